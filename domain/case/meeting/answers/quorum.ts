import type { Directory } from '../../../directory/state.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';

/** Whether enough agencies have said they come; null where the procedure has no quorum (ST-P2). */
export function quorumOf(
  { invitees }: Pick<Conference, 'invitees'>,
  { quorum }: Pick<Procedure, 'quorum'>,
  { people }: Pick<Directory, 'people'>,
): 'likely' | 'unlikely' | null {
  if (quorum === null) return null;
  const coming = invitees.filter((one) => one.answer.answer === 'attending');
  const agencies = new Set(coming.map((one) => people.get(one.person)?.agency));
  const needed = quorum.needs.every((role) => coming.some((one) => one.role === role));
  return needed && agencies.size >= Math.max(quorum.agencies, quorum.otherAgencies + 1) ? 'likely' : 'unlikely';
}
