import { nowhere } from '../../adapters/store/head.ts';
import type { Head, StreamId } from '../../adapters/store/port.ts';
import { Destroyed } from '../../adapters/store/sealing/keyring.ts';
import type { Sealed } from '../../adapters/store/sealing/sealed.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { asItStands } from '../../domain/case/case.ts';
import type { Case } from '../../domain/case/whole.ts';
import { type AskedOfDirectory, answersTheSame, noting } from '../../domain/directory/asked-of.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import { type Board, boardOf } from '../../domain/oversight/board.ts';
import { type CaseFacts, caseFacts } from '../../domain/oversight/case-facts.ts';
import { type BoardReach, hasBoard, isOnBoard, reachOf } from '../../domain/oversight/sees.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import type { Streams } from '../turn/streams.ts';

/** What was last made of a case, and of what: it is not made again while that is the same. */
interface Seen {
  readonly head: Head;
  /** The days it stands for; `until` null: time changes it no more. */
  readonly from: Day;
  readonly until: Day | null;
  readonly asked: AskedOfDirectory;
  readonly facts: CaseFacts | null;
  readonly reach: BoardReach | null;
}

/** Cases that are read at once. */
const atOnce = 16;

export interface CaseBoards {
  /** null: there is none for them. Throws StoreDown. */
  readonly of: (person: PersonId, directory: Directory, now: Instant) => Promise<Board | null>;
}

/**
 * Boards over every case there is. Of a case that has not changed since the last board only its end is looked at in the store. What stands on
 * boards is made anew of one that has, of one for which the directory now answers otherwise than it did, and of one for which a day has come that
 * changes it (docs/performance.md has what it takes). Nothing of a family is kept but references, days and counts.
 */
export function caseBoards({
  sealed,
  streams,
}: {
  readonly sealed: Pick<Sealed, 'read'>;
  readonly streams: Streams;
}): CaseBoards {
  let seen = new Map<StreamId, Seen>();
  let running: { readonly directory: Directory; readonly done: Promise<void> } | null = null;

  async function look(stream: StreamId, directory: Directory, now: Instant): Promise<Seen | null> {
    try {
      const last = seen.get(stream);
      if (last !== undefined && isSo(last, localDay(now), directory) && (await isAt(stream, last.head))) return last;
      const { head, state } = await streams.cases.folds.read(stream);
      return { head, ...madeOf(state, directory, now) };
    } catch (error) {
      // What is destroyed is on no board.
      if (!(error instanceof Destroyed)) throw error;
      return null;
    }
  }

  async function isAt(stream: StreamId, head: Head): Promise<boolean> {
    if (head === nowhere) return false;
    const read = await sealed.read(stream, head);
    return !read.whole && read.events.length === 0;
  }

  async function all(directory: Directory, now: Instant): Promise<void> {
    const names: StreamId[] = [];
    for await (const stream of streams.all()) if (stream.startsWith('case:')) names.push(stream);
    const next = new Map<StreamId, Seen>();
    for (let from = 0; from < names.length; from += atOnce) {
      const some = names.slice(from, from + atOnce);
      const looked = await Promise.all(some.map(async (stream) => [stream, await look(stream, directory, now)] as const));
      for (const [stream, one] of looked) if (one !== null) next.set(stream, one);
    }
    seen = next;
  }

  /** Whoever asks meanwhile waits for the same. */
  async function once(directory: Directory, now: Instant): Promise<void> {
    while (running !== null && running.directory !== directory) await running.done.catch(() => undefined);
    if (running === null) {
      const done = all(directory, now).finally(() => {
        running = null;
      });
      running = { directory, done };
    }
    await running.done;
  }

  return {
    async of(person, directory, now) {
      const reader = directory.people.get(person);
      if (!hasBoard(reader)) return null;
      await once(directory, now);
      const theirs = [...seen.values()].flatMap(({ facts, reach }) =>
        facts !== null && isOnBoard(reach, reader) ? [facts] : [],
      );
      return boardOf(theirs, now);
    },
  };
}

/** Whether what was made of a case is what would be made of it on that day, with that directory. */
function isSo({ from, until, asked }: Seen, day: Day, directory: Directory): boolean {
  return day >= from && (until === null || day <= until) && answersTheSame(directory, asked);
}

function madeOf(state: Case, of: Directory, now: Instant): Omit<Seen, 'head'> {
  const { directory, asked } = noting(of);
  const stands = asItStands(state, directory);
  const { opening } = stands;
  const facts =
    opening.status === 'open'
      ? caseFacts(stands, { directory, procedure: procedureOf(opening.procedure, directory) }, now)
      : null;
  return { from: localDay(now), until: facts?.until ?? null, facts, reach: reachOf(stands), asked: asked() };
}
