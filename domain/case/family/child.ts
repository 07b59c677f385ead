import type { Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Stamp } from '../../decider.ts';
import type { Tagged } from '../../slice.ts';
import { isCalled, meetingsOf, stageOf } from '../meetings.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import { ageOn } from './age.ts';
import { childIdOf, mostChildren } from './numbers.ts';
import type { ChildDetails, ChildId, FamilyCommands, FamilyEvents, NewChild } from './shape.ts';

type Outcome = Decided<Tagged<'event', FamilyEvents>>;

/** A child's age ends this procedure at 18; a pregnancy is not expected more than ten months ahead or long past. In years, and in days. */
const most = { years: 18, ahead: 310, late: 31 };

/** What is wrong with a child as entered on a day; null: nothing. Forms and files ask the same. */
export function faultInChild(child: NewChild, today: Day): 'date' | 'future' | 'too-old' | 'far' | 'past' | null {
  const date = 'born' in child ? child.born : child.expected;
  const day = dayFromIso(date);
  if (day === null || !date.startsWith('20')) return 'date';
  if ('born' in child) return day > today ? 'future' : ageOn(day, today) >= most.years ? 'too-old' : null;
  return day - today > most.ahead ? 'far' : today - day > most.late ? 'past' : null;
}

/** Why a child cannot be entered so; null: they can. */
export function refusalOf(child: NewChild, today: Day): 'not-a-child' | 'bad-date' | null {
  const fault = faultInChild(child, today);
  return fault === null ? null : fault === 'too-old' ? 'not-a-child' : 'bad-date';
}

export function addChild(
  state: Case,
  { nth, child, more = [], details = {}, at }: FamilyCommands['add-child'] & Stamp,
  { directory }: Known,
): Outcome {
  const { family } = state;
  const all = [child, ...more];
  // Sent twice they are added once; another child out of a form that was opened before is not dropped unseen.
  if (nth !== family.ever) {
    const were = all.every((one, n) => wasEntered(state, nth + n, one, n === 0 ? details : {}));
    return were ? already : { refused: 'changed' };
  }
  const refused = all.map((one) => refusalOf(one, localDay(at))).find((one) => one !== null);
  if (refused !== undefined) return { refused };
  if (all.length > mostChildren) return { refused: 'incomplete' };
  const added = all.map((one, n) => {
    return { event: 'child-added', child: { id: childIdOf(nth + n), ...one }, ...ifAgreed(state) } as const;
  });
  if (Object.keys(details).length === 0) return { events: added };
  if (!directory.namesChildren) return { refused: 'names-off' };
  return { events: [...added, { event: 'child-named', child: childIdOf(nth), entered: details, removed: [] }] };
}

/**
 * Takes a child off. Once people were invited that takes back what was a mistake: a child for whom numbers were asked stays, and so does the
 * last one there is.
 */
export function removeChild(state: Case, { child }: FamilyCommands['remove-child']): Outcome {
  const { children } = state.family;
  if (!children.some((one) => one.id === child)) return already;
  const agreed = ifAgreed(state);
  if (agreed.agreed && children.length === 1) return { refused: 'last-child' };
  return agreed.agreed && wasAskedOf(state, child)
    ? { refused: 'was-placed' }
    : { events: [{ event: 'child-removed', child, ...agreed }] };
}

/** A child that was taken off by mistake is on again, as the one it was. */
export function putBackChild(state: Case, { child }: FamilyCommands['put-back-child']): Outcome {
  const { children, off } = state.family;
  if (children.some((one) => one.id === child)) return already;
  if (!off.some((one) => one.child.id === child)) return { refused: 'no-such-child' };
  return { events: [{ event: 'child-put-back', child, ...ifAgreed(state) }] };
}

/** The list of the latest conference was agreed, so that others know of each child. */
function ifAgreed(state: Case): { readonly agreed?: true } {
  return isCalled(stageOf(state)) ? { agreed: true } : {};
}

export function isSameDate(one: NewChild, other: NewChild): boolean {
  return 'born' in one ? 'born' in other && one.born === other.born : 'expected' in other && one.expected === other.expected;
}

function wasAskedOf(state: Case, child: ChildId): boolean {
  return meetingsOf(state).some(({ meeting }) =>
    [...meeting.scale.rounds, ...meeting.views.rounds].some((round) => round.children.includes(child)),
  );
}

function wasEntered({ family }: Case, nth: number, child: NewChild, { name }: ChildDetails): boolean {
  const found = family.children.find((one) => one.id === childIdOf(nth));
  if (found === undefined || !isSameDate(found, child)) return false;
  // Twins are born on one day: of another name it is another child.
  return name === undefined || family.details[found.id]?.name === name;
}
