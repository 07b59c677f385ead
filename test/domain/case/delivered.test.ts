import { expect, test } from 'vitest';
import { caseDecider } from '../../../domain/case/case.ts';
import type { CaseCommand } from '../../../domain/case/command.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { convened, known, noon } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

const attends = (how: 'phone' | 'video'): CaseCommand => ({ do: 'attend', how });

/** One delivery after the other; how many events each came to, and what stands in the end. */
function deliver(...all: readonly (readonly [command: CaseCommand, delivery?: string])[]) {
  let state: CaseState = convened().state;
  const events = all.map(([command, delivery]) => {
    const stamp = { by: id('tom'), at: noon('2026-12-01'), via: 'teams', ...(delivery && { delivery }) } as const;
    const decided = caseDecider.decide(state, { ...stamp, command }, known);
    if ('refused' in decided) throw new Error(decided.refused);
    for (const event of decided.events) state = caseDecider.evolve(state, { ...stamp, ...event });
    return decided.events.length;
  });
  const answer = state.status === 'convened' ? state.invitees.find((one) => one.person === id('tom'))?.answer : undefined;
  return { events, answer };
}

test('a delivery that comes again, after the person has said something newer, changes nothing', () => {
  const late = deliver([attends('phone'), 'd1'], [attends('video'), 'd2'], [attends('phone'), 'd1']);
  expect(late).toMatchObject({ events: [2, 1, 0], answer: { how: 'video' } });
});

test('the same words in a delivery of their own are said anew', () => {
  const anew = deliver([attends('phone'), 'd1'], [attends('video'), 'd2'], [attends('phone'), 'd3']);
  expect(anew).toMatchObject({ events: [2, 1, 1], answer: { how: 'phone' } });
});

test('what has no name is never taken for a repeat', () => {
  expect(deliver([attends('phone')], [attends('video')], [attends('phone')]).events).toEqual([2, 1, 1]);
});
