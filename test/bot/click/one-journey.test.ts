import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Inbound } from '../../../adapters/inbound.ts';
import { nowhere } from '../../../adapters/store/head.ts';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { handler } from '../../../bot/click/handle.ts';
import { openMailboxes } from '../../../bot/turn/mailboxes.ts';
import { caseStream, openStreams } from '../../../bot/turn/streams.ts';
import { openDirectory } from '../../bench/price/open-case.ts';
import { administrator, chairs, onSlack, workspace } from '../../bench/price/people.ts';
import { sealedSqlite } from '../../support/store/sealed-sqlite.ts';
import { tenYears } from '../../support/years/ten-years.ts';

const id = 'invented0one0journey';
const now = Date.UTC(2026, 10, 25, 12);
const here = onSlack.slice(0, 5);

let place: Awaited<ReturnType<typeof sealedSqlite>>;
beforeAll(async () => {
  place = await sealedSqlite();
});
afterAll(() => place.remove());

test('whoever is recognised is answered after one journey to the store, the append; a stranger alone costs a look at the directory', async () => {
  const store = await place.open();
  const directory = openDirectory();
  const { events } = tenYears({
    id,
    directory: directory.state,
    administrator,
    chair: chairs[0] ?? '',
    invitees: here.map((one) => one.id),
    until: now,
    events: 0,
    conferences: 1,
  });
  await store.append([{ stream: 'directory', after: nowhere, events: directory.events, wake: null }]);
  await store.append([{ stream: caseStream(id), after: nowhere, events, wake: null }]);
  let journeys: string[] = [];
  const read: Sealed['read'] = (stream, after) => {
    journeys.push(`read ${stream}`);
    return store.read(stream, after);
  };
  const append: Sealed['append'] = (...asked) => {
    journeys.push('append');
    return store.append(...asked);
  };
  const counted = { ...store, read, append };
  const streams = openStreams(counted, () => undefined);
  const mailboxes = openMailboxes(
    counted,
    streams,
    () => undefined,
    () => true,
    () => now,
  );
  const door = { note: async () => true };
  const quiet = { watch: { undrawn: () => undefined }, uninstalled: () => undefined, log: () => undefined };
  const handle = handler({ streams, mailboxes, door, ...quiet, now: () => now, casesOf: async () => [] });
  const opens = (user: string) => {
    const form = { form: 'dates', of: id, meeting: 'k1' } as const;
    const inbound: Inbound = { from: { on: 'slack', org: workspace, user }, delivery: '', does: 'open', form };
    return handle(inbound);
  };
  expect(await opens(here[0]?.user ?? '')).toMatchObject({ reply: 'form' });
  journeys = [];
  expect(await opens(here[1]?.user ?? '')).toMatchObject({ reply: 'form' });
  expect(journeys).toEqual(['append']);
  journeys = [];
  expect(await opens('U0NOBODY')).toMatchObject({ reply: 'note' });
  expect(journeys).toContain('read directory');
});
