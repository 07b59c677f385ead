import type { Stamp } from '../../../decider.ts';
import { employerOf } from '../../../directory/membership.ts';
import type { PersonId } from '../../../ids.ts';
import type { Asking } from '../../../procedures/asking/schema.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Case, type Decided, type Known } from '../../whole.ts';
import { without } from './kept.ts';
import { backings, type RequestCommands, type RequestEvents, type RequestSaid } from './shape.ts';
import { decidersOf } from './who-decides.ts';

type Outcome = Decided<Tagged<'event', RequestEvents>>;

/** Anybody of the partnership may ask (FV-P5, BU-P4). Whether a case has that reference is not looked at here, so no answer can tell. */
export function askConference(
  state: Case,
  asked: RequestCommands['ask-conference'] & Stamp,
  { directory, procedure }: Known,
): Outcome {
  if (state.opening.status !== 'none') return already;
  const { id, reference, criterion, grounds, why, talkedOver, backing, kept } = asked;
  const by = asked.by as PersonId;
  const person = directory.people.get(by);
  if (person === undefined) return { refused: 'not-yours' };
  if (procedure.asking === null || asked.procedure !== procedure.key) return { refused: 'no-such-type' };
  const said: RequestSaid = {
    criterion,
    grounds,
    why,
    ...(procedure.asking.talkedOver ? { talkedOver: talkedOver === true } : {}),
    ...(procedure.asking.backing ? { backing: backing ?? 'nobody-yet' } : {}),
  };
  if (isIncomplete(said, reference, procedure.asking)) return { refused: 'incomplete' };
  const agency = employerOf(person);
  const to = decidersOf(without(directory, kept), procedure, { by, agency }, asked.at);
  const event = { event: 'conference-asked', id, reference, procedure: procedure.key, agency, ...said, ...to } as const;
  return { events: [kept === undefined ? event : { ...event, kept }] };
}

/** What the form checks is checked again: it may be forged. */
function isIncomplete(
  { criterion, grounds, why, backing }: RequestSaid,
  reference: string,
  { criteria, beforeBirth }: Asking,
): boolean {
  const chosen = criteria.find((one) => one.key === criterion);
  const known = new Set<string>(beforeBirth.map((one) => one.key));
  // On these grounds alone a conference before the birth is held, so that one of them is said (ST-B2).
  const grounded = !needsGrounds(criterion, beforeBirth) || grounds.length > 0;
  const sound = grounds.every((one) => known.has(one)) && (backing === undefined || backings.includes(backing));
  return chosen === undefined || !grounded || !sound || reference === '' || why.trim() === '';
}

/** Whether a conference is asked for before a birth, by a procedure that says on which grounds one is held. */
export function needsGrounds(criterion: string, beforeBirth: Asking['beforeBirth']): boolean {
  return criterion === 'before-birth' && beforeBirth.length > 0;
}
