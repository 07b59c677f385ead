import type { Directory } from '../../../directory/state.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';
import { agencyFor } from '../../people/agency-for.ts';

/** Whether enough agencies have said they come; null where the procedure has no quorum (ST-P2). */
export function quorumOf(
  { invitees, agencies }: Pick<Conference, 'invitees' | 'agencies'>,
  { quorum }: Pick<Procedure, 'quorum'>,
  { people }: Pick<Directory, 'people'>,
): 'likely' | 'unlikely' | null {
  if (quorum === null) return null;
  const coming = invitees.filter((one) => one.answer.answer === 'attending');
  const represented = new Set(coming.map((one) => agencyFor(agencies, one.person, { people })));
  const needed = quorum.needs.every((role) => coming.some((one) => one.role === role));
  return needed && represented.size >= Math.max(quorum.agencies, quorum.otherAgencies + 1) ? 'likely' : 'unlikely';
}
