import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { openBytes, sealBytes } from './cipher.ts';
import type { MasterKeys } from './wrap.ts';

/** Seals what goes out into the world and comes back, so that nobody else makes or reads it. Every bot with the same QUORATE_KEY opens it. */
export interface TokenSeal {
  readonly seal: (plain: Uint8Array) => Uint8Array;
  /** undefined: not sealed by us, for something else, or changed on its way. */
  readonly open: (sealed: Uint8Array) => Uint8Array | undefined;
}

/** `what` the tokens are for: one of another kind does not open. Under the newest master key; those still accepted open too. */
export function tokenSeal({ current, byId }: MasterKeys, what: string): TokenSeal {
  const derive = (master: KeyObject) =>
    createSecretKey(new Uint8Array(hkdfSync('sha256', master, '', `quorate token ${what}`, 32)));
  const keys = new Map([...byId].map(([id, master]) => [id, derive(master)]));
  const newest = keys.get(current);
  if (newest === undefined) throw new Error('The current master key is not among the master keys.');
  return {
    seal: (plain) => sealBytes(newest, what, plain),
    open(sealed) {
      for (const key of keys.values()) {
        const plain = openBytes(key, what, sealed);
        if (plain !== undefined) return plain;
      }
      return undefined;
    },
  };
}
