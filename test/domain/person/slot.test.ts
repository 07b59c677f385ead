import { describe, expect, test } from 'vitest';
import { localDay } from '../../../domain/calendar/london.ts';
import { dayDone, nextSlot, slotNow } from '../../../domain/person/slot.ts';
import type { DigestState } from '../../../domain/person/state.ts';
import { known } from '../../support/mailbox-story.ts';

const at = (iso: string) => Date.parse(`${iso}:00Z`);
const day = (iso: string) => localDay(at(`${iso}T12:00`));
/** In a case since then. */
const since = (iso: string, done: string | null = null): DigestState => ({
  joined: at(iso),
  day: done === null ? null : day(done),
  since: 0,
  stale: 0,
  turnings: {},
});
const slot = (digest: DigestState, about = known) => {
  const found = nextSlot(digest, about);
  return found === null ? null : [found.day, found.at];
};

describe('the next digest', () => {
  test('comes at the hour of the day somebody joined, or, from that hour on, of the next', () => {
    const first = [day('2026-12-01'), at('2026-12-01T09:00')];
    const second = [day('2026-12-02'), at('2026-12-02T09:00')];
    expect(slot(since('2026-12-01T08:59'))).toEqual(first);
    expect(slot(since('2026-12-01T09:00'))).toEqual(second);
    expect(slot(since('2026-12-01T10:00'))).toEqual(second);
  });

  test('comes after the last that is done with, on a working day, at the person’s own hour', () => {
    expect(slot(since('2026-12-01T08:00', '2026-12-01'))).toEqual([day('2026-12-02'), at('2026-12-02T09:00')]);
    expect(slot(since('2026-12-01T08:00', '2026-12-04'))).toEqual([day('2026-12-07'), at('2026-12-07T09:00')]);
    expect(slot(since('2026-12-01T08:00'), { ...known, hour: 17 })).toEqual([day('2026-12-01'), at('2026-12-01T17:00')]);
    expect(slot(since('2026-12-01T08:00', '2026-11-20'))).toEqual([day('2026-12-01'), at('2026-12-01T09:00')]);
  });

  test('comes never where no day is worked; thirty days without work are looked past, and no more', () => {
    const worked = (wanted: number) => ({ ...known, isWorkingDay: (one: number) => one === wanted });
    const first = day('2026-12-01');
    expect(slot(since('2026-12-01T08:00'), { ...known, isWorkingDay: () => false })).toBeNull();
    expect(slot(since('2026-12-01T08:00'), worked(first + 29))?.[0]).toBe(first + 29);
    expect(slot(since('2026-12-01T08:00'), worked(first + 30))).toBeNull();
  });
});

test('late on its day it is this day’s; before the hour, or on a day without work, the missed ones are passed over', () => {
  expect(slotNow(at('2026-12-02T09:00'), known)).toEqual({ look: day('2026-12-02') });
  expect(slotNow(at('2026-12-02T23:00'), known)).toEqual({ look: day('2026-12-02') });
  expect(slotNow(at('2026-12-03T08:59'), known)).toEqual({ pass: day('2026-12-02') });
  expect(slotNow(at('2026-12-05T12:00'), known)).toEqual({ pass: day('2026-12-04') });
});

test('a day that was looked at is where the next begins; one that was only passed over is not', () => {
  const digest = { joined: 1, day: 10, since: 9, stale: 3, turnings: {} };
  expect(dayDone(digest, 12, true)).toEqual({ joined: 1, day: 12, since: 12, stale: 3, turnings: {} });
  expect(dayDone(digest, 12, false)).toEqual({ joined: 1, day: 12, since: 9, stale: 3, turnings: {} });
});
