import { userInfo } from 'node:os';
import type { PersonId } from '../../domain/ids.ts';

/**
 * Who stands at the server, for what is written there in nobody else's name: the account of the machine. It is in no directory, so it has
 * no part in any case.
 */
export function operator(): PersonId {
  try {
    return userInfo().username as PersonId;
  } catch {
    // A container may run under a number that has no account.
    return `uid-${process.getuid?.() ?? 'unknown'}` as PersonId;
  }
}
