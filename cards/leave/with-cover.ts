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
  return { ...card, blocks: [quiet(line), ...card.blocks], ...(card.head === undefined ? {} : { head: card.head + 1 }) };
}
