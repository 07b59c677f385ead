import type { Directory } from '../../../directory/state.ts';
import type { PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';
import { askedManagers } from '../managers.ts';
import { latenessOf } from './lateness.ts';
import type { Authorised } from './shape.ts';

type Of = Parameters<typeof latenessOf>[0] & { readonly status: string };

/** Whether somebody has to authorise that a conference is held late: nothing waits for it. */
export function isAuthorisedBySomebody(conference: Of, procedure: Procedure): boolean {
  const { status, stage } = conference;
  if (status === 'draft' || stage === 'closed' || stage === 'cancelled' || procedure.delay === null) return false;
  return procedure.delay.authorisedBy !== null && latenessOf(conference, procedure).isLate;
}

/** Who is asked for it. Of a case for named people alone that no strategic manager may know of, its unit manager. */
export function authorisersOf(
  conference: Of & Pick<Conference, 'unit' | 'needToKnow'>,
  procedure: Procedure,
  directory: Pick<Directory, 'people'>,
): readonly PersonId[] {
  const as = procedure.delay?.authorisedBy ?? null;
  if (as === null || !isAuthorisedBySomebody(conference, procedure)) return [];
  const named = askedManagers(conference, as, directory);
  return named.length > 0 || as === 'unit-manager' ? named : askedManagers(conference, 'unit-manager', directory);
}

/** Whether whoever answers it says why also where they agree: it is in writing, or the reasons of all who agree to it are recorded (EN-T2). */
export function isReasonAlwaysAsked({ delay }: Pick<Procedure, 'delay'>): boolean {
  return delay?.inWriting === true || delay?.chairAgrees === true;
}

/** What was said of the day as it stands: authorised for a later one it is for this one too; refused, only of that very day. */
export function authorisedNow({ timeliness, when }: Pick<Conference, 'timeliness' | 'when'>): Authorised | null {
  return standing(timeliness.authorised, when);
}

/** Whether the chair is asked if they agree to it, beside whoever authorises it (EN-T2). */
export function isChairAskedOfDelay(conference: Conference, procedure: Procedure): boolean {
  const { status, stage, chair } = conference;
  if (status === 'draft' || stage === 'closed' || stage === 'cancelled' || chair === null) return false;
  return procedure.delay?.chairAgrees === true && latenessOf(conference, procedure).isLate;
}

/** What the chair has said to it, of the day as it stands. */
export function agreedNow({ timeliness, when }: Pick<Conference, 'timeliness' | 'when'>): Authorised | null {
  return standing(timeliness.agreed, when);
}

function standing(said: Authorised | null, when: Conference['when']): Authorised | null {
  if (said === null || when === null) return null;
  const stands = said.authorised ? when.date <= said.day : when.date === said.day;
  return stands ? said : null;
}
