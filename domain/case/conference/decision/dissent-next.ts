import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Tagged } from '../../../slice.ts';
import { type Conference, conferenceOf } from '../../conference.ts';
import { mayHave } from '../../need-to-know/children.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { interimAskedOf } from '../timeliness/interim.ts';
import type { DecisionCommands, DecisionEvents, Dissent } from './shape.ts';

type Of = Pick<Conference, 'invitees' | 'needToKnow' | 'chair'>;

/**
 * Who says how it goes on once the chair has answered: whoever does not agree. The bot writes to nobody of the family, so one of theirs is told the
 * answer by whoever is listed to lead, or, where nobody is who may know of the child, by the chair (FV-D3).
 */
export function saysNext(
  { of, by, child }: Pick<Dissent, 'of' | 'by' | 'child'>,
  { invitees, needToKnow, chair }: Of,
  procedure: Pick<Procedure, 'leadRole'>,
): PersonId | null {
  if (of === null) return by;
  const lead = interimAskedOf({ invitees }, procedure);
  return lead !== null && mayHave(needToKnow.perChild, lead, child, 'details') ? lead : chair;
}

/**
 * How it goes on once the chair has answered: that settles it, or what the next step is: their own manager, and then what the document names
 * (CE-D2, FV-D3). Said again it is a correction; a new answer asks it anew.
 */
export function sayDissentNext(
  { case: whole, id, meeting }: InMeeting,
  { dissent, settled, manager, words, by }: DecisionCommands['say-dissent-next'] & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', DecisionEvents>> {
  const found = meeting.decision.dissents.find((one) => one.id === dissent);
  const of = conferenceOf(whole, id);
  if (found === undefined || of === null || saysNext(found, of, procedure) !== by) return { refused: 'changed' };
  if (found.answer === null) return { refused: 'too-early' };
  if (!settled && words === '') return { refused: 'incomplete' };
  const { next } = found;
  const same = next !== null && next.settled === settled && next.manager === manager && next.words === words;
  return same ? already : { events: [{ event: 'dissent-next-said', dissent, settled, manager, words }] };
}
