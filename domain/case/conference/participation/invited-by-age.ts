import { dayFromIso } from '../../../calendar/iso.ts';
import { localDay } from '../../../calendar/london.ts';
import type { Instant } from '../../../ids.ts';
import { notAttending } from '../../../procedures/participation.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';
import { ageOn } from '../../family/age.ts';
import type { Child } from '../../family/shape.ts';
import type { ChildPlan } from './shape.ts';

/**
 * What a procedure says of inviting a child of this age on the day of the conference. usually, consider: from its age on (BU-P1, FV-P6), or
 * for every child where it names none; if-asked: younger, who is helped to come where it asks (FV-P6); no-age: the area has not said the age (CE-P4).
 */
export type InvitedByAge = 'usually' | 'consider' | 'if-asked' | 'no-age';

type About = Pick<Conference, 'when'>;

/** null: not born yet. */
export function invitedByAge(
  child: Child,
  { when }: About,
  { childInvited: { from, how } }: Pick<Procedure, 'childInvited'>,
  now: Instant,
): InvitedByAge | null {
  const born = 'born' in child ? dayFromIso(child.born) : null;
  if (born === null) return null;
  const day = (when === null ? null : dayFromIso(when.date)) ?? localDay(now);
  if (from === null) return how === 'usually' ? 'no-age' : 'consider';
  if (ageOn(born, day) < from) return 'if-asked';
  return how === 'usually' ? 'usually' : 'consider';
}

/**
 * What is missing of the reasons; null: nothing. Where the procedure records them always, for a child of its age either way; everywhere for one
 * of its age who is not invited or who does not come; and one of the criteria it names, unless the child itself does not want to (ST-P16).
 */
export function lacksReason(
  { invited, comes, wish, reasons }: Pick<ChildPlan, 'invited' | 'comes' | 'wish' | 'reasons'>,
  byAge: InvitedByAge,
  { participation: { reasons: asked, criteria } }: Pick<Procedure, 'participation'>,
): 'reason' | 'criterion' | null {
  const isOut = !invited || comes === 'no';
  const wants = byAge !== 'if-asked' && (isOut || asked === 'always');
  if (wants && reasons.length === 0 && !(isOut && wish === 'does-not')) return 'reason';
  const named = reasons.some((one) => notAttending.some((each) => each === one));
  return isOut && criteria.length > 0 && wish !== 'does-not' && byAge !== 'if-asked' && !named ? 'criterion' : null;
}
