import { expect, test } from 'vitest';
import { countParts, type OpenParts, partsText } from '../../../bot/start/open-parts.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

test('what somebody has in hand, over all cases, in numbers; what is done or over counts no more', () => {
  const story = convened();
  for (const due of ['2026-12-20', '2026-12-21'])
    story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented', why: '', due });
  const counted = new Map<PersonId, OpenParts>();
  const all = new Set([id('tom'), id('cleo'), id('ada')]);
  countParts(counted, all, story.state);
  story.ask('tom', { do: 'complete', action: 'a1' as never }).ask('cleo', { do: 'cancel', why: 'x' });
  countParts(counted, all, story.state);
  expect([...all].map((one) => partsText(counted.get(one)))).toEqual(['invitations 1, actions 3', 'chairing 1', 'convening 2']);
  expect(counted.has(id('pia'))).toBe(false);
  expect(partsText()).toBe('');
});
