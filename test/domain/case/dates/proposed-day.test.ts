import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import type { Form } from '../../../../cards/model.ts';
import { formFor } from '../../../../cards/registry.ts';
import { dayOf } from '../../../../domain/calendar/day.ts';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { proposedDay } from '../../../../domain/case/dates/proposed-day.ts';
import { ceredigion } from '../../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { calendarOf } from '../../../../domain/timescales/calendar-of.ts';
import { deadlines } from '../../../../domain/timescales/deadlines.ts';
import { c1, c2, decide, inRoom } from '../../../support/conference/deciding.ts';
import { id } from '../../../support/invented-partnership.ts';

const held = dayOf(2026, 12, 15);

test.each([
  // Three months after 15 December is Monday 15 March 2027, and five working days before that Monday the 8th.
  ['Forth Valley', forthValley, '2027-03-08'],
  ['Stoke-on-Trent', stokeOnTrent, '2027-03-08'],
  ['Ceredigion', ceredigion, '2027-03-08'],
] as const)('in %s the first review is proposed a week within its limit (FV-T5, ST-T5, CE-T2)', (_, procedure, day) => {
  const calendar = calendarOf(procedure);
  const facts = [{ fact: 'conference', of: 'initial', on: held } as const];
  const rows = deadlines(procedure, { type: 'initial', facts }, held, calendar);
  const proposed = proposedDay(rows, 'review', held, calendar);
  expect(proposed === null ? null : isoFromDay(proposed)).toBe(day);
});

test('in Stoke-on-Trent the first core group is proposed two working days within its ten, over Christmas (ST-T7)', () => {
  const calendar = calendarOf(stokeOnTrent);
  const facts = [{ fact: 'conference', of: 'initial', on: held } as const];
  const rows = deadlines(stokeOnTrent, { type: 'initial', facts }, held, calendar);
  // The tenth working day is Thursday 31 December: neither Christmas Day nor Monday the 28th, a bank holiday, is counted.
  expect(isoFromDay(proposedDay(rows, 'core-group', held, calendar) ?? 0)).toBe('2026-12-29');
});

test('of a limit that is near it is the next working day, and of none there is no day', () => {
  const calendar = calendarOf(stokeOnTrent);
  const limit = (due: number) => [{ to: 'review', by: null, due, kind: 'deadline', state: 'open' } as const];
  expect(proposedDay(limit(held + 3), 'review', held, calendar)).toBe(held + 1);
  expect(proposedDay(limit(held - 3), 'review', held, calendar)).toBe(held + 1);
  // One that was kept asks for no day any more.
  const kept = limit(held + 3).map((one) => ({ ...one, by: held, state: 'kept' as const }));
  expect(proposedDay(kept, 'review', held, calendar)).toBeNull();
  expect(proposedDay([], 'review', held, calendar)).toBeNull();
  expect(proposedDay(limit(held + 3), 'core-group', held, calendar)).toBeNull();
});

test('the forms that call the core group and set the review start with it (BU-T8)', () => {
  const story = decide(decide(inRoom(stokeOnTrent), c1), c2);
  const { opening } = story.state;
  if (opening.status === 'open') story.state = { ...story.state, opening: { ...opening, procedure: 'stoke-on-trent' } };
  const start = (form: Form | null) => form?.fields.find((one) => one.name === 'date')?.start;
  const scene = (who: 'sam' | 'ada', meeting: 'k1' | 'g1' | 'k2') =>
    sceneOf(story.known.directory, story.state, id(who), story.at, meeting) ?? expect.unreachable();
  const of = story.convened.id;
  expect(start(formFor({ form: 'call-core-group', of, meeting: 'g1' }, scene('sam', 'g1')))).toBe('2026-12-29');
  story.ask('cleo', { do: 'close' });
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'review', people: [] });
  expect(start(formFor({ form: 'when', of, meeting: 'k2' }, scene('ada', 'k2')))).toBe('2027-03-08');
});
