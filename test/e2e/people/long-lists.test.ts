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
    standing: [],
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
});
