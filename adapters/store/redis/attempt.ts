import { setTimeout as pause } from 'node:timers/promises';
import { storeWithin, uptime } from '../../time-to-answer.ts';
import { StoreDown } from '../port.ts';

const PAUSE_MS = 40;

/** What stands behind a store's calls. `trouble`: why there is no connection just now, '' when there is one. */
export interface ConnectionState {
  isOpen(): boolean;
  trouble(): string;
}

/** The words of an error and never the error: ioredis hangs the command and its arguments on it, and errors are logged. */
export function words(cause: unknown): string {
  if (!(cause instanceof Error)) return 'failed';
  return cause.message || ('code' in cause ? String(cause.code) : cause.name); // refused on ::1 and 127.0.0.1 both: no message
}

/**
 * Runs something that may be run again when its outcome is unknown, until it succeeds, the line is
 * closed or `storeWithin` is over (at `until`, by uptime()): then StoreDown.
 */
export async function attempt<T>(
  name: string,
  state: ConnectionState,
  run: (tries: number, until: number) => Promise<T>,
): Promise<T> {
  const until = uptime() + storeWithin;
  let last = 'no answer';
  const said = () => `${name}: not settled in ${storeWithin} ms: ${state.trouble() || last}`;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreDown(said())), storeWithin);
  });
  async function untilSettled(): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      if (!state.isOpen()) throw new StoreDown(`${name}: closed`);
      try {
        return await run(tries, until);
      } catch (cause) {
        last = words(cause);
      }
      if (uptime() + PAUSE_MS >= until) throw new StoreDown(said());
      await pause(PAUSE_MS);
    }
  }
  try {
    return await Promise.race([untilSettled(), late]);
  } finally {
    clearTimeout(timer);
  }
}
