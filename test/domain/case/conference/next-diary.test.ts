import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { nextEntry } from '../../../../cards/conference/circulation/next-review.ts';
import { dayFromIso, isoFromDay } from '../../../../domain/calendar/iso.ts';
import { localDay } from '../../../../domain/calendar/london.ts';
import { nextDiaryEntry } from '../../../../domain/case/meeting/when/next-diary.ts';
import type { Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom, nextAgreed } from '../../../support/conference/deciding.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const lastDay = dayFromIso('2027-03-15');
const next = (story: Story, who: Name, day = lastDay) => {
  const { procedure } = story.known;
  const found = nextDiaryEntry(story.state, 'k1', id(who), { procedure, lastDay: day });
  return found === null ? null : { ...found, on: isoFromDay(localDay(found.entry.startsAt)) };
};
const decided = () => decide(decide(inRoom(), c1), c2, { outcome: 'not-at-risk', categories: [] });

test('before the next conference is called it is the last day for it, as an entry that its own takes the place of (GP-T1)', () => {
  expect(next(decided(), 'gus')).toMatchObject({ meeting: 'k2', on: '2027-03-15', entry: { allDay: true, status: 'tentative' } });
  expect(next(decided(), 'gus', null)).toBeNull();
});

test('once it is called whoever is on its list has its time, and nobody else (GP-T1)', () => {
  const story = nextAgreed(decided());
  expect(next(story, 'tom')).toMatchObject({ meeting: 'k2', on: '2027-01-05', entry: { status: 'confirmed' } });
  expect(next(story, 'tom')?.entry.allDay).toBeUndefined();
  expect(next(story, 'gus')).toMatchObject({ meeting: 'k2', on: '2027-03-15', entry: { allDay: true } });
  story.ask('cleo', { do: 'cancel', why: 'invented' });
  expect(next(story, 'tom')).toMatchObject({ on: '2027-03-15', entry: { allDay: true } });
});

test('the way to it stands in what was decided, for whoever was invited, and not where there is no review (GP-T1)', () => {
  const rows = (story: Story, who: Name) => {
    const scene = sceneOf(story.known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
    return JSON.stringify(nextEntry(scene, () => ({ address: 'https://bot.invented.example/diary?t=x', code: null })));
  };
  expect(rows(decided(), 'gus')).toContain('https://bot.invented.example/diary?t=x');
  expect(rows(decided(), 'cleo')).toBe('[]');
  const none = decide(decide(inRoom(), c1, { outcome: 'not-at-risk', categories: [] }), c2, {
    outcome: 'not-at-risk',
    categories: [],
  });
  expect(rows(none, 'gus')).toBe('[]');
});
