import { localDay } from '../../calendar/london.ts';
import type { Stamp } from '../../decider.ts';
import type { FactName } from '../../procedures/fact.ts';
import type { MeetingId } from '../../ref.ts';
import type { Tagged } from '../../slice.ts';
import { countDates } from '../dates/case-deadlines.ts';
import { withFactOf, withoutFactOf } from '../dates/facts-of-child.ts';
import { isLast, meetingsOf } from '../meetings.ts';
import { notReceived } from '../moving/received.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import { faultInEnding, withEnded, withEndingTakenBack } from './ended.ts';
import type { Child, FamilyCommands, FamilyEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', FamilyEvents>>;

/**
 * a child died, a pregnancy ended, a child turned 18 or left the country for good. Everything of that child stops at once, and of its brothers
 * and sisters nothing does.
 */
export function endChild(
  state: Case,
  { child: id, how, on, ...stamp }: FamilyCommands['end-child'] & Stamp,
  { procedure }: Known,
): Outcome {
  const { family } = state;
  const was = family.ended.find((one) => one.child.id === id);
  const child = was?.child ?? family.children.find((one) => one.id === id);
  if (child === undefined) return { refused: 'no-such-child' };
  if (was?.how === how && was.on === on) return already;
  if (faultInEnding(child, { how, on }, localDay(stamp.at)) !== null) return { refused: 'bad-date' };
  const no = how === 'moved-away' ? notReceived(state, id, on, procedure) : null;
  if (no !== null) return { refused: no };
  if (was !== undefined) return { events: [{ event: 'ending-corrected', child: id, how, on }] };
  const fact = factOf(state, child);
  const event = { event: 'child-ended', child: id, how, on, ...(fact === null ? {} : { fact }) } as const;
  const after = withEnded(family, { ...event, ...stamp });
  const facts = withoutFactOf(state.dates.facts, event);
  return {
    events: [
      {
        ...event,
        ...(after.children.length === 0 ? { last: true } : {}),
        ...countedAnew({ ...state, family: after, dates: { ...state.dates, facts } }, procedure),
      },
    ],
  };
}

/** A slip, in the two minutes in which nobody is told, or a correction afterwards: the child goes on as it was. */
export function takeBackEnding(state: Case, { child }: FamilyCommands['take-back-ending'], { procedure }: Known): Outcome {
  const { family } = state;
  const was = family.ended.find((one) => one.child.id === child);
  if (was === undefined) return family.children.some((one) => one.id === child) ? already : { refused: 'no-such-child' };
  const after = withEndingTakenBack(family, child);
  const { fact } = was;
  const event = { event: 'ending-taken-back', child, reopens: reopens(state), ...(fact === undefined ? {} : { fact }) } as const;
  const facts = withFactOf(state.dates.facts, event);
  return {
    events: [{ ...event, ...countedAnew({ ...state, family: after, dates: { ...state.dates, facts } }, procedure) }],
  };
}

/** The meetings that are called off where no child is left: all that were not held. */
export function stoppedWith(state: Case): readonly MeetingId[] {
  const all = meetingsOf(state).filter(({ meeting: { calling } }) => ['draft', 'proposed', 'convened'].includes(calling.stage));
  return all.map(({ id }) => id);
}

/** Of those the ones that no other has taken the place of since. */
function reopens(state: Case): readonly MeetingId[] {
  const all = meetingsOf(state).filter(
    ({ id, meeting: { calling } }) => calling.stage === 'cancelled' && calling.stopped !== undefined && isLast(state, id),
  );
  return all.map(({ id }) => id);
}

/** The date of this child that dates are counted from, where it is of no brother or sister: twins have one. */
function factOf({ family, dates }: Case, child: Child): readonly [FactName, string] | null {
  const [fact, date] = dateOf(child);
  const others = family.children.some((one) => one.id !== child.id && dateOf(one)[1] === date);
  return !others && dates.facts[fact]?.includes(date) === true ? [fact, date] : null;
}

function dateOf(child: Child): readonly [FactName, string] {
  return 'born' in child ? ['birth', child.born] : ['expected-delivery', child.expected];
}

function countedAnew(state: Case, procedure: Known['procedure']) {
  return state.dates.counted === null ? {} : { counted: countDates(state, procedure) };
}
