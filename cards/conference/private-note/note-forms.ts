import type { Note, NoteId } from '../../../domain/case/conference/private-note/shape.ts';
import { isCoreRole } from '../../../domain/case/people/core.ts';
import { asked, heading, longestLabel, opens, posted, quiet, say, shown, warn } from '../../building/building.ts';
import { who } from '../../building/people.ts';
import {
  inviteeOf,
  isActive,
  isAdministrator,
  isChair,
  isConferenceOver,
  managesUnit,
  myInvitation,
  writesRecord,
} from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit, whenText } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Card, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { referralLine } from '../../typed/safety.ts';
import { wordsFor } from '../../words/words-for.ts';

const longestNote = 800;

/** Whether the reader is here for themself: a cover neither leaves a note nor reads one. */
export function mayLeaveNote(scene: Scene): boolean {
  const isMe = scene.cover?.how !== 'covering';
  if (!isMe || isChair(scene) || isConferenceOver(scene.state)) return false;
  return myInvitation(scene) !== undefined || keepsOrKnows(scene);
}

/** Whoever keeps the case, writes its record, or keeps the time free before the list is agreed. */
function keepsOrKnows(scene: Scene): boolean {
  const { state, procedure, me } = scene;
  if (state.status === 'draft') return false;
  if (isAdministrator(scene) || writesRecord(scene)) return true;
  const listed = inviteeOf(scene, me);
  return listed !== undefined && isActive(scene) && isCoreRole(procedure, listed.role);
}

/** To tell the chair something in private, and to read and take back what one has told. */
export function privateNoteForm(scene: Scene, ref: FormRef): Form | null {
  if (!mayLeaveNote(scene)) return null;
  const words = wordsFor(scene).privateNote;
  const mine = scene.notes;
  const unread = mine.filter((one) => one.readBy.length === 0);
  const takeBack: Field = {
    name: 'take-back',
    label: words.takeBack,
    required: false,
    field: 'one',
    options: unread.map(({ id, text }) => ({ value: id, label: fit(text.replace(/\s+/gu, ' '), longestLabel) })),
  };
  return asked(
    scene,
    ref,
    words.form,
    [say(words.means), quiet(words.takeBackMeans), referralLine(scene), ...mine.flatMap((one) => ownNote(scene, one))],
    [
      { name: 'note', label: words.text, hint: words.textHint, required: false, field: 'text', lines: 'many', max: longestNote },
      ...(unread.length === 0 ? [] : [takeBack]),
    ],
  );
}

function ownNote(scene: Scene, { text, readBy }: Note): readonly Block[] {
  const words = wordsFor(scene).privateNote;
  return [say(text), quiet(readBy.length === 0 ? words.mayGo : words.stays)];
}

export function readPrivateNote(values: Values, scene: Scene, ref: FormRef): FormRead {
  const all = wordsFor(scene);
  const read = reading(values, all);
  const unread = scene.notes.filter((one) => one.readBy.length === 0).map((one) => one.id);
  const text = read.text('note', longestNote, 'optional');
  const note = read.choice('take-back', unread, 'optional');
  if (sound(read) && text === '' && note === undefined) read.problems.note = all.privateNote.nothing;
  if (sound(read) && text !== '' && note !== undefined) read.problems['take-back'] = all.privateNote.oneOnly;
  if (!sound(read)) return { problems: read.problems };
  if (note !== undefined) return { command: { do: 'take-back-note', note } };
  const id = (ref.about ?? '') as NoteId;
  return { command: { do: 'leave-note', id, text }, line: () => all.privateNote.left };
}

/** All of them, to the chair in person: opening it is reading it. */
export function privateNotesForm(scene: Scene, ref: FormRef): Form | null {
  if (!readsNotes(scene) || scene.notes.length === 0) return null;
  const words = wordsFor(scene).privateNote;
  const notes = scene.notes.flatMap((one): readonly Block[] => [
    heading(`${words.from}: ${who(scene, one.by)}`),
    say(one.text),
    {
      block: 'row',
      text: one.settled ? words.settled : words.settleForm,
      button: opens(one.settled ? words.unsettle : words.settle, 'note-settle', scene.state, one.id),
    },
  ]);
  return shown(scene, ref, words.chairForm, [quiet(words.chairMeans), ...notes]);
}

/** Whether it holds. `about`: the note, and from then on what the form sends: one that is sent twice, or late, does what stood on it and not the opposite. */
export function settleNoteForm(scene: Scene, ref: FormRef): Form | null {
  const [id = ''] = (ref.about ?? '').split('/');
  const found = readsNotes(scene) ? scene.notes.find((one) => one.id === id) : undefined;
  if (found === undefined) return null;
  const words = wordsFor(scene).privateNote;
  const submit = found.settled ? 'keep' : 'lift';
  const about = `${id}/${submit}`;
  return asked(scene, { ...ref, about }, words.settleForm, [say(words.settleMeans)], [], (all) => all.privateNote[submit]);
}

export function readSettleNote(_: Values, scene: Scene, { about = '' }: FormRef): FormRead {
  const [id, submit = ''] = about.split('/');
  const found = scene.notes.find((one) => one.id === id);
  if (found === undefined || !['keep', 'lift'].includes(submit)) return { problems: {} };
  return { command: { do: 'settle-note', note: found.id, settled: submit === 'lift' } };
}

/** In Details: to an author the way to their own, to whoever may become one and has no answers the way to it, to the chair to all of them; to nobody else anything. */
export function notesRow(scene: Scene): readonly Block[] {
  const { notes, state } = scene;
  const words = wordsFor(scene).privateNote;
  if (readsNotes(scene))
    return notes.length === 0 ? [] : [{ block: 'row', text: words.chairRow, button: opens(words.open, 'private-notes', state) }];
  // Whoever is invited is offered it among their answers.
  if (!mayLeaveNote(scene) || (notes.length === 0 && myInvitation(scene) !== undefined)) return [];
  return [{ block: 'row', text: notes.length === 0 ? words.offer : words.row, button: opens(words.open, 'private-note', state) }];
}

function readsNotes(scene: Scene): boolean {
  return isChair(scene) && scene.cover?.how !== 'covering';
}

export function privateNoteCard(scene: Scene): Card | null {
  const { state, language } = scene;
  const line = privateNoteLine(scene);
  if (line === null || state.when === null) return null;
  const all = wordsFor(scene);
  const when: Block = { block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] };
  const buttons = [
    { ...opens(all.privateNote.read, 'private-notes', state), tone: 'main' as const },
    opens(all.details, 'details', state),
  ];
  return posted(scene, all.privateNote.title(state.reference), [when, warn(all.privateNote.waits)], buttons);
}

export function privateNoteLine(scene: Scene): Block | null {
  const words = wordsFor(scene).privateNote;
  if (!readsNotes(scene)) return null;
  return { block: 'row', text: words.waits, button: opens(words.read, 'private-notes', scene.state) };
}

/** To the unit manager: that one waits, and no more. */
export function noteWaitsCard(scene: Scene): Card | null {
  const { state } = scene;
  const words = wordsFor(scene).privateNote;
  if (!managesUnit(scene) || state.notes.waits.length === 0) return null;
  return posted(
    scene,
    words.waitsTitle(state.reference),
    [warn(words.waitsUnread)],
    [opens(wordsFor(scene).details, 'details', state)],
  );
}

export function noteWaitsLine(scene: Scene): Block | null {
  if (!managesUnit(scene)) return null;
  return warn(wordsFor(scene).privateNote.waitsUnread);
}
