import { expect, test } from 'vitest';
import { reading, sound, type Values } from '../../cards/building/values.ts';
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
