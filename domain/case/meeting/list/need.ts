import type { Instant } from '../../../ids.ts';
import { type NeedReason, needReasons, type Procedure } from '../../../procedures/schema.ts';
import type { Conference, Invitee } from '../../conference.ts';
import { rolesAskedFor } from './needed-roles.ts';
import type { Listed } from './shape.ts';

type Roles = Pick<Procedure, 'roles'>;

/** Why somebody in a role can be needed: what the role says, and anything where it is for whoever fits no other (FV-P8). */
export function needReasonsFor({ roles }: Roles, key: string): readonly NeedReason[] {
  const role = roles.find((one) => one.key === key);
  return role === undefined || role.why.length === 0 ? needReasons : role.why;
}

/** Why they are needed where nobody says: the role's own. Null: it has to be said. */
export function usualNeed({ roles }: Roles, key: string): NeedReason | null {
  return roles.find((one) => one.key === key)?.why[0] ?? null;
}

/** Whether a reason is one that the role may have; not said, it is the role's own, where that has one. */
export function fitsNeed(procedure: Roles, key: string, why: NeedReason | undefined): boolean {
  return why === undefined ? usualNeed(procedure, key) !== null : needReasonsFor(procedure, key).includes(why);
}

/** Why somebody is on the list; null: of a list that was made before it was asked. */
export function needOf({ role, why }: Pick<Listed, 'role' | 'why'>, procedure: Roles): NeedReason | null {
  return why ?? usualNeed(procedure, role);
}

/** Those on the list whom nothing of this conference and these children asks for: as few people as good work takes (ST-P14). */
export function unaskedFor(conference: Conference, procedure: Procedure, now: Instant): readonly Invitee[] {
  const wanted = new Set(rolesAskedFor(conference, procedure, now).map((role) => role.key));
  return conference.invitees.filter((one) => !wanted.has(one.role));
}
