import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { convened, everybody, noon, type Story } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';
import { isWhole, runsOf } from '../../../support/many/part-of.ts';
import { type Asking, play, stepOf } from '../../../support/story/readers-told.ts';
import { asksOfChanges } from './asks-of-changes.ts';

/** What is said of a change, and what makes somebody else of those who read of it. */
const asks: readonly Asking[] = [
  ...asksOfChanges,
  (_, who) => ({ do: 'uninvite', person: id(who) }),
  (_, who) => ({ do: 'set-chair', chair: id(who) }),
  () => ({ do: 'close' }),
  () => ({ do: 'call', type: 'review', people: everybody }),
  () => ({ do: 'propose' }),
  (_, __, n) => ({ do: 'set-half-siblings', children: n % 3 === 0 ? [] : ['c1' as ChildId], shared: [] }),
  (_, who, n) => ({ do: 'limit-children', person: id(who), children: [`c${1 + (n % 2)}` as ChildId] }),
  (_, who) => ({ do: 'give-action', to: id(who), what: 'invented', why: '', due: '2026-12-21' }),
  ({ conference }, _, n) => ({ do: 'take-register', present: conference.invitees.slice(0, n % 4).map((one) => one.person) }),
];

function held(): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  return story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
}

test('whoever’s card of a change would now show otherwise is told of it (FV-T14)', { timeout: 120_000 }, () => {
  const did = new Set<string>();
  fc.assert(
    fc.property(fc.array(stepOf(asks), { minLength: 1, maxLength: 50, size: 'max' }), (steps) => {
      play(held(), steps, asks, did);
    }),
    { numRuns: runsOf(100, 4), seed: 5 },
  );
  // A run in which nothing is said of a change shows nothing.
  expect([...did]).toContain('tell-change');
  if (!isWhole()) return;
  for (const command of ['withdraw-change', 'acknowledge-change', 'uninvite', 'limit-children'])
    expect([...did], command).toContain(command);
});
