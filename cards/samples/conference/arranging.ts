import type { Language } from '../../../domain/calendar/format.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { FormName } from '../../form-names.ts';
import { meetingCard } from '../../meeting/meeting-card.ts';
import type { Card, Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import type { Scene } from '../../scene.ts';
import { administrator, chair } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

/** It was said who speaks for the school in its holidays, and where its information is. */
export const schoolSaid = <S extends Conference>(state: S): S => ({
  ...state,
  arranging: {
    school: {
      speaks: planted.speaksForSchool,
      where: planted.schoolHas,
      day: state.when?.date ?? '',
      by: administrator,
      at: states.now,
    },
  },
});

/** The day lies between two terms, and the procedure asks, whichever the samples are of. */
export function inHolidays(state: Conference, me: PersonId, language: Language): Scene {
  const scene = sampleScene(state, me, language);
  const terms = [
    { area: 'Invented', from: '2026-08-18', to: '2026-11-27' },
    { area: 'Invented', from: '2027-03-01', to: '2027-04-01' },
  ];
  return {
    ...scene,
    directory: { ...scene.directory, terms },
    procedure: { ...scene.procedure, schoolHolidays: { asked: true, source: 'FV-P11' } },
  };
}

/** What administrator and chair have on their card of it. */
export function arrangingSampleCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const one = (said: string, state: Conference, me: PersonId) => {
    const card = meetingCard(inHolidays(state, me, language));
    if (card === null) throw new Error(`the sample arranging ${said} shows nothing`);
    return [`arranging ${said}`, card] as const;
  };
  return [
    one('of a draft', states.fullDraft(size), administrator),
    one('with the chair', states.proposed(size), chair),
    one('said, to the chair', schoolSaid(states.answered(size)), chair),
  ];
}

/** What is filled in, and what is read of it in Details. */
export function arrangingSampleForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  const one = (form: FormName, said: string, state: Conference, me: PersonId) => {
    const ref = { form, of: state.id, meeting: state.meeting } as const;
    const scene = inHolidays(state, me, language);
    const found = formFor(ref, scene);
    if (found === null) throw new Error(`the sample form ${form} ${said} shows nothing`);
    const problems = Object.fromEntries(found.fields.map((field) => [field.name, 'This cannot be right.']));
    const again = found.fields.length === 0 ? null : formFor(ref, scene, problems, {});
    return [[`${form} ${said}`, found] as const, ...(again === null ? [] : [[`${form} ${said}, again`, again] as const])];
  };
  return [
    ...one('school', 'first', states.fullDraft(size), administrator),
    ...one('school', 'changed', schoolSaid(states.proposed(size)), chair),
    ...one('details', 'of one in school holidays', schoolSaid(states.answered(size)), chair),
    ...one('details', 'of one in school holidays, not said', states.answered(size), chair),
  ];
}
