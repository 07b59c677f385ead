import type { Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso.ts';
import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import { type Ending, endings } from '../../procedures/fact.ts';
import type { Case } from '../whole.ts';
import { ageOn } from './age.ts';
import type { ChildEnding, ChildId, EndedChild, FamilyEvents, FamilyState, NewChild } from './shape.ts';
import { withBack, withOff } from './taken-off.ts';

/** What can end for a child that is born, or is not yet. */
export function endingsOf(child: NewChild): readonly Ending[] {
  return endings.filter(
    (one) => one === 'left-uk' || one === 'moved-away' || (one === 'pregnancy-ended') === 'expected' in child,
  );
}

/** What is wrong with an ending as entered on a day; null: nothing. A child has turned 18 on its birthday, and nothing is entered ahead. */
export function faultInEnding(child: NewChild, { how, on }: ChildEnding, today: Day): 'date' | 'future' | 'not-18' | null {
  const day = dayFromIso(on);
  if (day === null || !on.startsWith('20') || !endingsOf(child).includes(how)) return 'date';
  if (day > today) return 'future';
  const born = 'born' in child ? dayFromIso(child.born) : null;
  if (born !== null && day < born) return 'date';
  return how === 'turned-18' && (born === null || ageOn(born, day) < 18) ? 'not-18' : null;
}

/** No child is left for whom anything goes on: nothing of the case is asked of anybody any more. */
export function isStopped({ family: { children, ended } }: Pick<Case, 'family'>): boolean {
  return children.length === 0 && ended.length > 0;
}

/** Whether everything has stopped for a child. */
export function hasEnded({ ended }: Pick<FamilyState, 'ended'>, child: ChildId): boolean {
  return ended.some((one) => one.child.id === child);
}

/** After deaths and ended pregnancies the record is kept until somebody lets it go on purpose. */
export function keepsRecord(how: Ending): boolean {
  return how === 'child-died' || how === 'pregnancy-ended';
}

/** Without this child, whose number is nobody else's. */
export function withEnded(own: FamilyState, { child, how, on, fact, by, at }: FamilyEvents['child-ended'] & Stamp): FamilyState {
  const found = own.children.find((one) => one.id === child);
  if (found === undefined) return own;
  const { off, ...without } = withOff({ ...own, known: Math.max(own.known, found.number) }, child);
  const gone = off.at(-1);
  if (gone === undefined) return own;
  const { told: _, ...left } = gone;
  const is = { ...left, how, on, by: by as PersonId, at, ...(fact === undefined ? {} : { fact }) };
  return { ...without, off: own.off, ended: [...own.ended, is] };
}

/** With it again, as it was. */
export function withEndingTakenBack(own: FamilyState, child: ChildId): FamilyState {
  const found = own.ended.find((one) => one.child.id === child);
  if (found === undefined) return own;
  const { child: is, of, entered } = found;
  const gone = { child: is, told: true, of, ...(entered === undefined ? {} : { entered }) };
  const back = withBack({ ...own, off: [...own.off, gone] }, child);
  return { ...back, off: own.off, ended: own.ended.filter((one) => one !== found) };
}

export function withEndingCorrected(own: FamilyState, { child, how, on }: FamilyEvents['ending-corrected']): FamilyState {
  const is = (one: EndedChild): EndedChild => (one.child.id === child ? { ...one, how, on } : one);
  return { ...own, ended: own.ended.map(is) };
}
