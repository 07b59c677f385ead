import { afterEach, describe, expect, test } from 'vitest';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { calendar, charges, convene } from '../../support/convene.ts';
import { partOf } from '../../support/many/part-of.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each(partOf(charges, 2))('the scale again at a meeting of the core group, $where', (charge) => {
  test('the holder opens it, who is there places, nobody sees a number before the reveal, and the line is read (BU-S6)', async () => {
    const bot = await play();
    played = bot;
    const { day, chair, at } = await convene(bot, charge);
    const [tamsin, bram, marigold] = [bot.as('tamsin'), bot.as('bram'), bot.as('marigold')];
    await bram.press(/^I'll be there/, /INV-8/);
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    await at(day + 1, '10:01');
    await tamsin.press(/^Call the core group/);
    const meets = calendar.addWorkingDays(day, 5);
    await tamsin.submit({ date: isoFromDay(meets), time: '14:00', place: 'Invented Room', people: ['bram', 'marigold'] });
    await at(meets, '15:00');
    await tamsin.press(/^It was held/, /who is coming/);
    await tamsin.submit({ present: ['bram'] });
    await tamsin.press(/^Open the scale/, /It was held/);
    await bram.sees(/Core group[\s\S]*The scale is open/);
    await bram.press(/^Place/, /Core group/);
    await bram.submit({ 'score-c1': '8', 'reason-c1': 'He came in laughing.' });
    await bram.sees(/Core group[\s\S]*You have placed/);
    await tamsin.press(/^Place/, /It was held/);
    await tamsin.submit({ 'score-c1': '6', 'reason-c1': 'Both visits were kept.' });
    await tamsin.press(/^Reveal/, /It was held/);
    await tamsin.submit({});
    await bram.sees(/Core group[\s\S]*The numbers are revealed/);
    await bram.press(/^Open the line/, /Core group/);
    expect(bram.open()).toMatch(/From 6 to 8/);
    await bram.close();
    for (const one of [tamsin, bram, marigold, chair])
      expect(one.messages().join('\n')).not.toMatch(/came in laughing|visits were kept|undefined/);
    expect(marigold.messages().join('\n')).not.toMatch(/scale is open|numbers are revealed/);
  }, 120_000);
});
