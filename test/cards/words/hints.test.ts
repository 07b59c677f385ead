import { expect, test } from 'vitest';
import { wordsFor } from '../../../cards/words/words-for.ts';
import { languages } from '../../../domain/calendar/format.ts';
import { forms } from '../catalogue.ts';
import { wordsOn } from '../words-on.ts';

/** What is named a hint among the words, in whatever form it is for. */
function hintsIn(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'string') return /hint$/i.test(name) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inside]) => hintsIn(inside, key));
}

const hints = languages.flatMap((language) => hintsIn(wordsFor(language)));

test('a hint stands at its own field, and not above a form that has fields', () => {
  expect(hints.length).toBeGreaterThan(150);
  const filledIn = forms.filter(([, form]) => form.fields.length > 0);
  const above = filledIn.flatMap(([, form]) => {
    const lines = wordsOn({ ...form, fields: [] }).split('\n');
    return hints.filter((hint) => lines.includes(hint)).map((hint) => `${form.ref.form}: ${hint}`);
  });
  expect([...new Set(above)]).toEqual([]);
});

test.each([
  ['when', 'chair', 'Somebody with no line, operational or supervisory tie to the case.'],
  ['move', 'chair', 'Somebody with no line, operational or supervisory tie to the case.'],
  ['give-action', 'what', 'Shown only when the person opens it.'],
  ['adult', 'kind', 'Whoever becomes of another kind gets a new number.'],
  ['adult', 'adult-name', 'A name is never posted.'],
  ['child-plan', 'invited', 'Younger than 10: a child who asks is helped to come'],
  ['answer-request', 'way', 'It is backed by a senior manager'],
  ['decide-child', 'what', 'Only a review conference takes a child off'],
])('%s: %s says "%s", and nothing above it does', (name, field, says) => {
  const of = forms.map(([, form]) => form).filter(({ ref }) => ref.form === name);
  expect(of.some(({ fields }) => fields.some((one) => one.name === field && one.hint?.includes(says)))).toBe(true);
  expect(of.filter((form) => JSON.stringify(form.intro).includes(says)).map(({ ref }) => ref)).toEqual([]);
});
