import { expect, test } from 'vitest';
import { wordsFor } from '../../../cards/words/words-for.ts';
import { languages } from '../../../domain/calendar/format.ts';
import { forms } from '../catalogue.ts';

/** What takes a name, a place, a number or a time in one line, and no sentence. */
const noSentence =
  /^(name|(adult|child|deputy)-name|cover|post|authority|place|areas?|child-(address|school|placement)|telephone|code|search(-deputy)?|hours?|order|day\d)$/;

test('every form that takes free text, in one line or many, says that it is no way to report a new concern, once (Q-13)', () => {
  const sentences = languages.map((language) => wordsFor(language).notReferral);
  const times = (text: string) => sentences.reduce((sum, one) => sum + text.split(one).length - 1, 0);
  const takesText = forms.filter(([, form]) =>
    form.fields.some((field) => field.field === 'text' && (field.lines === 'many' || !noSentence.test(field.name))),
  );
  expect(takesText.length).toBeGreaterThan(50);
  const wrong = takesText.flatMap(([name, form]) => (times(JSON.stringify(form.intro)) === 1 ? [] : [name]));
  expect([...new Set(wrong)]).toEqual([]);
});

test('and says where a new concern goes once: no second line says so beside it', () => {
  const second = languages.map((language) => wordsFor(language).typed.worryUnnumbered.split(':')[0] ?? expect.unreachable());
  const twice = forms.filter(([, form]) => second.some((one) => JSON.stringify(form.intro).includes(one)));
  expect(twice.map(([name]) => name)).toEqual([]);
});
