import type { Response } from 'express';
import type { Obj } from './json.ts';

/**
 * A fault to put on calls. `on`: the method (Slack) or route (Teams) name, or '*'. `user`: only calls that touch this user's chat.
 * `when` 'after': the call is carried out first, so its outcome is unknown to the bot. `how`: cut the connection, never answer, or
 * give this answer. `times`: how many calls it hits (1); Infinity until cleared.
 */
export interface Fault {
  readonly on: string;
  readonly user?: string;
  readonly when?: 'before' | 'after';
  readonly times?: number;
  readonly how:
    | 'drop'
    | 'silence'
    | { readonly status: number; readonly body?: Obj; readonly headers?: Readonly<Record<string, string>> };
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  take(on: string, user: string | null): Fault | null;
}

export function faults(): Faults {
  let waiting: readonly (Fault & { readonly left: number })[] = [];
  return {
    add(fault) {
      waiting = [...waiting, { ...fault, left: fault.times ?? 1 }];
    },
    clear() {
      waiting = [];
    },
    take(on, user) {
      const hit = waiting.find((one) => (one.on === '*' || one.on === on) && (one.user === undefined || one.user === user));
      if (hit === undefined) return null;
      waiting = waiting.flatMap((one) => (one !== hit ? [one] : one.left > 1 ? [{ ...one, left: one.left - 1 }] : []));
      return hit;
    },
  };
}

/** Spoils an answer as the fault says. */
export function spoil(fault: Fault, response: Response): void {
  if (fault.how === 'drop') response.destroy();
  else if (fault.how !== 'silence')
    response
      .status(fault.how.status)
      .set(fault.how.headers ?? {})
      .send(fault.how.body ?? {});
}
