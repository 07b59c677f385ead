import { z } from 'zod';
import { nowhere, placeOf } from '../head.ts';
import { type Head, type Loaded, type Rec, type Store, type StreamId, singleStreams } from '../port.ts';
import { isChained } from './chain.ts';
import { isRedacted } from './redacted.ts';

/** Where every stream stood, kept where whoever can write to the store cannot: one line "<stream> <head>" each. */
export type Anchors = ReadonlyMap<StreamId, Head>;

export function anchorLine(stream: StreamId, head: Head): string {
  return `${stream} ${head}`;
}

/** What vouches for all records there are: of a trail its head, of a mailbox what the store linked. */
export function headToAnchor(stream: StreamId, { head, roll }: Pick<Loaded, 'head' | 'roll'>): Head {
  return isChained(stream) ? head : roll;
}

/** Lines of now, for the daily log or a file of their own. */
export async function* anchorLines(store: Store): AsyncGenerator<string> {
  for await (const stream of store.streams()) yield anchorLine(stream, headToAnchor(stream, await store.load(stream)));
}

/** A line for a stream whose key was destroyed on purpose, in the same files: a restore obeys it. */
export function destroyedLine(stream: string): string {
  return `${stream} destroyed`;
}

/** A line for each record of a stream that was redacted, in the same files: a restore obeys them too. `records`: from the first. */
export function redactedIn(stream: StreamId, records: readonly Rec[]): readonly string[] {
  if (!isChained(stream)) return [];
  return records.flatMap(({ bytes }, index) => (isRedacted(bytes) ? [`${stream} redacted ${index + 1}`] : []));
}

/** Of every record that was redacted, in the streams in which one was. */
export async function* redactedLines(store: Pick<Store, 'redacted' | 'load'>): AsyncGenerator<string> {
  for (const stream of await store.redacted()) yield* redactedIn(stream, (await store.load(stream, nowhere)).records);
}

/**
 * What a file of such lines says: of several anchors of one stream (a log of many days) the furthest, what was destroyed, and the numbers of
 * the records that were redacted.
 */
export interface AnchorFile {
  readonly anchors: Anchors;
  readonly destroyed: ReadonlySet<StreamId>;
  readonly redacted: ReadonlyMap<StreamId, ReadonlySet<number>>;
}

/** A line that cannot be read; `line` 0: none of them says anything. */
export interface NoAnchorFile {
  readonly line: number;
  readonly why: string;
}

type Line =
  | { readonly stream: StreamId; readonly head: Head | 'destroyed' }
  | { readonly stream: StreamId; readonly redacted: number }
  | 'beside';

const heads = new RegExp(
  String.raw`^(?:(${singleStreams.join('|')}|(?:case|person|team):[^\s"{}]+)\s+(\d+:[^\s"{}]+)|(case:[^\s"{}]+)\s+(?:destroyed|redacted\s+(\d{1,9})))$`,
);
/** As bot/observe/log.ts writes it. A log tool may put its own words before it; what it wraps up in another JSON is none of ours. */
const logged = z.object({ level: z.string(), time: z.string(), event: z.string(), heads: z.unknown().optional() });

/**
 * Reads an anchor file, a list kept by hand, or a whole log in which such lines stand among others. Every line counts: one that is neither
 * an anchor, a tombstone nor a line of our log may be one of them that was spoilt, and to leave it out would bring back a destroyed case.
 */
export function readAnchors(text: string): AnchorFile | NoAnchorFile {
  const anchors = new Map<StreamId, Head>();
  const destroyed = new Set<StreamId>();
  const redacted = new Map<StreamId, Set<number>>();
  for (const [at, line] of text.split('\n').entries()) {
    const said = line.trim();
    if (said === '') continue;
    const read = lineOf(said);
    if (read === null) return { line: at + 1, why: 'is no anchor, no tombstone and no whole line of the log' };
    if (read === 'beside') continue;
    if ('redacted' in read) {
      redacted.set(read.stream, (redacted.get(read.stream) ?? new Set<number>()).add(read.redacted));
      continue;
    }
    const { stream, head } = read;
    if (head === 'destroyed') destroyed.add(stream);
    else if (placeOf(head).count >= placeOf(anchors.get(stream) ?? ('' as Head)).count) anchors.set(stream, head);
  }
  if (anchors.size + destroyed.size + redacted.size === 0)
    return { line: 0, why: 'holds no anchor lines, such as "case:<id> 12:<link>"' };
  return { anchors, destroyed, redacted };
}

function lineOf(said: string): Line | null {
  const start = said.indexOf('{');
  if (start < 0) return headsOf(said);
  const line = logged.safeParse(jsonOf(said.slice(start))).data;
  if (line === undefined) return null;
  if (line.event !== 'anchor' && line.event !== 'tombstone') return 'beside';
  const read = typeof line.heads === 'string' ? headsOf(line.heads) : null;
  const isTombstone = read !== null && ('redacted' in read || read.head === 'destroyed');
  return isTombstone === (line.event === 'tombstone') ? read : null;
}

function headsOf(said: string): Exclude<Line, 'beside'> | null {
  const [, anchored, head, gone, record] = heads.exec(said) ?? [];
  if (gone !== undefined && record !== undefined) return { stream: gone as StreamId, redacted: Number(record) };
  if (gone !== undefined) return { stream: gone as StreamId, head: 'destroyed' };
  return anchored === undefined || head === undefined ? null : { stream: anchored as StreamId, head: head as Head };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
