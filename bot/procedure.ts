import type { CaseProcedure } from '../domain/case/known.ts';
import type { Directory } from '../domain/directory/state.ts';
import { adopted } from '../domain/procedures/adoption.ts';
import { procedure as lookUp } from '../domain/procedures/registry.ts';
import type { Procedure } from '../domain/procedures/schema.ts';

/** The procedure a case names, as the partnership adopted it. It was checked when it was stored: an unknown one is a programmer's error. */
export function procedureOf(key: string, directory: Pick<Directory, 'procedure' | 'adopted'>): Procedure {
  const found = lookUp(key);
  if (found === undefined) throw new Error(`procedure: "${key}" is not one of ours`);
  return directory.adopted !== null && directory.procedure === key ? adopted(found, directory.adopted) : found;
}

/** What a case decides by. The lead professional is the social worker in all five procedures. */
export function caseProcedure(found: Procedure): CaseProcedure {
  const roles = found.roles.map(({ key, standing }) => ({ key, core: standing === 'core', lead: key === 'social-worker' }));
  return { key: found.key, types: found.types, roles };
}
