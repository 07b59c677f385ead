import { writeFile } from 'node:fs/promises';
import { anchorLine, headToAnchor, redactedIn } from '../chain/anchor.ts';
import { headAfter, nowhere } from '../head.ts';
import { isMailbox, type Store, type StreamId, singleStreams } from '../port.ts';
import { writeChecked } from './checked-lines.ts';

/** Three files. Keep `keys` away from `data`: with QUORATE_KEY the two together can be read. Keep `anchor` where nobody can change it. */
export interface BackupFiles {
  readonly data: string;
  readonly keys: string;
  readonly anchor: string;
}

export interface BackedUp {
  readonly streams: number;
  readonly records: number;
  readonly keys: number;
}

/** Records in one line, and in one append when it is restored. */
const PART = 200;

/**
 * Cause before consequence: whatever a case that is in the backup tells people and teams is in their mailboxes when those are read after it. So a
 * backup of a running bot may hold a notice of something that it does not hold (moot when sent), and never the reverse.
 */
const order: readonly ((stream: StreamId) => boolean)[] = [
  (stream) => stream.startsWith('case:'),
  // References after the cases: one that is claimed by a case that is not in the backup is seen to be free (bot/turn/references.ts).
  (stream) => singleStreams.some((one) => one === stream),
  isMailbox,
];

/** Copies everything, still sealed, into files that `restore` reads into either kind of store. May run beside the bots. */
export async function backup(store: Store, files: BackupFiles): Promise<BackedUp> {
  const data = await writeChecked(files.data, 'data');
  const anchors: string[] = [];
  const count = { streams: 0, records: 0, keys: 0 };
  for (const belongs of order)
    for await (const stream of store.streams()) {
      if (!belongs(stream)) continue;
      const loaded = await store.load(stream, nowhere);
      const { records } = loaded;
      let from = nowhere;
      for (let start = 0; start < records.length; start += PART) {
        const part = records.slice(start, start + PART);
        await data.line({ stream, from, records: part.map(({ id, bytes }) => [id, Buffer.from(bytes).toString('base64')]) });
        from = headAfter(from, part);
      }
      anchors.push(anchorLine(stream, headToAnchor(stream, loaded)), ...redactedIn(stream, records));
      count.streams += 1;
      count.records += records.length;
    }
  await data.end();
  const keys = await writeChecked(files.keys, 'keys');
  for await (const name of store.keys()) {
    const key = await store.key(name);
    if (key === undefined) continue;
    await keys.line({ name, wrapped: key === 'destroyed' ? null : Buffer.from(key).toString('base64') });
    count.keys += 1;
  }
  await keys.end();
  await writeFile(files.anchor, anchors.map((line) => `${line}\n`).join(''), { mode: 0o600 });
  return count;
}
