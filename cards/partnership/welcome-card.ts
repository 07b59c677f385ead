import { say } from '../building/building.ts';
import type { Card } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** To somebody who was added in chat: that they can be reached, and that there is nothing to do yet. */
export function welcomeCard(reader: Pick<Reader, 'language'>): Card {
  const { partnership, plain } = wordsFor(reader);
  return { title: partnership.welcomeTitle, blocks: [say(partnership.welcome)], buttons: [], plain };
}
