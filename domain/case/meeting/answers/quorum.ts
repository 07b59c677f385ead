import type { Directory } from '../../../directory/state.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference, Invitee } from '../../conference.ts';
import { isMarked, mayHave } from '../../need-to-know/children.ts';
import { agencyFor } from '../../people/agency-for.ts';
import { observes } from '../list/observes.ts';

type Of = Pick<Conference, 'invitees' | 'agencies' | 'children' | 'needToKnow'>;
type Rule = Pick<Procedure, 'quorum' | 'roles'>;
type Known = Pick<Directory, 'people'>;

/** Whether enough agencies have said they come, for each child those who are there for it; null where the procedure has no quorum (ST-P2). */
export function quorumOf(of: Of, rule: Rule, known: Known): 'likely' | 'unlikely' | null {
  const enough = isQuorate(
    of,
    of.invitees.filter((one) => one.answer.answer === 'attending'),
    rule,
    known,
  );
  return enough === null ? null : enough ? 'likely' : 'unlikely';
}

function isQuorate(of: Of, all: readonly Invitee[], { quorum, roles }: Rule, { people }: Known): boolean | null {
  if (quorum === null) return null;
  const those = all.filter((one) => !observes({ roles }, one.role));
  const { agencies, children, needToKnow } = of;
  const isEnough = (some: readonly Invitee[]) => {
    const represented = new Set(some.map((one) => agencyFor(agencies, one.person, { people })));
    const needed = quorum.needs.every((role) => some.some((one) => one.role === role));
    return needed && represented.size >= Math.max(quorum.agencies, quorum.otherAgencies + 1);
  };
  const { perChild } = needToKnow;
  const forEach = children.map(({ id }) => those.filter((one) => mayHave(perChild, one.person, id, 'scale')));
  return (isMarked({ needToKnow }) ? forEach : [those]).every(isEnough);
}
