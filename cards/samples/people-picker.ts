import type { Language } from '../../domain/calendar/format.ts';
import { redisplay } from '../building/redisplay.ts';
import type { Form } from '../model.ts';
import { wordsFor } from '../words/words-for.ts';

const words = {
  en: {
    title: 'Add a person',
    label: 'Who is it?',
    hint: 'Somebody of your own organisation.',
    submit: 'Next',
    leave: 'Cancel',
    wrong: 'Not this one.',
  },
  cy: {
    title: 'Ychwanegu person',
    label: 'Pwy yw?',
    hint: 'Rhywun o’ch sefydliad eich hun.',
    submit: 'Nesaf',
    leave: 'Canslo',
    wrong: 'Nid hwn.',
  },
};

/** A form with a people picker, as it opens and as it is shown again after somebody was picked who would not do: of no slice, to be drawn only. */
export function pickerForms(language: Language): readonly (readonly [string, Form])[] {
  const { title, label, hint, submit, leave, wrong } = words[language];
  const form: Form = {
    ref: { form: 'details', of: '', about: 'account' },
    title,
    intro: [],
    fields: [{ field: 'account', name: 'account', label, hint, required: true }],
    submit,
    leave,
    missing: wrong,
    empty: wordsFor(language).empty,
  };
  const picked = { on: 'slack', org: 'T0EXAMPLE', user: 'U0EXAMPLE1' } as const;
  return [
    ['people picker', form],
    ['people picker, again', redisplay(form, { account: wrong }, { account: { picked } })],
  ];
}
