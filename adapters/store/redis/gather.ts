import { uptime } from '../../time-to-answer.ts';
import type { RedisAppend } from './append.ts';
import type { Argument } from './script.ts';

/** One call of lua/append.lua. `retried`: it holds an append whose outcome is unknown. */
export interface AppendCall {
  readonly keys: readonly string[];
  readonly args: readonly Argument[];
  readonly retried: boolean;
}

/** Makes the calls on one connection, together. The replies in their order; a call that failed has its reason. */
export type MakeCalls = (calls: readonly AppendCall[]) => Promise<readonly PromiseSettledResult<unknown>[]>;

interface Waiting {
  readonly append: RedisAppend;
  readonly retried: boolean;
  readonly until: number;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (why: unknown) => void;
}

/** So that one call holds Redis up for a few milliseconds at most. */
const MOST = 64;

/**
 * Gathers the appends that are asked for while a call is on its way, and sends them as one call: one script, one fsync and one answer serve
 * them all. An append whose call failed is sent again alone, so that a bad one cannot make others fail for long. An append that nobody waits
 * for any longer (`until`, by uptime()) is not sent.
 */
export function gathering(makeCalls: MakeCalls, common: readonly string[]) {
  let waiting: Waiting[] = [];
  let busy = false;

  function callOf(appends: readonly Waiting[], retried: boolean): AppendCall {
    return {
      keys: [...common, ...appends.flatMap((one) => one.append.keys)],
      args: [appends.length, ...appends.flatMap((one) => one.append.args)],
      retried,
    };
  }

  async function flush(): Promise<void> {
    const now = uptime();
    const next = waiting.slice(0, MOST);
    waiting = waiting.slice(MOST);
    const taken = next.filter((one) => one.until > now);
    for (const one of next) if (one.until <= now) one.reject(new Error('not sent in time'));
    const fresh = taken.filter((one) => !one.retried);
    const groups = [...(fresh.length === 0 ? [] : [fresh]), ...taken.filter((one) => one.retried).map((one) => [one])];
    if (groups.length === 0) return;
    const replies = await makeCalls(groups.map((group) => callOf(group, group[0]?.retried === true))).catch((reason: unknown) =>
      groups.map(() => ({ status: 'rejected', reason }) as const),
    );
    for (const [index, group] of groups.entries()) {
      const reply = replies[index];
      const answers: unknown = reply?.status === 'fulfilled' ? reply.value : undefined;
      for (const [at, one] of group.entries()) {
        if (Array.isArray(answers)) one.resolve(answers[at]);
        else one.reject(reply?.status === 'rejected' ? reply.reason : new Error('no answer'));
      }
    }
  }

  async function drain(): Promise<void> {
    if (busy) return;
    busy = true;
    while (waiting.length > 0) await flush();
    busy = false;
  }

  return (append: RedisAppend, retried: boolean, until: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.push({ append, retried, until, resolve, reject });
      if (waiting.length === 1) queueMicrotask(drain);
    });
}
