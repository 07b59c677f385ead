import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { instantAt, localDay } from '../../../domain/calendar/london.ts';
import { convened } from '../../support/convened.ts';
import { type Played, play } from '../../support/slice.ts';

const calendar = calendarFor('england-and-wales');
const tenant = '7e4a0001-0000-4000-8000-0000000000a1';
const teams = (user: string) => ({ on: 'teams', tenant, user }) as const;
const slack = (user: string) => ({ on: 'slack', org: 'T0NETHER', user }) as const;
const more = [
  {
    id: 'winifred',
    name: 'Winifred Ashdown',
    agency: 'review',
    standing: ['unit-manager'],
    identities: [teams('0b1ec700-0000-4000-8000-0000000000f1')],
  },
  { id: 'thaddeus', name: 'Thaddeus Brook', agency: 'review', standing: ['minute-taker'], identities: [slack('U0THADDEUS')] },
  {
    id: 'briony',
    name: 'Briony Castell',
    agency: 'review',
    standing: ['chair'],
    order: 3,
    backup: 'linden',
    identities: [teams('0b1ec700-0000-4000-8000-0000000000f2')],
  },
] satisfies Parameters<typeof play>[0];

let played: Played;
let id: string;
beforeAll(async () => {
  played = await play(more);
  const { streams } = played.sandbox.bot().app;
  const now = played.sandbox.clock.now();
  const invitees = { tamsin: 'social-worker', bram: 'police', marigold: 'school', ottoline: 'gp' };
  id = await convened({ streams, now, chair: 'rowan', administrator: 'avery', invitees });
  await convened({ streams, now, chair: 'briony', administrator: 'avery', invitees, reference: 'INV-31', waits: true });
  await played.as('winifred').say('hello');
  await played.as('winifred').sees(/Cases of the unit/);
});
afterAll(() => played.stop());

/** The unit manager, from Home to the form that changes who has the case. */
async function changes(change: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const manager = played.as('winifred');
  await manager.press(/^Cases of the unit/);
  await manager.submit({ case: id });
  expect(manager.open()).toMatch(/Who has this case[\s\S]*INV-30/);
  await manager.submit({ change });
  await manager.submit(fields);
  await manager.close();
}
const gone = (who: string, what: RegExp) =>
  expect.poll(() => played.as(who).messages().join(), { timeout: 15_000 }).not.toMatch(what);

test('the unit manager sets another chair: the card comes down for the new one and is emptied for the old', async () => {
  await played.as('rowan').sees(/INV-30: who is coming/);
  await changes('chair', { chair: 'linden' });
  await played.as('linden').sees(/INV-30: who is coming/);
  await gone('rowan', /INV-30: who is coming/);
  await played.as('rowan').sees(/INV-30: another chair[\s\S]*nothing more for you to do[\s\S]*Linden/);
  await played.as('linden').sees(/INV-30: another chair[\s\S]*You chair this conference now/);
  await played.as('avery').sees(/INV-30: another chair[\s\S]*has its cards[\s\S]*Linden/);
});

test('the case is passed on: its cards go to the other administrator, and both are told', async () => {
  await changes('pass-on', { to: 'juniper' });
  await played.as('juniper').sees(/INV-30: it is yours now/);
  await played.as('avery').sees(/INV-30: somebody else has it now[\s\S]*Juniper/);
  await gone('avery', /INV-30: who is coming/);
});

test('the minute-taker is named and keeps the register', async () => {
  await changes('minute-taker', { person: 'thaddeus' });
  await played.as('thaddeus').sees(/INV-30: you write the record/);
  const day = calendar.addWorkingDays(localDay(played.sandbox.clock.now()), 10);
  await played.sandbox.moveTo(instantAt(day, '10:00'));
  await played.as('thaddeus').press(/^Register/, /INV-30: you write the record/);
  await played.as('thaddeus').submit({ present: ['tamsin', 'bram'] });
  await played.as('linden').sees(/INV-30: the room/);
});

test('the chair is replaced while a round is open: the sealed round goes on, and the new one reveals it', async () => {
  await played.as('linden').press(/^Open the scale/, /INV-30: the room/);
  for (const [who, score] of [
    ['tamsin', '3'],
    ['bram', '6'],
  ] as const) {
    const one = played.as(who);
    // Whoever did not answer accepts the undertaking first (ST-P6).
    const shown = await one.sees(/INV-30[\s\S]*(The scale is open|I accept the undertaking)/);
    if (!/The scale is open/.test(shown)) await one.press(/^I accept the undertaking/, /INV-30/);
    await one.sees(/The scale is open/);
    if (who === 'bram') await changes('chair', { chair: 'rowan' });
    await one.press(/^Place/);
    await one.submit({ 'score-c1': score, 'reason-c1': 'planted reason' });
    await one.close();
    await one.sees(/You have placed/);
  }
  await played.as('rowan').sees(/INV-30: the room[\s\S]*Has not placed yet: 0/);
  await gone('linden', /INV-30: the room/);
  await played.as('rowan').press(/^Reveal/, /INV-30: the room/);
  await played.as('rowan').submit({});
  await played.as('bram').sees(/You can open the line/);
  await played.as('bram').press(/^Open the line/);
  expect(played.as('bram').open()).toMatch(/From 3 to 6/);
  await played.as('bram').close();
});

test('a list that waits for its chair for four working hours: the backup is told, takes the chair and agrees it', async () => {
  expect(played.as('linden').messages().join(), 'by now the hours are long over').toMatch(/INV-31: the list waits/);
  await played.as('linden').press(/^Take over as chair/, /INV-31: the list waits/);
  await played.as('linden').sees(/INV-31: who is invited/);
  await gone('briony', /INV-31: who is invited/);
  await played.as('briony').sees(/INV-31: another chair/);
});
