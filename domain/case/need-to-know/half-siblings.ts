import type { Tagged } from '../../slice.ts';
import type { ChildId } from '../family/shape.ts';
import { meetingsOf } from '../meetings.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import { isOfWholeFamily } from './children.ts';
import type { NeedToKnowCommands, NeedToKnowEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', NeedToKnowEvents>>;

/**
 * Marks children as half-siblings of the others, and says what is shared across; none: nobody is there for some alone. Whoever is on a list
 * in a role that is not of the whole family has nothing of any child until somebody has said which.
 */
export function setHalfSiblings(
  state: Case,
  { children: ticked, shared }: NeedToKnowCommands['set-half-siblings'],
  { procedure }: Known,
): Outcome {
  const { perChild } = state.needToKnow;
  const ids = state.family.children.map((one) => one.id);
  if (!ticked.every((one) => ids.includes(one))) return { refused: 'no-such-child' };
  const children = ticked.length === 0 ? ticked : [...ticked, ...takenOff(state, perChild.halfSiblings)];
  if (JSON.stringify([children, shared]) === JSON.stringify([perChild.halfSiblings, perChild.shared])) return already;
  const listed = meetingsOf(state).flatMap(({ meeting }) => meeting.list.people);
  const unsaid = listed.filter(({ person, role }) => perChild.only[person] === undefined && !isOfWholeFamily(procedure, role));
  const unticked = [...new Set(unsaid.map((one) => one.person))];
  return { events: [{ event: 'half-siblings-set', children, shared, unticked }] };
}

/** For which children somebody is there. */
export function limitChildren(state: Case, { person, children: ticked }: NeedToKnowCommands['limit-children']): Outcome {
  const ids = state.family.children.map((one) => one.id);
  if (ticked.length === 0) return { refused: 'incomplete' };
  if (!ticked.every((one) => ids.includes(one))) return { refused: 'no-such-child' };
  const there = meetingsOf(state).some(({ meeting }) => meeting.list.people.some((one) => one.person === person));
  if (!there && !state.plan.coreGroup.includes(person)) return { refused: 'no-such-person' };
  const now = state.needToKnow.perChild.only[person];
  const children = [...ticked, ...takenOff(state, now ?? [])];
  if (now !== undefined && JSON.stringify(now) === JSON.stringify(children)) return already;
  return { events: [{ event: 'children-limited', person, children }] };
}

/** Of these those who were taken off: no form has them, and put back they are what they were. */
function takenOff({ family }: Case, children: readonly ChildId[]): readonly ChildId[] {
  return children.filter((one) => family.off.some(({ child }) => child.id === one));
}
