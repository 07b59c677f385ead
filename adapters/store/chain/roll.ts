import { createHash } from 'node:crypto';
import { headOf, placeOf } from '../head.ts';
import type { Head, Rec } from '../port.ts';

/**
 * A mailbox takes blind writes, so its records cannot name the one before them as a trail's do. The store itself counts and links them as
 * they come, in the append: "<count>:<link>", link = SHA-1(previous link ‖ id ‖ bytes) in hex. A record that was changed, moved, repeated
 * or cut out shows, and an anchor of it vouches for every record before. SHA-1 because Redis gives its scripts no other
 * (https://redis.io/docs/latest/develop/programmability/lua-api/#redis.sha1hex); to pass for a record another has to have its very hash,
 * which nobody can make. redis/lua/append.lua does the same.
 */
export function rollAfter(roll: Head, { id, bytes }: Rec): Head {
  const before = placeOf(roll);
  const link = createHash('sha1').update(`${before.id}\n${id}\n`).update(bytes).digest('hex');
  return headOf(before.count + 1, link);
}
