import { setTimeout as rest } from 'node:timers/promises';
import { nowhere } from '../../adapters/store/head.ts';
import { type Head, StoreDown, type StreamId } from '../../adapters/store/port.ts';
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

/** The same beside presses: opening and sealing what is kept of so many is a millisecond or two. */
const togetherBesidePresses = 25;

/** Cases that are read whole at once. */
const atOnce = 16;

/** Beside presses: some three milliseconds, and then a rest. */
const atOnceBesidePresses = 3;

/** So many are read without a rest. More are wanted after an upgrade, or once nearly every case is counted otherwise. */
const enough = 300;

/** In milliseconds. */
const longestRest = 100;

export interface CaseBoards {
  /** null: there is none for them. Resolves when every case has been looked at since it was asked. Throws StoreDown. */
  readonly of: (person: PersonId, directory: Directory, now: Instant) => Promise<Board | null>;
  /** How much of all cases has been looked at, from 0 to 100. null: nothing is being looked at that takes longer than somebody waits for. */
  readonly percent: () => number | null;
  /** Looks at every case in small parts, with a rest after each, where anybody has a board: the first that is asked for finds it done. */
  readonly prepare: (directory: Directory, now: Instant) => Promise<void>;
  /** Resolves when nothing is asked of the store any more. */
  readonly stop: () => Promise<void>;
}

/** A look over all cases. `slow`: it reads so many whole that it rests between them. */
interface Look {
  readonly directory: Directory;
  readonly done: Promise<void>;
  readonly progress: { looked: number; all: number; made: number; slow: boolean };
}

/**
 * Boards over every case there is. What stands on them of a case is kept in memory and, sealed under the case's own key, beside it in the store, so that
 * a case that has not changed is not read for a board, nor after a start. It is made anew of one that has changed, of one for which the
 * directory now answers otherwise than it did, and of one for which a day has come that changes it (docs/performance.md has what it takes).
 * `besidePresses`: where many are to be made, it rests after every few, so that no press waits for them.
 */
export function caseBoards({
  sealed,
  streams,
  watch,
  besidePresses = false,
}: {
  readonly sealed: Pick<Sealed, 'summaries' | 'summarise'>;
  readonly streams: Streams;
  readonly watch?: Watch;
  readonly besidePresses?: boolean;
}): CaseBoards {
  let seen = new Map<StreamId, Seen>();
  let running: Look | null = null;
  let stopped = false;

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
  async function look(
    some: readonly StreamId[],
    directory: Directory,
    now: Instant,
    progress: Look['progress'],
  ): Promise<ReadonlyMap<StreamId, Seen>> {
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
    for (let from = 0; from < wanted.length && !stopped; ) {
      progress.slow ||= besidePresses && progress.made > enough;
      const some = wanted.slice(from, from + (progress.slow ? atOnceBesidePresses : atOnce));
      const start = performance.now();
      await Promise.all(
        some.map(async (stream) => {
          const one = await make(stream, directory, now);
          if (one !== null) made.set(stream, one);
        }),
      );
      from += some.length;
      progress.made += some.length;
      // A quarter of the time at most is taken, and less of a machine that has much to do.
      if (progress.slow) await rest(Math.min(3 * (performance.now() - start), longestRest));
    }
    await keep(made);
    return new Map(
      some.flatMap((stream) => {
        const one = looked.get(stream) ?? made.get(stream);
        return one === undefined ? [] : [[stream, one] as const];
      }),
    );
  }

  async function all(directory: Directory, now: Instant, progress: Look['progress']): Promise<void> {
    const names: StreamId[] = [];
    for await (const stream of streams.all()) if (stream.startsWith('case:')) names.push(stream);
    progress.all = names.length;
    const next = new Map<StreamId, Seen>();
    for (let from = 0; from < names.length && !stopped; ) {
      const some = names.slice(from, from + (progress.slow ? togetherBesidePresses : together));
      from += some.length;
      for (const [stream, one] of await look(some, directory, now, progress)) next.set(stream, one);
      progress.looked += some.length;
      if (progress.slow) await rest(1);
    }
    // Not all was looked at: no board is made of a part.
    if (stopped) throw new StoreDown('the bot stops');
    seen = next;
  }

  /** Whoever asks meanwhile waits for the same; but a slow one began so long ago that what it looked at first may have changed since. */
  async function once(directory: Directory, now: Instant, slow = false): Promise<void> {
    while (running !== null && (running.directory !== directory || running.progress.slow))
      await running.done.catch(() => undefined);
    if (running === null) {
      const progress = { looked: 0, all: 0, made: 0, slow };
      const done = all(directory, now, progress).finally(() => {
        running = null;
      });
      running = { directory, done, progress };
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
    percent() {
      if (running === null) return null;
      const { looked, all: of, made, slow } = running.progress;
      if (!slow && made <= enough) return null;
      return of === 0 ? 0 : Math.floor((100 * looked) / of);
    },
    async prepare(directory, now) {
      if (![...directory.people.values()].some(hasBoard)) return;
      await once(directory, now, true).catch((error: unknown) => {
        if (!stopped) throw error;
      });
    },
    async stop() {
      stopped = true;
      await running?.done.catch(() => undefined);
    },
  };
}
