import type { Directory } from '../directory/state.ts';
import type { Adoption } from './adopted-by.ts';
import { adopted } from './adoption.ts';
import { proceduresOf } from './registry.ts';
import type { Procedure } from './schema.ts';

/** What an adoption makes of a procedure, once: every press asks for it. */
const adoptions = new WeakMap<object, { readonly of: Procedure; readonly made: Procedure }>();

type Adopting = Pick<Directory, 'procedure' | 'adopted'> & Partial<Pick<Directory, 'earlier' | 'coming' | 'ownProcedures'>>;

/** The procedure a case names, as the partnership adopted it. It was checked when it was stored: an unknown one is a programmer's error. */
export function procedureOf(key: string, directory: Adopting): Procedure {
  const found = proceduresOf(directory).find(key);
  if (found === undefined) throw new Error(`procedure: "${key}" is neither one of ours nor of the partnership's own`);
  const adoption = adoptionOf(key, directory);
  if (adoption === null) return found;
  const last = adoptions.get(adoption);
  if (last?.of === found) return last.made;
  const made = adopted(found, adoption);
  adoptions.set(adoption, { of: found, made });
  return made;
}

/** How it was adopted: the one in force, one that was before, or one that comes. */
function adoptionOf(key: string, { procedure, adopted: adoption, earlier = [], coming }: Adopting): Adoption | null {
  if (procedure === key) return adoption;
  const before = earlier.find((one) => one.procedure === key);
  return before === undefined ? (coming?.procedure === key ? coming.adopted : null) : before.adopted;
}
