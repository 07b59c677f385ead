import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';

/** Whether a role only observes: it has no part in discussion or decision, so it places no number and makes no quorum (ST-P4, FV-P3). */
export function observes({ roles }: Pick<Procedure, 'roles'>, role: string): boolean {
  return roles.some((one) => one.key === role && one.part === 'observe');
}

/** The same of somebody on a list. */
export function isObserver(
  invitees: readonly Pick<Conference['invitees'][number], 'person' | 'role'>[],
  person: string,
  procedure: Pick<Procedure, 'roles'>,
): boolean {
  return invitees.some((one) => one.person === person && observes(procedure, one.role));
}
