import { expect, test } from 'vitest';
import { isoFromDay } from '../../../../../domain/calendar/iso.ts';
import { decidedTasks } from '../../../../../domain/case/conference/decision/tasks.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import { c1, decide, inRoom } from '../../../../support/conference/deciding.ts';

test('a referral to the Reporter is to be made where the chair says so, and not where it was made or is not needed (FV-D4)', () => {
  const referrals = (what: 'made' | 'refer' | 'not-needed') => {
    const story = decide(inRoom(forthValley), c1, { reporter: { what, why: 'invented' } });
    const all = decidedTasks(story.conference, forthValley).filter(({ task }) => task === 'reporter');
    return all.map(({ id, due, done }) => `${id} ${isoFromDay(due)} ${done}`);
  };
  expect(referrals('refer')).toEqual([expect.stringMatching(/^c1\/reporter 2026-12-\d\d false$/)]);
  expect([referrals('made'), referrals('not-needed')]).toEqual([[], []]);
});
