import fc from 'fast-check';
import { expect, test } from 'vitest';
import { literal, mrkdwn, plain } from '../../../../adapters/slack/render/mrkdwn.ts';

const unseen = /\u200b/g;
const back = (text: string) => text.replace(unseen, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

test('a person cannot mention, link or call a channel', () => {
  expect(literal('<!channel> <@U1> <https://example.org|here> & more')).toBe(
    '&lt;!channel&gt; &lt;@U1&gt; &lt;https://example.org|here&gt; &amp; more',
  );
});

test('formatting characters, quotes and emoji names lose their meaning and keep their look', () => {
  const typed = '*loud* _soft_ ~gone~ `code`\n> said\n  > said\n:house: at 12:30:45';
  const shown = literal(typed);
  expect(back(shown)).toBe(typed);
  // Slack reads markup only where the mark touches a visible character and the edge of a word.
  expect(shown).not.toMatch(/[*_~`][^\s\u200b]/);
  expect(shown).not.toMatch(/^\s*&gt;/m);
  expect(shown).not.toMatch(/:[a-z0-9_+'-]+:/);
});

test('whatever is typed is shown as typed, with no bare control sign left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const shown = literal(typed);
      expect(back(shown)).toBe(typed.replace(unseen, ''));
      expect(shown).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
    }),
  );
});

test('strong is bold, line by line, also in the middle of a word', () => {
  expect(mrkdwn(['due ', { strong: 'Friday' }, ' noon'])).toBe('due *Friday* noon');
  expect(mrkdwn(['(', { strong: 'Friday' }, ')'])).toBe('(\u200b*Friday*\u200b)');
  expect(mrkdwn([{ strong: ' one \ntwo' }])).toBe(' *one* \n*two*');
  expect(mrkdwn([{ strong: '2*3' }])).toBe('*2\u200b*\u200b3*');
});

test('a link is a link of ours and nothing else', () => {
  expect(mrkdwn([{ link: 'https://example.org/?a=1&b=<|>', text: 'the *plan*' }])).toBe(
    '<https://example.org/?a=1&amp;b=%3C%7C%3E|the \u200b*\u200bplan\u200b*\u200b>',
  );
  expect(() => mrkdwn([{ link: 'javascript:alert(1)', text: 'x' }])).toThrow('http');
});

test('plain text carries no markup', () => {
  expect(plain(['a ', { strong: 'b' }, { link: 'https://example.org', text: ' c' }])).toBe('a b c');
});
