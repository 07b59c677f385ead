import { setFlagsFromString } from 'node:v8';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nowhere, placeOf } from '../../../adapters/store/head.ts';
import { caseStream, openStreams } from '../../../bot/turn/streams.ts';
import { caseDecider } from '../../../domain/case/case.ts';
import { openDirectory } from '../../bench/price/open-case.ts';
import { administrator, chairs, onSlack } from '../../bench/price/people.ts';
import { masters } from '../../support/store/master-keys.ts';
import { sealedSqlite } from '../../support/store/sealed-store.ts';
import { type Lived, tenYears } from '../../support/years/ten-years.ts';

const id = 'invented0ten0years';
const stream = caseStream(id);

let place: Awaited<ReturnType<typeof sealedSqlite>>;
let lived: Lived;
beforeAll(async () => {
  place = await sealedSqlite(masters());
  const directory = openDirectory();
  lived = tenYears({
    id,
    directory: directory.state,
    administrator,
    chair: chairs[0] ?? '',
    invitees: onSlack.map((one) => one.id),
    until: Date.UTC(2026, 10, 25, 9),
    events: 0,
    coreGroups: 6,
  });
  await place.store.append([{ stream: 'directory', after: nowhere, events: directory.events, wake: null }]);
  const { events } = lived;
  let head = nowhere;
  for (let at = 0; at < events.length; at += 2_000) {
    const did = await place.store.append([{ stream, after: head, events: events.slice(at, at + 2_000), wake: null }]);
    if (did.did === 'conflict') throw new Error('conflict');
    head = did.heads.get(stream) ?? head;
  }
}, 60_000);
afterAll(() => place.remove());

test('ten years of a case (21 conferences, 120 meetings of the core group, 360 actions) are a snapshot of at most 256 KiB, and a cold read opens that alone', async () => {
  expect(lived.events.length).toBeGreaterThan(3_500);
  expect(Object.keys(lived.state.meetings)).toHaveLength(141);
  const first = openStreams(place.store, () => undefined);
  expect(await first.cases.peek(stream)).toEqual(lived.state);
  await expect.poll(async () => placeOf((await place.raw.load(stream)).from).count).toBe(lived.events.length);
  const { snapshot, records } = await place.raw.load(stream);
  expect(snapshot?.length).toBeLessThanOrEqual(256 * 1_024);
  expect(records).toEqual([]);
  const cold = openStreams(place.store, () => undefined);
  expect(await cold.cases.peek(stream)).toEqual(lived.state);
}, 60_000);

test('the table of 141 meetings is quick to copy and to list, out of the trail, out of a snapshot and after another', async () => {
  setFlagsFromString('--allow-natives-syntax');
  const isQuick = new Function('table', 'return %HasFastProperties(table)') as (table: object) => boolean;
  // What it is without being made in one go: V8 keeps such a one as a dictionary, which takes a hundred times as long.
  expect(isQuick(JSON.parse(JSON.stringify(lived.state.meetings)))).toBe(false);
  expect(isQuick(lived.state.meetings)).toBe(true);
  const cold = await openStreams(place.store, () => undefined).cases.peek(stream);
  expect(isQuick(cold.meetings)).toBe(true);
  const stamp = { by: 'time', at: 0, via: 'time' } as const;
  const next = caseDecider.evolve(cold, { ...stamp, event: 'called', meeting: 'k22', type: 'review', people: [], chair: null });
  expect([Object.keys(next.meetings).length, isQuick(next.meetings)]).toEqual([142, true]);
});

test('what the trail holds of them is all still there', async () => {
  const { events } = await place.store.read(stream, nowhere);
  expect(events).toEqual(lived.events);
});
