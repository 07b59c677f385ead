import type { AgencyId, PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Convened } from '../../conference.ts';
import type { WayHere } from './shape.ts';

/** How one of those on the list took part, for the register, the quorum and the minutes. */
export interface Attended {
  readonly person: PersonId;
  readonly how: WayHere;
  /** For part of it only: as was said, or since they have left. */
  readonly part: boolean;
  /** HH:MM; null: they are here. */
  readonly left: string | null;
  readonly speaksFor: readonly AgencyId[];
}

type Of = Pick<Convened, 'invitees' | 'present' | 'day'>;

/** Everybody on the list who is here or has been, in its order: what the register does not say is as they answered. */
export function attendanceOf({ invitees, present, day }: Of): readonly Attended[] {
  return invitees.flatMap(({ person, answer }) => {
    const left = ownEntry(day.left, person) ?? null;
    if (left === null && !present.includes(person)) return [];
    const said = ownEntry(day.here, person) ?? {};
    const answered = answer.answer === 'attending' ? answer.how : 'in-person';
    const how = said.how ?? (answered === 'first-part' ? 'in-person' : answered);
    const part = said.part === true || answered === 'first-part' || left !== null;
    return [{ person, how, part, left, speaksFor: said.speaksFor ?? [] }];
  });
}

/** Of those here who join from outside whoever has not said that they are alone in a private place. */
export function notYetAlone(of: Of): readonly PersonId[] {
  return attendanceOf(of)
    .filter(({ person, how, left }) => left === null && how !== 'in-person' && ownEntry(of.day.alone, person)?.alone !== true)
    .map((one) => one.person);
}
