import { expect, test } from 'vitest';
import { renderDigest } from '../../../bot/deliver/digest/render-digest.ts';
import { dayFromIso, isoFromDay } from '../../../domain/calendar/iso.ts';
import { instantAt } from '../../../domain/calendar/london.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { wordsOn } from '../../cards/words-on.ts';
import { convened, noon, type Story } from '../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../support/conference/deciding.ts';
import { moves, onPlan } from '../../support/conference/moved-child.ts';
import { id, type people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;
const day = (iso: string) => dayFromIso(iso) ?? expect.unreachable();

function digest(story: Story, who: Name, on: number, before: number, more: readonly Case[] = []): string {
  const { directory } = story.known;
  const person = directory.people.get(id(who)) ?? expect.unreachable();
  const all = [story.state, ...more].flatMap((one): [CaseId, Case][] =>
    one.opening.status === 'open' ? [[one.opening.id, one]] : [],
  );
  const letter = { letter: 'digest', since: before, day: on } as const;
  const card = renderDigest(directory, person, letter, new Map(all), instantAt(on, '09:00'));
  return card === null ? '' : wordsOn(card);
}

/** Another case, in which they were given something to do the day before. */
function another(who: Name, on: number): Case {
  const story = onPlan();
  story.at = instantAt(on, '12:00') - 86_400_000;
  story.ask('cleo', { do: 'give-action', to: id(who), what: 'invented', why: '', due: isoFromDay(on + 60) });
  expect(story.events).toContain('action-given');
  const { opening } = story.state;
  if (opening.status !== 'open') return expect.unreachable();
  return { ...story.state, opening: { ...opening, id: 'k0000invented0case2' as CaseId, reference: 'INV-2' } };
}

const needPlan = () => {
  const story = decide(decide(inRoom(), c2), c1, { outcome: 'not-at-risk', categories: [] });
  return story.ask('cleo', { do: 'say-follows', child: c1, help: 'yes', lead: id('tom'), words: 'invented', unborn: {} });
};

/** There no report is wanted before the day itself. */
const inForthValley = () => {
  const story = convened();
  const { opening } = story.state;
  if (opening.status === 'open') story.state = { ...story.state, opening: { ...opening, procedure: 'forth-valley' } };
  return story;
};

const kinds: readonly (readonly [kind: string, of: () => Story, who: Name, says: RegExp, from: string])[] = [
  ['an invitation', inForthValley, 'gus', /INV-1, Tue 15 Dec/, '2026-12-04'],
  ['a report', () => convened().ask('tom', { do: 'attend', how: 'in-person' }), 'tom', /report/, '2026-12-04'],
  ['a move', () => onPlan().ask('cleo', moves()), 'sam', /INV-1: .* for a child who moves/, '2026-12-17'],
  ['the review of a child-in-need plan', needPlan, 'tom', /INV-1, Child 1: a plan to review/, '2027-02-20'],
];

test.each(kinds)(
  'what an earlier digest said of %s and is still open goes with the next one; by itself it is no reason for one',
  (_, of, who, says, from) => {
    const story = of();
    const { workingDay, next } = daysOf(story);
    let first = workingDay(day(from));
    // The first that says it, and after which there is none by itself.
    for (let n = 0; n < 60; n++, first = next(first))
      if (says.test(digest(story, who, first, first - 1)) && digest(story, who, next(first), first) === '') break;
    const then = next(first);
    expect(digest(story, who, first, first - 1)).toMatch(says);
    expect(digest(story, who, then, first)).toBe('');
    const both = digest(story, who, then, first, [another(who, then)]);
    expect(both).toMatch(/INV-2/);
    expect(both).toMatch(says);
    // What no digest has said yet waits for its day.
    const early = workingDay(day(from));
    if (!says.test(digest(story, who, early, early - 1)))
      expect(digest(story, who, early, early - 1, [another(who, early)])).not.toMatch(says);
  },
);

test('an answered invitation goes with no digest after it', () => {
  const story = convened();
  const on = day('2026-12-09');
  expect(digest(story, 'gus', on, on - 1, [another('gus', on)])).toContain('One tap is enough');
  story.at = noon('2026-12-08');
  story.ask('gus', { do: 'apologise', report: 'comes', reason: 'clinic-or-lessons', line: '' });
  expect(digest(story, 'gus', on, on - 1, [another('gus', on)])).not.toContain('One tap is enough');
});

function daysOf({ known }: Story) {
  const calendar = calendarOf(known.procedure);
  return { workingDay: (on: number) => calendar.nextWorkingDay(on), next: (on: number) => calendar.nextWorkingDay(on + 1) };
}
