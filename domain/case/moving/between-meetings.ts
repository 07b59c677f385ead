import { changeCards } from '../change/cards.ts';
import { needCards } from '../in-need/cards.ts';
import type { KnownToCards, Shown } from '../section.ts';
import type { Case } from '../whole.ts';
import { moveCards } from './cards.ts';

/** What happens to children between meetings, on a card of its own: something has changed, they move, or have a child-in-need plan. Without a case before, every one there is. */
export function betweenMeetings(before: Case | null, after: Case, known: KnownToCards): readonly Shown[] {
  return [...changeCards(before, after, known), ...moveCards(before, after, known), ...needCards(before, after, known)];
}
