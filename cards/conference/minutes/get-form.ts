import { readsMinutes, restrictedFor } from '../../../domain/case/conference/minutes/readers.ts';
import { opens, say, shown, warn } from '../../building/building.ts';
import type { LinkShown } from '../../linked-files.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { linkBlocks } from '../../secret-link/link-blocks.ts';
import { wordsFor } from '../../words/words-for.ts';
import { recipientName } from '../circulation/recipient-name.ts';
import { copiesToTake, ownFile, whichMinutes } from './which.ts';

/** The link to one file of the minutes. `about`: which. */
export function getMinutesForm(scene: Scene, ref: FormRef, link: () => LinkShown | null): Form | null {
  const which = whichMinutes(scene, ref.about);
  if (which === null) return null;
  const words = wordsFor(scene).minutes;
  const draft = which.version !== 'restricted' && scene.state.minutes.stage !== 'agreed' ? [warn(words.draft)] : [];
  return shown(scene, ref, words.getForm, [say(words.getKeep), ...draft, ...linkBlocks(scene, link(), words.get)]);
}

/** The ways to the files that are the reader's. */
export function getRows(scene: Scene): readonly Block[] {
  const { state, me, directory } = scene;
  const words = wordsFor(scene).minutes;
  const row = (text: string, label: string, about: string): Block => ({
    block: 'row',
    text,
    button: opens(label, 'minutes-get', state, about),
  });
  const whole = readsMinutes(state, me, directory) && scene.cover?.how !== 'covering';
  return [
    ...(whole
      ? [row(words.file.docx, words.getAs.docx, 'docx/whole'), row(words.file.json, words.getAs.json, 'json/whole')]
      : []),
    ...copiesToTake(scene).map(({ to, copyFor }) =>
      row(words.copyFor(recipientName(scene, to, false)), words.getCopy, `docx/edited/${copyFor}`),
    ),
  ];
}

/** To a recipient, beside what they read of it: their own copy; nothing, where the list gives them no file, or not yet. */
export function ownCopyRow(scene: Scene): readonly Block[] {
  if (whichMinutes(scene, ownFile) === null) return [];
  const words = wordsFor(scene).minutes;
  return [{ block: 'row', text: words.file.docx, button: opens(words.get, 'minutes-get', scene.state, ownFile) }];
}

/** The same of the restricted part, in its own form alone. */
export function restrictedRow(scene: Scene): readonly Block[] {
  if (restrictedFor(scene.state, scene.me).length === 0 || scene.cover?.how === 'covering') return [];
  const words = wordsFor(scene).minutes;
  return [
    { block: 'row', text: words.file.docx, button: opens(words.getAs.docx, 'minutes-get', scene.state, 'docx/restricted') },
  ];
}
