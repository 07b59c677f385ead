import { afterEach, describe, expect, test } from 'vitest';
import type { Log } from '../../../bot/observe/log.ts';
import { caseStream } from '../../../bot/turn/streams.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { calendar, charges, convene } from '../../support/convene.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

/** What a platform answers in a bad minute. 'after': it has done what was asked, and says so to nobody. */
const troubles = [
  { how: { status: 429, body: {}, headers: { 'retry-after': '1' } } },
  { how: { status: 500, body: 'Internal Server Error' } },
  { how: 'drop' },
  { how: { status: 200, body: '{"ok":true,"ts":"17' }, when: 'after' },
] as const;

describe.each(charges)('the wire in a bad minute, $where', (charge) => {
  test('a significant change and a digest come through a limit, an error, a cut line and half an answer, once, and no word of either is posted or logged', async () => {
    const lines: string[] = [];
    const log: Log = (level, line) => void lines.push(JSON.stringify({ level, ...line }));
    const bot = await play([], {}, log);
    played = bot;
    const { slack, teams } = bot.sandbox;
    const { day, chair, at, id } = await convene(bot, charge);
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    const [tamsin, bram, marigold] = [bot.as('tamsin'), bot.as('bram'), bot.as('marigold')];
    const due = isoFromDay(calendar.addWorkingDays(day, 3));
    const give = { do: 'give-action', to: 'bram' as PersonId, what: 'planted task', why: 'planted why', due } as const;
    const stamp = { by: charge.chair as PersonId, at: bot.sandbox.clock.now(), via: 'teams' } as const;
    const { cases } = bot.sandbox.bot().app.streams;
    expect((await cases.ask(caseStream(id), { ...stamp, command: give })).did).toBe('decided');

    const lay = () =>
      troubles.flatMap((one) => [slack.fault({ on: 'chat.postMessage', ...one }), teams.fault({ on: 'post', ...one })]);
    const once = async (hand: typeof chair, text: RegExp) => {
      // Four troubles one after the other, each with its own growing pause: 52 s on a machine that does nothing else.
      await hand.sees(text, 150_000);
      await bot.settled();
      expect(
        hand.messages().filter((one) => text.test(one)),
        String(text),
      ).toHaveLength(1);
    };

    const first = lay();
    await at(day + 1, '23:40');
    await marigold.press(/^Details/, /INV-8/);
    await marigold.press(/^Something has changed/);
    expect(await marigold.submit({ kind: 'change', text: 'planted change' })).toMatch(/Nobody has acknowledged it yet/);
    for (const one of [chair, tamsin]) await once(one, /something has changed/);
    expect(first.some((one) => one.hits() > 0)).toBe(true);
    for (const one of first) one.lift();

    const second = lay();
    await at(calendar.addWorkingDays(day, 3), '09:30');
    await once(bram, /What is due from you/);
    expect(second.some((one) => one.hits() > 0)).toBe(true);
    for (const one of second) one.lift();
    for (const one of [chair, tamsin, bram, marigold]) expect(one.messages().join('\n')).not.toMatch(/planted|undefined/);
    expect(lines.join('\n')).not.toMatch(/planted|Marigold|Entwhistle/);
    // Nobody counts as not to be reached after a bad minute.
    expect(bot.as(charge.administrator).messages().join('\n')).not.toMatch(/could not be reached|could not be delivered/);
  }, 400_000);
});
