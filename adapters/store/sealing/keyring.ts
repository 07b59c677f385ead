import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { Tampered } from '../chain/chain.ts';
import type { Key, Store, StreamId } from '../port.ts';
import { type MasterKeys, unwrapKey, wrapKey } from './wrap.ts';

/** The stream's key was destroyed: what it held can never be read again, and nothing can be added. */
export class Destroyed extends Error {
  override readonly name = 'Destroyed';
  readonly stream: StreamId;

  constructor(stream: StreamId) {
    super(`${stream}: its key was destroyed.`);
    this.stream = stream;
  }
}

/** What one stream's key is used for, each use under a key of its own. Rounds die with the stream's key: theirs come from it. */
export interface StreamKeys {
  readonly records: KeyObject;
  readonly items: KeyObject;
  /** `name`: of the round among all of its stream, `k1/1`. */
  round(name: string): KeyObject;
  /** Hashes what must not be guessed at by whoever has the hash and not the key. */
  readonly names: KeyObject;
}

export interface Keyring {
  /** From what a load brought; undefined when there is no key yet. Throws Destroyed. */
  known(stream: StreamId, key: Key): StreamKeys | undefined;
  /** The same, of one of very many that are gone through in a row: it takes nobody's place in memory. */
  passing(stream: StreamId, key: Key): StreamKeys | undefined;
  /** The stream's key when it is in memory. */
  cached(stream: StreamId): StreamKeys | undefined;
  /** Makes the stream's key when it has none. Two replicas may try at once: both get the one that is kept. */
  own(stream: StreamId): Promise<StreamKeys>;
  forget(stream: StreamId): void;
}

/** Unwrapped keys in memory: the streams of a busy county's day; beyond that the least used is unwrapped again when wanted. */
const KEPT = 10_000;

/** Round keys kept for one stream: more than a case ever has open. */
const ROUNDS = 64;

function derive(key: Uint8Array): StreamKeys {
  // Given bytes, Node makes an error inside to find out that they are no key, which costs as much as deriving does.
  const secret = createSecretKey(key);
  const use = (name: string) => createSecretKey(new Uint8Array(hkdfSync('sha256', secret, '', `quorate ${name}`, 32)));
  const rounds = new Map<string, KeyObject>();
  let items: KeyObject | undefined;
  return {
    records: use('records'),
    // Of a mailbox that is only read, as by the tick of everybody who is due, none is made: deriving is a quarter of what reading one costs.
    get items() {
      items ??= use('items');
      return items;
    },
    get names() {
      return use('names');
    },
    // A round is placed on thirty times and more, and deriving costs more than sealing.
    round(name) {
      const made = rounds.get(name) ?? use(`round ${name}`);
      // Names come from forms, and a form can be forged.
      if (rounds.size < ROUNDS) rounds.set(name, made);
      return made;
    },
  };
}

export function keyring(store: Store, masters: MasterKeys): Keyring {
  const kept = new Map<StreamId, StreamKeys>();
  const making = new Map<StreamId, Promise<StreamKeys>>();

  function keep(stream: StreamId, keys: StreamKeys): StreamKeys {
    kept.delete(stream);
    kept.set(stream, keys);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return keys;
  }

  function unwrapped(stream: StreamId, wrapped: Uint8Array): StreamKeys {
    return derive(unwrapKey(masters, stream, wrapped));
  }

  function passing(stream: StreamId, key: Key): StreamKeys | undefined {
    if (key === 'destroyed') {
      kept.delete(stream);
      throw new Destroyed(stream);
    }
    const cached = kept.get(stream);
    if (cached !== undefined && key === undefined) throw new Tampered(stream, 'its key is gone');
    return key === undefined ? undefined : (cached ?? unwrapped(stream, key));
  }

  function known(stream: StreamId, key: Key): StreamKeys | undefined {
    const keys = passing(stream, key);
    return keys === undefined ? undefined : keep(stream, keys);
  }

  async function make(stream: StreamId): Promise<StreamKeys> {
    const wanted = await store.key(stream);
    const key = wanted ?? (await store.createKey(stream, wrapKey(masters, stream, randomBytes(32))));
    if (key === 'destroyed') throw new Destroyed(stream);
    return keep(stream, unwrapped(stream, key));
  }

  async function own(stream: StreamId): Promise<StreamKeys> {
    const cached = kept.get(stream);
    if (cached !== undefined) return keep(stream, cached);
    const started = making.get(stream) ?? make(stream).finally(() => making.delete(stream));
    making.set(stream, started);
    return started;
  }

  return { known, passing, own, cached: (stream) => kept.get(stream), forget: (stream) => void kept.delete(stream) };
}
