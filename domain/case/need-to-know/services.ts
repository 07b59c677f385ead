import { partsOf } from '../../access/parts.ts';
import type { Part } from '../../access/right.ts';
import { isMember } from '../../directory/membership.ts';
import type { AgencyId, PersonId } from '../../ids.ts';
import type { MeetingId } from '../../ref.ts';
import { agencyFor } from '../people/agency-for.ts';
import { leadOf } from '../people/lead.ts';
import type { Case, Known } from '../whole.ts';

const nobody = () => false;
/** Who has to know who takes part, to make the list, to chair and to lead. */
const reads: readonly Part[] = ['administrator', 'unit-manager', 'chair', 'lead'];

/**
 * Of whom a reader learns only that they are of another service: of a flagged one, unless the chair has opened the list. Never of
 * their own, nor of whoever takes the chair and leads, whom they have to be able to ask.
 */
export function hiddenServices(state: Case, me: PersonId, known: Known, meeting: MeetingId): (person: PersonId) => boolean {
  const { agencies, people } = known.directory;
  const own = people.get(me);
  if (state.needToKnow.listOpen || own === undefined) return nobody;
  const parts = partsOf(state, me, known, meeting);
  if (reads.some((part) => parts.has(part))) return nobody;
  const open = [state.meetings[meeting]?.when.chair, leadOf(state, known.procedure)];
  return (person) => {
    if (open.includes(person)) return false;
    const agency = agencyFor(state.people.agencies, person, known.directory);
    return agencies.get(agency as AgencyId)?.flagged === true && !isMember(own, agency as AgencyId);
  };
}
