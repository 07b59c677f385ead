import type { Directory } from '../../../directory/state.ts';
import type { PersonId } from '../../../ids.ts';
import { isShutOut } from '../../need-to-know/named.ts';
import type { Case } from '../../whole.ts';
import type { KeptFrom } from './shape.ts';
import { mayDecide } from './who-decides.ts';

/** From whom the open case with a request's reference is kept. Undefined: there is no such case, or it is kept from none of these. */
export function keptFromWhom(
  holder: Case | null,
  { people }: Pick<Directory, 'people'>,
  requester: PersonId,
): KeptFrom | undefined {
  if (holder === null) return undefined;
  const from = [...people.values()].filter((one) => mayDecide(one) && isShutOut(holder, one)).map((one) => one.id);
  const quiet = isShutOut(holder, people.get(requester));
  return from.length === 0 && !quiet ? undefined : { from: from.toSorted(), quiet };
}

/** The directory without those of whoever decides from whom the case is kept. */
export function without<D extends Pick<Directory, 'people'>>(directory: D, kept: KeptFrom | undefined): D {
  if (kept === undefined || kept.from.length === 0) return directory;
  const hidden = new Set(kept.from);
  return { ...directory, people: new Map([...directory.people].filter(([id]) => !hidden.has(id))) };
}
