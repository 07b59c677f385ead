import { expect, test } from 'vitest';
import { dayFromIso } from '../../../../domain/calendar/iso.ts';
import type { NoteId } from '../../../../domain/case/conference/private-note/shape.ts';
import { isPastOwnLimit } from '../../../../domain/case/conference/timeliness/lateness.ts';
import { missedRows } from '../../../../domain/case/conference/timeliness/missed.ts';
import { movingDates } from '../../../../domain/case/dates/moving-dates.ts';
import { latestSnooze } from '../../../../domain/case/plan/snooze/set-dates.ts';
import { buckinghamshire } from '../../../../domain/procedures/buckinghamshire.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../support/conference/deciding.ts';
import { id } from '../../../support/invented-partnership.ts';

/** On a plan since 15 December, born on the 17th, and leaves hospital on the 23rd: the first core group is to meet before (ST-T7). */
function leaving(): Story {
  const story = decide(decide(inRoom(stokeOnTrent), c1), c2);
  story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'x', why: '', due: '2027-01-20' });
  story.at = noon('2026-12-18');
  story.ask('ada', { do: 'correct-child', child: c2, is: { born: '2026-12-17' } });
  expect(story.ask('sam', { do: 'set-discharge', child: c2, on: '2026-12-23' }).events).toEqual(['discharge-set']);
  return story;
}
const fears = (story: Story): Story => {
  expect(story.ask('tom', { do: 'leave-note', id: 'x00000000001' as NoteId, text: 'planted fear' }).events).not.toEqual([]);
  return story;
};

test('as long as anybody fears violence no date that was not kept tells the day (Q-6)', () => {
  const missed = (story: Story) =>
    missedRows(story.state, 'k1', stokeOnTrent, noon('2026-12-24')).flatMap(({ row }) =>
      row.from?.fact === 'discharge' ? [row.rule] : [],
    );
  const story = leaving();
  expect(missed(story)).toEqual(['ST-T7']);
  expect(missed(fears(story))).toEqual([]);
});

test('nor does what moves under another procedure (Q-6)', () => {
  const moving = (story: Story) =>
    movingDates(story.state, stokeOnTrent, buckinghamshire, story.at).map(({ to, was }) => [to, was] as const);
  const story = leaving();
  const before = ['core-group', dayFromIso('2026-12-22')] as const;
  expect(moving(story)).toContainEqual(before);
  expect(moving(fears(story))).not.toContainEqual(before);
});

test('nor does how long an action can be put off (Q-6)', () => {
  const latest = (story: Story) => {
    const action = story.state.plan.actions.find((one) => one.to === id('tom')) ?? expect.unreachable('an action');
    return latestSnooze(story.state, action, story.at, { procedure: stokeOnTrent });
  };
  const story = leaving();
  expect(latest(story)).toBe(dayFromIso('2026-12-22'));
  expect(latest(fears(story))).toBeGreaterThan(dayFromIso('2026-12-23') ?? 0);
});

test('nor does whether another day for the core group is too late (Q-6)', () => {
  const isLate = (story: Story) => {
    const meeting = story.state.meetings.g1 ?? expect.unreachable('a core group');
    const whole = { case: story.state, id: 'g1', meeting } as Parameters<typeof isPastOwnLimit>[0];
    return isPastOwnLimit(whole, dayFromIso('2026-12-29') ?? 0, { by: id('sam'), at: story.at }, story.known);
  };
  const story = leaving();
  story.meeting = 'g1';
  const when = { date: '2026-12-21', time: '14:00', place: 'Invented Room' };
  expect(story.ask('sam', { do: 'call-core-group', when, people: [id('pia')] }).events).toEqual(['core-group-called']);
  story.meeting = 'k1';
  expect(isLate(story)).toBe(true);
  expect(isLate(fears(story))).toBe(false);
});
