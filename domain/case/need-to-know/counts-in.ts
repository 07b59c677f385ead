import type { PersonId } from '../../ids.ts';
import type { Conference } from '../conference.ts';

/** Whether somebody's standing as an administrator counts in its case, which may be staff-sensitive. */
export function countsIn({ needToKnow: { named }, convenor }: Conference, person: PersonId): boolean {
  return named === null || named.includes(person) || convenor === person;
}
