import { afterEach, describe, expect, test } from 'vitest';
import { wrongHands } from '../../../cards/building/notes.ts';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { instantAt, localDay } from '../../../domain/calendar/london.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';
import { forger } from '../../support/forger.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

const calendar = calendarFor('england-and-wales');
const asks = /Your list, [^:]+: \d+ people\. Still right\?/;

/** Who leads their agency, on which platform, and somebody else of the partnership. */
const leads = [
  { who: 'marigold', agency: 'school', stranger: 'saffron', where: 'Slack' },
  { who: 'tamsin', agency: 'social-care', stranger: 'saffron', where: 'Teams' },
] as const;

describe.each(leads)('putting off the question about an agency’s list, on $where', ({ who, agency, stranger }) => {
  test('it is asked on a day of theirs instead, never later than its last; taken back it is asked at once; nobody else puts it off', async () => {
    const bot = await play();
    played = bot;
    const { directory } = bot.sandbox.bot().app.streams;
    const standing = { do: 'set-standings', person: who as PersonId, standing: [], ofAgency: { [agency]: ['agency-lead'] } };
    const stands = { ...standing, unit: null, order: null, backup: null } as never;
    const set = await directory.ask('directory', {
      by: 'avery' as PersonId,
      at: bot.sandbox.clock.now(),
      via: 'teams',
      command: stands,
    });
    expect(set.did).toBe('decided');
    // Asked on a Monday of a week without a holiday, a month after it was last confirmed: it can be put off until the Friday.
    let monday = localDay(bot.sandbox.clock.now()) + 32;
    const isWhole = () => (monday + 3) % 7 === 0 && [0, 1, 2, 3, 4].every((one) => calendar.isWorkingDay(monday + one));
    while (!isWhole()) monday++;
    const at = (day: number, time: string) => bot.sandbox.moveTo(instantAt(day, time));
    const lead = bot.as(who);
    const asked = () => lead.messages().filter((one) => asks.test(one)).length;
    const list = async () => (await directory.peek('directory')).lists.get(agency as AgencyId);
    await at(monday - 31, '12:00');
    const confirms = { by: who as PersonId, at: bot.sandbox.clock.now(), via: 'teams' } as const;
    const command = { do: 'confirm-list', agency: agency as AgencyId } as const;
    expect((await directory.ask('directory', { ...confirms, command })).did).toBe('decided');
    await at(monday, '10:00');
    await lead.sees(asks);
    const before = await list();
    const form = { form: 'list-later', of: '', about: agency } as const;
    const other = forger(bot, bot.identity(stranger));
    expect(await other.submit(form, { until: isoFromDay(monday + 1) })).toContain(String(wrongHands));
    expect(await list()).toBe(before);

    await lead.press(/^Remind me later/, asks);
    expect(lead.open()).toMatch(/at the latest/);
    const last = Number(monday) + 4;
    expect(await lead.submit({ until: isoFromDay(monday + 40) })).toMatch(/at the latest|later than/i);
    await lead.submit({ until: isoFromDay(monday + 2) });
    await expect.poll(asked, { timeout: 20_000 }).toBe(0);
    await at(monday + 1, '10:00');
    await bot.settled();
    expect(asked()).toBe(0);
    await at(monday + 2, '10:00');
    await lead.sees(asks);
    await lead.press(/^Remind me later/, asks);
    await lead.submit({ until: isoFromDay(last) });
    await expect.poll(asked, { timeout: 20_000 }).toBe(0);
    await at(last, '10:00');
    await lead.sees(asks);
    await lead.press(/^Yes, confirmed/, asks);
    await lead.sees(/The list is confirmed/);
  }, 120_000);
});
