import { expect, test } from 'vitest';
import { chair, guests } from '../../cards/samples/partnership.ts';
import { sampleScene } from '../../cards/samples/scene-of.ts';
import { invited } from '../../cards/samples/states.ts';
import type { Scene } from '../../cards/scene.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { asksDayOfSharing } from '../../domain/case/conference/reports/by-when.ts';
import { buckinghamshire } from '../../domain/procedures/buckinghamshire.ts';
import { procedure as find, procedures } from '../../domain/procedures/registry.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../domain/procedures/stoke-on-trent.ts';
import { calendarOf } from '../../domain/timescales/calendar-of.ts';
import { deadlines } from '../../domain/timescales/deadlines.ts';
import { drawn } from './drawn.ts';

/** The rows of facts on an invitation to a conference of this type on 15 December 2026. */
function facts(procedure: Procedure, type: Procedure['types'][number], role = 'social-worker'): readonly string[] {
  const state = invited({ invitees: 1, children: 1 });
  const invitees = state.invitees.map((one) => ({ ...one, role }));
  const scene = sampleScene({ ...state, type, invitees }, guests[0] ?? chair, 'en');
  const of = { type, facts: [{ fact: 'conference', of: type, on: dayOf(2026, 12, 15) }] } as const;
  const rows = deadlines(procedure, of, localDay(scene.now), calendarOf(procedure));
  const own: Scene = { ...scene, procedure, deadlines: () => rows };
  return (drawn('invitation', '', own)?.blocks ?? []).flatMap((block) =>
    block.block === 'facts' ? block.rows.map(([name, value]) => `${name}: ${String(value)}`) : [],
  );
}

test("Stoke's invitation says once by when a report is with the family, though two rules do", () => {
  const lines = facts(stokeOnTrent, 'initial').filter((line) => line.startsWith('Report') && line.includes('with the family'));
  expect(lines).toEqual(['Report shared with the family: by Fri 11 Dec 2026']);
});

test('everybody who is invited reads of the pre-meeting, thirty minutes before, and that it is for reading alone (BU-P5, BU-T5)', () => {
  const role = ['social-worker', 'police', 'school', 'gp', 'other'];
  for (const one of role) {
    const lines = facts(buckinghamshire, 'initial', one);
    expect(lines, one).toContain(
      'Pre-meeting for everybody, to read the reports and not to discuss them: Tue 15 Dec 2026, 09:30',
    );
  }
  expect(facts(stokeOnTrent, 'initial').join()).not.toContain('Pre-meeting');
});

test('no invitation of any procedure says one thing twice', () => {
  for (const key of procedures.keys) {
    const procedure = find(key) ?? expect.unreachable(key);
    for (const type of procedure.types) {
      const lines = facts(procedure, type);
      expect(new Set(lines).size, `${key}, ${type}`).toBe(lines.length);
    }
  }
});

test('under every procedure whoever is asked to share a report reads by when, or that no day is set; and of whoever only attends nothing (FV-R3)', () => {
  const noDay = 'before the conference, where possible; the procedure sets no day';
  for (const key of procedures.keys) {
    const procedure = find(key) ?? expect.unreachable(key);
    const asked = procedure.roles.find(({ expects }) => expects.includes('share'))?.key ?? expect.unreachable(key);
    const attends = procedure.roles.find(({ expects }) => expects.join() === 'attend')?.key;
    for (const type of procedure.types) {
      const days = (role: string) => facts(procedure, type, role).filter((line) => /report.*: (by |before)/i.test(line));
      const isSet = procedure.timescales.some(
        (row) => row.to === 'report-to-family' && row.kind !== 'undated' && row.types.some((one) => one === type),
      );
      expect(days(asked).includes(`Report shared with the family: ${noDay}`), `${key}, ${type}`).toBe(!isSet);
      expect(asksDayOfSharing(procedure, type), `${key}, ${type}: asked at set-up`).toBe(!isSet);
      expect(days(asked).length, `${key}, ${type}`).toBeGreaterThan(0);
      if (attends !== undefined) expect(days(attends), `${key}, ${type}`).toEqual([]);
    }
  }
  // Of a report that is shared by a day it is not said that no day is set: it is written by then (CE-T3).
  expect(facts(find('ceredigion') ?? expect.unreachable(), 'initial').join()).not.toContain(noDay);
});

test('where two rules give different days, both stand there, in the words of their rules', () => {
  const timescales = stokeOnTrent.timescales.map((row) => (row.id === 'ST-T9' ? { ...row, before: [5, 'working-days'] } : row));
  const lines = facts({ ...stokeOnTrent, timescales } as Procedure, 'initial');
  expect(lines.filter((line) => /report.*parents/i.test(line))).toEqual([
    "Social worker's report with the parents and the older child: by Tue 8 Dec 2026",
    "Every other agency's report shared with the parents and the child: by Fri 11 Dec 2026",
  ]);
});
