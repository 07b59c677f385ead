import { dayFromIso } from '../../../calendar/iso.ts';
import { localDay } from '../../../calendar/london.ts';
import type { Instant } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';
import { stageOfChild } from '../../family/age.ts';
import { type Household, type NewChild, siblingAges } from '../../family/shape.ts';

type Role = Procedure['roles'][number];
type About = Pick<Conference, 'type' | 'when'> & { readonly children: readonly NewChild[]; readonly household?: Household };
type Wanted = Role['when'][number];

/** The core roles that these children, on the day of this conference, and its type call for; keys of the procedure's roles. */
export function neededRoles(about: About, procedure: Pick<Procedure, 'roles'>, now: Instant): readonly string[] {
  return rolesAskedFor(about, procedure, now)
    .filter((role) => role.standing === 'core')
    .map((role) => role.key);
}

/** The core roles and the usual ones, in that order, as these children and this conference call for them. */
export function rolesAskedFor(
  { type, children, when, household }: About,
  { roles }: Pick<Procedure, 'roles'>,
  now: Instant,
): readonly Role[] {
  const day = (when === null ? null : dayFromIso(when.date)) ?? localDay(now);
  const about = new Set<string>([type, ...children.flatMap((child) => agesOf(stageOfChild(child, day), household))]);
  const besides = siblingsOf(household);
  const called = roles.filter(
    ({ when, siblings }) =>
      when.length === 0 || when.some((wanted) => about.has(wanted) || (siblings === true && besides.includes(wanted))),
  );
  return (['core', 'usual'] as const).flatMap((standing) => called.filter((role) => role.standing === standing));
}

/** Of a child of the conference: under five they may go to nursery, unless somebody has said that none does. */
function agesOf(stage: ReturnType<typeof stageOfChild>, household: Household | undefined): readonly Wanted[] {
  return stage === 'under-five' && household?.preFive !== false ? [stage, 'pre-five'] : [stage];
}

function siblingsOf(household: Household | undefined): readonly Wanted[] {
  return household === undefined ? [] : siblingAges.filter((age) => household.siblings[age] > 0);
}

/** Roles the procedure always needs for these children, and nobody on the list has yet, nor is a team asked to send somebody in them. */
export function missingRoles(
  conference: About & Pick<Conference, 'invitees' | 'teams'>,
  procedure: Pick<Procedure, 'roles'>,
  now: Instant,
): readonly string[] {
  const { invitees, teams } = conference;
  return neededRoles(conference, procedure, now).filter((role) => ![...invitees, ...teams].some((one) => one.role === role));
}
