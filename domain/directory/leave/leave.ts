import { localDay } from '../../calendar/london.ts';
import type { Instant, PersonId } from '../../ids.ts';
import { isMember } from '../membership.ts';
import type { Directory, Person } from '../state.ts';
import type { Leave } from './shape.ts';

/** The leave somebody is on at an instant, by the day it then is in London; null: they are there. */
export function leaveOf({ leaves }: Pick<Directory, 'leaves'>, person: PersonId, at: Instant): Leave | null {
  const leave = leaves.get(person);
  // The usual case costs no look at the calendar.
  if (leave === undefined) return null;
  const today = localDay(at);
  return leave.from <= today && today <= leave.to ? leave : null;
}

export function isOnLeave(directory: Pick<Directory, 'leaves'>, person: PersonId, at: Instant): boolean {
  return leaveOf(directory, person, at) !== null;
}

/** Whether somebody may be told in a colleague's place: both are there, of one agency, and this one does not look after themself. */
export function mayCover({ people }: Pick<Directory, 'people'>, of: PersonId, cover: PersonId): boolean {
  const [away, theirs] = [people.get(of), people.get(cover)];
  if (of === cover || !isActive(away) || !isActive(theirs)) return false;
  return theirs.memberships.some(({ agency }) => isMember(away, agency));
}

/** Who covers for somebody at an instant: also told nothing once they have left, or are away themselves. */
export function coverOf(directory: Pick<Directory, 'leaves' | 'people'>, person: PersonId, at: Instant): PersonId | null {
  const cover = leaveOf(directory, person, at)?.cover ?? null;
  return cover === null || !mayCover(directory, person, cover) || isOnLeave(directory, cover, at) ? null : cover;
}

function isActive(person: Person | undefined): person is Person {
  return person?.status === 'active';
}
