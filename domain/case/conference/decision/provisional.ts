import type { Directory } from '../../../directory/state.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Convened } from '../../conference.ts';
import { quorateOf } from '../day/quorate.ts';

type Of = Parameters<typeof quorateOf>[0] & Pick<Convened, 'decision'>;

/**
 * Whether what was decided is provisional, and everything that goes out says so (ST-P2): as it was when each child was decided on, whoever of
 * those who were there has left their agency since; before anything is decided, as those who are here make a quorum.
 */
export function isProvisional(of: Of, procedure: Procedure, directory: Pick<Directory, 'people'>): boolean {
  const decided = of.children.flatMap(({ id }) => of.decision.children[id] ?? []);
  return decided.length === 0 ? quorateOf(of, procedure, directory).provisional : decided.some((one) => one.provisional);
}
