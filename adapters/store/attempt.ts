import { setTimeout as pause } from 'node:timers/promises';
import { BUDGET_MS, uptime } from './budget.ts';
import { StoreDown } from './port.ts';

const PAUSE_MS = 40;

/** The words of an error and never the error: ioredis hangs the command and its arguments on it, and errors are logged. */
function words(cause: unknown): string {
  return cause instanceof Error ? cause.message : 'failed';
}

/**
 * Runs something that may be run again when its outcome is unknown, until it succeeds or the budget is gone: then StoreDown.
 * `isOpen`: false once closed; then there is nothing to wait for.
 */
export async function attempt<T>(name: string, isOpen: () => boolean, run: (tries: number) => Promise<T>): Promise<T> {
  const until = uptime() + BUDGET_MS;
  let last = 'no answer';
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreDown(`${name}: not settled in ${BUDGET_MS} ms: ${last}`)), BUDGET_MS);
  });
  async function again(): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      if (!isOpen()) throw new StoreDown(`${name}: closed`);
      try {
        return await run(tries);
      } catch (cause) {
        last = words(cause);
      }
      if (uptime() + PAUSE_MS >= until) throw new StoreDown(`${name}: ${last}`);
      await pause(PAUSE_MS);
    }
  }
  try {
    return await Promise.race([again(), late]);
  } finally {
    clearTimeout(timer);
  }
}
