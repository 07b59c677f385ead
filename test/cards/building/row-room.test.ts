import { describe, expect, test } from 'vitest';
import { isCrushed } from '../../../cards/building/row-room.ts';

describe('a button stands below its text', () => {
  test.each([
    ['where a word is longer than the column beside it', 'Gwasanaethau wrth eu henwau: 9', 'Darllen y gwasanaethau', true],
    ['not where each word has room', 'Cymorth ac adnoddau: 9', 'Darllen y cymorth', false],
    ['where the text would be a column of single words', 'a '.repeat(60), 'Open', true],
    ['not where it is short', 'Reports: 0 of 40 sent.', 'Reports', false],
  ])('%s', (_, text, label, below) => {
    expect(isCrushed(text, label)).toBe(below);
    expect(isCrushed([{ strong: text }], label)).toBe(below);
  });
});
