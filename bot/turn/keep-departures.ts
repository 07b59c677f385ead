import type { Instant } from '../../domain/ids.ts';
import { codeOf, type Log } from '../observe/log.ts';
import { noteDepartures } from './departures.ts';
import type { Streams } from './streams.ts';

export interface Departures {
  /** Whether people have changed that the cases have not heard of: then they are told. Resolves when that is done, or has to wait. */
  readonly look: () => Promise<void>;
  /** Begins nothing new, and resolves when what was begun has ended. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds until what could not be done is tried again, and between two looks that nobody asked for. */
const retryAfter = 60_000;
const every = 600_000;

/**
 * After each change of people that this process made, at its start, and every ten minutes: another replica may have made one and died. One
 * round at a time; whoever asks meanwhile is in the next one. Two replicas that do it at once do it once (turn/departures.ts).
 */
export function keepDepartures(streams: Streams, now: () => Instant, log: Log): Departures {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running: Promise<void> | null = null;
  let again: Promise<void> | null = null;

  async function round(): Promise<void> {
    clearTimeout(timer);
    const done = await noteDepartures(streams, { by: 'time', via: 'time' }, now, log).catch((error: unknown) => {
      log('warn', { event: 'departures not noted', code: codeOf(error) });
      return false;
    });
    if (!stopped) timer = setTimeout(() => void look(), done ? every : retryAfter).unref();
  }

  function begin(): Promise<void> {
    running = round().finally(() => {
      running = null;
    });
    return running;
  }

  function look(): Promise<void> {
    if (stopped) return Promise.resolve();
    if (running === null) return begin();
    again ??= running.then(() => {
      again = null;
      return stopped ? undefined : begin();
    });
    return again;
  }

  return {
    look,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await (again ?? running);
      clearTimeout(timer);
    },
  };
}
