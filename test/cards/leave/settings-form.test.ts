import { expect, test } from 'vitest';
import { leaveDoors } from '../../../cards/leave/doors.ts';
import { settingsForms } from '../../../cards/leave/settings-form.ts';
import type { DirectoryScene } from '../../../cards/partnership/directory-kinds.ts';
import { directoryRef } from '../../../cards/partnership/entries.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { instantAt } from '../../../domain/calendar/london.ts';
import type { WorkingTimes } from '../../../domain/directory/leave/shape.ts';
import { weekAt } from '../../../domain/directory/leave/turns.ts';
import { id, inventedDirectory } from '../../support/invented-partnership.ts';

const tom = id('tom');
const day = (iso: string) => dayFromIso(iso) as number;

/** Tom on a day of November 2026, with these hours. */
function scene(iso: string, times?: WorkingTimes): DirectoryScene {
  const plain = inventedDirectory();
  const found = plain.people.get(tom) ?? expect.unreachable();
  const directory = { ...plain, people: new Map(plain.people).set(tom, { ...found, ...(times === undefined ? {} : { times }) }) };
  const from = { on: 'teams', tenant: 'tenant-school', user: 'aad-tom' } as const;
  return { directory, me: tom, language: 'en', now: instantAt(day(iso), '10:00'), from, introduction: null, cases: [] };
}

const { draw, read, may } = settingsForms.settings;
const rest = { language: 'en', hour: '9' };
const startOf = (of: ReturnType<typeof draw>, name: string) => {
  const field = of?.fields.find((one) => one.name === name);
  return field !== undefined && 'start' in field ? field.start : undefined;
};

function saved(at: DirectoryScene, about: string, values: Readonly<Record<string, string>>): WorkingTimes {
  const asked = read({ ...rest, ...values }, at, directoryRef('settings', about));
  if (!('command' in asked) || asked.command.do !== 'set-preferences') return expect.unreachable();
  return asked.command.times;
}

test('shifts that rotate: this week is saved, each week to come has a line on Home, and its form has its own hours', () => {
  const wednesday = scene('2026-11-25');
  const form = draw(wednesday, directoryRef('settings', tom));
  const about = form?.ref.about ?? '';
  expect(about).toBe(`${tom}/${day('2026-11-23')}`);
  expect([startOf(form, 'day0'), startOf(form, 'weeks')]).toEqual(['09:00-17:00', ['1']]);
  const first = saved(wednesday, about, { day0: '6-14', day1: '6-14', weeks: '2' });
  const then = scene('2026-11-25', first);
  const lines = leaveDoors(then).blocks.filter((one) => one.block === 'row');
  expect(lines.map((one) => one.text)).toEqual(['Your days, hours and language', 'Your hours in the week of Mon 30 Nov 2026']);
  const next = `${tom}/${day('2026-11-30')}`;
  expect(JSON.stringify(lines)).toContain(next);
  expect(may(then, next)).toBe(true);
  const other = draw(then, directoryRef('settings', next));
  expect(JSON.stringify(other?.intro)).toContain('the week of Mon 30 Nov 2026, one of 2');
  expect([startOf(other, 'day0'), startOf(other, 'weeks')]).toEqual(['09:00-17:00', ['2']]);
  const both = saved(then, next, { day4: '22-6', weeks: '2' });
  expect(weekAt(both, day('2026-11-23')).map((one) => [one.day, one.from])).toEqual([
    [0, '06:00'],
    [1, '06:00'],
  ]);
  expect(weekAt(both, day('2026-11-30')).map((one) => [one.day, one.from])).toEqual([[4, '22:00']]);
  expect(saved(scene('2026-11-25', both), next, { day0: '9-17', weeks: '1' })).toEqual([
    { day: 0, from: '09:00', until: '17:00' },
  ]);
});

test('opened on Sunday and sent on Monday it is the week that stood on the form', () => {
  const about = draw(scene('2026-11-29'), directoryRef('settings', tom))?.ref.about ?? '';
  const times = saved(scene('2026-11-30'), about, { day0: '9-12', weeks: '2' });
  expect(weekAt(times, day('2026-11-23')).map((one) => one.until)).toEqual(['12:00']);
});

test('a week without any work is one of several, and never the only one', () => {
  const at = scene('2026-11-25');
  expect(saved(at, tom, { weeks: '2' }).every((one) => one.turn !== undefined)).toBe(true);
  expect(read({ ...rest, weeks: '1' }, at, directoryRef('settings', tom))).toHaveProperty('problems.day0');
});

test('a Welsh reader reads at the language why English stands beside, until a speaker has reviewed our Welsh (Q-17)', () => {
  const plain = scene('2026-11-25');
  const hint = (at: DirectoryScene) =>
    draw(at, directoryRef('settings', tom))?.fields.find((one) => one.name === 'language')?.hint;
  expect(hint({ ...plain, language: 'cy' })).toMatch(/mae’r Saesneg wrth ei hochr lle mae’r geiriau’n rhwymo\./);
  expect(hint(plain)).toBeUndefined();
  const welshReviewed = { by: 'An invented speaker', on: '2026-11-01' };
  expect(hint({ ...plain, language: 'cy', directory: { ...plain.directory, welshReviewed } })).toBeUndefined();
});
