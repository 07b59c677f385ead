import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { instantAt, localDay } from '../../../domain/calendar/london.ts';
import { type BareCommand, inMeeting } from '../../../domain/case/case.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { calendar, charges } from '../../support/convene.ts';
import { forger } from '../../support/forger.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

const id = 'k0000invented0case1';
const as = (person: string) => person as PersonId;

/** A draft with people and without a time. The strategy discussion was two working days ago. */
async function drafted(bot: Played, administrator: string): Promise<void> {
  const { sandbox } = bot;
  const today = localDay(sandbox.clock.now());
  const list = { tamsin: 'social-worker', bram: 'police', marigold: 'school', ottoline: 'gp' };
  const commands: readonly BareCommand[] = [
    {
      do: 'open',
      id,
      reference: 'INV-8',
      procedure: 'buckinghamshire',
      type: 'initial',
      facts: { 'section-47-started': [isoFromDay(calendar.addWorkingDays(today, -2))] },
    },
    { do: 'add-child', nth: 0, child: { born: '2018-05-04' } },
    { do: 'invite', invitees: Object.entries(list).map(([person, role]) => ({ person: as(person), role })) },
  ];
  for (const command of commands) {
    const ask = { by: as(administrator), at: sandbox.clock.now(), via: 'cli', command: inMeeting(command, 'k1') } as const;
    const turned = await sandbox.bot().app.streams.cases.ask(caseStream(id), ask);
    if (turned.did !== 'decided') throw new Error(`${command.do}: ${JSON.stringify(turned)}`);
  }
}

describe.each(charges)('finding a time, $where', (charge) => {
  test('two times are offered, one is taken, and whoever said that it suits keeps it free', async () => {
    const bot = await play();
    played = bot;
    await drafted(bot, charge.administrator);
    const admin = bot.as(charge.administrator);
    const state = async () =>
      conferenceOf(await bot.sandbox.bot().app.streams.cases.peek(caseStream(id))) ?? expect.unreachable();
    const today = localDay(bot.sandbox.clock.now());
    // Counted from the strategy discussion: at a weekend two working days ago are not two before the next.
    const discussed = calendar.addWorkingDays(today, -2);
    const [first, late] = [calendar.addWorkingDays(discussed, 9), calendar.addWorkingDays(discussed, 16)];

    // Past the limit is asked about once more, and what was entered stays.
    await admin.sees(/Find a time/);
    await admin.press(/^Find a time/, /: draft/);
    const times = { date1: isoFromDay(first), time1: '10:00', date2: isoFromDay(late), time2: '14:00' };
    await admin.submit(times);
    expect(admin.open()).toMatch(/day 16 of 15 \(BU-T1\) · past the limit/);
    await admin.submit(times);
    await admin.sees(/0 of 3 can · day 9 of 15 \(BU-T1\)[\s\S]*Has not said/);

    // One tap on Teams and on Slack; the GP is not of the core and is asked nothing.
    for (const who of ['bram', 'marigold', 'tamsin']) await bot.as(who).sees(/Which of these times suit you/);
    expect(bot.as('ottoline').messages().join('\n')).not.toContain('INV-8');
    await bot.as('bram').press(/^This suits me/, /Which of these times/);
    await bot.as('bram').sees(/✓/);
    await bot.as('marigold').press(/^None, or several/, /Which of these times/);
    await bot.as('marigold').submit({ suits: ['none'], line: 'Fridays after three' });
    await bot.as('marigold').sees(/none of them suits you/);
    await admin.sees(/1 of 3 can · day 9[\s\S]*Has not said: Tamsin/);
    expect(admin.messages().join('\n')).not.toContain('Fridays after three');
    await admin.press(/^Who can when/, /: draft/);
    expect(admin.open()).toMatch(/Bram[\s\S]*Fridays after three[\s\S]*Tamsin/);
    await admin.close();

    // Whoever had nothing to say yet is asked again the next working day.
    await bot.sandbox.moveTo(instantAt(calendar.addWorkingDays(today, 1), '09:01'));
    await bot.as('tamsin').sees(/further down/);
    expect(bot.as('bram').messages().join('\n')).not.toMatch(/further down/);

    await admin.press(/^Take this one/, /: draft/);
    expect(admin.open()).toMatch(/Can: Bram[\s\S]*Cannot: Marigold/);
    await admin.submit({ place: 'Invented Hall', chair: charge.chair });
    await bot.as('bram').sees(/You have said that you keep this time free/);
    for (const who of ['marigold', 'tamsin']) await bot.as(who).sees(/Please keep this time free[\s\S]*I keep it free/);
    expect((await state()).invitees.map((one) => one.keepsFree)).toEqual([false, true, false, false]);
    expect((await state()).when).toMatchObject({ date: isoFromDay(first), time: '10:00', place: 'Invented Hall' });

    // A card that was left behind answers nothing.
    const { times: before } = await state();
    for (const who of ['bram', 'marigold']) {
      const stale = { verb: 'suits', of: id, meeting: 'k1', about: '2', seen: 1 } as const;
      expect(await forger(bot, bot.identity(who)).press(stale), who).toMatch(/Please keep this time free/);
    }
    expect((await state()).times).toEqual(before);
    await admin.press(/^Send to the chair/, /: draft/);
    await bot.as(charge.chair).sees(/keeps the time free/);
  }, 60_000);
});
