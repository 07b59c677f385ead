import type { Directory } from '../directory/state.ts';
import type { Adoption } from './adopted-by.ts';
import { adopted } from './adoption.ts';
import { procedure as lookUp } from './registry.ts';
import type { Procedure } from './schema.ts';

/** What an adoption makes of a procedure, once: every press asks for it. */
const adoptions = new WeakMap<object, Procedure>();

type Adopting = Pick<Directory, 'procedure' | 'adopted'> & Partial<Pick<Directory, 'earlier' | 'coming'>>;

/** The procedure a case names, as the partnership adopted it. It was checked when it was stored: an unknown one is a programmer's error. */
export function procedureOf(key: string, directory: Adopting): Procedure {
  const found = lookUp(key);
  if (found === undefined) throw new Error(`procedure: "${key}" is not one of ours`);
  const adoption = adoptionOf(key, directory);
  if (adoption === null) return found;
  const made = adoptions.get(adoption);
  if (made?.key === key) return made;
  const fresh = adopted(found, adoption);
  adoptions.set(adoption, fresh);
  return fresh;
}

/** How it was adopted: the one in force, one that was before, or one that comes. */
function adoptionOf(key: string, { procedure, adopted: adoption, earlier = [], coming }: Adopting): Adoption | null {
  if (procedure === key) return adoption;
  const before = earlier.find((one) => one.procedure === key);
  return before === undefined ? (coming?.procedure === key ? coming.adopted : null) : before.adopted;
}
