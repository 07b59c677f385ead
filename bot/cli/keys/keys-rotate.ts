import { rotate } from '../../../adapters/store/sealing/rotate.ts';
import { wrappedBy } from '../../../adapters/store/sealing/wrap.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';

/** Wraps every key by the first key of QUORATE_KEY. Looks at all of them before it changes the first. */
export async function rotateKeys({ store, keys }: Offline): Promise<Done> {
  for await (const name of store.keys()) {
    const wrapped = await store.key(name);
    if (wrapped instanceof Uint8Array && !keys.byId.has(wrappedBy(wrapped)))
      return {
        wrong: [
          `The key of ${name} is wrapped by master key ${wrappedBy(wrapped)}, which QUORATE_KEY does not hold. Add it: QUORATE_KEY=new,old. Nothing was changed.`,
        ],
      };
  }
  const { rewrapped, already, destroyed } = await rotate(store, keys);
  const counts = `${rewrapped} wrapped anew by ${keys.current}, ${already} were already, ${destroyed} destroyed.`;
  const others = [...keys.byId.keys()].filter((id) => id !== keys.current);
  if (others.length === 0) return { said: [counts, 'QUORATE_KEY holds one key: there was nothing to rotate from.'] };
  return { said: [counts, `${others.join(', ')} opens nothing any more: take it out of QUORATE_KEY and restart the bots.`] };
}
