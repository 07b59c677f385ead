import { nowhere } from '../../adapters/store/head.ts';
import type { Head, StreamId } from '../../adapters/store/port.ts';
import { Destroyed } from '../../adapters/store/sealing/keyring.ts';
import type { Sealed } from '../../adapters/store/sealing/sealed.ts';
import type { Summarised } from '../../adapters/store/sealing/summaries.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import { type Board, boardOf } from '../../domain/oversight/board.ts';
import { hasBoard, isOnBoard } from '../../domain/oversight/sees.ts';
import type { Watch } from '../observe/watch.ts';
import type { Streams } from '../turn/streams.ts';
import { fromKept, toKeep } from './kept-facts.ts';
import { isStillSo, type MadeOfCase, madeOfCase } from './made-of-case.ts';

/** What was last made of a case, and where it stood. */
interface Seen {
  readonly head: Head;
  readonly made: MadeOfCase;
}

/** Cases that are looked up in one journey: opening what is kept of them holds presses up for a few milliseconds. */
const together = 100;

/** Cases that are read whole at once. */
const atOnce = 16;

export interface CaseBoards {
  /** null: there is none for them. Throws StoreDown. */
  readonly of: (person: PersonId, directory: Directory, now: Instant) => Promise<Board | null>;
}

/**
 * Boards over every case there is. What stands on them of a case is kept in memory and, sealed under the case's own key, beside it in the store, so that
 * a case that has not changed is not read for a board, nor after a start. It is made anew of one that has changed, of one for which the
 * directory now answers otherwise than it did, and of one for which a day has come that changes it (docs/performance.md has what it takes).
 */
export function caseBoards({
  sealed,
  streams,
  watch,
}: {
  readonly sealed: Pick<Sealed, 'summaries' | 'summarise'>;
  readonly streams: Streams;
  readonly watch?: Watch;
}): CaseBoards {
  let seen = new Map<StreamId, Seen>();
  let running: { readonly directory: Directory; readonly done: Promise<void> } | null = null;

  /** As it is kept here or in the store; null: it is to be made. */
  function keptOf(stream: StreamId, found: Exclude<Summarised, 'destroyed'>, day: Day, directory: Directory): Seen | null {
    const { head, summary, spoilt } = found;
    if (head === nowhere) return null;
    const last = seen.get(stream);
    if (last?.head === head && isStillSo(last.made, day, directory)) return last;
    if (spoilt) watch?.failed(stream, 'open what boards keep of a case', new Error('it does not open'));
    const made = summary === undefined ? null : fromKept(summary, day, directory);
    return made === null ? null : { head, made };
  }

  async function make(stream: StreamId, directory: Directory, now: Instant): Promise<Seen | null> {
    try {
      const { head, state } = await streams.cases.folds.read(stream);
      return { head, made: madeOfCase(state, directory, now) };
    } catch (error) {
      // What is destroyed is on no board.
      if (!(error instanceof Destroyed)) throw error;
      return null;
    }
  }

  /** Only a cache: a board that cannot keep it is a board. */
  async function keep(all: ReadonlyMap<StreamId, Seen>): Promise<void> {
    const [first] = all.keys();
    if (first === undefined) return;
    try {
      await sealed.summarise([...all].map(([stream, { head, made }]) => ({ stream, at: head, made: toKeep(made) })));
    } catch (error) {
      watch?.failed(first, 'keep what boards need of cases', error);
    }
  }

  /** In the order of their names, whatever was made of which first: lists of a board with the same day stand in it. */
  async function look(some: readonly StreamId[], directory: Directory, now: Instant): Promise<ReadonlyMap<StreamId, Seen>> {
    const day = localDay(now);
    const found = await sealed.summaries(
      some.map((stream) => {
        const last = seen.get(stream);
        return last !== undefined && isStillSo(last.made, day, directory) ? { stream, at: last.head } : { stream };
      }),
    );
    const looked = new Map<StreamId, Seen>();
    const wanted: StreamId[] = [];
    for (const [nth, stream] of some.entries()) {
      const one = found[nth];
      if (one === undefined || one === 'destroyed') continue;
      const kept = keptOf(stream, one, day, directory);
      if (kept === null) wanted.push(stream);
      else looked.set(stream, kept);
    }
    const made = new Map<StreamId, Seen>();
    for (let from = 0; from < wanted.length; from += atOnce)
      await Promise.all(
        wanted.slice(from, from + atOnce).map(async (stream) => {
          const one = await make(stream, directory, now);
          if (one !== null) made.set(stream, one);
        }),
      );
    await keep(made);
    return new Map(
      some.flatMap((stream) => {
        const one = looked.get(stream) ?? made.get(stream);
        return one === undefined ? [] : [[stream, one] as const];
      }),
    );
  }

  async function all(directory: Directory, now: Instant): Promise<void> {
    const names: StreamId[] = [];
    for await (const stream of streams.all()) if (stream.startsWith('case:')) names.push(stream);
    const next = new Map<StreamId, Seen>();
    for (let from = 0; from < names.length; from += together)
      for (const [stream, one] of await look(names.slice(from, from + together), directory, now)) next.set(stream, one);
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
      const theirs = [...seen.values()].flatMap(({ made: { facts, reach } }) =>
        facts !== null && isOnBoard(reach, reader) ? [facts] : [],
      );
      return boardOf(theirs, now);
    },
  };
}
