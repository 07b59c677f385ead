import type { StreamId } from '../../adapters/store/port.ts';
import type { Sealed } from '../../adapters/store/sealing/sealed.ts';
import type { Instant } from '../../domain/ids.ts';
import { mostWait } from '../../domain/person/next.ts';
import type { DeliveryLog } from './delivery-context.ts';

/** In milliseconds. An object: it waits for something that can wait, and is looked at at once when anything new is written to it. */
export type Pause = number | { readonly unlessNew: number };

export interface TickOptions {
  readonly due: Sealed['due'];
  /** Does what is due for a stream. Answers in how many milliseconds to look again although it is due already; 0: its wake says it. */
  readonly run: (stream: StreamId, signal: AbortSignal) => Promise<Pause>;
  /** Of those that are due together these have their turn before the others; absent: in the order in which they became due. */
  readonly goesFirst?: (stream: StreamId) => boolean;
  readonly now: () => Instant;
  readonly log: DeliveryLog;
  /** Milliseconds between two looks into the store: what another replica's append can wait for at most. */
  readonly every?: number;
  /** How many streams are worked on at once. */
  readonly width?: number;
  /** How many wait at once to be worked on; the others are found by the next looks. */
  readonly queueMost?: number;
}

export interface Tick {
  /** These were just written to: work on them now, not at the next look. */
  nudge(streams: readonly StreamId[]): void;
  /** Looks into the store now, besides the regular looks. Resolves when it has looked, not when the work is done. */
  look(): Promise<void>;
  /** Resolves when nothing is being worked on or waiting to be. What is put off does not count. */
  idle(): Promise<void>;
  /** Takes on nothing new and finishes the request in hand. */
  stop(): Promise<void>;
}

const page = 100;
const firstFault = 1_000;
const mostFault = 300_000;
/** While the clock is behind the latest time it had shown: so many looks from one far look to the next. */
const setBackEvery = 30;
/** What a process that has just started reckons with: two hours. */
const setBackMost = 7_200_000;

/**
 * Has the streams worked on that are due. Each is worked on once at a time, and once more when it was asked for meanwhile. A stream that
 * fails, or must wait for a rate token, is put off in this process alone; looks into the store go past it, so that the others are reached.
 */
export function tick(options: TickOptions): Tick {
  const { every = 1_000, width = 32, queueMost = 5_000, goesFirst = () => false } = options;
  const halt = new AbortController();
  const ahead = new Set<StreamId>();
  const behind = new Set<StreamId>();
  const running = new Map<StreamId, Promise<void>>();
  const askedMeanwhile = new Set<StreamId>();
  const putOff = new Map<StreamId, { readonly timer: NodeJS.Timeout; readonly unlessNew: boolean }>();
  const faults = new Map<StreamId, number>();
  let idlers: (() => void)[] = [];
  // When the clock is set back, streams that were due, or would soon have been, would sleep for as long again. So there is a far look, which
  // takes them too: as soon as it is seen, and now and then until the clock has come so far again. A stream that is early finds nothing to do.
  // A process that has just started cannot know how far the clock had been, so its first look is a far one.
  let latest: Instant = options.now() + setBackMost;
  let started = false;
  // Looks since the last far one, while the clock is behind.
  let near = setBackEvery;

  /** These were just written to. What is put off stays so, but for what gives way to anything new. */
  function nudge(streams: readonly StreamId[]): void {
    for (const stream of streams) {
      const waiting = putOff.get(stream);
      if (waiting?.unlessNew === true) {
        clearTimeout(waiting.timer);
        putOff.delete(stream);
      }
    }
    workOn(streams);
  }

  function workOn(streams: readonly StreamId[]): void {
    for (const stream of streams) {
      if (halt.signal.aborted || putOff.has(stream)) continue;
      if (running.has(stream)) askedMeanwhile.add(stream);
      else (goesFirst(stream) ? ahead : behind).add(stream);
    }
    pump();
  }

  function pump(): void {
    for (const queue of [ahead, behind])
      for (const stream of queue) {
        if (running.size >= width || halt.signal.aborted) break;
        queue.delete(stream);
        running.set(stream, work(stream));
      }
    if (running.size > 0 || (ahead.size + behind.size > 0 && !halt.signal.aborted)) return;
    for (const idler of idlers) idler();
    idlers = [];
  }

  async function work(stream: StreamId): Promise<void> {
    // Off this stack first: `running` must know the stream before its work can end.
    await Promise.resolve();
    try {
      const pause = await options.run(stream, halt.signal);
      faults.delete(stream);
      const [wait, unlessNew] = typeof pause === 'number' ? [pause, false] : [pause.unlessNew, true];
      // What was written meanwhile is looked at before anything is put off.
      if (wait > 0 && !(unlessNew && askedMeanwhile.has(stream))) later(stream, wait, unlessNew);
    } catch (error) {
      const times = faults.get(stream) ?? 0;
      faults.set(stream, times + 1);
      options.log.error({ stream, error: error instanceof Error ? error.name : 'unknown' }, 'a due stream failed');
      later(stream, Math.min(firstFault * 2 ** times, mostFault));
    }
    running.delete(stream);
    if (askedMeanwhile.delete(stream)) workOn([stream]);
    pump();
  }

  function later(stream: StreamId, wait: number, unlessNew = false): void {
    if (halt.signal.aborted) return;
    const timer = setTimeout(() => {
      putOff.delete(stream);
      workOn([stream]);
    }, wait);
    putOff.set(stream, { timer, unlessNew });
  }

  async function look(): Promise<void> {
    const now = options.now();
    const wasSetBack = latest > now;
    const far = wasSetBack && near >= setBackEvery;
    near = far ? 1 : wasSetBack ? near + 1 : setBackEvery;
    const until = far ? latest + mostWait : now;
    let whole = false;
    try {
      for (let offset = 0; !whole && ahead.size + behind.size < queueMost && !halt.signal.aborted; offset += page) {
        const streams = await options.due(until, page, offset);
        workOn(streams.filter((stream) => !running.has(stream)));
        whole = streams.length < page;
      }
    } finally {
      // Failed, or cut short by too much to do: made again at the next look.
      if (far && !whole) near = setBackEvery;
    }
    if (started) latest = Math.max(latest, now);
    else if (whole && (far || !wasSetBack)) {
      started = true;
      latest = now;
      near = setBackEvery;
    }
  }

  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  function regularly(): void {
    if (halt.signal.aborted) return;
    looking = look()
      .catch((error: unknown) =>
        options.log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'could not look for what is due'),
      )
      .then(() => {
        timer = setTimeout(regularly, every);
      });
  }
  timer = setTimeout(regularly, 0);

  return {
    nudge,
    look,
    idle: () =>
      new Promise((resolve) => {
        idlers.push(resolve);
        pump();
      }),
    async stop() {
      halt.abort();
      clearTimeout(timer);
      for (const { timer: one } of putOff.values()) clearTimeout(one);
      await looking;
      clearTimeout(timer);
      await Promise.all(running.values());
    },
  };
}
