import { describe, expect, test } from 'vitest';
import type { Values } from '../../../cards/building/values.ts';
import { formFor, readForm } from '../../../cards/registry.ts';
import { beforeCoreGroup } from '../../../cards/samples/endings.ts';
import { administrator, chair, guests } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import * as states from '../../../cards/samples/states.ts';

/** Before it was given a time. To be held by 17 December, by BU-T1. */
const state = { ...states.fullDraft({ invitees: 2, children: 2 }), when: null };
const scene = sampleScene(state, administrator, 'en');
const ref = { form: 'when', of: state.id, meeting: state.meeting } as const;
const inTime = { date: '2026-12-16', time: '14:00', place: 'Another Hall', chair };
const never = () => expect.unreachable();

const read = (values: Values, about?: string) =>
  readForm({ ...ref, ...(about === undefined ? {} : { about }) }, values, scene, never);
const again = (values: Values, about?: string) => {
  const found = read(values, about);
  return 'form' in found ? found.form : expect.unreachable(JSON.stringify(found));
};

describe('the form that first gives a conference its time', () => {
  test('shows by when it is to be held, and takes a usual time within it at once', () => {
    expect(JSON.stringify(formFor(ref, scene)?.intro)).toContain('To be held by');
    const { chair: _, ...when } = inTime;
    expect(read(inTime)).toMatchObject({ command: { do: 'set-when', when, chair } });
  });

  test.each([
    ['a weekend', { ...inTime, date: '2026-12-12' }, 'weekend', /at a weekend/],
    ['before eight', { ...inTime, time: '07:30' }, 'hours', /before 8:00/],
    ['after six', { ...inTime, time: '18:30' }, 'hours', /after 18:00/],
    ['a day past its limit', { ...inTime, date: '2026-12-21' }, 'limit', /past the time limit[\s\S]*Why is asked next/],
    ['a bank holiday past it', { ...inTime, date: '2026-12-28' }, 'limit/bank-holiday', /bank holiday/],
  ])('%s is asked about once more, with what was entered kept, and then it is done', (_, values, about, says) => {
    const form = again(values);
    const key = `${values.date}${values.time}`.replaceAll(/[-:]/g, '');
    expect(form.ref.about).toBe(`${key}/${about}`);
    expect(JSON.stringify(form.intro)).toMatch(says);
    expect(Object.fromEntries(form.fields.map((one) => [one.name, one.start]))).toEqual({ ...values, chair: [chair] });
    expect(read(values, `${key}/${about}`)).toMatchObject({ command: { do: 'set-when' } });
  });

  test('what was asked about is not asked again, and what gives rise to another doubt is', () => {
    const late = { ...inTime, date: '2026-12-28', time: '07:30' };
    expect(again(late, '202612280730/weekend/hours').ref.about).toBe('202612280730/limit/bank-holiday/hours');
    expect(again({ ...inTime, time: '07:30' }, '202612161400/weekend').ref.about).toBe('202612160730/hours');
  });

  test('it names the day that it is about, since another may stand in the form when it is read', () => {
    const about = again({ ...inTime, date: '2026-12-12' }).ref.about ?? '';
    expect(JSON.stringify(formFor({ ...ref, about }, scene)?.intro)).toContain('Sat 12 Dec 2026 is at a weekend');
  });

  test('another place alone is asked about nothing', () => {
    const planned = { date: '2026-12-12', time: '10:00', place: 'A Hall', startsAt: 0 };
    const of = { ...state, when: planned as NonNullable<ReturnType<typeof states.fullDraft>['when']> };
    const found = readForm(
      ref,
      { ...inTime, date: planned.date, time: planned.time },
      sampleScene(of, administrator, 'en'),
      never,
    );
    expect(found).toMatchObject({ command: { do: 'set-when' } });
  });
});

test('a meeting of the core group is asked about at an unusual day or time, with who was ticked kept', () => {
  const of = beforeCoreGroup({ invitees: 3, children: 1 });
  const lead = guests[0] ?? chair;
  const room = { ...sampleScene(of, lead, 'en', states.afterwards), lead };
  const called = { form: 'call-core-group', of: of.id, meeting: 'g1' } as const;
  const people = (formFor(called, room)?.fields.find((one) => one.field === 'many')?.start ?? []).slice(0, 1);
  const values = { date: '2027-01-02', time: '07:00', place: 'Invented Room', people };
  const found = readForm(called, values, room, never);
  if (!('form' in found)) return expect.unreachable(JSON.stringify(found));
  expect(found.form.ref.about).toBe('202701020700/weekend/hours');
  expect(Object.fromEntries(found.form.fields.map((one) => [one.name, one.start]))).toEqual(values);
  expect(readForm(found.form.ref, values, room, never)).toMatchObject({ command: { do: 'call-core-group', people } });
  // Another unusual hour of that day is another question; of two, each is named with its day and time.
  const other = readForm(found.form.ref, { ...values, time: '06:00', date2: '2027-01-05', time2: '19:00' }, room, never);
  if (!('form' in other)) return expect.unreachable(JSON.stringify(other));
  expect(other.form.ref.about).toBe('202701020600/weekend/hours/202701051900/hours');
  const intro = JSON.stringify(other.form.intro);
  expect(intro).toMatch(/Sat 2 Jan 2027, 06:00 is before 8:00[\s\S]*Tue 5 Jan 2027, 19:00 is before 8:00/);
});

test.each(['https://council.example@evil.invalid/x', String.raw`https://council.example\@evil.invalid/x`])(
  'a place that looks like the address of another host is none to press: %s',
  (place) => {
    expect(read({ ...inTime, place })).toHaveProperty('problems.place');
  },
);
