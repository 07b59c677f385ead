import { Tampered } from '../../../adapters/store/chain/chain.ts';
import { headAfter, nowhere, placeOf } from '../../../adapters/store/head.ts';
import type { Head, Loaded, StreamId } from '../../../adapters/store/port.ts';
import { Destroyed } from '../../../adapters/store/sealing/keyring.ts';
import type { Offline } from '../offline.ts';
import { auditLine, type Followed } from './audit-line.ts';
import type { TrailPlaces } from './audit-place.ts';

/** Resolves when whoever reads has been given them, rejects where nobody reads any more. */
export type TellLines = (lines: readonly object[]) => Promise<void>;

export interface FollowingTrail {
  readonly offline: Offline;
  readonly places: TrailPlaces;
  readonly tell: TellLines;
  /** Faults that were told by this process: one that lasts is told once, and not at every look. */
  readonly told: Set<string>;
  /** How many were told, also in a look that the store or the reader cut short. */
  faults: number;
}

const destroyed = 'destroyed';

/** What is new of one stream; its place moves on once that is told, and not before. */
export async function followStream(on: FollowingTrail, stream: StreamId): Promise<void> {
  const { offline, places, tell } = on;
  const last = places.get(stream);
  if (last === destroyed) return;
  const after = (last ?? nowhere) as Head;
  const loaded = await offline.store.load(stream, after);
  const { key, records, head, claimed, whole } = loaded;
  if (key === destroyed) {
    await tell([{ stream, event: destroyed }]);
    places.set(stream, destroyed);
    return;
  }
  if (whole && after !== nowhere) {
    await tell([{ stream, fault: 'rewritten', left: after, now: head }]);
    on.faults += 1;
    // What was written in place of what had been told was not told itself, and where the one began nobody knows: so from its first record.
    places.set(stream, nowhere);
    return await followStream(on, stream);
  }
  if (claimed !== undefined) await fault(on, { stream, fault: 'records taken out', left: claimed, now: head });
  if (records.length === 0) return;
  const lines = await linesOf(offline, stream, after, records);
  if (lines === 'not now') return;
  if (lines === 'does not open') return await fault(on, { stream, fault: lines, left: after, now: head });
  await tell(lines);
  places.set(stream, headAfter(after, records));
}

/** Streams that were told and are no more, without having been destroyed. */
export async function tellGone(on: FollowingTrail, seen: ReadonlySet<string>): Promise<void> {
  const { offline, places, tell } = on;
  for (const [stream, left] of places) {
    if (seen.has(stream) || left === destroyed || left === nowhere) continue;
    const { head, key } = await offline.store.load(stream as StreamId, nowhere);
    if (head !== nowhere || key === destroyed) continue;
    await tell([{ stream, fault: 'gone', left }]);
    on.faults += 1;
    places.set(stream, nowhere);
  }
}

async function fault(on: FollowingTrail, line: Readonly<Record<string, string>>): Promise<void> {
  const key = JSON.stringify(line);
  if (on.told.has(key)) return;
  await on.tell([line]);
  on.told.add(key);
  on.faults += 1;
}

/** not now: it was destroyed in between, which the next look finds. */
async function linesOf(
  { sealed, streams }: Offline,
  stream: StreamId,
  after: Head,
  records: Loaded['records'],
): Promise<readonly object[] | 'not now' | 'does not open'> {
  const first = placeOf(after).count + 1;
  try {
    const events = (await sealed.part(stream, first, first + records.length - 1)) as readonly Followed[];
    const state = stream.startsWith('case:') ? await streams.cases.peek(stream) : null;
    return events.map((event, at) => {
      const told = { stream, record: first + at, link: records[at]?.id ?? '', after: records[at - 1]?.id ?? placeOf(after).id };
      // Which open case has which reference is nobody's act: an index, with neither time nor person.
      return { ...told, ...(stream === 'references' ? { event: 'reference' } : auditLine(event, state)) };
    });
  } catch (error) {
    if (error instanceof Destroyed) return 'not now';
    if (error instanceof Tampered) return 'does not open';
    throw error;
  }
}
