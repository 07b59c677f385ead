import type { Reading } from '../../building/values.ts';
import type { Field } from '../../model.ts';
import type { Words } from '../../words/en.ts';

/** Fields of this name hold numbers: never filled in beforehand, not even when a form is shown again. */
export const scorePrefix = 'score-';

/** '0' … '10'. */
const scores = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/** One place on the scale. Always empty when it opens (BU-S2). */
export function scoreField(name: string, label: string, need: 'required' | 'optional', words: Words, hint?: string): Field {
  const text = (value: string) => (value === '0' ? words.scale.zero : value === '10' ? words.scale.ten : value);
  return {
    name: scorePrefix + name,
    label,
    required: need === 'required',
    field: 'one',
    options: scores.map((value) => ({ value, label: text(value) })),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** A whole number from 0 to 10, written as one: neither 11 nor 7.5 nor "ten" nor " 07". */
export function readScore(read: Reading, name: string, need: 'required' | 'optional', words: Words): number | undefined {
  const chosen = read.choice(scorePrefix + name, scores, need);
  const problem = read.problems[scorePrefix + name];
  if (problem !== undefined && problem !== words.notes.problems.required)
    read.problems[scorePrefix + name] = words.notes.problems.score;
  return chosen === undefined ? undefined : Number(chosen);
}
