import type { PersonId } from '../../../ids.ts';
import type { Conference } from '../../conference.ts';
import { hasAny, mayHave } from '../../need-to-know/children.ts';
import type { Subject } from './shape.ts';

type Of = Pick<Conference, 'needToKnow' | 'adults' | 'adultsOff' | 'children' | 'chair'>;

/** Whether somebody may know of whom it is: a half-sibling's parent is nothing to those who are there for another child. */
export function mayKnowOf({ needToKnow: { perChild }, ...of }: Of, person: PersonId, subject: Subject): boolean {
  if (subject === 'other' || person === of.chair) return true;
  if ('child' in subject) return mayHave(perChild, person, subject.child, 'details');
  const adult = [...of.adults, ...of.adultsOff].find((one) => one.id === subject.adult);
  return adult === undefined || hasAny(perChild, person, adult.children);
}

/** Whether it is somebody of this family. */
export function isOfFamily({ adults, children }: Pick<Of, 'adults' | 'children'>, subject: Subject): boolean {
  if (subject === 'other') return true;
  if ('child' in subject) return children.some((one) => one.id === subject.child);
  return adults.some((one) => one.id === subject.adult);
}

export function isSameSubject(one: Subject, other: Subject): boolean {
  if (one === 'other' || other === 'other') return one === other;
  if ('child' in one) return 'child' in other && one.child === other.child;
  return 'adult' in other && one.adult === other.adult && one.as === other.as;
}
