import type { Convened } from '../../conference.ts';
import { quorumHere } from '../../meeting/answers/quorum.ts';
import type { Known } from '../../whole.ts';

/** Too few agencies are here for it: what is decided stands, and is provisional (ST-P2). */
export function isProvisionalNow(of: Convened, { procedure, directory }: Pick<Known, 'procedure' | 'directory'>): boolean {
  return quorumHere(of, procedure, directory) === false;
}
