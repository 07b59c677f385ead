import { afterEach, describe, expect, test } from 'vitest';
import { charges, convene } from '../../support/convene.ts';
import { partOf } from '../../support/many/part-of.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each(partOf(charges, 2))('something has changed for a child, $where', (charge) => {
  test('it is told in one form at night, gone on with by the clock, acknowledged, and never posted (FV-T14, Q-13)', async () => {
    const bot = await play();
    played = bot;
    const { day, chair, at } = await convene(bot, charge);
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    const [tamsin, marigold] = [bot.as('tamsin'), bot.as('marigold')];
    await at(day + 4, '23:40');
    await marigold.press(/^Details/, /INV-8/);
    await marigold.press(/^Something has changed/);
    expect(marigold.open()).toMatch(/999[\s\S]*This is not a way to report a new concern/);
    const said = await marigold.submit({ kind: 'change', text: 'He was seen at the gate again.' });
    expect(said).toMatch(/Told: [\s\S]*Nobody has acknowledged it yet[\s\S]*999/);
    // Whoever leads knows of it at once as well.
    await tamsin.sees(/something has changed[\s\S]*Nobody has acknowledged it yet/);
    await chair.sees(/something has changed[\s\S]*Please read it and acknowledge it/);
    await at(day + 5, '00:45');
    await chair.sees(/Not acknowledged since/);
    await chair.press(/^Read it/, /something has changed/);
    expect(chair.open()).toMatch(/He was seen at the gate again/);
    await chair.press(/^Acknowledge/);
    await chair.submit({ contingency: 'yes', review: 'forward', words: 'Police go now.' });
    await marigold.sees(/has it, [\s\S]*The contingency plan is in force[\s\S]*The review is brought forward/);
    await bot.as('bram').sees(/something has changed[\s\S]*The contingency plan is in force/);
    for (const one of [tamsin, marigold, chair, bot.as('bram')])
      expect(one.messages().join('\n')).not.toMatch(/at the gate|Police go now|undefined/);
  }, 120_000);

  test('said by mistake it is taken back', async () => {
    const bot = await play();
    played = bot;
    const { day, chair, at } = await convene(bot, charge);
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    const bram = bot.as('bram');
    await bram.press(/^Details/, /INV-8/);
    await bram.press(/^Something has changed/);
    await bram.submit({ kind: 'not-engaging', text: 'Nobody opens.' });
    await chair.sees(/Please read it and acknowledge it/);
    await bram.press(/^Take it back/, /something has changed/);
    await chair.sees(/Taken back by whoever said it/);
  }, 120_000);
});
