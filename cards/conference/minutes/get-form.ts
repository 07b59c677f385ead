import { readsMinutes, restrictedFor } from '../../../domain/case/conference/minutes/readers.ts';
import type { AdultId, ChildId } from '../../../domain/case/family/shape.ts';
import { opens, say, shown, warn } from '../../building/building.ts';
import { adultNamed, childNamedOf } from '../../building/wording.ts';
import type { LinkShown } from '../../linked-files.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { linkBlocks } from '../../secret-link/link-blocks.ts';
import { wordsFor } from '../../words/words-for.ts';
import { haveCopies, takesCopies, whichMinutes } from './which.ts';

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
  const row = (text: string, about: string): Block => ({
    block: 'row',
    text,
    button: opens(words.open, 'minutes-get', state, about),
  });
  const whole = readsMinutes(state, me, directory) && scene.cover?.how !== 'covering';
  return [
    ...(whole ? [row(words.file.docx, 'docx/whole'), row(words.file.json, 'json/whole')] : []),
    ...(takesCopies(scene)
      ? haveCopies(scene).map((one) => row(words.copyFor(nameOfFamily(scene, one)), `docx/edited/${one}`))
      : []),
  ];
}

function nameOfFamily(scene: Scene, id: AdultId | ChildId): string {
  const adult = scene.state.adults.find((one) => one.id === id);
  return adult === undefined ? childNamedOf(scene, id as ChildId) : adultNamed(scene, adult);
}

/** The same of the restricted part, in its own form alone. */
export function restrictedRow(scene: Scene): readonly Block[] {
  if (restrictedFor(scene.state, scene.me).length === 0 || scene.cover?.how === 'covering') return [];
  const words = wordsFor(scene).minutes;
  return [{ block: 'row', text: words.file.docx, button: opens(words.open, 'minutes-get', scene.state, 'docx/restricted') }];
}
