import { expect, test } from 'vitest';
import { redisplay } from '../../cards/building/redisplay.ts';
import { reading, sound, type Values } from '../../cards/building/values.ts';
import type { Field, Form } from '../../cards/model.ts';
import { wordsFor } from '../../cards/words/words-for.ts';

const identity = { on: 'slack', org: 'T0EXAMPLE', user: 'U0EXAMPLE1' } as const;
const problemsOf = (values: Values, need: 'required' | 'optional') => {
  const read = reading(values, wordsFor('en'));
  expect(read.account('whom', need)).toBeUndefined();
  return read.problems;
};

test('whoever was picked is read as the identity they were picked as', () => {
  const read = reading({ whom: { picked: identity } }, wordsFor('en'));
  expect(read.account('whom', 'required')).toEqual(identity);
  expect(sound(read)).toBe(true);
});

test('nobody picked is a problem only where somebody has to be', () => {
  expect(problemsOf({}, 'optional')).toEqual({});
  expect(problemsOf({}, 'required')).toEqual({ whom: 'Please fill this in.' });
});

test.each<readonly [string, Values[string]]>([
  ['a text', 'U0EXAMPLE1'],
  ['one choice of many', ['U0EXAMPLE1']],
  ['no choice of many', []],
  ['300 characters', 'x'.repeat(300)],
])('%s is no account, and that is said beside the field', (_, whom) => {
  for (const need of ['required', 'optional'] as const)
    expect(problemsOf({ whom }, need)).toEqual({ whom: 'Please choose one person from the list.' });
});

test('somebody picked is no text, no choice and no day to any other field', () => {
  const read = reading({ whom: { picked: identity } }, wordsFor('en'));
  expect(read.text('whom', 100, 'optional')).toBe('');
  expect(read.choice('whom', ['slack', 'picked'], 'optional')).toBeUndefined();
  expect(read.choices('whom', ['slack', 'picked'])).toEqual([]);
  expect(read.date('whom', 'optional')).toBe('');
});

test('shown again, nobody stands in a people picker, and somebody picked stands in no other field', () => {
  const base = { label: 'A', required: true } as const;
  const fields: readonly Field[] = [
    { ...base, name: 'text', field: 'text', lines: 'one', max: 20 },
    { ...base, name: 'day', field: 'date' },
    { ...base, name: 'one', field: 'one', options: [{ value: 'picked', label: 'Picked' }] },
    { ...base, name: 'many', field: 'many', options: [{ value: 'picked', label: 'Picked' }] },
    { ...base, name: 'whom', field: 'account' },
  ];
  const form: Form = { ref: { form: 'details', of: 'case-7' }, title: 'A', intro: [], fields, submit: 'Send', leave: 'Cancel' };
  const everywhere = (value: Values[string]) => Object.fromEntries(fields.map(({ name }) => [name, value]));
  expect(redisplay(form, {}, everywhere({ picked: identity }))).toEqual(form);
  expect(redisplay(form, {}, everywhere('U0EXAMPLE1')).fields.at(-1)).toEqual(fields.at(-1));
});
