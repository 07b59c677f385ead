import type { Language } from '../../../domain/calendar/format.ts';
import type { Note, NoteId } from '../../../domain/case/conference/private-note/shape.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { FormName } from '../../form-names.ts';
import { phaseKinds } from '../../meeting/phases.ts';
import type { Card, Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import type { Scene } from '../../scene.ts';
import { chair, guests, unitManager } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

const author = guests[0] ?? chair;

/** Notes that wait for the chair: what any card may know of them. */
export const noted = (size: states.Size): Convened => ({
  ...states.answered(size),
  notes: { waits: ['n1' as NoteId], since: states.now, withholds: true },
});

function scene(language: Language, size: states.Size, me: PersonId): Scene {
  const one: Note = { id: 'n1' as NoteId, by: author, at: states.now, text: planted.privately, readBy: [], settled: false };
  const notes = [one, { ...one, id: 'n2' as NoteId, readBy: [chair], settled: true }];
  return { ...sampleScene(noted(size), me, language), notes };
}

export function privateNoteCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const all = [
    ['private-note', chair],
    ['note-waits', unitManager],
  ] as const;
  return all.map(([phase, me]) => {
    const card = phaseKinds[phase].draw(scene(language, size, me), '');
    if (card === null) throw new Error(`the sample ${phase} shows nothing`);
    return [phase, card] as const;
  });
}

export function privateNoteForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  const all: readonly (readonly [FormName, PersonId, string?])[] = [
    ['private-note', author],
    ['private-notes', chair],
    ['note-settle', chair, 'n1'],
  ];
  return all.map(([form, me, about]) => {
    const found = formFor({ form, of: 'k-sample', ...(about === undefined ? {} : { about }) }, scene(language, size, me));
    if (found === null) throw new Error(`the sample form ${form} shows nothing`);
    return [`${form} sample`, found] as const;
  });
}
