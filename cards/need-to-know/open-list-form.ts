import { asked, say } from '../building/building.ts';
import { isChair } from '../building/reader-part.ts';
import type { FormRead } from '../kinds.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/**
 * Those invited read which flagged services take part, or read it no more; nothing to fill in. `about`: which of them the form asks, so that one that is
 * sent twice, or late, does not do the opposite.
 */
export function openListForm(scene: Scene, ref: FormRef): Form | null {
  if (!isChair(scene)) return null;
  const words = wordsFor(scene).needToKnow;
  const { listOpen } = scene.state.needToKnow;
  const about = listOpen ? 'close' : 'open';
  const says = [say(listOpen ? words.listClose : words.listOpen)];
  return asked(scene, { ...ref, about }, words.listForm, says, [], ({ needToKnow }) =>
    listOpen ? needToKnow.listHide : needToKnow.listShow,
  );
}

export function readOpenList(_: unknown, __: Scene, { about }: FormRef): FormRead {
  if (about !== 'open' && about !== 'close') return { problems: {} };
  return { command: { do: about === 'open' ? 'open-list' : 'close-list' } };
}
