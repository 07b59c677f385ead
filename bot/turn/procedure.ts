import type { CaseProcedure } from '../../domain/case/known.ts';
import type { Directory } from '../../domain/directory/state.ts';
import { adopted } from '../../domain/procedures/adoption.ts';
import { procedure as lookUp } from '../../domain/procedures/registry.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';

/** What is made of a procedure, once: every press asks for it. */
const adoptions = new WeakMap<object, Procedure>();
const cases = new WeakMap<Procedure, CaseProcedure>();

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

/** What a case decides by. The lead professional is the social worker in all five procedures. */
export function caseProcedure(found: Procedure): CaseProcedure {
  const made = cases.get(found);
  if (made !== undefined) return made;
  const roles = found.roles.map(({ key, standing }) => ({ key, core: standing === 'core', lead: key === 'social-worker' }));
  const fresh = { key: found.key, types: found.types, roles };
  cases.set(found, fresh);
  return fresh;
}
