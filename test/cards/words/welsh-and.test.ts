import { expect, test } from 'vitest';
import { andInWelsh, andMore, andNumber } from '../../../cards/words/welsh-and.ts';

test.each([
  [[], ''],
  [['Ada'], 'Ada'],
  [['Heddlu', 'Nyrs ysgol'], 'Heddlu a Nyrs ysgol'],
  [['Heddlu', 'Nyrs ysgol', 'Ysgol neu goleg'], 'Heddlu, Nyrs ysgol ac Ysgol neu goleg'],
  [['Heddlu', 'Âd'], 'Heddlu ac Âd'],
  [['Heddlu', '1 asiantaeth'], 'Heddlu ac 1 asiantaeth'],
  [['Heddlu', '12 asiantaeth'], 'Heddlu a 12 asiantaeth'],
  // A word would change after "a", a name would not: neither is guessed.
  [['Ada', 'Cas'], 'Ada, Cas'],
  [['Plentyn 1', 'Plentyn 2', 'Plentyn 3'], 'Plentyn 1, Plentyn 2, Plentyn 3'],
  [['Ada', 'Theo'], 'Ada a Theo'],
  // A quotation is said by its first word.
  [['Ada', '“ICPC held”'], 'Ada ac “ICPC held”'],
])('%j: %s', (items, said) => expect(andInWelsh(items)).toBe(said));

test('a number after "and" as it is said', () => {
  expect([1, 2, 8, 10, 11, 18, 21, 81].map(andNumber)).toEqual(['ac 1', 'a 2', 'ac 8', 'a 10', 'ac 11', 'ac 18', 'a 21', 'a 81']);
  expect([1, 3].map(andMore)).toEqual(['Ac 1', 'A 3']);
});
