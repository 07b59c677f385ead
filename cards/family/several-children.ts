import { localDay } from '../../domain/calendar/london.ts';
import { faultInChild } from '../../domain/case/family/child.ts';
import type { NewChild } from '../../domain/case/family/shape.ts';
import type { Reading } from '../building/values.ts';
import type { Field } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** Children who are entered in one form: most families fit; further ones have the form once more. */
const born = ['born', 'born-2', 'born-3', 'born-4'] as const;

/** A date for each: none of the fields has to be filled in. */
export function severalChildren(reader: Reader): readonly Field[] {
  const words = wordsFor(reader).convening;
  return [
    ...born.map((name, nth): Field => {
      return { name, label: words.bornAnother[nth - 1] ?? words.bornLabel, required: false, field: 'date' };
    }),
    { name: 'expected', label: words.expectedLabel, required: false, field: 'date' },
  ];
}

/** Those that were entered, in the order of the fields; a problem stands beside its field. */
export function readSeveral(read: Reading, reader: Reader): readonly NewChild[] {
  const { now } = reader;
  const say = wordsFor(reader).notes.problems;
  const children: readonly (readonly [string, NewChild])[] = [
    ...born.map((name) => [name, { born: read.date(name, 'optional') }] as const),
    ['expected', { expected: read.date('expected', 'optional') }],
  ];
  return children.flatMap(([name, child]) => {
    if (('born' in child ? child.born : child.expected) === '') return [];
    const fault = faultInChild(child, localDay(now));
    if (fault !== null) read.problems[name] = say[fault === 'too-old' ? 'tooOld' : fault];
    return [child];
  });
}
