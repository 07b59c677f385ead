import { isNoteOverdue } from '../../../domain/case/core-group/note-reminders.ts';
import { movedSince } from '../../../domain/case/core-group/write-note.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import { asked, heading, quiet, say, warn } from '../../building/building.ts';
import { convened, isChair, myInvitation } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import { actionLine } from '../../plan/action-line.ts';
import { actionStatus } from '../../plan/action-status.ts';
import type { Scene } from '../../scene.ts';
import { referralLine } from '../../typed/safety.ts';
import { wordsFor } from '../../words/words-for.ts';
import { isAbsentHere } from './absence-form.ts';
import { nextToCall } from './next-date.ts';

const longest = 800;

/** The short note of a meeting that was held: what changed, in words; who came and which actions moved stand in the record. */
export function noteForm(scene: Scene, ref: FormRef): Form | null {
  if (!writesNote(scene)) return null;
  const words = wordsFor(scene).coreGroup;
  const { note } = scene.state.group;
  const moved =
    note?.moved ?? movedSince({ plan: { actions: convened(scene.state)?.actions ?? [] } }, scene.state.metBefore, scene.now);
  return asked(
    scene,
    ref,
    words.noteForm,
    [say(words.noteMeans), ...movedLines(scene, moved), referralLine(scene)],
    [
      {
        name: 'changed',
        label: words.noteLabel,
        hint: words.noteHint,
        required: true,
        field: 'text',
        lines: 'many',
        max: longest,
        ...(note === null || note.changed === '' ? {} : { start: note.changed }),
      },
    ],
  );
}

/** Then the next is called, where it was not before: a meeting does not close without a date for the one after it. */
export function readNote(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const changed = read.text('changed', longest, 'required');
  if (!sound(read)) return { problems: read.problems };
  return {
    command: { do: 'write-note', changed },
    leads: (after) => nextToCall(after),
  };
}

/** Whoever holds it or leads, and every member who was there: they take turns. */
export function writesNote(scene: Scene): boolean {
  const { stage } = scene.state;
  if (stage !== 'held' && stage !== 'closed') return false;
  return isChair(scene) || scene.lead === scene.me || (myInvitation(scene) !== undefined && !isAbsentHere(scene));
}

/** That it has been asked for before and is still not written, for whose turn it is and whoever keeps the meeting. */
export function noteOpenLine(scene: Scene): readonly Block[] {
  return isNoteOverdue(scene.state, scene.goesBy, scene.now) ? [warn(wordsFor(scene).coreGroup.noteOpen)] : [];
}

/** The note as it is read, with what moved. */
export function noteDetails(scene: Scene): readonly Block[] {
  const words = wordsFor(scene).coreGroup;
  const { note } = scene.state.group;
  if (note === null) return [];
  // Whoever is there for some of the children alone does not read what was written of all.
  const text = note.changed === '' ? quiet(words.noteKept) : say(note.changed);
  return [heading(words.noteTitle), text, ...movedLines(scene, note.moved)];
}

function movedLines(scene: Scene, moved: readonly ActionId[]): readonly Block[] {
  const words = wordsFor(scene).coreGroup;
  const found = (convened(scene.state)?.actions ?? []).filter((one) => moved.includes(one.id));
  if (found.length === 0) return [quiet(words.nothingMoved)];
  const items = found.map((one) => `${actionLine(one, scene.state, scene)} · ${actionStatus(one, scene.state, scene)}`);
  return [heading(words.moved), { block: 'list', items }];
}
