import { administers } from '../../../access/administers.ts';
import type { PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { MeetingId } from '../../../ref.ts';
import type { Convened } from '../../conference.ts';
import type { Case, Known } from '../../whole.ts';

/** Whether somebody puts the others' parts together into one report: the lead professional, where the procedure has a composite one (FV-R1). */
export function coordinates(
  { invitees }: Pick<Convened, 'invitees'>,
  person: PersonId,
  { reports, leadRole }: Pick<Procedure, 'reports' | 'leadRole'>,
): boolean {
  const lead = invitees.find((one) => one.role === leadRole);
  return reports.composite && lead?.person === person && lead.standsFor === undefined;
}

/** Of those who have the right: whoever leads reads who is in only in order to put a composite report together. */
export function readsReports(state: Case, id: MeetingId, person: PersonId, { directory, procedure }: Known): boolean {
  const { chair = null, minuteTaker = null } = state.meetings[id]?.when ?? {};
  const unit = state.opening.status === 'open' ? state.opening.unit : null;
  const keeps = person === chair || person === minuteTaker || administers(directory.people.get(person), unit);
  return keeps || procedure.reports.composite;
}
