import { afterEach, describe, expect, test } from 'vitest';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { acceptUndertakings } from '../../support/conference/accept-undertakings.ts';
import { calendar, charges, convene } from '../../support/convene.ts';
import { partOf } from '../../support/many/part-of.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

/** Bram is on Teams, Marigold on Slack: both have an action, Ottoline has none. */
describe.each(partOf(charges, 2))('the plan is changed, $where', (charge) => {
  test('whom it concerns hears which version it is and reads what it was before; nobody else does, and nothing of it is posted (FV-M1)', async () => {
    const bot = await play();
    played = bot;
    const { id, day, chair, at } = await convene(bot, charge);
    const [tamsin, bram, marigold, ottoline] = [bot.as('tamsin'), bot.as('bram'), bot.as('marigold'), bot.as('ottoline')];
    const opensPlan = async () => {
      await tamsin.close();
      await tamsin.say('y cynllun');
      await tamsin.press(/^Open the plan/, /^The plan/);
    };
    await acceptUndertakings(bot, id, ['tamsin', 'bram', 'marigold', 'ottoline']);
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    await at(day + 1, '10:00');
    const by = isoFromDay(calendar.addWorkingDays(day, 20));
    for (const to of ['bram', 'marigold']) {
      await opensPlan();
      await tamsin.press(/^Give an action/);
      await tamsin.submit({ to, what: 'planted what', why: 'planted why', by });
    }
    await opensPlan();
    await tamsin.press(/^Add to the plan/);
    await tamsin.submit({ kind: 'outcome', texts: 'planted outcome as it was' });
    await at(day + 1, '10:15');
    for (const one of [bram, marigold]) {
      await one.sees(/the plan was changed[\s\S]*Tamsin[\s\S]*It is about: What must change/);
      await one.press(/^What was changed/, /the plan was changed/);
      expect(one.open()).toMatch(
        /planted what[\s\S]*Before: it did not stand[\s\S]*planted outcome as it was[\s\S]*Before: it did not stand/,
      );
      await one.close();
    }
    // Another version: what it was before stands beside it.
    await at(day + 1, '11:00');
    await opensPlan();
    await tamsin.press(/^Change or withdraw/);
    await tamsin.submit({ line: 'l1', way: 'change' });
    await tamsin.submit({ text: 'planted outcome as it is' });
    await at(day + 1, '11:15');
    for (const one of [bram, marigold]) {
      await one.sees(/the plan was changed[\s\S]*version 4\. Before that it was at version 3/);
      await one.press(/^What was changed/, /version 4\./);
      expect(one.open()).toMatch(/planted outcome as it is[\s\S]*Before: planted outcome as it was/);
      expect(one.open()).not.toMatch(/planted what/);
      await one.close();
    }
    // Who has no part in the plan hears nothing; whoever changed it is not told what they did.
    for (const one of [tamsin, ottoline, bot.as('rowan'), bot.as('avery')])
      expect(one.messages().join('\n')).not.toMatch(/the plan was changed/);
    for (const one of [tamsin, bram, marigold, chair]) expect(one.messages().join('\n')).not.toMatch(/planted|undefined/);
  }, 120_000);
});
