import { expect, test } from 'vitest';
import { renderCard as onSlack } from '../../adapters/slack/render/card.ts';
import { renderCard as onTeams } from '../../adapters/teams/render/card.ts';
import type { Card } from '../../cards/model.ts';

const row = (label: string): Card => ({
  title: 'Invented',
  plain: 'New.',
  blocks: [{ block: 'row', text: 'One tap is enough', button: { label, opens: { form: 'details', of: 'case-1' } } }],
  buttons: [],
});
const below = { type: 'Container', items: [{ type: 'RichTextBlock' }, { type: 'ActionSet' }] };
const long = 'I will be there, and I accept all of it';

test('a button that says much stands below its text, which it would crush to a few letters a line, or be cut itself', () => {
  const { attachment } = onTeams(row(long));
  expect(attachment.content.body.slice(1)).toMatchObject([
    { ...below, items: [{ type: 'RichTextBlock' }, { type: 'ActionSet', actions: [{ title: long }] }] },
  ]);
  expect(onSlack(row(long)).blocks.slice(1)).toMatchObject([{ type: 'section' }, { type: 'actions' }]);
  expect(onSlack(row(long)).blocks[1]).not.toHaveProperty('accessory');
});

const says = (text: string, label: string): Card => ({
  ...row(label),
  blocks: [{ block: 'row', text, button: { label, opens: { form: 'details', of: 'case-1' } } }],
});
const needed = 'Police: nobody comes for this, and the procedure needs somebody';

test('in Teams so does one beside which a long text has no room on a phone', () => {
  expect(onTeams(says(needed, 'Invite somebody for it')).attachment.content.body.slice(1)).toMatchObject([below]);
  expect(onTeams(says(needed, 'Call')).attachment.content.body.slice(1)).toMatchObject([{ type: 'ColumnSet' }]);
});

test('a fact whose name is long stands in one line with its value, with those beside it, and not in a column of a third of the card', () => {
  const facts = (...names: readonly string[]): Card => ({
    ...row('Details'),
    blocks: [{ block: 'facts', rows: names.map((name) => [name, 'by Fri 11 Dec 2026'] as const) }],
  });
  const drawn = (card: Card) => onTeams(card).attachment.content.body.slice(1);
  expect(drawn(facts('When', 'You are invited as'))).toMatchObject([{ type: 'ColumnSet' }, { type: 'ColumnSet' }]);
  expect(drawn(facts('When', 'Report shared with the family'))).toMatchObject([
    { type: 'RichTextBlock', inlines: [{ text: 'When', weight: 'Bolder' }, { text: ': ' }, { text: 'by Fri 11 Dec 2026' }] },
    { type: 'RichTextBlock' },
  ]);
});

test('any other stands beside it', () => {
  expect(onTeams(row('Details')).attachment.content.body.slice(1)).toMatchObject([{ type: 'ColumnSet' }]);
  expect(onSlack(row('Details')).blocks.slice(1)).toMatchObject([{ type: 'section', accessory: { type: 'button' } }]);
});
