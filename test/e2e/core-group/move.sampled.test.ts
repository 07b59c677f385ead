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

describe.each(partOf(charges, 2))('a meeting of the core group is moved, $where', (charge) => {
  test('undone in time nobody hears; then everybody is asked again with one tap, on both platforms, and earlier answers count for nothing', async () => {
    const bot = await play();
    played = bot;
    const { day, chair, at } = await convene(bot, charge);
    const [tamsin, bram, marigold] = [bot.as('tamsin'), bot.as('bram'), bot.as('marigold')];
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    await at(day + 1, '10:01');
    await tamsin.press(/^Call the core group/);
    const meets = calendar.addWorkingDays(day, 5);
    const called = { date: isoFromDay(meets), time: '14:00', place: 'Invented Room' };
    await tamsin.submit({ ...called, people: ['bram', 'marigold'] });
    for (const one of [bram, marigold]) {
      await one.sees(/You are invited to the core group/);
      await one.press(/^I'll be there/, /Core group/);
    }
    await tamsin.sees(/who is coming[\s\S]*Marigold[\s\S]*coming[\s\S]*Bram[\s\S]*coming/);

    const later = { ...called, date: isoFromDay(calendar.addWorkingDays(day, 6)), time: '09:30' };
    await tamsin.press(/^Move this meeting/, /who is coming/);
    await tamsin.submit(later);
    await tamsin.press(/^Undo/, /who is coming/);
    await at(day + 1, '10:10');
    expect(bram.messages().join('\n')).not.toMatch(/Moved from/);

    await tamsin.press(/^Move this meeting/, /who is coming/);
    await tamsin.submit(later);
    await at(day + 1, '10:20');
    for (const one of [bram, marigold]) await one.sees(/Moved from[\s\S]*14:00/);
    await tamsin.sees(/who is coming[\s\S]*said yes to the earlier date/);
    for (const one of [bram, marigold]) await one.press(/^Yes, I'll still be there/, /Moved from/);
    await tamsin.sees(/who is coming(?![\s\S]*said yes to the earlier date)/);
    for (const one of [tamsin, bram, marigold]) expect(one.messages().join('\n')).not.toMatch(/Invented Room|undefined/);
  }, 120_000);
});
