import { partsOf } from '../../access/parts.ts';
import type { PersonId } from '../../ids.ts';
import type { Deadline } from '../../timescales/deadline.ts';
import { currentConference } from '../meetings.ts';
import { mayHave } from '../need-to-know/children.ts';
import type { Case, Known } from '../whole.ts';

/**
 * Whether somebody may learn an expected date of delivery: the chair, the lead professional, the midwife and whoever convened. It is a
 * fact of the whole case as it stands today, so what somebody was in a conference that is past does not open it, whatever they read of that.
 */
export function mayKnowExpected(state: Case, person: PersonId, known: Known): boolean {
  const parts = partsOf(state, person, known);
  if (parts.has('chair') || parts.has('lead')) return true;
  if (state.opening.status === 'open' && state.opening.convenor === person) return parts.has('administrator');
  if (!parts.has('invitee')) return false;
  const role = currentConference(state)?.meeting.list.people.find((one) => one.person === person)?.role;
  const unborn = state.family.children.filter((child) => !('born' in child));
  const theirs = unborn.every((child) => mayHave(state.needToKnow.perChild, person, child.id, 'details'));
  return theirs && known.procedure.roles.some((one) => one.key === role && one.expectedDate === true);
}

/**
 * The dates with nothing in them from which an expected date of delivery can be worked back: neither the day, nor how it is counted,
 * nor how it stands, which changes on a day of its own. For whoever may not know it, and for every posted message.
 */
export function withoutExpected(rows: readonly Deadline[]): readonly Deadline[] {
  return rows.map((row) =>
    row.tellsExpected
      ? {
          ...row,
          from: null,
          due: null,
          lastWorkingDay: null,
          provisional: false,
          state: 'withheld',
          by: null,
          explanation: '',
          explanationCy: '',
        }
      : row,
  );
}
