import type { AgencyId } from '../../ids.ts';
import type { Known } from '../known.ts';
import type { Existing } from '../state.ts';
import { already, type Decided, type Of } from './decision.ts';

/** Another chair takes over, at any stage: the list is not agreed again, and whatever was done in the chair stands (ST-P12: no tie to the case). */
export function setChair(state: Existing, { chair }: Of<'set-chair'>, known: Known): Decided {
  const agency = chairsAgency(chair, known);
  if (agency === null) return { refused: 'no-such-person' };
  return state.chair === chair ? already : { events: [{ event: 'chair-set', chair, agency }] };
}

/** The agency of somebody the directory has as a chair; null: it has not. */
export function chairsAgency(chair: Of<'set-chair'>['chair'], { directory }: Pick<Known, 'directory'>): AgencyId | null {
  const found = directory.people.get(chair);
  return found?.status === 'active' && found.standing.includes('chair') ? found.agency : null;
}
