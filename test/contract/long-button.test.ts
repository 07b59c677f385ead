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
const long = 'I will be there, and I accept all of it';

test('a button that says much stands below its text, which it would crush to a few letters a line, or be cut itself', () => {
  const { attachment } = onTeams(row(long));
  expect(attachment.content.body.slice(1)).toMatchObject([
    { type: 'RichTextBlock' },
    { type: 'ActionSet', actions: [{ title: long }] },
  ]);
  expect(onSlack(row(long)).blocks.slice(1)).toMatchObject([{ type: 'section' }, { type: 'actions' }]);
  expect(onSlack(row(long)).blocks[1]).not.toHaveProperty('accessory');
});

test('any other stands beside it', () => {
  expect(onTeams(row('Details')).attachment.content.body.slice(1)).toMatchObject([{ type: 'ColumnSet' }]);
  expect(onSlack(row('Details')).blocks.slice(1)).toMatchObject([{ type: 'section', accessory: { type: 'button' } }]);
});
