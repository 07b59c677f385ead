import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting } from '../../whole.ts';
import { isOfEarlier } from './attend.ts';
import { saidBy } from './said.ts';
import type { AnswersCommands, AnswersEvents } from './shape.ts';

/** The time is kept free, before the invitations go. That only the statutory core is asked to is said by its right, and there alone. */
export function keepFree(
  { meeting }: InMeeting,
  { by, seen }: AnswersCommands['keep-free'] & Stamp,
): Decided<Tagged<'event', AnswersEvents>> {
  if (isNotFixed(meeting)) return { refused: 'too-early' };
  if (isOfEarlier(meeting, seen)) return { refused: 'changed' };
  return saidBy(meeting.answers, by as PersonId).keepsFree ? already : { events: [{ event: 'kept-free' }] };
}

/** They cannot come at that time, while another can still be set before anybody is invited. Either can be said after the other. */
export function cannotKeepFree(
  { meeting }: InMeeting,
  { by, seen }: AnswersCommands['cannot-keep-free'] & Stamp,
): Decided<Tagged<'event', AnswersEvents>> {
  if (isNotFixed(meeting)) return { refused: 'too-early' };
  if (isOfEarlier(meeting, seen)) return { refused: 'changed' };
  return saidBy(meeting.answers, by as PersonId).cannotKeep === true ? already : { events: [{ event: 'could-not-keep-free' }] };
}

/** Of a draft nobody is told the time, unless it was fixed by what they said of several. */
function isNotFixed({ calling, when, times }: InMeeting['meeting']): boolean {
  return calling.stage === 'draft' && (when.when === null || times?.ended !== 'fixed');
}
