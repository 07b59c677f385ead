import { setTimeout as pause } from 'node:timers/promises';
import { Cluster, type Redis } from 'ioredis';

const TRIES = 100;
const PAUSE_MS = 100;

/** Whether Redis has begun, or will. */
async function rewrite(node: Redis): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const said = await node.call('bgrewriteaof').then(String, (cause: Error) => cause.message);
    // One already under way may have begun before the bytes went: ask again until Redis begins (or schedules) one of ours.
    if (!said.includes('already in progress')) return said.startsWith('Background');
    await pause(PAUSE_MS);
  }
  return false;
}

/**
 * A destroyed key or a redacted record stays in the append-only file until that is rewritten: ask every node for it, replicas too. Redis does
 * the work in the background. Where the command is forbidden the provider's own rewriting has to do; the ADR says so. Answers whether all began.
 */
export async function rewriteJournals(connection: Redis | Cluster): Promise<boolean> {
  const nodes = connection instanceof Cluster ? connection.nodes('all') : [connection];
  const begun = await Promise.allSettled(nodes.map(rewrite));
  return begun.every((one) => one.status === 'fulfilled' && one.value);
}
