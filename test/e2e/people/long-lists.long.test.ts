import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { charges, convene } from '../../support/convene.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

const tenant = '7e4a0002-0000-4000-8000-0000000000b2';
/** A force of a hundred and twenty more than there are, which no list of Slack holds. */
const force = Array.from({ length: 120 }, (_, at) => {
  const nth = String(at + 1).padStart(3, '0');
  const user = `0b1ec700-0000-4000-8000-000000001${nth}`;
  return {
    id: `constable-${nth}`,
    name: `Constable Invented ${nth}`,
    agency: 'police',
    standing: ['chair' as const],
    identities: [{ on: 'teams' as const, tenant, user }],
  };
});

describe.each(charges)('more people than a list holds, $where', (charge) => {
  test('are paged and looked for by name in the form that invites them, and none is cut; who was chosen stays chosen', async () => {
    const bot = await play(force);
    played = bot;
    const { id, chair } = await convene(bot, charge);
    await chair.press(/^Add people/, /who is coming/);
    await chair.submit({ agency: 'police', role: 'police' });
    expect(chair.open()).toMatch(/1 to 98 of 1\d\d are listed/);
    expect(chair.open()).not.toContain('Constable Invented 120');
    // The next page, with the one who was chosen on the first.
    await chair.submit({ people: ['constable-003', '>98'] });
    expect(chair.open()).toContain('Constable Invented 120');
    expect(chair.open()).toContain('Constable Invented 003');
    await chair.submit({ people: ['constable-003', '>name'] });
    await chair.submit({ 'search-people': 'invented 117' });
    expect(chair.open()).toContain('Constable Invented 117');
    expect(chair.open()).not.toContain('Constable Invented 116');
    await chair.submit({ people: ['constable-117'] });
    const { cases } = bot.sandbox.bot().app.streams;
    const listed = (await cases.peek(caseStream(id))).meetings.k1?.list.people.map((one) => one.person as string) ?? [];
    expect(listed.filter((one) => one.startsWith('constable'))).toContain('constable-117');
    await bot.as('constable-117').sees(/INV-8/);
  }, 120_000);

  test('a deputy, another chair, a newcomer and somebody who walks in are each looked for by name or by the page (Q-7)', async () => {
    const bot = await play(force);
    played = bot;
    const made = await convene(bot, charge);
    const { id, admin, chair } = made;
    const meeting = async () => (await bot.sandbox.bot().app.streams.cases.peek(caseStream(id))).meetings.k1;

    const bram = bot.as('bram');
    await bram.sees(/You are invited/);
    await bram.press(/Something else/);
    await bram.submit({ answer: 'deputy' });
    expect(bram.open()).toMatch(/1 to 98 of 1\d\d are listed/);
    await bram.submit({ deputy: '>98' });
    expect(bram.open()).toContain('Constable Invented 119');
    await bram.submit({ deputy: 'constable-119' });
    await expect.poll(async () => JSON.stringify((await meeting())?.answers)).toContain('constable-119');

    await admin.press(/^Set another chair/);
    expect(admin.open()).toMatch(/1 to 98 of 1\d\d are listed/);
    await admin.submit({ chair: '>name' });
    await admin.submit({ 'search-chair': 'invented 118' });
    await admin.submit({ chair: 'constable-118' });
    await expect.poll(async () => (await meeting())?.when.chair).toBe('constable-118');
    await admin.press(/^Set another chair/);
    await admin.submit({ chair: charge.chair });
    await expect.poll(async () => (await meeting())?.when.chair).toBe(charge.chair);

    // Whom the list does not have is named, and whoever keeps the directory says which of it was meant.
    await bram.press(/Something else/);
    await bram.submit({ answer: 'deputy' });
    await bram.submit({ deputy: '*' });
    await bram.submit({ 'deputy-name': 'Constable I' });
    await admin.sees(/somebody to add/);
    await admin.press(/^See the name/);
    expect(admin.open()).toMatch(/1 to 98 of 1\d\d are listed/);
    await admin.submit({ deputy: '>98' });
    await admin.submit({ deputy: 'constable-120' });
    await expect.poll(async () => JSON.stringify((await meeting())?.answers)).toContain('constable-120');

    await made.at(made.day, '10:05');
    await chair.sees(/the room/);
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'marigold'] });
    await chair.press(/^Put them in/, /the room/);
    await chair.submit({ agency: 'police', role: 'police' });
    expect(chair.open()).toMatch(/1 to 98 of 1\d\d are listed/);
    await chair.submit({ person: '>name' });
    await chair.submit({ 'search-person': 'invented 117' });
    await chair.submit({ person: 'constable-117' });
    await expect.poll(async () => (await meeting())?.register.present).toContain('constable-117');
  }, 240_000);
});
