import { expect, test } from 'vitest';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import type { Partnership } from '../../../domain/directory/importing/shape.ts';
import { packDirectory, unpackDirectory } from '../../../domain/directory/packed.ts';
import { isInSchoolHolidays } from '../../../domain/directory/school-terms/holidays.ts';
import type { SchoolTerm } from '../../../domain/directory/school-terms/shape.ts';
import { DirectoryStory } from '../../support/directory-story.ts';
import { id, partnershipJson } from '../../support/invented-partnership.ts';

const term = (area: string, from: string, to: string): SchoolTerm => ({ area, from, to });
const autumn = term('Falkirk', '2026-08-18', '2026-10-09');
const winter = term('Falkirk', '2026-10-19', '2026-12-22');
const summer = term('Stirling', '2026-04-20', '2026-06-30');
const on = (date: string, areas: readonly string[] = ['Falkirk'], terms = [autumn, winter, summer]) =>
  isInSchoolHolidays(terms, areas, dayFromIso(date) ?? expect.unreachable());
const file = (terms: readonly SchoolTerm[]): Partnership => {
  const read = readPartnership({ ...partnershipJson, terms });
  return 'wrong' in read ? expect.unreachable(read.wrong.join()) : read;
};
const take = (story: DirectoryStory, terms: readonly SchoolTerm[]) =>
  story.ask('operator', { do: 'import', partnership: file(terms) }, 'cli');

test('what lies between two terms of an area, or in the weeks after the last, is holidays (FV-P11)', () => {
  expect(['2026-10-09', '2026-10-10', '2026-10-18', '2026-10-19'].map((day) => on(day))).toEqual([false, true, true, false]);
  // After the last known term eight weeks are, and what comes later is not known.
  expect(['2026-12-23', '2027-02-16', '2027-02-17'].map((day) => on(day))).toEqual([true, true, false]);
  // Before the first known term nothing is known.
  expect(on('2026-08-01')).toBe(false);
});

test('each area has terms of its own; without an area any of them counts, and of an area without terms nothing is known', () => {
  expect(on('2026-08-20', ['stirling '])).toBe(true);
  expect(on('2026-08-20')).toBe(false);
  expect(on('2026-08-20', [])).toBe(true);
  expect(on('2026-10-12', ['Clackmannanshire'])).toBe(false);
  expect(on('2026-10-12', [], [])).toBe(false);
});

test('an administrator adds, changes and takes off terms in chat; nobody else does, and a term that is none is refused', () => {
  const story = new DirectoryStory();
  const change = (by: string, add: readonly SchoolTerm[], drop: readonly SchoolTerm[] = []) =>
    story.ask(by, { do: 'change-terms', add, drop });
  expect(change(id('tom'), [autumn])).toBe('not-yours');
  expect(change(id('ada'), [winter, autumn])).toEqual(['terms-changed']);
  expect(story.state.terms).toEqual([autumn, winter]);
  expect(change(id('ada'), [autumn])).toEqual([]);
  expect(change(id('ada'), [autumn], [autumn])).toEqual([]);
  const longer = { ...winter, to: '2026-12-23' };
  expect(change(id('ada'), [longer], [winter])).toEqual(['terms-changed']);
  expect(change(id('ada'), [], [autumn])).toEqual(['terms-changed']);
  expect(story.state.terms).toEqual([longer]);
  expect(change(id('ada'), [], [autumn])).toEqual([]);
  for (const wrong of [term('Falkirk', '2026-12-22', '2026-08-18'), term('Falkirk', '2026-01-01', '2027-06-01')])
    expect(change(id('ada'), [wrong])).toBe('bad-term');
});

test('the file has them too: what was changed in chat stays until the file changes its terms, and a snapshot keeps both', () => {
  const story = new DirectoryStory();
  expect(take(story, [autumn])).toEqual(['partnership-named']);
  story.ask(id('ada'), { do: 'change-terms', add: [winter], drop: [] });
  expect(take(story, [autumn])).toEqual([]);
  expect(story.state.terms).toEqual([autumn, winter]);
  expect(unpackDirectory(packDirectory(story.state))).toMatchObject({ terms: [autumn, winter], filedTerms: [autumn] });
  expect(take(story, [summer])).toEqual(['partnership-named']);
  expect(story.state.terms).toEqual([summer]);
});

test('a term in the file has an area and real days, the last not before the first', () => {
  const wrong = (one: object) => readPartnership({ ...partnershipJson, terms: [one] });
  expect(wrong({ ...autumn, area: '' })).toHaveProperty('wrong');
  expect(wrong({ ...autumn, to: '2026-08-17' })).toHaveProperty('wrong');
  expect(wrong({ ...autumn, from: '2026-02-30' })).toHaveProperty('wrong');
});

test('terms that are changed, in chat or by the file, are a change that every case is asked about; the same terms are none (FV-P11)', () => {
  const story = new DirectoryStory();
  const counted = (does: () => unknown) => {
    const before = story.state.changes;
    does();
    return story.state.changes > before;
  };
  expect(counted(() => story.ask(id('ada'), { do: 'change-terms', add: [autumn], drop: [] }))).toBe(true);
  expect(counted(() => story.ask(id('ada'), { do: 'change-terms', add: [autumn], drop: [] }))).toBe(false);
  expect(counted(() => take(story, [winter]))).toBe(true);
  expect(counted(() => take(story, [winter]))).toBe(false);
});
