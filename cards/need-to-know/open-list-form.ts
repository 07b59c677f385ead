import { asked, say } from '../building/building.ts';
import { isChair } from '../building/reader-part.ts';
import type { FormRead } from '../kinds.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** Those invited read which flagged services take part, or read it no more; nothing to fill in. */
export function openListForm(scene: Scene, ref: FormRef): Form | null {
  if (!isChair(scene)) return null;
  const words = wordsFor(scene).needToKnow;
  const { listOpen } = scene.state.needToKnow;
  return asked(scene, ref, words.listForm, [say(listOpen ? words.listClose : words.listOpen)], [], ({ needToKnow }) =>
    listOpen ? needToKnow.listHide : needToKnow.listShow,
  );
}

export function readOpenList(_: unknown, { state }: Scene): FormRead {
  return { command: { do: state.needToKnow.listOpen ? 'close-list' : 'open-list' } };
}
