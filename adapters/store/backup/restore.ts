import { z } from 'zod';
import { isRedacted } from '../chain/redacted.ts';
import { placeOf } from '../head.ts';
import { type Head, isMailbox, type Store, type StreamId, singleStreams, type Write } from '../port.ts';
import { isWhole, readChecked } from './checked-lines.ts';

export type Restored =
  | {
      readonly did: 'restored';
      readonly streams: number;
      readonly records: number;
      readonly keys: number;
      readonly destroyed: number;
    }
  | { readonly did: 'refused'; readonly why: 'data damaged' | 'keys damaged' | 'store not empty' };

const part = z.object({
  stream: z.templateLiteral([z.enum(['case:', 'person:', 'team:']), z.string()]).or(z.enum(singleStreams)),
  from: z.string(),
  records: z.array(z.tuple([z.string(), z.base64()])),
});
const key = z.object({ name: z.string(), wrapped: z.base64().nullable() });

/** Appends of so many streams at a time. */
const TOGETHER = 50;

/** Everything is due at once: a wake is not in a backup, since it follows from the state. Late or twice is harmless. */
const NOW = 0;

function writeOf(line: unknown): Write {
  const { stream, from, records } = part.parse(line);
  const own = records.map(([id, base64]) => ({ id, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }));
  // A mailbox is written blind, so that the store knows its items' ids again and a repeat stays harmless.
  if (isMailbox(stream)) return { stream, records: own, after: 'any', wakeBy: NOW };
  // What was redacted before the backup is redacted: so the store knows of it too.
  const before = placeOf(from as Head).count;
  const redacts = own.flatMap((record, index) => (isRedacted(record.bytes) ? [{ n: before + index + 1, ...record }] : []));
  return { stream, records: own, after: from as Head, wake: NOW, ...(redacts.length === 0 ? {} : { redacts }) };
}

async function isEmpty(store: Store): Promise<boolean> {
  for await (const _ of store.streams()) return false;
  return true;
}

/**
 * Reads a backup into an empty store of either kind. `destroyed`: streams whose key was destroyed since (tombstones of the directory, or
 * a list kept by hand): their records come back, unreadable for ever, so that the trail still verifies; their key does not.
 */
export async function restore(
  store: Store,
  files: { readonly data: string; readonly keys: string },
  destroyed: ReadonlySet<string>,
): Promise<Restored> {
  if (!(await isWhole(files.data, 'data'))) return { did: 'refused', why: 'data damaged' };
  if (!(await isWhole(files.keys, 'keys'))) return { did: 'refused', why: 'keys damaged' };
  if (!(await isEmpty(store))) return { did: 'refused', why: 'store not empty' };

  const streams = new Set<StreamId>();
  let records = 0;
  let waiting: Write[] = [];
  async function flush(): Promise<void> {
    if ((await store.append(waiting)) === 'conflict')
      throw new Error('Something else writes to the store while it is restored. Stop it, empty the store and restore again.');
    waiting = [];
  }
  for await (const line of readChecked(files.data)) {
    const write = writeOf(line);
    if (waiting.length >= TOGETHER || waiting.some((one) => one.stream === write.stream)) await flush();
    waiting.push(write);
    streams.add(write.stream);
    records += write.records.length;
  }
  await flush();

  const gone = new Set(destroyed);
  let keys = 0;
  for await (const line of readChecked(files.keys)) {
    const { name, wrapped } = key.parse(line);
    if (wrapped === null) gone.add(name);
    if (gone.has(name) || wrapped === null) continue;
    await store.createKey(name, new Uint8Array(Buffer.from(wrapped, 'base64')));
    keys += 1;
  }
  for (const name of gone) await store.destroyKey(name);
  return { did: 'restored', streams: streams.size, records, keys, destroyed: gone.size };
}
