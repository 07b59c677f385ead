import type { Instant } from '../../../domain/ids.ts';
import type { Given, Head, Key, Loaded, Rec, StreamId, StreamPart, SummaryAsk, SummaryWrite, Write } from '../port.ts';
import { alone, cutter, endToEnd } from './end-to-end.ts';
import type { PackedSummaries } from './packed-summaries.ts';

/** What the main thread asks of the worker, by name: what goes in and what comes out. */
export interface Calls {
  load: { readonly in: { readonly stream: StreamId; readonly after: Head | undefined }; readonly out: Loaded };
  part: { readonly in: { readonly stream: StreamId; readonly first: number; readonly last: number }; readonly out: StreamPart };
  redacted: { readonly in: Record<never, never>; readonly out: readonly StreamId[] };
  due: {
    readonly in: { readonly now: Instant; readonly limit: number; readonly offset: number };
    readonly out: readonly StreamId[];
  };
  page: { readonly in: { readonly of: 'streams' | 'keys'; readonly after: string }; readonly out: readonly string[] };
  key: { readonly in: { readonly name: string }; readonly out: Key };
  append: {
    readonly in: { readonly writes: readonly Write[]; readonly given: readonly Given[] };
    readonly out: 'appended' | 'conflict';
  };
  snapshot: { readonly in: { readonly stream: StreamId; readonly at: Head; readonly bytes: Uint8Array }; readonly out: null };
  summaries: { readonly in: { readonly asked: readonly SummaryAsk[] }; readonly out: PackedSummaries };
  summarise: { readonly in: { readonly writes: readonly SummaryWrite[] }; readonly out: null };
  createKey: { readonly in: { readonly name: string; readonly wrapped: Uint8Array }; readonly out: Uint8Array | 'destroyed' };
  replaceKey: { readonly in: { readonly name: string; readonly wrapped: Uint8Array }; readonly out: null };
  destroyKey: { readonly in: { readonly name: string }; readonly out: null };
  probe: { readonly in: Record<never, never>; readonly out: null };
  scrub: { readonly in: Record<never, never>; readonly out: null };
  close: { readonly in: Record<never, never>; readonly out: null };
}

/** One ask. `until`: by uptime(); nobody waits for it any longer after that, so it is not begun. */
export type Job = {
  [Op in keyof Calls]: { readonly id: number; until: number; readonly op: Op } & Calls[Op]['in'];
}[keyof Calls];

export type JobAnswer = { readonly id: number } & ({ readonly value: unknown } | { readonly failed: string });

type Append = Extract<Job, { op: 'append' }>;

/** Jobs as they travel to the thread. Of an append the bytes lie end to end in one buffer; it and whatever has no bytes is text: three times as quick to send as the objects. */
export interface Parcel {
  readonly texts: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly others: readonly Job[];
}

/** What is asked in text alone. */
const plain: ReadonlySet<Job['op']> = new Set(['load', 'part', 'redacted', 'due', 'page', 'key'] as const);

/** `bytes` has memory of its own, which may be handed over. */
export function packJobs(jobs: readonly Job[]): Parcel {
  const parts: Uint8Array[] = [];
  const texts: object[] = [];
  const others: Job[] = [];
  for (const job of jobs) {
    if (plain.has(job.op)) texts.push(job);
    else if (!isPlainAppend(job)) others.push(withoutPool(job));
    else {
      for (const { records } of job.writes) for (const { bytes } of records) parts.push(bytes);
      texts.push(asText(job));
    }
  }
  return { texts: JSON.stringify(texts), bytes: endToEnd(parts), others };
}

/** One that redacts is seldom: it travels as it is. */
function isPlainAppend(job: Job): job is Append {
  return job.op === 'append' && !job.writes.some((write) => 'redacts' in write);
}

/** Sealed bytes are parts of a pool (sealing/cipher.ts), and of a part the whole pool would travel. */
function withoutPool(job: Job): Job {
  if (job.op === 'snapshot') return { ...job, bytes: alone(job.bytes) };
  if (job.op === 'summarise') return { ...job, writes: job.writes.map((one) => ({ ...one, bytes: alone(one.bytes) })) };
  if (job.op !== 'append') return job;
  const own = (records: readonly Rec[]) => records.map((one) => ({ ...one, bytes: alone(one.bytes) }));
  return { ...job, writes: job.writes.map((one) => ({ ...one, records: own(one.records) })) };
}

/** With the length of its bytes in the place of each record's. */
function asText({ writes, ...job }: Append) {
  return {
    ...job,
    writes: writes.map((write) => ({ ...write, records: write.records.map(({ id, bytes }) => ({ id, bytes: bytes.length })) })),
  };
}

/** The way back, for what `packJobs` made. */
export function unpackJobs({ texts, bytes, others }: Parcel): readonly Job[] {
  const next = cutter(bytes);
  const all = (JSON.parse(texts) as (ReturnType<typeof asText> | Exclude<Job, Append>)[]).map((job): Job => {
    if (job.op !== 'append') return job;
    return {
      ...job,
      writes: job.writes.map(
        (write): Write => ({ ...write, records: write.records.map((record) => ({ id: record.id, bytes: next(record.bytes) })) }),
      ),
    };
  });
  return [...others, ...all];
}

type Read = Loaded | StreamPart;

/** Answers as they travel back. Of what is read of a stream the bytes lie end to end in one buffer, and all else is text; where nothing was, as they are. */
export type AnswersOnTheWay =
  | readonly JobAnswer[]
  | { readonly reads: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly others: readonly JobAnswer[] };

/** `bytes` has memory of its own, which may be handed over. */
export function packAnswers(answers: readonly JobAnswer[]): AnswersOnTheWay {
  const parts: Uint8Array[] = [];
  const others: JobAnswer[] = [];
  const reads: object[] = [];
  const length = (part: Uint8Array) => {
    parts.push(part);
    return part.length;
  };
  for (const answer of answers) {
    const read = 'value' in answer ? readIn(answer.value) : undefined;
    if (read === undefined) others.push(answer);
    else reads.push({ id: answer.id, value: readAsText(read, length) });
  }
  return reads.length === 0 ? others : { reads: JSON.stringify(reads), bytes: endToEnd(parts), others };
}

function readIn(value: unknown): Read | undefined {
  return typeof value === 'object' && value !== null && 'records' in value ? (value as Read) : undefined;
}

/** In this order: key, snapshot, records. */
function readAsText(read: Read, length: (part: Uint8Array) => number) {
  return {
    ...read,
    key: typeof read.key === 'object' ? length(read.key) : read.key,
    snapshot: 'snapshot' in read && read.snapshot !== undefined ? length(read.snapshot) : undefined,
    records: read.records.map(({ id, bytes }) => [id, length(bytes)] as const),
  };
}

/** The way back, for what `packAnswers` made. */
export function unpackAnswers(sent: AnswersOnTheWay): readonly JobAnswer[] {
  if (!('reads' in sent)) return sent;
  const next = cutter(sent.bytes);
  const reads = JSON.parse(sent.reads) as { readonly id: number; readonly value: ReturnType<typeof readAsText> }[];
  const all = reads.map(({ id, value }): JobAnswer => {
    const { key: keyed, snapshot: length, records, ...rest } = value;
    const key = typeof keyed === 'number' ? next(keyed) : keyed;
    const snapshot = length === undefined ? {} : { snapshot: next(length) };
    return { id, value: { ...rest, key, ...snapshot, records: records.map(([of, long]) => ({ id: of, bytes: next(long) })) } };
  });
  return [...sent.others, ...all];
}
