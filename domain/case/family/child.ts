import type { Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Stamp } from '../../decider.ts';
import type { Tagged } from '../../slice.ts';
import { already, type Case, type Decided } from '../whole.ts';
import { ageOn } from './age.ts';
import type { Child, ChildId, FamilyCommands, FamilyEvents, NewChild } from './shape.ts';

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

export function addChild({ family }: Case, { nth, child, at }: FamilyCommands['add-child'] & Stamp): Outcome {
  // Sent twice it is one; another child out of a form that was opened before is not dropped unseen.
  if (nth !== family.ever) return isSame(family.children, nth, child) ? already : { refused: 'changed' };
  const fault = faultInChild(child, localDay(at));
  if (fault !== null) return { refused: fault === 'too-old' ? 'not-a-child' : 'bad-date' };
  return { events: [{ event: 'child-added', child: { id: idOf(family.ever), ...child } }] };
}

/** Takes a child off the draft. */
export function removeChild({ family }: Case, { child }: FamilyCommands['remove-child']): Outcome {
  return family.children.some((one) => one.id === child) ? { events: [{ event: 'child-removed', child }] } : already;
}

function isSame(children: readonly Child[], nth: number, child: NewChild): boolean {
  const found = children.find((one) => one.id === idOf(nth));
  if (found === undefined) return false;
  return 'born' in child
    ? 'born' in found && found.born === child.born
    : 'expected' in found && found.expected === child.expected;
}

function idOf(nth: number): ChildId {
  return `c${nth + 1}` as ChildId;
}
