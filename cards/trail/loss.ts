import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { Conference } from '../../domain/case/conference.ts';
import { posted, say, warn } from '../building/building.ts';
import { dayText } from '../building/wording.ts';
import type { Block, Card } from '../model.ts';
import type { Reader, Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

function lostOn(state: Conference, { language }: Pick<Reader, 'language'>): string | null {
  const last = state.losses.at(-1);
  return last === undefined ? null : dayText(isoFromDay(localDay(last.at)), language);
}

/** What stays on the cards of those who answer for the case: the store has lost something of it. */
export function lossLine(scene: Pick<Scene, 'state' | 'language'>): readonly Block[] {
  const day = lostOn(scene.state, scene);
  return day === null ? [] : [warn(wordsFor(scene).notes.lossLine(day))];
}

/** To everybody in the case: look at your cards, and say again what they do not show. */
export function lossCard(reader: Reader, state: Conference): Card | null {
  const day = lostOn(state, reader);
  if (day === null) return null;
  const words = wordsFor(reader);
  const facts: Block = { block: 'facts', rows: [[words.reference, state.reference]] };
  return posted(reader, words.notes.lossTitle, [say(words.notes.loss(day)), facts]);
}
