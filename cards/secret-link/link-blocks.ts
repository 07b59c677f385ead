import { quiet, say, warn } from '../building/building.ts';
import type { LinkShown } from '../linked-files.ts';
import type { Block } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** A secret link with its code, in a form alone, made as it opens. `get`: what it gets. */
export function linkBlocks(reader: Pick<Reader, 'language'>, link: LinkShown | null, get: string): readonly Block[] {
  const words = wordsFor(reader).secretLink;
  if (link === null || link.code === null) return [say(words.none)];
  return [
    say([{ link: link.address, text: get }]),
    say([{ strong: words.code(spaced(link.code)) }]),
    say(words.how),
    warn(words.own),
    quiet(words.lost),
  ];
}

/** In threes, as people read numbers to themselves; the page takes it with the space or without. */
function spaced(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, '$1 ');
}
