import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderBlock } from '../../../../adapters/slack/render/blocks.ts';
import { mrkdwn, plain } from '../../../../adapters/slack/render/mrkdwn.ts';
import { inPieces } from '../../../../adapters/slack/render/pieces.ts';
import type { Block, Text } from '../../../../cards/model.ts';
import { complaintsAbout } from '../slack-says.ts';

const signs = fc.constantFrom('&', '<', '>', '*', ':', 'a', ' ', '\n', '\u{1F3E0}', '\u0301', '"');
const typed = fc.array(signs, { minLength: 1, maxLength: 2_500 }).map((all) => `x${all.join('')}`);
const text: fc.Arbitrary<Text> = fc.oneof(
  typed,
  fc.array(
    fc.oneof(
      typed,
      typed.map((strong) => ({ strong })),
      fc.record({ link: fc.constant('https://example.org/?a=1&b=2'), text: fc.constant('the *plan*') }),
    ),
    { minLength: 1, maxLength: 4 },
  ),
);
const unspaced = (all: string) => all.replace(/\s/gu, '');

test('a text that is too long once escaped is shown in pieces that are all of it, each within its limit', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(1_500, 3_000), (whole, most) => {
      const pieces = inPieces(whole, most);
      for (const piece of pieces) expect(mrkdwn(piece).length).toBeLessThanOrEqual(most);
      expect(unspaced(pieces.map(plain).join(''))).toBe(unspaced(plain(whole)));
    }),
    { numRuns: 200 },
  );
});

test.each<readonly [string, (long: string) => Block]>([
  ['a paragraph', (long) => ({ block: 'text', text: long })],
  ['a warning', (long) => ({ block: 'text', text: long, tone: 'warning' })],
  ['a quiet line', (long) => ({ block: 'text', text: long, tone: 'quiet' })],
  [
    'a fact',
    (long) => ({
      block: 'facts',
      rows: [
        ['First', 'short'],
        ['Long', long],
        ['Last', 'short'],
      ],
    }),
  ],
  ['an item of a list', (long) => ({ block: 'list', items: ['short', long, 'short'] })],
  ['a row', (long) => ({ block: 'row', text: long, button: { label: 'Do', does: { verb: 'open-scale', of: 'case-7' } } })],
])('%s of a thousand signs that are escaped is several blocks, in order, and Slack takes each', (_, block) => {
  const blocks = renderBlock(block(`${'<&>'.repeat(333)}!`));
  expect(blocks.length).toBeGreaterThan(1);
  expect(complaintsAbout(blocks, 50)).toEqual([]);
  const shown = JSON.stringify(blocks);
  expect(shown.match(/&lt;/g)).toHaveLength(333);
  expect(shown.match(/&gt;/g)).toHaveLength(333);
});

test('a word is not parted where it fits, nor what is one sign', () => {
  const words = Array.from({ length: 700 }, (_, n) => `&word${n}`).join(' ');
  for (const piece of inPieces(words, 3_000)) expect(plain(piece)).toMatch(/^(&word\d+ ?)+$/u);
  const family = '\u{1F469}\u200d\u{1F467}';
  for (const piece of inPieces(family.repeat(900), 3_000)) expect(plain(piece).length % family.length).toBe(0);
});
