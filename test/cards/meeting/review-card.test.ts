import { expect, test } from 'vitest';
import { renderLetter } from '../../../bot/deliver/render-letter.ts';
import { planCards } from '../../../domain/case/plan-cards.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { convened, known, noon, openCommand, type Story } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

const reference = openCommand.id as CaseId;

/** What stands on the administrator's card that asks them to call the next review. */
function asks(story: Story): string {
  const ada = known.directory.people.get(id('ada')) ?? expect.unreachable();
  return JSON.stringify(
    renderLetter(
      known.directory,
      ada,
      { letter: 'card', card: 'review', case: reference },
      new Map([[reference, story.state]]),
      story.at,
    ),
  );
}
const areAsked = (story: Story) => planCards(story.state, known).some(({ part }) => part === 'review');

test('a conference that was cancelled after its register was emptied has no review to call, and no card says so', () => {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  expect(areAsked(story)).toBe(true);
  expect(asks(story)).toContain('Call the review');
  story.ask('cleo', { do: 'take-register', present: [] });
  story.ask('cleo', { do: 'cancel', why: 'invented' });
  expect(story.refused).toBeUndefined();
  expect(areAsked(story)).toBe(false);
  expect(asks(story)).not.toContain('Call the review');
});
