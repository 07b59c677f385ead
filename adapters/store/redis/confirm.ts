import type { Cluster, Redis } from 'ioredis';
import type { MakeCalls } from './gather.ts';
import type { Script } from './script.ts';

/** Shorter than one try: WAIT has to answer before the connection is taken for dead. */
const REPLICAS_MS = 600;

/**
 * Makes calls of a script, then waits, with one WAIT for all, until `replicas` replicas have what they wrote. WAIT holds its connection up,
 * so it has a connection of its own. WAIT asks only for what was written on the same connection, and a script that is repeated on a new
 * one may find its work done and write nothing: so `nudge` is written before it (https://redis.io/docs/latest/commands/wait/).
 */
export function confirming(connection: Redis | Cluster, script: Script, replicas: number, nudge: string): MakeCalls {
  return async (calls) => {
    const pipeline = connection.pipeline();
    for (const { keys, args, retried } of calls) {
      if (retried) pipeline.eval(script.lua, keys.length, ...keys, ...args);
      else pipeline.evalsha(script.sha, keys.length, ...keys, ...args);
    }
    pipeline.set(nudge, '1');
    pipeline.call('wait', replicas, REPLICAS_MS);
    const replies = (await pipeline.exec()) ?? [];
    const [failed, reached] = replies.at(-1) ?? [new Error('no answer'), 0];
    const few = Number(reached) < replicas ? new Error(`${Number(reached)} of ${replicas} replicas confirmed`) : null;
    return calls.map((_, index) => {
      const [cause, value] = replies[index] ?? [new Error('no answer'), null];
      const reason = cause ?? failed ?? few;
      return reason === null ? { status: 'fulfilled', value } : { status: 'rejected', reason };
    });
  };
}
