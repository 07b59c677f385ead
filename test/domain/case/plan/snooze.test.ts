import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import { dayFromIso, isoFromDay } from '../../../../domain/calendar/iso.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { duties, stillOpen } from '../../../../domain/case/plan/duties.ts';
import { latestSnooze } from '../../../../domain/case/plan/snooze/snooze.ts';
import { calendarOf } from '../../../../domain/timescales/calendar-of.ts';
import { wordsOn } from '../../../cards/words-on.ts';
import { noon, openCommand, type Story, scaling, sealed } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const a1 = 'a1' as ActionId;
const dayOf = (iso: string) => dayFromIso(iso) ?? expect.unreachable(iso);

/** Tom has one action, due on Friday 18 December; today is Tuesday the 15th. */
function given(due = '2026-12-18'): Story {
  return scaling().ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented', why: '', due });
}

/** What the digest of a day says to somebody, nothing having been said for a month. */
function told(story: Story, who: Name, day: string): readonly string[] {
  const { procedure } = story.known;
  const reader = { id: id(who), hour: 9 };
  const known = { procedure, calendar: calendarOf(procedure) };
  const today = dayOf(day);
  const all = [
    ...duties(story.state, reader, today - 1, today, known),
    ...stillOpen(story.state, reader, today - 1, today, known),
  ];
  return all.map(({ action, stage }) => `${action} ${stage}`);
}

const until = (day: string) => ({ do: 'snooze-action', action: a1, until: day }) as const;
const opened = (story: Story, form: 'snooze' | 'details') => {
  const scene = sceneOf(story.known.directory, story.state, id('tom'), story.at, 'k1') ?? expect.unreachable();
  const found = formFor({ form, of: openCommand.id, meeting: 'k1', about: a1 }, scene);
  return { scene, words: found === null ? '' : wordsOn(found) };
};

test('whoever has an action is not reminded of it before the day they said, and is from then on, by no later stage than had come', () => {
  const story = given();
  expect(told(story, 'tom', '2026-12-16')).toEqual(['a1 new']);
  expect(story.ask('tom', until('2026-12-18')).last).toMatchObject({
    events: [{ event: 'action-snoozed', action: a1, until: '2026-12-18' }],
  });
  // What stands there already says so, and is not taken away under the press; the days after it are quiet.
  story.at = noon('2026-12-16');
  expect(told(story, 'tom', '2026-12-16')).toEqual([]);
  expect(told(story, 'tom', '2026-12-17')).toEqual([]);
  expect(told(story, 'tom', '2026-12-18')).toEqual(['a1 today']);
  // Whoever is told that it is undone is told all the same.
  expect(told(story, 'sam', '2026-12-24')).toEqual(['a1 lead']);
});

test('never past its own day, nor past the next date of the case that a rule sets, nor into the past', () => {
  const story = given();
  for (const wrong of ['2026-12-19', '2026-12-15', '2026-12-01', 'soon'])
    expect(story.ask('tom', until(wrong)).refused, wrong).toBe('bad-date');
  const later = given('2027-06-01');
  const latest = isoFromDay(latestSnooze(later.state, { by: '2027-06-01' }, later.at, later.known));
  expect(latest < '2027-06-01' && latest > '2026-12-15').toBe(true);
  expect(later.ask('tom', until(isoFromDay(dayOf(latest) + 1))).refused).toBe('bad-date');
  expect(later.ask('tom', until(latest)).events).toEqual(['action-snoozed']);
});

test('it is the owner’s alone, said twice it is one, taken back they are reminded as ever; another date or owner ends it', () => {
  const story = given();
  for (const who of ['sam', 'cleo', 'pia', 'ada'] as const)
    expect(story.ask(who, until('2026-12-18')).refused, who).toBe('not-yours');
  story.ask('tom', until('2026-12-18'));
  expect(story.ask('tom', until('2026-12-18')).events).toEqual([]);
  story.at = noon('2026-12-16');
  expect(story.ask('tom', until('')).events).toEqual(['action-snoozed']);
  expect(told(story, 'tom', '2026-12-17')).toEqual(['a1 still']);
  story.ask('tom', until('2026-12-18'));
  expect(told(story, 'tom', '2026-12-17')).toEqual([]);
  story.ask('cleo', { do: 'change-action', action: a1, due: '2026-12-22', reason: 'r' });
  expect(told(story, 'tom', '2026-12-17')).toEqual(['a1 changed']);
});

test('it is shown where the action stands, with the way back, and the form says how far it may be put off', () => {
  const story = given();
  expect(opened(story, 'details').words).toContain('No reminders of this until a day you say');
  const { scene, words } = opened(story, 'snooze');
  expect(words).not.toContain('You are not reminded');
  const ref = { form: 'snooze', of: openCommand.id, meeting: 'k1', about: a1 } as const;
  const seal = () => sealed('');
  expect(readForm(ref, { until: '2026-12-19' }, scene, seal)).toMatchObject({
    problems: { until: 'A day to come, Fri 18 Dec 2026 at the latest.' },
  });
  expect(readForm(ref, { until: '2026-12-18' }, scene, seal)).toMatchObject({ command: until('2026-12-18') });
  story.ask('tom', until('2026-12-18'));
  expect(opened(story, 'details').words).toContain('You are not reminded of this before Fri 18 Dec 2026.');
  expect(opened(story, 'snooze').words).toContain('You are not reminded of this before');
  expect(readForm(ref, { until: '' }, opened(story, 'snooze').scene, seal)).toMatchObject({ command: until('') });
});
