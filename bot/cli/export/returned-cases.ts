import { keepsCase } from '../../../domain/case/need-to-know/named.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { eachCase } from '../each-case.ts';
import type { Offline } from '../offline.ts';

/** An open case, by the id it is kept under. */
export interface ReturnedCase {
  readonly id: string;
  readonly state: Case & { readonly opening: Extract<Case['opening'], { status: 'open' }> };
}

/** The open cases that somebody may keep, in the order of their ids: of others nobody can tell by it that there are any. */
export async function casesKeptBy(offline: Offline, by: PersonId, directory: Directory): Promise<readonly ReturnedCase[]> {
  const found: ReturnedCase[] = [];
  await eachCase(offline, (state, id) => {
    if (isOpenCase(state) && keepsCase(state, by, directory)) found.push({ id, state });
  });
  return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Neither only asked for, nor ended. */
export function isOpenCase(state: Case): state is ReturnedCase['state'] {
  return state.opening.status === 'open';
}
