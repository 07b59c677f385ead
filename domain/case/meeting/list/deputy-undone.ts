import type { Stamp } from '../../../decider.ts';
import type { Tagged } from '../../../slice.ts';
import { currentConference, isLastHere } from '../../meetings.ts';
import { isStill } from '../../people/departures.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import type { ListCommands, ListEvents, Listed } from './shape.ts';

type Outcome = Decided<Tagged<'event', ListEvents>>;

/** Undoes a deputy that was sent by a slip: whoever is represented has their place again, and is asked as if for the first time. */
export function comeMyself(whole: InMeeting, { by }: ListCommands['come-myself'] & Stamp, known: Known): Outcome {
  const listed = whole.meeting.list.people.find((one) => one.standsFor === by);
  return listed === undefined ? already : takenOff(whole, listed, known);
}

export function uninvite(whole: InMeeting, { person }: ListCommands['uninvite'], known: Known): Outcome {
  const listed = whole.meeting.list.people.find((one) => one.person === person);
  if (listed !== undefined) return takenOff(whole, listed, known);
  // Their deputy has the place: whoever takes off the one must not believe that the other does not come.
  return whole.meeting.list.people.some((one) => one.standsFor === person) ? { refused: 'changed' } : already;
}

/** A deputy who is taken off gives the place back to whom they stand for, while that one is still there for it. */
function takenOff(whole: InMeeting, { person, standsFor }: Listed, { directory }: Known): Outcome {
  const { case: of, meeting, id } = whole;
  // An action in the name of somebody who can no longer see it would be nobody's. Of a next one that is only made nobody was part yet.
  const open = currentConference(of)?.id === id && of.plan.actions.some((one) => one.to === person && one.status === 'open');
  if (isLastHere(meeting, person)) return { refused: 'last-here' };
  if (open) return { refused: 'has-actions' };
  const isBack = standsFor !== undefined && isStill(standsFor, of.people.agencies[standsFor], directory);
  const isListed = meeting.list.people.some((one) => one.person === standsFor) || meeting.when.chair === standsFor;
  if (!isBack || isListed) return { events: [{ event: 'unlisted', person }] };
  return { events: [{ event: 'deputy-undone', of: standsFor, deputy: person }] };
}
