import { dayFromIso } from '../../calendar/iso.ts';
import type { Known } from '../known.ts';
import type { CaseState, Draft, Proposed } from '../state.ts';
import { already, type Decided, type Of } from './decision.ts';

/** A new case. Its id is made at the edge when the form opens, so that the form sent twice opens one case. */
export function open(state: CaseState, command: Of<'open'>, known: Known): Decided {
  if (state.status !== 'none') return already;
  const refused = checkDescription(command, known);
  if (refused !== null) return refused;
  const { id, reference, procedure, type, facts } = command;
  return { events: [{ event: 'opened', id, reference, procedure, type, facts }] };
}

export function describe(state: Draft | Proposed, command: Of<'describe'>, known: Known): Decided {
  const refused = checkDescription(command, known);
  if (refused !== null) return refused;
  const { reference, type, facts } = command;
  if (JSON.stringify([reference, type, facts]) === JSON.stringify([state.reference, state.type, state.facts])) return already;
  return { events: [{ event: 'described', reference, type, facts }] };
}

function checkDescription(command: Of<'open'> | Of<'describe'>, known: Known): { refused: 'no-such-type' | 'bad-date' } | null {
  if (!known.procedure.types.includes(command.type)) return { refused: 'no-such-type' };
  const sound = Object.values(command.facts).every((dates) => dates.every((date) => isNear(date)));
  return sound ? null : { refused: 'bad-date' };
}

/** A date of this century: the calendar reaches from 2000 to 2099. */
function isNear(date: string): boolean {
  return dayFromIso(date) !== null && date.startsWith('20');
}
