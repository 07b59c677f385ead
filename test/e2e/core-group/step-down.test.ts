import { afterEach, describe, expect, test } from 'vitest';
import { openLog } from '../../../bot/observe/log.ts';
import { caseStream } from '../../../bot/turn/streams.ts';
import { dayText } from '../../../cards/building/wording.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { type Convening, calendar, charges, convene } from '../../support/convene.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

const present = ['tamsin', 'bram', 'marigold'];
type Charge = (typeof charges)[number];

/** A child whom a first conference finds at risk, and a review of six weeks later does not. Gives the day of the review. */
async function comesOff(bot: Played, charge: Charge, { id, day, chair, at }: Convening, more: object) {
  const asks = async (by: string, meeting: string, command: object) => {
    const turned = await bot.sandbox.bot().app.streams.cases.ask(caseStream(id), {
      by: by as PersonId,
      at: bot.sandbox.clock.now(),
      via: 'cli',
      command: { meeting, ...command } as unknown as CaseCommand,
    });
    expect(turned.did, JSON.stringify(turned)).toBe('decided');
  };
  const decided = {
    do: 'decide-child',
    child: 'c1',
    how: 'follows',
    reason: '',
    changed: false,
    correction: '',
    seen: 0,
    ...more,
  };
  await at(day, '10:05');
  await asks(charge.chair, 'k1', { do: 'take-register', present });
  await asks(charge.chair, 'k1', { ...decided, outcome: 'at-risk', categories: ['neglect'] });
  await asks(charge.chair, 'k1', { do: 'close' });
  const review = calendar.addWorkingDays(day, 30);
  await at(calendar.addWorkingDays(day, 2), '10:00');
  await asks(charge.administrator, 'k2', { do: 'call', type: 'review', people: present });
  const when = { date: isoFromDay(review), time: '10:00', place: 'Invented Hall' };
  await asks(charge.administrator, 'k2', { do: 'set-when', when, chair: charge.chair });
  await asks(charge.administrator, 'k2', { do: 'propose' });
  await chair.press(/^Agree the list/, /who is invited/);
  await at(review, '10:05');
  await asks(charge.chair, 'k2', { do: 'take-register', present });
  await asks(charge.chair, 'k2', { ...decided, outcome: 'not-at-risk', categories: [] });
  return { review, asks };
}

describe.each(charges)('a child who comes off a plan, $where', (charge) => {
  test('steps down to another plan, whose named leader calls its review, says what came of it, and is asked for the next until it ends (BU-T7)', async () => {
    const bot = await play();
    played = bot;
    const on = await convene(bot, charge);
    const { review, asks } = await comesOff(bot, charge, on, { reporter: null });
    const [tamsin, marigold] = [bot.as('tamsin'), bot.as('marigold')];
    await asks(charge.chair, 'k2', {
      do: 'say-follows',
      child: 'c1',
      help: 'yes',
      lead: 'marigold',
      words: 'plantedreason',
      unborn: {},
    });
    await marigold.sees(/what follows[\s\S]*Child 1, since[\s\S]*Its next review is to be by[\s\S]*Please call it/);
    await on.chair.sees(/what follows[\s\S]*Its next review is to be by(?![\s\S]*Please call it)/);
    expect(tamsin.messages().join('\n')).not.toMatch(/what follows/);
    const says = async (filling: Record<string, string>) => {
      await marigold.press(/^The review/, /what follows/);
      // What way it is decides whether a day is asked.
      await marigold.submit({ way: filling.way ?? '' });
      expect(await marigold.submit(filling)).toBe('');
    };

    // It is called for a day; from that day on its leader is asked what came of it.
    const called = calendar.addWorkingDays(review, 20);
    await says({ way: 'call', on: isoFromDay(called) });
    await marigold.sees(/what follows[\s\S]*Its next review is on/);
    await on.at(called + 1, '10:00');
    await marigold.sees(/What is due from you[\s\S]*a plan to review/);
    await marigold.sees(/what follows[\s\S]*Please say what came of it/);

    // It goes on: the next is asked for in time, twelve weeks from the one that was held.
    await says({ way: 'goes-on', on: isoFromDay(called) });
    await on.chair.sees(/what follows[\s\S]*Its next review is to be by/);
    const next = called + 84;
    await marigold.sees(new RegExp(`what follows[\\s\\S]*Its next review is to be by ${dayText(isoFromDay(next), 'en')}`));

    // It ends, and nobody is reminded any more.
    await on.at(next, '10:00');
    await says({ way: 'ends', on: isoFromDay(next) });
    for (const one of [marigold, on.chair]) await one.sees(/what follows[\s\S]*It ended on/);
    await on.at(next + 7, '10:00');
    await bot.settled();
    for (const one of [marigold, on.chair]) {
      expect(one.messages().join('\n')).not.toMatch(/a plan to review|Its review is late/);
      expect(one.messages().join('\n'), 'none of it is posted').not.toMatch(/plantedreason|child.in.need|undefined/i);
    }
  }, 120_000);
});

describe.each(charges)('a name that comes off the register, $where', (charge) => {
  test('whoever leads is asked for a core group within six weeks, the chair hears that it is late, and once it was held nobody is asked any more (FV-T7)', async () => {
    const bot = await play([], {}, openLog('silent'), undefined, 'forth-valley');
    played = bot;
    const on = await convene(bot, charge, 1, { procedure: 'forth-valley', from: 'concern-notified' });
    const { review } = await comesOff(bot, charge, on, { reporter: { what: 'not-needed', why: 'invented' } });
    const tamsin = bot.as('tamsin');
    const by = dayText(isoFromDay(review + 42), 'en');
    // What asks for the one before stands already: it says the new day within two minutes.
    await on.at(review, '10:07');
    await tamsin.sees(new RegExp(`Core group INV-8: to be called[\\s\\S]*${by}: Deregistration core group`));
    await on.at(review + 43, '10:00');
    for (const one of [tamsin, on.chair]) await one.sees(new RegExp(`The core group was to meet by ${by}`));

    await tamsin.press(/^Call the core group/, /to be called/);
    expect(tamsin.open()).toMatch(new RegExp(by));
    const meets = calendar.addWorkingDays(review + 43, 2);
    await tamsin.submit({ date: isoFromDay(meets), time: '14:00', place: 'Invented Room', people: ['bram', 'marigold'] });
    await on.at(meets, '15:00');
    await tamsin.press(/^It was held/, /Core group INV-8: who is coming/);
    await tamsin.submit({ present: ['bram', 'marigold'] });
    // It was the last: no next date is asked for, and weeks later nobody is told that one is late.
    await tamsin.sees(/Core group INV-8: held[\s\S]*It was held\. Here: 3 people(?![\s\S]*The next meeting has no date yet)/);
    await on.at(meets + 60, '10:00');
    await bot.settled();
    for (const one of [tamsin, on.chair, bot.as('bram'), bot.as('marigold')]) {
      const all = one.messages().join('\n');
      expect(all).not.toMatch(/The core group was to meet by|to be called|next meeting has no date|Set the next date|undefined/);
    }
  }, 120_000);
});
