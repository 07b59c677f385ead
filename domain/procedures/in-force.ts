import type { Directory } from '../directory/state.ts';
import { adopted } from './adoption.ts';
import { procedure as lookUp } from './registry.ts';
import type { Procedure } from './schema.ts';

/** What an adoption makes of a procedure, once: every press asks for it. */
const adoptions = new WeakMap<object, Procedure>();

/** The procedure a case names, as the partnership adopted it. It was checked when it was stored: an unknown one is a programmer's error. */
export function procedureOf(key: string, directory: Pick<Directory, 'procedure' | 'adopted'>): Procedure {
  const found = lookUp(key);
  if (found === undefined) throw new Error(`procedure: "${key}" is not one of ours`);
  const { adopted: adoption } = directory;
  if (adoption === null || directory.procedure !== key) return found;
  const made = adoptions.get(adoption);
  if (made?.key === key) return made;
  const fresh = adopted(found, adoption);
  adoptions.set(adoption, fresh);
  return fresh;
}
