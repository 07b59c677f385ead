import { createHash, createSecretKey, type KeyObject } from 'node:crypto';
import { openBytes, sealBytes } from './cipher.ts';

/** The key that wraps, then those still accepted for unwrapping (before a rotation is through). Each by its id. */
export interface MasterKeys {
  readonly current: string;
  readonly byId: ReadonlyMap<string, KeyObject>;
}

const ID_BYTES = 8;

function idOf(key: Uint8Array): string {
  const hash = createHash('sha256').update('quorate master key').update(key).digest('hex');
  return hash.slice(0, ID_BYTES * 2);
}

/**
 * Reads QUORATE_KEY: 32 bytes in base64 or hex; several with commas between them while rotating, the newest first.
 * A key's id is a hash of the key, so nothing has to be numbered by hand.
 */
export function masterKeys(text: string): MasterKeys | { readonly problem: string } {
  const keys = text.split(',').map((one) => {
    const trimmed = one.trim();
    return Buffer.from(trimmed, /^[0-9a-f]{64}$/i.test(trimmed) ? 'hex' : 'base64');
  });
  if (keys.some((key) => key.length !== 32))
    return {
      problem:
        'QUORATE_KEY must be 32 random bytes in base64 or hex (openssl rand -base64 32), or several with commas between them',
    };
  const pairs = keys.map((key) => [idOf(key), createSecretKey(key)] as const);
  return { current: pairs[0]?.[0] ?? '', byId: new Map(pairs) };
}

/** key id ‖ sealed key, bound to the name it is kept under. */
export function wrapKey(masters: MasterKeys, name: string, key: Uint8Array): Uint8Array {
  const id = Buffer.from(masters.current, 'hex');
  const master = masters.byId.get(masters.current);
  if (master === undefined) throw new Error('The current master key is not among the master keys.');
  const sealed = sealBytes(master, `key ${name}`, key);
  const wrapped = new Uint8Array(ID_BYTES + sealed.length);
  wrapped.set(id);
  wrapped.set(sealed, ID_BYTES);
  return wrapped;
}

/** Which master key a wrapped key needs. */
export function wrappedBy(wrapped: Uint8Array): string {
  return Buffer.from(wrapped.subarray(0, ID_BYTES)).toString('hex');
}

/** Throws, naming the master key that is wanted, when it is not among those given. */
export function unwrapKey(masters: MasterKeys, name: string, wrapped: Uint8Array): Uint8Array {
  const id = wrappedBy(wrapped);
  const master = masters.byId.get(id);
  if (master === undefined)
    throw new Error(
      `The key of ${name} is wrapped by master key ${id}, which QUORATE_KEY does not hold (it holds ${[...masters.byId.keys()].join(', ')}).`,
    );
  const key = openBytes(master, `key ${name}`, wrapped.subarray(ID_BYTES));
  if (key === undefined) throw new Error(`The wrapped key of ${name} is damaged: restore the keys file of a backup.`);
  return key;
}
