import type { KeyObject } from 'node:crypto';
import { openBytes, sealBytes } from './cipher.ts';

/** Seals one participant's score and reason together, before anything is folded or stored. Synchronous. */
export interface RoundSeal {
  seal(plain: string): string;
  /** Throws when the blob was changed or belongs to another round. */
  unseal(blob: string): string;
}

/** The seal of each round by its name, `k1/1`. */
export type RoundSeals = (name: string) => RoundSeal;

/**
 * Every blob is a multiple of this, so that its length tells neither 9 from 10 nor a short reason from a long one: a number and the
 * longest reason that is taken (domain/case/meeting/scale/score.ts) fit in the first step, in any script.
 */
const STEP = 1_024;
const LENGTH = 4;

export function roundSeal(key: KeyObject, about: string): RoundSeal {
  return {
    seal(plain) {
      const length = Buffer.byteLength(plain);
      const padded = Buffer.allocUnsafe(Math.ceil((length + LENGTH) / STEP) * STEP);
      padded.writeUInt32BE(length);
      padded.write(plain, LENGTH);
      padded.fill(0, LENGTH + length);
      const { buffer, byteOffset, byteLength } = sealBytes(key, about, padded);
      return Buffer.from(buffer, byteOffset, byteLength).toString('base64url');
    },
    unseal(blob) {
      const padded = openBytes(key, about, Buffer.from(blob, 'base64url'));
      if (padded === undefined) throw new Error(`${about}: a sealed score is damaged, or belongs to another round.`);
      const bytes = Buffer.from(padded);
      return bytes.subarray(LENGTH, LENGTH + bytes.readUInt32BE()).toString('utf8');
    },
  };
}
