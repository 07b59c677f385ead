import { randomBytes } from 'node:crypto';

/** 100 bits, lower case and digits: unguessable, and short enough to be read out. */
export function newCaseId(): string {
  return BigInt(`0x${randomBytes(13).toString('hex')}`)
    .toString(36)
    .padStart(21, '0');
}
