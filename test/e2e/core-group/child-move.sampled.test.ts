import { afterEach, describe, expect, test } from 'vitest';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { charges, convene } from '../../support/convene.ts';
import { partOf } from '../../support/many/part-of.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each(partOf(charges, 2))('a child moves away, $where', (charge) => {
  test('it is said in one form, asked for as tasks with days, late is the chair’s to know, and taken back (FV-X2, BU-T9)', async () => {
    const bot = await play();
    played = bot;
    const { day, chair, at } = await convene(bot, charge);
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    await at(day + 1, '10:00');
    const [tamsin, bram] = [bot.as('tamsin'), bot.as('bram')];
    await chair.press(/^Details/, /INV-8/);
    await chair.press(/^A child moves/);
    const said = { way: 'out', stay: 'permanent', authority: 'Nethermere Borough', known: isoFromDay(day + 1) };
    await chair.submit({ ...said, on: isoFromDay(day + 9) });
    await tamsin.sees(/a child moves[\s\S]*Moves away for good[\s\S]*2 things for you to do, the first by/);
    await bram.sees(/a child moves[\s\S]*Moves away for good/);
    await tamsin.press(/^What is to do/, /a child moves/);
    expect(tamsin.open()).toMatch(/Tell the receiving authority: by [\s\S]*Send the file/);
    await tamsin.submit({ done: ['tell'] });
    // By word as well: what is to be done for the move is due from whoever has it, and nobody else.
    await tamsin.say('tasks');
    await tamsin.sees(/^What is due from you[\s\S]*INV-8: 1 thing for a child who moves/);
    await bram.say('tasks');
    await bram.sees(/^What is due from you[\s\S]*Nothing is due from you now/);
    await bram.press(/^Read it/, /a child moves/);
    // A place, as those of the children are: Bram has not accepted the undertaking (CE-P1).
    expect(bram.open()).toMatch(/Not shown here\. Please ask /);
    // A week later what is to be sent is late, and the chair hears of it.
    await at(day + 12, '10:00');
    await chair.sees(/a child moves[\s\S]*to do (is|are) late/);
    await chair.press(/^Read it/, /a child moves/);
    expect(chair.open()).toMatch(/Nethermere Borough/);
    await chair.press(/^Take it back/);
    await chair.submit({});
    await tamsin.sees(/a child moves[\s\S]*Taken back/);
    for (const one of [tamsin, bram, chair]) expect(one.messages().join('\n')).not.toMatch(/Nethermere|undefined/);
  }, 120_000);
});
