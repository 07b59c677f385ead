import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Inbound, Reply } from '../../../adapters/inbound.ts';
import { nowhere } from '../../../adapters/store/head.ts';
import { StoreDown } from '../../../adapters/store/port.ts';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { handler } from '../../../bot/click/handle.ts';
import { openMailboxes } from '../../../bot/turn/mailboxes.ts';
import { caseStream, openStreams } from '../../../bot/turn/streams.ts';
import { openDirectory } from '../../bench/price/open-case.ts';
import { administrator, chairs, onSlack, workspace } from '../../bench/price/people.ts';
import { sealedSqlite } from '../../support/store/sealed-sqlite.ts';
import { tenYears } from '../../support/years/ten-years.ts';

const id = 'invented0past0line';
const now = Date.UTC(2026, 10, 25, 12);
const here = onSlack.slice(0, 5);

let place: Awaited<ReturnType<typeof sealedSqlite>>;
let store: Sealed;
let parts: number[] = [];
let down = false;
let click: (person: { readonly user: string }, about?: string, meeting?: 'k1' | 'k3') => Promise<Reply>;

/** Three conferences in ten years, stored; the first two are past. */
beforeAll(async () => {
  place = await sealedSqlite();
  store = await place.open();
  const directory = openDirectory();
  const chair = chairs[0] ?? '';
  const invitees = here.map((one) => one.id);
  const { events } = tenYears({
    id,
    directory: directory.state,
    administrator,
    chair,
    invitees,
    until: now,
    events: 0,
    conferences: 3,
  });
  await store.append([{ stream: 'directory', after: nowhere, events: directory.events, wake: null }]);
  await store.append([{ stream: caseStream(id), after: nowhere, events, wake: null }]);
});
afterAll(() => place.remove());
beforeEach(() => {
  parts = [];
  down = false;
  const part: Sealed['part'] = async (...asked) => {
    if (down) throw new StoreDown('down');
    const events = await store.part(...asked);
    parts.push(events.length);
    return events;
  };
  const streams = openStreams({ ...store, part }, () => undefined);
  const mailboxes = openMailboxes(
    store,
    streams,
    () => undefined,
    () => true,
    () => now,
  );
  const door = { note: async () => true };
  const quiet = { watch: { undrawn: () => undefined }, uninstalled: () => undefined, log: () => undefined };
  const handle = handler({ streams, mailboxes, door, ...quiet, now: () => now, casesOf: async () => [] });
  click = ({ user }, about, meeting = 'k1') => {
    const form = { form: 'line', of: id, meeting, ...(about === undefined ? {} : { about }) } as const;
    const inbound: Inbound = { from: { on: 'slack', org: workspace, user }, delivery: '', does: 'open', form };
    return handle(inbound);
  };
});

const trail = async () => (await store.read(caseStream(id), nowhere)).events as readonly { event: string; what?: string }[];
const person = (nth: number) => here[nth] ?? { user: '' };

test('the line of a conference long past is shown in full: numbers of both rounds, and every reason, and that it was read is on the trail', async () => {
  expect(JSON.stringify(await click(person(0)))).toMatch(/"reply":"form".*earlier/is);
  const reasons = JSON.stringify(await click(person(0), 'c1'));
  const revealed = (await trail()).filter((one) => one.event === 'revealed') as unknown as {
    points: { child: string; reason: string }[];
  }[];
  const said = revealed[1]?.points.filter((point) => point.child === 'c1').map((point) => point.reason) ?? [];
  expect(said).toHaveLength(5);
  for (const reason of said) expect(reasons).toContain(reason);
  // Of 3,000 records, those of its rounds.
  expect(parts).toEqual([14, 14]);
  expect((await trail()).at(-1)).toMatchObject({ event: 'read', what: 'k1/line', by: here[0]?.id });
});

test('whoever was not there reads nothing, the conference in hand needs nothing, and a store that is down shows nothing', async () => {
  expect(JSON.stringify(await click(onSlack[20] ?? { user: '' }))).not.toContain('form');
  expect(JSON.stringify(await click(person(0), undefined, 'k3'))).not.toContain('not confirmed');
  expect(parts).toEqual([]);
  down = true;
  expect(await click(person(1))).toMatchObject({ reply: 'note' });
});
