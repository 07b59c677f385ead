import type { AgencyKind } from '../../../directory/agency-kind.ts';
import type { Procedure } from '../../../procedures/schema.ts';

/**
 * Whether a role of the procedure is one that an agency of this kind sends: a head of year is not the police. One that does not fit is asked
 * about before it counts, since a slip there makes a quorum that is none (ST-P2).
 */
export function fitsAgency({ roles }: Pick<Procedure, 'roles'>, key: string, kind: AgencyKind): boolean {
  const role = roles.find((one) => one.key === key);
  return role === undefined || role.agency === 'other' || kind === 'other' || role.agency === kind;
}
