import { expect, test } from 'vitest';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { type CaseFacts, caseFacts } from '../../../domain/oversight/case-facts.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import { england2023 } from '../../../domain/procedures/national/england-2023.ts';
import { scotland2023 } from '../../../domain/procedures/national/scotland-2023.ts';
import { wales } from '../../../domain/procedures/national/wales.ts';
import { drafted, noon, type Story } from '../../support/case-story.ts';
import { c1, decide, inRoom } from '../../support/conference/deciding.ts';
import { muchMinuted } from '../../support/conference/minuted.ts';
import { onPlan } from '../../support/conference/moved-child.ts';
import { english, heldOn, nextOn } from '../returns/told.ts';

const stories: readonly (readonly [string, () => Story])[] = [
  ['a draft', drafted],
  ['an enquiry that nobody has called for', english],
  ['one that was held', () => heldOn(english(), '2026-12-15')],
  ['one that was decided', () => decide(heldOn(english(), '2026-12-15'), c1)],
  ['one with a review', () => nextOn(decide(heldOn(english(), '2026-12-15'), c1), 'review', '2027-03-12')],
  ...[buckinghamshire, forthValley, england2023, scotland2023, wales].map(
    (procedure) => [`one that is held under ${procedure.key}`, () => inRoom(procedure)] as const,
  ),
  ['one with its minutes', muchMinuted],
  ['one with a plan', onPlan],
];

/** Without the day itself. */
function at(story: Story, day: number): { readonly until: number | null; readonly facts: CaseFacts } {
  const found = caseFacts(story.state, story.known, noon(isoFromDay(day)));
  if (found === null) throw new Error('there is no open case');
  const { until, ...facts } = found;
  return { until, facts };
}

test.each(stories)('what stands on a board of %s stands so until the day it says, whatever day it is asked on', (_, of) => {
  const story = of();
  const first = localDay(story.at) - 40;
  let last = at(story, first);
  let changes = 0;
  for (let day = first; day < first + 420; day += 1) {
    const now = at(story, day);
    if (last.until === null || day <= last.until) expect(now.facts, isoFromDay(day)).toEqual(last.facts);
    else changes += 1;
    expect(now.until === null || now.until >= day, isoFromDay(day)).toBe(true);
    last = now;
  }
  // It is made again now and then, and not day by day.
  expect(changes).toBeGreaterThan(0);
  expect(changes).toBeLessThan(60);
});
