import type { Response } from 'express';
import type { Obj } from './json.ts';

/**
 * A fault to put on calls. `on`: the method (Slack) or route (Teams) names, or '*'. `at`: only calls for this installation, a workspace
 * (Slack) or a tenant (Teams); without it the whole app. `user`: only calls that touch this user's chat. `when` 'after': the call is
 * carried out first, so its outcome is unknown to the bot. `how`: cut the connection, never answer, or give this answer; a body that is
 * a string goes as it is, as an HTML page unless the headers say otherwise. `times`: how many calls it hits (1); Infinity until lifted.
 */
export interface Fault {
  readonly on: string | readonly string[];
  readonly at?: string;
  readonly user?: string;
  readonly when?: 'before' | 'after';
  readonly times?: number;
  readonly how:
    | 'drop'
    | 'silence'
    | { readonly status: number; readonly body?: Obj | string; readonly headers?: Readonly<Record<string, string>> };
}

/** A fault that was laid: how many calls met it, and its end. */
export interface Laid {
  readonly hits: () => number;
  readonly lift: () => void;
}

/** What a call touches: the installations it may be for, and the person, where it names one. */
export interface Touched {
  readonly at: readonly string[];
  readonly user: string | null;
}

export interface Faults {
  add(fault: Fault): Laid;
  clear(): void;
  take(on: string, touched: Touched): Fault | null;
}

export function faults(): Faults {
  let waiting: readonly { readonly fault: Fault; hits: number }[] = [];
  const isLeft = ({ fault, hits }: (typeof waiting)[number]) => hits < (fault.times ?? 1);
  return {
    add(fault) {
      const laid = { fault, hits: 0 };
      waiting = [...waiting, laid];
      return {
        hits: () => laid.hits,
        lift() {
          waiting = waiting.filter((one) => one !== laid);
        },
      };
    },
    clear() {
      waiting = [];
    },
    take(on, touched) {
      const hit = waiting.find(({ fault }) => isMeant(fault, on, touched));
      if (hit === undefined) return null;
      hit.hits++;
      waiting = waiting.filter(isLeft);
      return hit.fault;
    },
  };
}

function isMeant(fault: Fault, on: string, { at, user }: Touched): boolean {
  const calls = typeof fault.on === 'string' ? [fault.on] : fault.on;
  return (
    (calls.includes('*') || calls.includes(on)) &&
    (fault.at === undefined || at.includes(fault.at)) &&
    (fault.user === undefined || fault.user === user)
  );
}

/** Spoils an answer as the fault says. */
export function spoil({ how }: Fault, response: Response): void {
  if (how === 'drop') response.destroy();
  else if (how !== 'silence')
    response
      .status(how.status)
      .set(how.headers ?? {})
      .send(how.body ?? {});
}
