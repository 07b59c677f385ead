import { nowhere } from '../../../adapters/store/head.ts';
import type { StreamId } from '../../../adapters/store/port.ts';
import { Destroyed } from '../../../adapters/store/sealing/keyring.ts';
import { withoutWords } from '../../../domain/case/redaction/without.ts';
import type { TrailEntry } from '../../../domain/case/whole.ts';
import type { Offline } from '../offline.ts';

/** More than any list in one event. */
const every = new Set(Array.from({ length: 1_000 }, (_, item) => item));

/**
 * What was redacted after a backup, by the lines of an anchor file or a log that is younger: of each record everything that was typed goes, since the
 * lines do not say which of its texts it was. Answers how many.
 */
export async function redactAgain(
  { sealed }: Pick<Offline, 'sealed'>,
  redacted: ReadonlyMap<StreamId, ReadonlySet<number>>,
): Promise<number> {
  let count = 0;
  for (const [stream, records] of redacted) {
    try {
      const { head, events } = await sealed.read(stream, nowhere);
      const there = [...records].filter((record) => record <= events.length);
      const redacts = there.map((record) => ({
        record,
        remainder: (held: unknown) => withoutWords(held as TrailEntry, every),
      }));
      if (there.length === 0) continue;
      const done = await sealed.append([{ stream, after: head, events: [], wake: 0, redacts }]);
      if (done.did === 'conflict') throw new Error('Something else writes to the store while it is restored.');
      count += there.length;
    } catch (error) {
      // It is unreadable altogether.
      if (!(error instanceof Destroyed)) throw error;
    }
  }
  return count;
}
