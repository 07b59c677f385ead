import { nowhere } from '../../adapters/store/head.ts';
import type { Head, StreamId } from '../../adapters/store/port.ts';
import { Destroyed } from '../../adapters/store/sealing/keyring.ts';
import type { Sealed } from '../../adapters/store/sealing/sealed.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { asItStands } from '../../domain/case/case.ts';
import type { Directory, Person } from '../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import { type Board, boardOf } from '../../domain/oversight/board.ts';
import { type CaseFacts, caseFacts } from '../../domain/oversight/case-facts.ts';
import { hasBoard, isOnBoard } from '../../domain/oversight/sees.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import type { Streams } from '../turn/streams.ts';

/** What was last made of a case, and of what: none of it is looked at again while that is the same. */
interface Seen {
  readonly head: Head;
  readonly directory: Directory;
  readonly day: Day;
  readonly facts: CaseFacts | null;
  /** By those who have a board: whether the case is on theirs. */
  readonly on: ReadonlySet<PersonId>;
}

/** Cases that are read at once. */
const atOnce = 16;

export interface CaseBoards {
  /** null: there is none for them. Throws StoreDown. */
  readonly of: (person: PersonId, directory: Directory, now: Instant) => Promise<Board | null>;
}

/**
 * Boards over every case there is. Of a case that has not changed since the last board only its end is looked at in the store; of one that has,
 * or after people or the day have changed, what stands on boards is made anew (docs/performance.md has what it takes). Nothing of a family is
 * kept but references and counts.
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

  async function look(stream: StreamId, directory: Directory, overseers: readonly Person[], now: Instant): Promise<Seen | null> {
    try {
      const last = seen.get(stream);
      const day = localDay(now);
      if (last?.directory === directory && last.day === day && (await isAt(stream, last.head))) return last;
      const { head, state } = await streams.cases.folds.read(stream);
      const { opening } = state;
      if (opening.status !== 'open') return { head, directory, day, facts: null, on: new Set() };
      const stands = asItStands(state, directory);
      return {
        head,
        directory,
        day,
        facts: caseFacts(stands, { directory, procedure: procedureOf(opening.procedure, directory) }, now),
        on: new Set(overseers.filter((one) => isOnBoard(stands, one)).map(({ id }) => id)),
      };
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
    const overseers = [...directory.people.values()].filter(hasBoard);
    const names: StreamId[] = [];
    for await (const stream of streams.all()) if (stream.startsWith('case:')) names.push(stream);
    const next = new Map<StreamId, Seen>();
    for (let from = 0; from < names.length; from += atOnce) {
      const some = names.slice(from, from + atOnce);
      const looked = await Promise.all(
        some.map(async (stream) => [stream, await look(stream, directory, overseers, now)] as const),
      );
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
      if (!hasBoard(directory.people.get(person))) return null;
      await once(directory, now);
      const theirs = [...seen.values()].flatMap((one) => (one.facts !== null && one.on.has(person) ? [one.facts] : []));
      return boardOf(theirs, now);
    },
  };
}
