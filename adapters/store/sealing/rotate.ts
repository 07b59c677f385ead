import type { Store } from '../port.ts';
import { type MasterKeys, unwrapKey, wrapKey, wrappedBy } from './wrap.ts';

export interface Rotated {
  readonly rewrapped: number;
  readonly already: number;
  readonly destroyed: number;
}

/**
 * Wraps every key anew by the current master key; records stay as they are. May run beside the bots (give them both master keys first)
 * and be run again: it goes on where it stopped. When it is through, the old master key can be taken out of QUORATE_KEY.
 */
export async function rotate(store: Store, masters: MasterKeys): Promise<Rotated> {
  const done = { rewrapped: 0, already: 0, destroyed: 0 };
  for await (const name of store.keys()) {
    const wrapped = await store.key(name);
    if (wrapped === 'destroyed') done.destroyed += 1;
    else if (wrapped !== undefined && wrappedBy(wrapped) === masters.current) done.already += 1;
    else if (wrapped !== undefined) {
      await store.replaceKey(name, wrapKey(masters, name, unwrapKey(masters, name, wrapped)));
      done.rewrapped += 1;
    }
  }
  if (done.rewrapped > 0) await store.scrub(); // what the old master key opens leaves the journal too
  return done;
}
