import { expect, test } from 'vitest';
import type { BareCommand } from '../../../domain/case/case.ts';
import { caseDecider, inMeeting } from '../../../domain/case/case.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import type { Case } from '../../../domain/case/whole.ts';
import { convened, known, noon } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

const attends = (how: 'phone' | 'video'): BareCommand => ({ do: 'attend', how });

/** One delivery after the other; how many events each came to, and what stands in the end. */
function deliver(...all: readonly (readonly [command: BareCommand, delivery?: string])[]) {
  let state: Case = convened().state;
  const events = all.map(([command, delivery]) => {
    const stamp = { by: id('tom'), at: noon('2026-12-01'), via: 'teams', ...(delivery && { delivery }) } as const;
    const decided = caseDecider.decide(state, { ...stamp, command: inMeeting(command, 'k1') }, known);
    if ('refused' in decided) throw new Error(decided.refused);
    for (const event of decided.events) state = caseDecider.evolve(state, { ...stamp, ...event });
    return decided.events.length;
  });
  const answer = conferenceOf(state)?.invitees.find((one) => one.person === id('tom'))?.answer;
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
