import { expect, test } from 'vitest';
import { slackBars, teamsBars } from './bars.ts';

test('a bar says how much of which limit is used', () => {
  const label = { type: 'plain_text', text: 'x'.repeat(31) };
  const blocks = [{ type: 'actions', elements: [{ type: 'button', text: label, value: 'v' }] }];
  expect(slackBars({ blocks })).toContainEqual({ of: 'button label', used: 31, most: 30 });
  expect(slackBars({ blocks })).toContainEqual({ of: 'blocks', used: 1, most: 50 });
  expect(slackBars({ type: 'modal', title: label, blocks })).toContainEqual({ of: 'title', used: 31, most: 24 });
  const content = { actions: [{ type: 'Action.Submit', title: 'x'.repeat(12) }] };
  expect(teamsBars({ attachment: { content } })).toContainEqual({ of: 'button label', used: 12, most: 30 });
});
