import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { formFor } from '../../../../cards/registry.ts';
import { dayFromIso } from '../../../../domain/calendar/iso.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { progressOf } from '../../../../domain/case/plan/progress/progress-of.ts';
import { wordsOn } from '../../../cards/words-on.ts';
import { noon, type Story, scaling } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const action = (n: number) => `a${n}` as ActionId;

/** Of the first child one is done and one late; of all one is open and one withdrawn. */
function planned(): Story {
  const story = scaling().ask('cleo', { do: 'add-plan-lines', kind: 'outcome', texts: ['safe at night'], trigger: '' });
  const give = (what: string, due: string, more: object = {}) =>
    story.ask('cleo', { do: 'give-action', to: id('tom'), what, why: 'y', due, ...more });
  give('one', '2026-12-18', { child: 'c1', outcome: 'l1' });
  give('two', '2026-12-18', { child: 'c1', outcome: 'l1' });
  give('three', '2026-12-21');
  give('four', '2026-12-18');
  story.ask('tom', { do: 'complete', action: action(1) }).ask('cleo', { do: 'withdraw-action', action: action(4), reason: 'r' });
  story.at = noon('2026-12-21');
  return story;
}

const today = dayFromIso('2026-12-21') ?? Number.NaN;

test('how far a plan is: done, open and late in all, of each child and of each outcome; what is due today is not late', () => {
  const { convened } = planned();
  expect(progressOf(convened, ['c1', 'c2'] as never, today)).toEqual({
    all: { done: 1, open: 2, late: 1 },
    rows: [
      { of: { child: 'c1' }, done: 1, open: 1, late: 1 },
      { of: { child: null }, done: 0, open: 1, late: 0 },
      { of: { outcome: 'l1' }, done: 1, open: 1, late: 1 },
    ],
  });
  expect(progressOf(convened, ['c1', 'c2'] as never, today + 1).all.late).toBe(2);
});

test('it stands in the plan as a table with a mark for each action, to whoever reads the plan, of their own children alone', () => {
  const table = (story: Story, who: 'tom' | 'pia') => {
    const scene = sceneOf(story.known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
    const form = formFor({ form: 'plan', of: story.convened.id, meeting: 'k1', about: 'progress' }, scene);
    return form === null ? '' : wordsOn(form);
  };
  const story = planned();
  expect(table(story, 'tom')).toMatch(/In all[\s\S]*1 done, 2 open, of these 1 late ●!○/);
  expect(table(story, 'tom')).toMatch(/safe at night[\s\S]*1 done, 1 open, of these 1 late ●!/);
  story.ask('cleo', { do: 'set-half-siblings', children: ['c1', 'c2'] as never, shared: [] });
  story.ask('cleo', { do: 'limit-children', person: id('pia'), children: ['c2'] as never });
  expect(table(story, 'pia')).toMatch(/In all[\s\S]*0 done, 1 open ○/);
  expect(table(story, 'pia')).not.toMatch(/Child 1/);
});
