import type { Child, ChildId, FamilyState } from './shape.ts';

type Numbers = Pick<FamilyState, 'children' | 'known'>;

/** The number of the child that is entered next. */
export function nextNumber({ children, known }: Numbers): number {
  return Math.max(known, ...children.map((one) => one.number)) + 1;
}

/**
 * Without gaps among those whom nobody else knows yet, so that no list has a "Child 2" and no "Child 1". A number that people know a child
 * by, from a list that was agreed, never moves to another one.
 */
export function numberedAgain({ children, known }: Numbers): readonly Child[] {
  let last = known;
  return children.map((one) => (one.number <= known ? one : { ...one, number: ++last }));
}

/** So many children are entered at once. */
export const mostChildren = 12;

/** Of the child that is entered as the nth, from 0 on. */
export function childIdOf(nth: number): ChildId {
  return `c${nth + 1}` as ChildId;
}
