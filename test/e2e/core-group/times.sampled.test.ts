import { afterEach, describe, expect, test } from 'vitest';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { calendar, charges, convene } from '../../support/convene.ts';
import { forger } from '../../support/forger.ts';
import { partOf } from '../../support/many/part-of.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each(partOf(charges, 2))('which time suits a core group, $where', (charge) => {
  test('whoever leads offers two, each member taps which suits, and the one that is taken moves the meeting', async () => {
    const bot = await play();
    played = bot;
    const { day, chair, at } = await convene(bot, charge);
    const [tamsin, bram, marigold] = [bot.as('tamsin'), bot.as('bram'), bot.as('marigold')];
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    await at(day + 1, '10:01');
    await tamsin.press(/^Call the core group/);
    const on = (days: number) => isoFromDay(calendar.addWorkingDays(day, days));
    await tamsin.submit({ date: on(5), time: '14:00', place: 'Invented Room', people: ['bram', 'marigold'] });
    for (const one of [bram, marigold]) await one.sees(/You are invited to the core group/);

    await tamsin.press(/^Find a time/, /who is coming/);
    await tamsin.submit({ date1: on(6), time1: '09:30', date2: on(7), time2: '13:00' });
    for (const one of [bram, marigold]) await one.sees(/Which of these times suit you/);
    await bram.press(/^This suits me/, /Which of these times/);
    await marigold.press(/^None, or several/, /Which of these times/);
    await marigold.submit({ suits: ['none'], line: 'Fridays after three' });
    await tamsin.sees(/1 of 2 can/);
    expect(tamsin.messages().join('\n')).not.toContain('Fridays after three');
    await tamsin.press(/^Take this one/, /who is coming/);
    expect(tamsin.open()).toMatch(/Can: Bram[\s\S]*Cannot: Marigold/);
    await tamsin.submit({ place: 'Invented Room' });
    for (const one of [bram, marigold]) await one.sees(/Moved from[\s\S]*14:00/);
    await tamsin.sees(/who is coming[\s\S]*09:30/);
    for (const one of [tamsin, bram, marigold]) expect(one.messages().join('\n')).not.toMatch(/Invented Room|Fridays|undefined/);
  }, 120_000);

  test('offered by whoever set the case up: they hear when the last has said, once, and no more once a time is taken', async () => {
    const bot = await play();
    played = bot;
    const { day, chair, at, id } = await convene(bot, charge);
    const [tamsin, bram, marigold, admin] = [bot.as('tamsin'), bot.as('bram'), bot.as('marigold'), bot.as(charge.administrator)];
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    await at(day + 1, '10:01');
    await tamsin.press(/^Call the core group/);
    const on = (days: number) => isoFromDay(calendar.addWorkingDays(day, days));
    await tamsin.submit({ date: on(5), time: '14:00', place: 'Invented Room', people: ['bram', 'marigold'] });
    for (const one of [bram, marigold]) await one.sees(/You are invited to the core group/);

    const hand = forger(bot, bot.identity(charge.administrator));
    const offered = { date1: on(6), time1: '09:30', date2: on(7), time2: '13:00' };
    await hand.submit({ form: 'offer-times', of: id, meeting: 'g1', about: '0' }, offered);
    for (const one of [bram, marigold]) await one.sees(/Which of these times suit you/);
    const heard = () => admin.messages().filter((one) => /has said which times suit/.test(one));
    await bram.press(/^This suits me/, /Which of these times/);
    await bot.settled();
    expect(heard()).toEqual([]);
    await marigold.press(/^None, or several/, /Which of these times/);
    await marigold.submit({ suits: ['none'], line: 'planted Fridays' });
    expect(await admin.sees(/has said which times suit/)).toMatch(/1 of 2 can[\s\S]*0 of 2 can/);
    expect(heard().join()).not.toMatch(/Bram|Marigold|planted|Invented Room/);
    expect(chair.messages().join()).not.toMatch(/has said which times suit/);
    // Said otherwise it is no news, and once a time is taken nobody asks for it.
    await marigold.press(/^Change/, /the core group/);
    await marigold.submit({ suits: ['2'] });
    await bot.settled();
    expect(heard()).toHaveLength(1);
    await admin.press(/^Take this one/, /has said which times suit/);
    await admin.submit({ place: 'Invented Room' });
    for (const one of [bram, marigold]) await one.sees(/Moved from/);
    await expect.poll(() => heard().length, { timeout: 20_000 }).toBe(0);
    for (const one of [tamsin, bram, marigold, admin]) expect(one.everything()).not.toMatch(/planted Fridays/);
  }, 120_000);
});
