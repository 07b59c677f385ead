import { withoutChild } from './adults.ts';
import { numberedAgain } from './numbers.ts';
import type { Adult, Child, ChildId, FamilyState } from './shape.ts';

/** So many can be put back; forms show no more. */
const most = 6;

/** Without this child; what was entered of it is kept beside, to be put back. */
export function withOff(own: FamilyState, id: ChildId): FamilyState {
  const child = own.children.find((one) => one.id === id);
  if (child === undefined) return own;
  const { [id]: entered, ...details } = own.details;
  const of = [...own.adults, ...own.adultsOff].filter((one) => one.children.includes(id)).map((one) => one.id);
  const gone = { child, told: child.number <= own.known, of, ...(entered === undefined ? {} : { entered }) };
  const left = { ...own, ...withoutChild(own, id), details, children: own.children.filter((one) => one.id !== id) };
  return { ...left, children: numberedAgain(left), off: [...own.off, gone].slice(-most) };
}

/** With a child that was taken off, in its old place: with the number that people know it by, or else with the next that is free. */
export function withBack(own: FamilyState, id: ChildId): FamilyState {
  const found = own.off.find((one) => one.child.id === id);
  if (found === undefined) return own;
  const { child, told, of, entered } = found;
  const more = (one: Adult) =>
    of.includes(one.id) && !one.children.includes(id) ? { ...one, children: [...one.children, id].toSorted(byNth) } : one;
  const back: Child = told ? child : { ...child, number: own.known + 1 };
  const children = [...own.children, back].toSorted((a, b) => byNth(a.id, b.id));
  return {
    ...own,
    children: numberedAgain({ children, known: own.known }),
    off: own.off.filter((one) => one !== found),
    adults: own.adults.map(more),
    adultsOff: own.adultsOff.map(more),
    details: entered === undefined ? own.details : { ...own.details, [id]: entered },
  };
}

/** Nothing of those who were taken off stays but the trail. */
export function forgetOff(own: FamilyState): FamilyState {
  return own.off.length === 0 ? own : { ...own, off: [] };
}

/** c2 before c10. */
function byNth(one: ChildId, other: ChildId): number {
  return Number(one.slice(1)) - Number(other.slice(1));
}
