import type { Convened } from '../conference.ts';
import type { Drawn } from '../drawn.ts';
import type { Case } from '../whole.ts';
import { changesShown } from './shown.ts';

/** Whether a change of the case makes other people those who may say that something has changed for a child. */
export function sameTellers(before: Case, after: Case): boolean {
  const [was, is] = [changesShown(before), changesShown(after)];
  return was.members === is.members && was.open === is.open;
}

/** On the card of each who was invited to a meeting of the core group: whether they can say that something has changed. */
export function whoTells({ invitees, changes }: Pick<Convened, 'invitees' | 'changes'>): readonly Drawn[] {
  return invitees.map(({ person: to }) => ({ to, part: 'tells', shows: [changes.open && changes.members.includes(to)] }));
}
