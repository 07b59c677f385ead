import { expect, test } from 'vitest';
import { renderBlock } from '../../../../adapters/slack/render/blocks.ts';

const facts = (...rows: (readonly [string, string])[]) => renderBlock({ block: 'facts', rows });
const long = 'Ada Sample, designated safeguarding lead and deputy head, Invented Vale Council';

test('short facts stand side by side', () => {
  expect(facts(['When', 'Tue 15 Dec 2026, 10:00'], ['Children', '1 child'])).toEqual([
    {
      type: 'section',
      fields: [
        { type: 'mrkdwn', text: '*When*\nTue 15 Dec 2026, 10:00', verbatim: true },
        { type: 'mrkdwn', text: '*Children*\n1 child', verbatim: true },
      ],
    },
  ]);
});

test('one that has none beside it is a line of its own, over the whole width', () => {
  const line = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });
  expect(facts(['When', 'Tue 15 Dec 2026, 10:00'])).toEqual([line('*When*\u200b: Tue 15 Dec 2026, 10:00')]);
  // The eleventh of short ones too: a section takes ten.
  const eleven = Array.from({ length: 11 }, (_, n) => [`Fact ${n}`, 'short'] as const);
  expect(facts(...eleven).at(-1)).toEqual(line('*Fact 10*\u200b: short'));
});

test('a long one does not run down half the width, and stays in its place', () => {
  const shown = facts(['When', 'Tue 15 Dec 2026, 10:00'], ['Asked by', long], ['Reference', 'IV-1'], ['Team', 'East']);
  expect(shown.map((one) => ('fields' in one ? one.fields?.length : 'a line'))).toEqual(['a line', 'a line', 2]);
});
