import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { isSamePlan } from './same-plan.ts';
import type { ParticipationCommands, ParticipationEvents } from './shape.ts';

/** What the chair heard when they asked the parents on the day (BU-P6); asked again it is as heard last. */
export function askParents(
  { case: { family }, meeting: { participation } }: InMeeting,
  { informed, explained, uneasy }: ParticipationCommands['ask-parents'],
  { procedure }: Known,
): Decided<Tagged<'event', ParticipationEvents>> {
  if (!procedure.participation.parentsAsked) return { refused: 'too-late' };
  const is = { informed, explained, uneasy };
  const all = [...informed, ...explained, ...uneasy];
  if (!all.every((id) => family.adults.some((one) => one.id === id))) return { refused: 'no-such-adult' };
  return participation.asked !== null && isSamePlan(participation.asked, is)
    ? already
    : { events: [{ event: 'parents-asked', ...is }] };
}
