import { say } from '../building/building.ts';
import type { Card } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** To somebody who was added in chat: that they can be reached, and that there is nothing to do yet. */
export function welcomeCard({ language }: Pick<Reader, 'language'>): Card {
  const { partnership, plain } = wordsFor(language);
  return { title: partnership.welcomeTitle, blocks: [say(partnership.welcome)], buttons: [], plain };
}
