import type { PersonId } from '../ids.ts';
import type { Convened } from './conference.ts';
import type { Drawn } from './drawn.ts';
import type { Action } from './plan/action.ts';

/** Who is told of others' actions. lead: of what is left undone. handsOn: of what is nobody's. */
interface Told {
  readonly lead: PersonId | null;
  readonly handsOn: PersonId | null;
}

/**
 * The latest digest of everybody it may have something for: whoever is invited, the core group, and those who are told when an action is
 * left undone: the lead professional of others' actions, the chair of the lead's own. It is only ever brought up to date.
 */
export function digests(
  { invitees, coreGroup, actions, chair, reference, meeting, stage }: Convened,
  { lead, handsOn }: Told,
): readonly Drawn[] {
  const over = stage === 'closed' || stage === 'cancelled' ? stage : '';
  const told = ({ to, unowned }: Action) => (unowned === true ? handsOn : to === lead ? chair : lead);
  const readers = new Set([...invitees.map((one) => one.person), ...coreGroup, ...actions.flatMap((one) => told(one) ?? [])]);
  return [...readers].map((to): Drawn => {
    const answer = invitees.find((one) => one.person === to)?.answer;
    return {
      to,
      part: 'digest',
      shows: [reference, meeting, over, answer, ...actions.filter((one) => one.to === to || told(one) === to)],
    };
  });
}
