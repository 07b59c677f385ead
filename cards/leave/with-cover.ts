import { isoFromDay } from '../../domain/calendar/iso.ts';
import { quiet } from '../building/building.ts';
import { dayText } from '../building/wording.ts';
import type { Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** A card with the line that says who acts for whom, where anybody does or did. */
export function withCover(card: Card | null, scene: Scene): Card | null {
  const { cover, directory, language } = scene;
  if (card === null || cover === undefined) return card;
  const words = wordsFor(scene).leave;
  const name = directory.people.get(cover.who)?.name ?? '';
  const line = cover.how === 'did' ? words.didForYou(name) : words[cover.how](name, dayText(isoFromDay(cover.until), language));
  // Whoever presses in another’s place reads that before; to whom it is theirs, it is news beside.
  if (cover.how !== 'covering') return { ...card, blocks: [...card.blocks, quiet(line)], head: card.head ?? card.blocks.length };
  return { ...card, blocks: [quiet(line), ...card.blocks], ...(card.head === undefined ? {} : { head: card.head + 1 }) };
}
