import { expect, test } from 'vitest';
import { andInWelsh } from '../../../cards/words/welsh-and.ts';

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
])('%j: %s', (items, said) => expect(andInWelsh(items)).toBe(said));
