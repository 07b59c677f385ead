import type { Day } from '../../domain/calendar/day.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { type Identity, identityKey } from '../../domain/directory/identity.ts';
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

/** Once a day and account, in the memory of this process: another process, or this one after a restart, asks once more. */
export function accountChecks(now: () => Instant): AccountChecks {
  const on = new Map<string, Day>();
  const waiting = new Map<string, NodeJS.Timeout>();

  function later(who: Identity, ms: number, ask: () => Promise<number>): void {
    const key = identityKey(who);
    if (waiting.has(key)) return;
    const again = async () => {
      waiting.delete(key);
      const wait = await ask().catch(() => 0);
      if (wait > 0) later(who, wait, ask);
    };
    waiting.set(key, setTimeout(() => void again(), ms).unref());
  }

  return {
    isDue: (who) => on.get(identityKey(who)) !== localDay(now()),
    asked(who) {
      if (on.size >= most) on.clear();
      on.set(identityKey(who), localDay(now()));
    },
    later,
    stop() {
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
