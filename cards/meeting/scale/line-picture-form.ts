import { say, shown } from '../../building/building.ts';
import type { LinkShown } from '../../linked-files.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { linkBlocks } from '../../secret-link/link-blocks.ts';
import { wordsFor } from '../../words/words-for.ts';
import { linesToDraw } from './line-drawn.ts';

/** The way to the line as a picture: behind a secret link, since a chat would keep it. */
export function linePictureForm(scene: Scene, ref: FormRef, link: () => LinkShown | null): Form | null {
  if (linesToDraw(scene).length === 0) return null;
  const words = wordsFor(scene).scale;
  return shown(scene, ref, words.pictureForm, [say(words.pictureWhat), ...linkBlocks(scene, link(), words.pictureGet)]);
}
