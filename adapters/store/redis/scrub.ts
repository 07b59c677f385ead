import { setTimeout as pause } from 'node:timers/promises';
import { Cluster, type Redis } from 'ioredis';

const TRIES = 100;
const PAUSE_MS = 100;

async function rewrite(node: Redis): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const said = await node.call('bgrewriteaof').then(String, (cause: Error) => cause.message);
    // One already under way may have begun before the key went: ask again until Redis begins (or schedules) one of ours.
    if (!said.includes('already in progress')) return;
    await pause(PAUSE_MS);
  }
}

/**
 * A destroyed key stays in the append-only file until that is rewritten: ask every node for it, replicas too. Redis does the work in
 * the background. Where the command is forbidden the provider's own rewriting has to do; the ADR says so.
 */
export async function rewriteJournals(connection: Redis | Cluster): Promise<void> {
  const nodes = connection instanceof Cluster ? connection.nodes('all') : [connection];
  await Promise.allSettled(nodes.map(rewrite));
}
