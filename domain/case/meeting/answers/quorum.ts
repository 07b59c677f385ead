import type { Directory } from '../../../directory/state.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';
import { isMarked, mayHave } from '../../need-to-know/children.ts';
import { agencyFor } from '../../people/agency-for.ts';

/** Whether enough agencies have said they come, for each child those who are there for it; null where the procedure has no quorum (ST-P2). */
export function quorumOf(
  { invitees, agencies, children, needToKnow }: Pick<Conference, 'invitees' | 'agencies' | 'children' | 'needToKnow'>,
  { quorum }: Pick<Procedure, 'quorum'>,
  { people }: Pick<Directory, 'people'>,
): 'likely' | 'unlikely' | null {
  if (quorum === null) return null;
  const coming = invitees.filter((one) => one.answer.answer === 'attending');
  const isEnough = (those: typeof coming) => {
    const represented = new Set(those.map((one) => agencyFor(agencies, one.person, { people })));
    const needed = quorum.needs.every((role) => those.some((one) => one.role === role));
    return needed && represented.size >= Math.max(quorum.agencies, quorum.otherAgencies + 1);
  };
  const { perChild } = needToKnow;
  const forEach = children.map(({ id }) => coming.filter((one) => mayHave(perChild, one.person, id, 'scale')));
  return (isMarked({ needToKnow }) ? forEach : [coming]).every(isEnough) ? 'likely' : 'unlikely';
}
