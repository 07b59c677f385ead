import { afterEach, describe, expect, test } from 'vitest';
import { charges, convene } from '../../support/convene.ts';
import { partOf } from '../../support/many/part-of.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each(partOf(charges, 2))('the next review, $where', (charge) => {
  test('it is asked for weeks before its limit, called by one press with everybody, and its draft is there', async () => {
    const bot = await play();
    played = bot;
    const { day, chair, admin, at } = await convene(bot, charge);
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    await at(day + 50, '10:00');
    expect(admin.messages().join('\n')).not.toMatch(/the next review is to be held/i);
    await at(day + 64, '10:00');
    await admin.sees(/INV-8: the next review[\s\S]*is to be held by/);
    expect(chair.messages().join('\n')).not.toMatch(/Nobody has called the review/);
    await admin.press(/^Call the review/, /the next review/);
    const draft = await admin.sees(/INV-8: draft/);
    for (const name of [/Tamsin/, /Bram/, /Marigold/, /Ottoline/]) expect(draft).toMatch(name);
    await expect.poll(() => admin.messages().join('\n')).not.toMatch(/the next review|undefined|null/);
  }, 120_000);
});
