import { dayFromIso } from '../../../calendar/iso.ts';
import { localDay } from '../../../calendar/london.ts';
import type { Instant } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';
import { stageOfChild } from '../../family/age.ts';
import { neededRoles } from './needed-roles.ts';

type About = Pick<Conference, 'type' | 'when' | 'children' | 'household' | 'invitees' | 'teams' | 'agencies'>;
type Role = Procedure['roles'][number];

/** A role that a school fills: how many children of the family it is asked for, how many schools are on the list in it, and whether those were said to be all. */
export interface Schools {
  readonly role: string;
  readonly children: number;
  readonly schools: number;
  readonly isAll: boolean;
}

/**
 * One school may not be that of every child (FV-P1; ST: of the household). Which school a child goes to is read in a form alone, and often not
 * entered, so it is said by number; whoever makes the list puts another one on it, or says that they go to the same. Where none is on the list the role is missing.
 */
export function fewerSchools(conference: About, { roles }: Pick<Procedure, 'roles'>, now: Instant): readonly Schools[] {
  const needed = neededRoles(conference, { roles }, now);
  return roles.flatMap((role): readonly Schools[] => {
    if (role.agency !== 'school' || !needed.includes(role.key)) return [];
    const children = pupils(conference, role, now);
    const schools = schoolsIn(conference, role.key).size;
    const isAll = schools >= (conference.household.schools ?? children);
    return schools > 0 && schools < children ? [{ role: role.key, children, schools, isAll }] : [];
  });
}

/** Those of the conference, and of the others in the family; under five only who is known to go to a nursery. */
function pupils({ children, household, when }: About, { when: asks, siblings }: Role, now: Instant): number {
  const day = (when === null ? null : dayFromIso(when.date)) ?? localDay(now);
  const ages = (['school-age', 'pre-five'] as const).filter((age) => asks.includes(age));
  const theirs = children.filter((child) => {
    const stage = stageOfChild(child, day);
    const age = stage === 'under-five' && household.preFive === true ? 'pre-five' : stage;
    return ages.some((one) => one === age);
  });
  const others = siblings === true ? ages.reduce((n, age) => n + household.siblings[age], 0) : 0;
  return theirs.length + others;
}

/** The roles in which another school is still to be found, and the schools that are on the list in each. */
export function schoolsToFind(
  conference: About,
  procedure: Pick<Procedure, 'roles'>,
  now: Instant,
): ReadonlyMap<string, ReadonlySet<string>> {
  const open = fewerSchools(conference, procedure, now).filter(({ isAll }) => !isAll);
  return new Map(open.map(({ role }) => [role, schoolsIn(conference, role)]));
}

/** Two of one school are one. */
function schoolsIn({ invitees, teams, agencies }: About, role: string): ReadonlySet<string> {
  const people = invitees.filter((one) => one.role === role).map(({ person }) => agencies[person] ?? person);
  return new Set([...people, ...teams.filter((one) => one.role === role).map(({ agency }) => agency)]);
}
