import { afterAll, beforeAll, expect, test } from 'vitest';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { procedure as find } from '../../../domain/procedures/registry.ts';
import { convened } from '../../support/convened.ts';
import { type Played, play } from '../../support/slice.ts';

const tenant = '7e4a0001-0000-4000-8000-0000000000a1';
const more = [
  {
    id: 'winifred',
    name: 'Winifred Ashdown',
    agency: 'review',
    standing: ['unit-manager'],
    identities: [{ on: 'teams', tenant, user: '0b1ec700-0000-4000-8000-0000000000f1' }],
  },
] satisfies Parameters<typeof play>[0];
const sussex = find('sussex')?.title.en ?? '';

let played: Played;
beforeAll(async () => {
  played = await play(more);
  const { streams } = played.sandbox.bot().app;
  const now = played.sandbox.clock.now();
  const invitees = { tamsin: 'social-worker', bram: 'police', marigold: 'school', ottoline: 'gp' };
  await convened({ streams, now, chair: 'rowan', administrator: 'avery', invitees });
  await played.as('winifred').say('hello');
  await played.as('winifred').sees(/Cases of the unit/);
});
afterAll(() => played.stop());

const directory = () => played.sandbox.bot().app.streams.directory.peek('directory');

test('a unit manager adopts another procedure from Home: what changes is shown, and administrators and chairs are told; it is taken back the same way', async () => {
  const manager = played.as('winifred');
  await manager.press(/^The procedure$/);
  await manager.submit({ what: 'sussex' });
  expect(manager.open()).toMatch(/In the place of[\s\S]*Dates that are counted otherwise[\s\S]*INV-30[\s\S]*→/);
  const today = localDay(played.sandbox.clock.now());
  expect(await manager.submit({ from: isoFromDay(today) })).toMatch(/Choose a day from tomorrow on/);
  await manager.close();
  await manager.press(/^The procedure$/);
  await manager.submit({ what: 'sussex' });
  const from = isoFromDay(today + 10);
  expect(await manager.submit({ from })).toMatch(/comes into force on/);
  expect((await directory()).coming).toMatchObject({ procedure: 'sussex', from, by: 'winifred' });
  for (const who of ['avery', 'rowan'])
    await played.as(who).sees(new RegExp(`${sussex} is in force, adopted by Winifred Ashdown`));
  await manager.close();
  await manager.press(/^The procedure$/);
  expect(await manager.submit({ what: `off:sussex:${from}` })).toMatch(/taken back/);
  await played.as('avery').sees(/does not come into force as was said/);
  expect((await directory()).coming).toBeNull();
});
