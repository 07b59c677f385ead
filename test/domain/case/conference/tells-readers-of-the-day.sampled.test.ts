import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DissentId } from '../../../../domain/case/conference/decision/shape.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import type { Story } from '../../../support/case-story.ts';
import { asksOfTheDay, releasing } from '../../../support/conference/asks-of-the-day.ts';
import { decide, inRoom } from '../../../support/conference/deciding.ts';
import { asking } from '../../../support/conference/views-story.ts';
import { id } from '../../../support/invented-partnership.ts';
import { isWhole, runsOf } from '../../../support/many/part-of.ts';
import { type Asking, play, stepOf } from '../../../support/story/readers-told.ts';

const [c1, c2] = ['c1', 'c2'] as [ChildId, ChildId];

/** What changes who is here, whose children are whose, and how it ends, beside what is asked of the day itself. */
const asks: readonly Asking[] = [
  ...asksOfTheDay,
  ({ conference }, _, n) => ({
    do: 'take-register',
    present: conference.invitees.slice(0, 1 + (n % 4)).map((one) => one.person),
  }),
  (_, __, n) => ({ do: 'set-half-siblings', children: n % 3 === 0 ? [] : [c1], shared: [] }),
  (_, who, n) => ({ do: 'limit-children', person: id(who), children: n % 2 === 0 ? [c1] : [c2] }),
  () => ({ do: 'close' }),
];
/** What has to have come about at least once. */
const happens = [
  ...['open-views', 'give-view', 'enter-view', 'close-views', 'cancel-views'],
  ...['decide-child', 'take-back-decision', 'say-follows', 'recommend', 'dissent', 'take-back-dissent', 'answer-dissent'],
  ...['set-here', 'say-alone', 'take-family', 'mark-points', 'note-heard', 'enter-sheet', 'limit-children', 'close'],
  ...['release-list', 'send-document', 'confirm-received', 'note-received', 'withdraw-copies'],
  ...['write-minutes', 'hand-minutes', 'agree-minutes', 'return-minutes'],
];
const asked = () => asking(['sam', 'pia', 'tom']);
/** Somebody does not agree with what was decided. */
const disagreed = () =>
  decided().ask('tom', { do: 'dissent', id: 'd00000000000' as DissentId, child: c1, words: 'invented', manager: false });
const decided = () => decide(decide(inRoom(), c1), c2, { outcome: 'not-at-risk', categories: [] });
/** All of it released, and the minutes agreed and sent. */
function sent(): Story {
  const story = decided();
  story.ask('cleo', { do: 'write-minutes', put: { heading: 'grey-areas', nth: 0, seen: 0, text: 'invented' } });
  story.ask('cleo', releasing(story));
  story.ask('cleo', { do: 'agree-minutes', seen: story.convened.minutes.version });
  return story.ask('cleo', { do: 'send-document', document: 'minutes' });
}

test('whatever somebody’s card would now show otherwise after a view, a decision, or something of the day, they are told of', {
  timeout: 120_000,
}, () => {
  const did = new Set<string>();
  const starts = fc.constantFrom<() => Story>(inRoom, asked, decided, disagreed, sent, sent);
  fc.assert(
    fc.property(starts, fc.array(stepOf(asks), { minLength: 1, maxLength: 40, size: 'max' }), (start, steps) =>
      play(start(), steps, asks, did),
    ),
    { numRuns: runsOf(300, 4), seed: 5 },
  );
  // A run in which little happens shows little.
  expect(did.size).toBeGreaterThan(22);
  if (isWhole()) for (const command of happens) expect([...did], command).toContain(command);
});
