import type { Conference, Invitee } from '../../conference.ts';
import { isMarked } from '../../need-to-know/children.ts';

/**
 * Those who cannot come and have said that somebody of this one's role brings what they know (GP-P2). Where the family has half-siblings nobody
 * is told: who is there for one child learns nothing of who is there for another.
 */
export function spokenForBy(
  of: Pick<Conference, 'invitees' | 'needToKnow'>,
  { person, role }: Pick<Invitee, 'person' | 'role'>,
): readonly Invitee[] {
  if (isMarked(of)) return [];
  return of.invitees.filter((one) => one.person !== person && one.answer.answer === 'apologies' && one.answer.speaks === role);
}
