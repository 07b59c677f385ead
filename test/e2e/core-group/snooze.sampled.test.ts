import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { acceptUndertakings } from '../../support/conference/accept-undertakings.ts';
import { calendar, charges, convene } from '../../support/convene.ts';
import { forger } from '../../support/forger.ts';
import { partOf } from '../../support/many/part-of.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

/** Bram is on Teams, Marigold on Slack. */
describe.each(partOf(charges, 2))('reminders that are put off, $where', (charge) => {
  test('of an action given from the plan its owner is not reminded until a day of theirs, never past its own nor past a date that a rule sets; nobody puts off another’s', async () => {
    const bot = await play();
    played = bot;
    const { id, day, chair, at } = await convene(bot, charge);
    const { cases } = bot.sandbox.bot().app.streams;
    const tamsin = bot.as('tamsin');
    const worked = (n: number) => calendar.addWorkingDays(day, n);
    const iso = (n: number) => isoFromDay(worked(n));
    const actions = async () => (await cases.peek(caseStream(id))).plan.actions;
    await acceptUndertakings(bot, id, ['tamsin', 'bram', 'marigold']);
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    await at(worked(1), '10:00');
    // The plan is asked for by its name; one of each is due soon, the other after the review that the rules want by March.
    const given = [
      ['bram', 15],
      ['marigold', 15],
      ['bram', 100],
      ['marigold', 100],
    ] as const;
    for (const [to, by] of given) {
      await tamsin.say('plan');
      await tamsin.press(/^Open the plan/, /^The plan/);
      await tamsin.press(/^Give an action/);
      await tamsin.submit({ to, what: 'planted what', why: 'planted why', by: iso(by) });
      await tamsin.close();
    }
    const owned = { bram: ['a1', 'a3'], marigold: ['a2', 'a4'] } as const;
    await at(worked(2), '09:05');
    for (const who of ['bram', 'marigold'] as const) {
      const [hand, [soon, far]] = [bot.as(who), owned[who]];
      await hand.sees(/^What is due from you[\s\S]*INV-8, action/);
      await hand.press(/^What it is/, new RegExp(`action ${soon.slice(1)}\\b`));
      await hand.press(/^Remind me later/);
      expect(hand.open()).toMatch(/Whoever is told when it is late is told all the same/);
      await hand.submit({ until: iso(13) });
      await hand.close();
      // A forged value gets no further than the form does.
      const forged = forger(bot, bot.identity(who));
      const put = (about: string, until: string) => forged.submit({ form: 'snooze', of: id, meeting: 'k1', about }, { until });
      expect(await put(far, iso(90)), who).toMatch(/11 Mar 2027 at the latest/);
      expect(await put(soon, iso(16)), who).toMatch(/at the latest/);
      expect(await put(soon, isoFromDay(day)), who).toMatch(/A day to come/);
      const theirs = owned[who === 'bram' ? 'marigold' : 'bram'][0];
      expect(await put(theirs, iso(13)), who).toMatch(/This has changed since you looked/);
    }
    expect((await actions()).map((one) => one.updates)).toEqual([
      [expect.objectContaining({ update: 'snoozed', until: iso(13) })],
      [expect.objectContaining({ update: 'snoozed', until: iso(13) })],
      [],
      [],
    ]);

    // Three working days before it is due nothing is said; on the day they chose it is, and no more that it is put off.
    const hands = [bot.as('bram'), bot.as('marigold')];
    const digest = (hand: (typeof hands)[number]) => hand.messages().findLast((one) => /^What is due from you/.test(one)) ?? '';
    await at(worked(12), '09:05');
    await bot.settled();
    for (const hand of hands) expect(digest(hand)).toMatch(/New for you[\s\S]*You are not reminded of this before/);
    await at(worked(13), '09:05');
    for (const hand of hands) await hand.sees(/^What is due from you[\s\S]*Reminder: due in 2 working days/);
    await bot.settled();
    for (const hand of hands) {
      expect(digest(hand)).not.toMatch(/You are not reminded/);
      expect(hand.messages().join('\n')).not.toMatch(/planted|undefined/);
    }
  }, 120_000);
});
