import type { Day } from '../../domain/calendar/day.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { type Identity, identityKey } from '../../domain/directory/identity.ts';
import { installationOf } from '../../domain/directory/installation.ts';
import type { Instant } from '../../domain/ids.ts';

/** Accounts whose platform was asked today whether they are still there. */
export interface AccountChecks {
  isDue(who: Identity): boolean;
  /** It was asked, whatever it said: a right that is missing would be missing all day. */
  asked(who: Identity): void;
  /** It is asked in so many milliseconds, behind what was written to it meanwhile. `ask` answers in how many to come again; 0: it is done. */
  later(who: Identity, ms: number, ask: () => Promise<number>): void;
  /** What is still to be asked later is not. */
  stop(): void;
}

/** More people than any partnership has; the bound is against a directory that changes all day. */
const most = 50_000;

type Ask = () => Promise<number>;

/** Once a day and account, in the memory of this process: another process, or this one after a restart, asks once more. */
export function accountChecks(now: () => Instant): AccountChecks {
  const on = new Map<string, Day>();
  // Of each installation one is asked after the other: its limit is of them all, so those behind would only find that there is no room.
  const waiting = new Map<string, Map<string, Ask>>();
  const timers = new Map<string, NodeJS.Timeout>();

  function later(who: Identity, ms: number, ask: Ask): void {
    const at = installationOf(who);
    const queue = waiting.get(at);
    if (queue !== undefined) {
      if (!queue.has(identityKey(who))) queue.set(identityKey(who), ask);
      return;
    }
    waiting.set(at, new Map([[identityKey(who), ask]]));
    timers.set(at, setTimeout(() => void askInTurn(at), ms).unref());
  }

  async function askInTurn(at: string): Promise<void> {
    const queue = waiting.get(at);
    for (const [key, ask] of queue ?? []) {
      const wait = await ask().catch(() => 0);
      // It was stopped meanwhile.
      if (waiting.get(at) !== queue) return;
      if (wait > 0) {
        timers.set(at, setTimeout(() => void askInTurn(at), wait).unref());
        return;
      }
      queue?.delete(key);
    }
    waiting.delete(at);
    timers.delete(at);
  }

  return {
    isDue: (who) => on.get(identityKey(who)) !== localDay(now()),
    asked(who) {
      if (on.size >= most) on.clear();
      on.set(identityKey(who), localDay(now()));
    },
    later,
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      waiting.clear();
    },
  };
}
