import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diaryFile } from '../../../adapters/files/ics/diary-file.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { instantAt } from '../../../domain/calendar/london.ts';
import type { DiaryEntry } from '../../../domain/case/meeting/when/diary.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { eventIn, instantIn, readIcs, textOf, unescapedTextOf } from '../../support/files/read-ics.ts';

const ref = { case: 'k0000invented0case1' as CaseId, meeting: 'k1' } as const;
const london = (date: string, time: string) => instantAt(dayFromIso(date) ?? 0, time);
const entry: DiaryEntry = {
  startsAt: london('2026-12-15', '09:30'),
  endsAt: london('2026-12-15', '12:00'),
  status: 'confirmed',
  revision: 3,
};
const stamp = Date.UTC(2026, 11, 1, 12);
const written = (more: Partial<DiaryEntry> = {}, title = 'Meeting') => diaryFile(ref, { ...entry, ...more }, title, stamp);

test('an entry says a time and nothing else: no people, no place, nothing to read', () => {
  const calendar = readIcs(written());
  const event = eventIn(calendar);
  expect(event.lines.map(({ name, params, value }) => `${name}${params}:${value}`)).toEqual([
    expect.stringMatching(/^UID:[0-9a-f]{32}$/),
    'SEQUENCE:3',
    'DTSTAMP:20261201T120000Z',
    'DTSTART;TZID=Europe/London:20261215T093000',
    'DTEND;TZID=Europe/London:20261215T120000',
    'SUMMARY:Meeting',
    'TRANSP:OPAQUE',
    'STATUS:CONFIRMED',
    'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
    'CLASS:PRIVATE',
  ]);
  expect(textOf(calendar, 'METHOD')).toBe('PUBLISH');
  expect(written()).not.toMatch(/invented|k1|ATTENDEE|ORGANIZER|LOCATION|DESCRIPTION|URL|VALARM/i);
});

test('of a day on which no time is set it is that day, which keeps no time (GP-T1)', () => {
  const day = { startsAt: london('2027-03-15', '00:00'), endsAt: london('2027-03-16', '00:00') };
  const event = eventIn(readIcs(written({ ...day, status: 'tentative', allDay: true })));
  const lines = event.lines.map(({ name, params, value }) => `${name}${params}:${value}`);
  expect(lines).toEqual(
    expect.arrayContaining([
      'DTSTART;VALUE=DATE:20270315',
      'DTEND;VALUE=DATE:20270316',
      'TRANSP:TRANSPARENT',
      'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
      'CLASS:PRIVATE',
    ]),
  );
});

test('one name for the life of a meeting, whatever changes, and another for each other meeting', () => {
  const uid = (text: string) => textOf(eventIn(readIcs(text)), 'UID');
  const moved = written({ startsAt: entry.startsAt + 86_400_000, endsAt: entry.endsAt + 86_400_000, revision: 4 }, 'Cyfarfod');
  expect(uid(moved)).toBe(uid(written()));
  expect(textOf(eventIn(readIcs(moved)), 'SEQUENCE')).toBe('4');
  for (const other of [{ ...ref, meeting: 'k2' } as const, { ...ref, case: 'k0000invented0case2' as CaseId }])
    expect(uid(diaryFile(other, entry, 'Meeting', stamp))).not.toBe(uid(written()));
});

test('a hold is tentative; what was called off is cancelled, and keeps no time', () => {
  const of = (status: DiaryEntry['status']) => {
    const calendar = readIcs(written({ status }));
    const event = eventIn(calendar);
    return [textOf(calendar, 'METHOD'), textOf(event, 'STATUS'), textOf(event, 'TRANSP')];
  };
  expect(of('tentative')).toEqual(['PUBLISH', 'TENTATIVE', 'OPAQUE']);
  expect(of('cancelled')).toEqual(['CANCEL', 'CANCELLED', 'TRANSPARENT']);
});

describe('across the change of the clocks', () => {
  test.each([
    ['the day before it goes forward', '2027-03-27', '10:00'],
    ['the day it goes forward', '2027-03-28', '10:00'],
    ['in summer', '2027-07-01', '10:00'],
    ['the day before it goes back', '2027-10-30', '10:00'],
    ['the day it goes back', '2027-10-31', '10:00'],
    ['in winter', '2027-01-05', '10:00'],
    ['in 2031', '2031-06-02', '09:15'],
  ])('%s: by the rules in the file it is the instant we meant', (_, date, time) => {
    const startsAt = london(date, time);
    const calendar = readIcs(written({ startsAt, endsAt: startsAt + 7_200_000 }));
    expect(eventIn(calendar).lines.find(({ name }) => name === 'DTSTART')?.value).toBe(
      `${date.replaceAll('-', '')}T${time.replace(':', '')}00`,
    );
    expect([instantIn(calendar, 'DTSTART'), instantIn(calendar, 'DTEND')]).toEqual([startsAt, startsAt + 7_200_000]);
  });
});

test('whatever stands in a title comes out as it went in, in short lines, and becomes no line of its own', () => {
  const signs = fc.constantFrom('a', ' ', ',', ';', '\\', '"', ':', '\r\n', '\n', 'BEGIN:VALARM', 'ŵ', '👩‍👧', 'é');
  fc.assert(
    fc.property(fc.array(signs, { minLength: 1, maxLength: 90 }), (all) => {
      const title = `x${all.join('')}x`;
      const calendar = readIcs(written({}, title));
      expect(unescapedTextOf(eventIn(calendar), 'SUMMARY')).toBe(title.replaceAll('\r\n', '\n'));
      expect(eventIn(calendar).inside).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
