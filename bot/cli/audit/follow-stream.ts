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
}

const destroyed = 'destroyed';

/** What is new of one stream; its place moves on once that is told, and not before. How many faults it found. */
export async function followStream(on: FollowingTrail, stream: StreamId): Promise<number> {
  const { offline, places, tell } = on;
  const last = places.get(stream);
  if (last === destroyed) return 0;
  const after = (last ?? nowhere) as Head;
  const loaded = await offline.store.load(stream, after);
  const { key, records, head, claimed, whole } = loaded;
  if (key === destroyed) {
    await tell([{ stream, event: destroyed }]);
    places.set(stream, destroyed);
    return 0;
  }
  if (whole && after !== nowhere) {
    await tell([{ stream, fault: 'rewritten', left: after, now: head }]);
    // What was written in place of what had been told was not told itself, and where the one began nobody knows: so from its first record.
    places.set(stream, nowhere);
    return 1 + (await followStream(on, stream));
  }
  const faults = claimed === undefined ? 0 : await fault(on, { stream, fault: 'records taken out', left: claimed, now: head });
  if (records.length === 0) return faults;
  const lines = await linesOf(offline, stream, after, records);
  if (lines === 'not now') return faults;
  if (lines === 'does not open') return faults + (await fault(on, { stream, fault: lines, left: after, now: head }));
  await tell(lines);
  places.set(stream, headAfter(after, records));
  return faults;
}

/** Streams that were told and are no more, without having been destroyed. How many. */
export async function tellGone({ offline, places, tell }: FollowingTrail, seen: ReadonlySet<string>): Promise<number> {
  let faults = 0;
  for (const [stream, left] of places) {
    if (seen.has(stream) || left === destroyed || left === nowhere) continue;
    const { head, key } = await offline.store.load(stream as StreamId, nowhere);
    if (head !== nowhere || key === destroyed) continue;
    await tell([{ stream, fault: 'gone', left }]);
    places.set(stream, nowhere);
    faults += 1;
  }
  return faults;
}

async function fault({ told, tell }: FollowingTrail, line: Readonly<Record<string, string>>): Promise<number> {
  const key = JSON.stringify(line);
  if (told.has(key)) return 0;
  await tell([line]);
  told.add(key);
  return 1;
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
