import { making, type Stage } from '../../../access/right.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { kindOf, type MeetingId } from '../../../ref.ts';
import { isCoreRole } from '../../people/core.ts';
import type { Listed } from '../list/shape.ts';
import type { Offer, OfferedTime, TimesState } from './shape.ts';

/** The statutory core is asked about times, and to keep one free; a deputy is asked once the list is agreed. */
export function isAskedFirst(
  procedure: Pick<Procedure, 'roles'>,
  { role, standsFor }: Pick<Listed, 'role' | 'standsFor'>,
): boolean {
  return isCoreRole(procedure, role) && standsFor === undefined;
}

/** Who says which of several times suit: of a conference the statutory core, of a meeting of the core group everybody on its list. */
export function isAskedOfTimes(
  meeting: MeetingId,
  procedure: Pick<Procedure, 'roles'>,
  listed: Pick<Listed, 'role' | 'standsFor'>,
): boolean {
  return kindOf(meeting) === 'core-group' || isAskedFirst(procedure, listed);
}

export function askedOfTimes(
  meeting: MeetingId,
  people: readonly Listed[],
  procedure: Pick<Procedure, 'roles'>,
): readonly PersonId[] {
  return people.filter((one) => isAskedOfTimes(meeting, procedure, one)).map((one) => one.person);
}

/** A time with its number in the offer. */
export interface NumberedTime extends OfferedTime {
  readonly nth: number;
}

/** Those of the times that are still to come. */
export function timesToCome({ times }: Offer, now: Instant): readonly NumberedTime[] {
  return times.map((one, at) => ({ ...one, nth: at + 1 })).filter((one) => one.startsAt > now);
}

/** The list of a conference ends what was asked before it; a meeting of the core group is asked about once it is called. */
const askable: readonly Stage[] = [...making, 'convened'];

/** The offer that is asked about at an instant; null: there is none, or all of its times have gone by. */
export function openOffer({ times, stage }: { readonly times: TimesState; readonly stage: Stage }, now: Instant): Offer | null {
  if (times === null || times.ended !== null || !askable.includes(stage)) return null;
  return timesToCome(times, now).length === 0 ? null : times;
}

/** Who of those asked has said nothing yet. */
export function notSaid({ said }: Offer, asked: readonly PersonId[]): readonly PersonId[] {
  return asked.filter((one) => said[one] === undefined);
}

/** Whom a time suits. */
export function suited({ said }: Offer, nth: number, asked: readonly PersonId[]): readonly PersonId[] {
  return asked.filter((one) => said[one]?.suits.includes(nth));
}
