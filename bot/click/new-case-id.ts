import { createHmac, randomBytes } from 'node:crypto';
import type { MasterKeys } from '../../adapters/store/sealing/wrap.ts';

/** 100 bits, lower case and digits: unguessable, and short enough to be read out. */
export function newCaseId(): string {
  return spelled(randomBytes(13));
}

/** The id of a case made from a file: the same file is the same case. Keyed, so that nobody can guess at the file's content by it. */
export function caseIdOf(content: string, { byId, current }: MasterKeys): string {
  const hash = createHmac('sha256', byId.get(current) ?? '').update(`case ${content}`);
  return spelled(hash.digest().subarray(0, 13));
}

function spelled(bytes: Buffer): string {
  return BigInt(`0x${bytes.toString('hex')}`)
    .toString(36)
    .padStart(21, '0');
}
