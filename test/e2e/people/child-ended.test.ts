import { afterEach, describe, expect, test } from 'vitest';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { charges, convene } from '../../support/convene.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

/** From Details to the form in which it is entered. */
async function enter(hand: ReturnType<Played['as']>, card: RegExp, values: Record<string, string>): Promise<void> {
  await hand.press(/^Details/, card);
  await hand.press(/^Something has ended/);
  expect(hand.open()).toMatch(/Nobody else is told for two minutes, and no card says why/);
  await hand.submit(values);
}

describe.each(charges)('something has ended for a child, $where', (charge) => {
  test('a slip is taken back and nobody hears of it; of one of two children what is theirs stops, and no card says why (Q-14)', async () => {
    const bot = await play();
    played = bot;
    const { day, chair, at } = await convene(bot, charge, 2);
    const died = { child: 'c1', how: 'child-died', on: isoFromDay(day - 14) };
    await enter(chair, /INV-8: who is coming/, died);
    expect(chair.open()).toMatch(/Nobody is told before \d\d:\d\d/);
    await chair.submit({});
    await chair.sees(/INV-8: who is coming/);
    // On a Sunday the conference is twelve days ahead, and no hour of today may be meant: it may have gone by.
    await at(day - 11, '10:00');
    for (const one of ['tamsin', 'bram', 'marigold', charge.administrator])
      expect(bot.as(one).messages().join('\n'), one).not.toMatch(/stopped|goes on/);
    await enter(chair, /INV-8: who is coming/, died);
    await chair.sees(/What concerned Child 1 has stopped/);
    await at(day - 11, '10:05');
    await bot.as(charge.administrator).sees(/What concerned Child 1 has stopped\. What concerns other children goes on/);
    // Of the other as well nothing goes on, and the card of the first says so no more.
    await enter(chair, /INV-8: who is coming/, { ...died, child: 'c2' });
    await at(day - 11, '10:10');
    await chair.sees(/What concerned Child 2 has stopped/);
    for (const one of [charge.administrator, charge.chair])
      await expect.poll(() => bot.as(one).messages().join('\n'), { timeout: 20_000 }).not.toMatch(/other children goes on/);
    for (const one of ['tamsin', 'bram', 'marigold', 'ottoline', charge.administrator, charge.chair])
      expect(bot.as(one).messages().join('\n'), one).not.toMatch(/died|undefined/);
  }, 120_000);

  test('of the only one the conference is called off, every card is emptied, and it is corrected afterwards (Q-14)', async () => {
    const bot = await play();
    played = bot;
    const { day, chair, at } = await convene(bot, charge);
    const tamsin = bot.as('tamsin');
    await tamsin.sees(/INV-8/);
    await enter(chair, /INV-8: who is coming/, { child: 'c1', how: 'child-died', on: isoFromDay(day - 14) });
    await at(day - 11, '10:00');
    await tamsin.sees(/INV-8: cancelled[\s\S]*you need not keep the time free/);
    for (const one of ['tamsin', 'bram', 'marigold', charge.administrator, charge.chair])
      await expect.poll(() => bot.as(one).messages().join('\n')).not.toMatch(/died|who is coming|undefined/);
    await chair.press(/^Look, or take it back/, /has stopped/);
    expect(chair.open()).toMatch(/The child died[\s\S]*The record is held/);
    await chair.submit({});
    await chair.sees(/INV-8: who is coming/);
  }, 120_000);
});
