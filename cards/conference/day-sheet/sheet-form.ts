import { sheetFrom } from '../../../domain/case/conference/day-sheet/sheet-from.ts';
import { kindOf } from '../../../domain/ref.ts';
import { opens, say, shown } from '../../building/building.ts';
import { convened, isAdministrator, isChair, isConferenceOver, writesRecord } from '../../building/reader-part.ts';
import type { LinkShown } from '../../linked-files.ts';
import type { Button, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { linkBlocks } from '../../secret-link/link-blocks.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Whoever takes the register, and whoever enters afterwards what was written by hand. */
export function hasSheet(scene: Scene): boolean {
  const isTheirs = isAdministrator(scene) || isChair(scene) || writesRecord(scene);
  return (
    isTheirs && kindOf(scene.state.meeting) === 'conference' && convened(scene.state) !== null && !isConferenceOver(scene.state)
  );
}

/** The link to the sheet for the day. */
export function sheetForm(scene: Scene, ref: FormRef, link: () => LinkShown | null): Form | null {
  if (!hasSheet(scene)) return null;
  const words = wordsFor(scene).daySheet;
  return shown(scene, ref, words.formTitle, [say(words.what), say(words.keep), ...linkBlocks(scene, link(), words.get)]);
}

/** The way to it, from the working day before. */
export function sheetButton(scene: Scene): readonly Button[] {
  const from = sheetFrom(scene.state.when, scene);
  if (!hasSheet(scene) || from === null || scene.now < from) return [];
  return [opens(wordsFor(scene).daySheet.button, 'sheet', scene.state)];
}
