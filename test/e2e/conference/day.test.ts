import { afterEach, describe, expect, test } from 'vitest';
import { calendar, charges, convene } from '../../support/convene.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each(charges)('the day of a conference, $where', (charge) => {
  test('Buckinghamshire: register, the running order, who joins from outside and is alone, who has left', async () => {
    const bot = await play();
    played = bot;
    const { day, chair, at } = await convene(bot, charge);
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    await chair.sees(/Here: 2 people/);
    await chair.sees(/Next, 1 of 15: Introductions and apologies/);
    await chair.press(/^Done/, /the room/);
    await chair.sees(/Next, 2 of 15: Status and purpose/);
    await chair.press(/^Not done yet/, /the room/);
    await chair.sees(/Next, 1 of 15/);

    await chair.press(/^Say how/, /the room/);
    await chair.submit({ who: 'bram' });
    await chair.submit({ how: 'phone', part: 'whole' });
    await chair.sees(/Have not said they are alone in a private place: Bram/);
    const bram = bot.as('bram');
    await bram.sees(/Are you alone and in a private place/);
    await bram.press(/^I am alone/, /you join from outside/);
    await bram.sees(/You said that you are alone/);

    await chair.press(/^Say how/, /the room/);
    await chair.submit({ who: 'bram' });
    await chair.submit({ how: 'phone', part: 'whole', left: '10:40' });
    await chair.sees(/Here: 1 person[\s\S]*Have left: 1 person/);
  }, 90_000);

  test('the bot was down: the day is entered from the sheet on the next, with the real times (Q-23)', async () => {
    const bot = await play();
    played = bot;
    const { day, chair, at } = await convene(bot, charge);
    await at(calendar.addWorkingDays(day, 1), '09:00');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    await chair.press(/^Real times/, /the room/);
    await chair.submit({ register: '10:05', scale: '11:10', decision: '11:40' });
    await chair.sees(/Entered on .* from the sheet: register 10:05, numbers 11:10, decision 11:40/);
    expect(chair.messages().join('\n')).not.toMatch(/undefined/);
  }, 90_000);
});
