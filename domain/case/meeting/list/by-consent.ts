import type { Procedure } from '../../../procedures/schema.ts';
import type { Listed } from './shape.ts';

type Rules = Pick<Procedure, 'roles'>;

/** Whether nobody comes in a role but with the consent of chair and family, said for this one conference (ST-P4). */
export function asksConsent({ roles }: Rules, role: string): boolean {
  return roles.some((one) => one.key === role && one.consent === true);
}

/** Whether more would then be on the list in a role than the procedure has in it: one observer. */
export function isTooMany({ roles }: Rules, role: string, listed: readonly Pick<Listed, 'role'>[]): boolean {
  const most = roles.find((one) => one.key === role)?.most;
  return most !== undefined && listed.filter((one) => one.role === role).length > most;
}
