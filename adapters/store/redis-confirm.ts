import type { Cluster, Redis } from 'ioredis';
import type { Argument, Script } from './redis-script.ts';

interface Waiting {
  readonly keys: readonly string[];
  readonly args: readonly Argument[];
  readonly tries: number;
  readonly resolve: (reply: unknown) => void;
  readonly reject: (why: unknown) => void;
}

/** Shorter than a try: WAIT must answer before the connection is taken for dead. */
const REPLICAS_MS = 600;

/**
 * Runs a script and waits until `replicas` replicas have what it wrote. WAIT holds its connection up, so it has one of its own, and
 * everything that waits goes together: one WAIT for all. A repeat writes `nudge`: on a new connection WAIT would otherwise ask for
 * nothing, the script having found its work done (https://redis.io/docs/latest/commands/wait/).
 */
export function confirming(connection: Redis | Cluster, script: Script, replicas: number, nudge: string) {
  let waiting: Waiting[] = [];
  let busy = false;

  async function flush(): Promise<void> {
    const batch = waiting;
    waiting = [];
    const pipeline = connection.pipeline();
    for (const { keys, args, tries } of batch) {
      if (tries === 1) pipeline.evalsha(script.sha, keys.length, ...keys, ...args);
      else pipeline.eval(script.lua, keys.length, ...keys, ...args);
    }
    pipeline.set(nudge, '1');
    pipeline.call('wait', replicas, REPLICAS_MS);
    const replies = (await pipeline.exec()) ?? [];
    const [failed, reached] = replies.at(-1) ?? [new Error('no answer'), 0];
    batch.forEach((one, index) => {
      const [cause, reply] = replies[index] ?? [new Error('no answer'), null];
      if (cause !== null || failed !== null) one.reject(cause ?? failed);
      else if (Number(reached) < replicas) one.reject(new Error(`${Number(reached)} of ${replicas} replicas confirmed`));
      else one.resolve(reply);
    });
  }

  async function drain(): Promise<void> {
    if (busy) return;
    busy = true;
    while (waiting.length > 0) {
      const taken = waiting;
      await flush().catch((cause: unknown) => {
        for (const one of taken) one.reject(cause);
      });
    }
    busy = false;
  }

  return (keys: readonly string[], args: readonly Argument[], tries: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.push({ keys, args, tries, resolve, reject });
      queueMicrotask(drain);
    });
}
