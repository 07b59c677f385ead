import { expect, test } from 'vitest';
import { partsOf } from '../../../../domain/access/parts.ts';
import { asItStands } from '../../../../domain/case/case.ts';
import { mayKnowExpected } from '../../../../domain/case/dates/expected-date.ts';
import type { Directory } from '../../../../domain/directory/state.ts';
import { known, noon, placing, type Story, scaling } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const { directory } = known;

/** The directory once somebody has left the partnership. */
function withLeft(who: 'tom' | 'sam'): Directory {
  const person = directory.people.get(id(who)) ?? expect.unreachable();
  return { ...directory, people: new Map(directory.people).set(person.id, { ...person, status: 'left' }) };
}

const listed = (story: Story, in_: Directory) =>
  asItStands(story.state, in_).meetings.k1?.list.people.map((one) => one.person) ?? [];

// That nobody has left is remembered while nothing but numbers is placed; whoever leaves meanwhile is gone all the same.
test('somebody who leaves between two numbers is gone from the case that the second is decided on', () => {
  const story = scaling();
  expect(asItStands(story.state, directory)).toBe(story.state);
  story.ask('tom', placing('tom', 7));
  expect(asItStands(story.state, directory)).toBe(story.state);
  expect(listed(story, withLeft('sam'))).not.toContain(id('sam'));
  expect(listed(story, withLeft('tom'))).not.toContain(id('tom'));
  expect(listed(story, directory)).toContain(id('tom'));
  story.ask('sam', placing('sam', 3));
  expect(listed(story, withLeft('tom'))).not.toContain(id('tom'));
});

test('what somebody is to the case as a whole is looked at anew once more than numbers has changed', () => {
  const story = scaling();
  const isChair = (who: 'cleo' | 'carl') => partsOf(story.state, id(who), known).has('chair');
  expect([isChair('cleo'), isChair('carl'), mayKnowExpected(story.state, id('carl'), known)]).toEqual([true, false, false]);
  story.ask('tom', placing('tom', 7));
  expect([isChair('cleo'), isChair('carl')]).toEqual([true, false]);
  story.at = noon('2026-12-12');
  story.ask('ada', { do: 'set-chair', chair: id('carl') });
  expect([isChair('cleo'), isChair('carl')]).toEqual([false, true]);
});
