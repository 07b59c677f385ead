import { expect, test } from 'vitest';
import { taskScenes } from '../../../../bot/click/typed/own-cases.ts';
import { ownTasksOf } from '../../../../cards/plan/tasks/tasks-of.ts';
import { buckinghamshire } from '../../../../domain/procedures/buckinghamshire.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../support/conference/deciding.ts';
import { moveId, moves, onPlan } from '../../../support/conference/moved-child.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

/** What stands in somebody's tasks, its day, and the form behind its button. */
function tasks(story: Story, who: keyof typeof people): readonly (readonly [due: string, text: string, form: string])[] {
  const person = story.known.directory.people.get(id(who)) ?? expect.unreachable();
  return ownTasksOf(taskScenes([story.state], story.known.directory, person, story.at)).flatMap(({ due, text, does }) =>
    'button' in does && 'opens' in does.button ? [[due, text, does.button.opens.form] as const] : [],
  );
}
const ofMoves = (story: Story, who: keyof typeof people) => tasks(story, who).filter(([, , form]) => form === 'child-move-tasks');

test('what there is to do for a child who moves stands in the tasks of whose it is, oldest first, until it is done (FV-X1, FV-X2)', () => {
  const story = onPlan(forthValley).ask('ada', moves());
  const [[due, text] = expect.unreachable()] = ofMoves(story, 'sam');
  expect(due).toBe('2026-12-17');
  expect(text).toMatch(/: \d things for a child who moves, the first by Thu 17 Dec 2026$/);
  // Whoever only hears of it has nothing to do.
  expect([ofMoves(story, 'tom'), ofMoves(story, 'cleo')]).toEqual([[], []]);
  const before = Number(/(\d) things/.exec(text)?.[1]);
  story.ask('sam', { do: 'tick-child-move', move: moveId(1), done: ['tell'], undone: [] });
  expect(ofMoves(story, 'sam')[0]?.[1]).toContain(`${before - 1} thing`);
  story.ask('ada', { do: 'take-back-child-move', move: moveId(1) });
  expect(ofMoves(story, 'sam')).toEqual([]);
});

test('nothing is to be done any more of the move of a child whose plan has ended with it; of the other it is (BU-D4)', () => {
  const story = onPlan()
    .ask('ada', moves({ id: moveId(1), child: c1 }))
    .ask('ada', moves({ id: moveId(2), child: c2 }));
  expect(ofMoves(story, 'sam')).toHaveLength(2);
  story.at = noon('2027-01-08');
  story.ask('ada', { do: 'note-receiving', move: moveId(1), on: '2027-01-07' });
  expect(story.ask('sam', { do: 'end-child', child: c1, how: 'moved-away', on: '2027-01-07' }).events).toEqual(['child-ended']);
  expect(ofMoves(story, 'sam')).toHaveLength(1);
});

test('the review of a child-in-need plan stands in the tasks of who leads it, by its limit or the earlier day it was called for (BU-T7)', () => {
  const story = decide(decide(inRoom(buckinghamshire), c2), c1, { outcome: 'not-at-risk', categories: [] });
  story.ask('cleo', { do: 'say-follows', child: c1, help: 'yes', lead: null, words: 'invented', unborn: {} });
  const reviews = (who: keyof typeof people) =>
    tasks(story, who).flatMap(([due, , form]) => (form === 'need-review' ? [due] : []));
  expect([reviews('sam'), reviews('ada'), reviews('cleo')]).toEqual([['2027-03-09'], [], []]);
  story.ask('sam', { do: 'call-need-review', child: c1, on: '2027-03-02' });
  expect(reviews('sam')).toEqual(['2027-03-02']);
  story.at = noon('2027-03-03');
  story.ask('sam', { do: 'note-need-review', child: c1, on: '2027-03-02', how: 'ends' });
  expect(reviews('sam')).toEqual([]);
});

test('no more than twenty moves stand; those that were taken back make room again (Q-21)', () => {
  const story = onPlan(forthValley);
  for (let n = 1; n <= 20; n++) expect(story.ask('ada', moves({ id: moveId(n) })).events).toEqual(['child-move-said']);
  expect(story.ask('ada', moves({ id: moveId(21) })).refused).toBe('list-full');
  story.ask('ada', { do: 'take-back-child-move', move: moveId(3) });
  expect(story.ask('ada', moves({ id: moveId(21) })).events).toEqual(['child-move-said']);
  expect(story.ask('ada', moves({ id: moveId(22) })).refused).toBe('list-full');
});
