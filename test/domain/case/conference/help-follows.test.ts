import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { formFor } from '../../../../cards/registry.ts';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { localDay } from '../../../../domain/calendar/london.ts';
import { decidedTasks } from '../../../../domain/case/conference/decision/tasks.ts';
import { turningsOf } from '../../../../domain/case/turnings.ts';
import type { Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom, nextHeld } from '../../../support/conference/deciding.ts';
import { id } from '../../../support/invented-partnership.ts';

const helps = (story: Story) =>
  decidedTasks(story.conference, story.known.procedure).flatMap(({ id: of, who, due, done }) =>
    of.endsWith('/help') ? [[of, who, isoFromDay(due), done] as const] : [],
  );
const reminded = (story: Story) =>
  turningsOf(story.conference, id('cleo'), story.known).map(({ at }) => isoFromDay(localDay(at)));

test('of a child who comes off a plan the chair has to say what help follows, and is reminded until it is said (BU-D5)', () => {
  const story = decide(decide(inRoom(), c1), c2, { outcome: 'not-at-risk' }).ask('cleo', { do: 'close' });
  expect(helps(story), 'who never had a plan has no help that could stop').toEqual([]);
  nextHeld(story);
  // The risk is asked of each child anew.
  expect(story.convened.decision.children).toEqual({});
  decide(story, c1, { outcome: 'not-at-risk', categories: [] });
  expect(helps(story)).toEqual([['c1/help', id('cleo'), '2027-01-06', false]]);
  expect(reminded(story)).toContain('2027-01-07');
  const scene = sceneOf(story.known.directory, story.state, id('cleo'), story.at);
  const form = scene === null ? null : formFor({ form: 'decided-tasks', of: story.convened.id }, scene);
  expect(JSON.stringify(form)).toContain('Child 1 comes off the plan: say what help follows');
  // It is no tick: what follows is said.
  expect(story.ask('cleo', { do: 'tick-decided', done: ['c1/help'], undone: [] }).refused).toBeDefined();
  story.ask('cleo', { do: 'say-follows', child: c1, help: 'not-wanted', lead: null, words: '', unborn: {} });
  expect(story.events).toEqual(['follows-said']);
  expect(helps(story)).toEqual([['c1/help', id('cleo'), '2027-01-06', true]]);
  expect(reminded(story)).not.toContain('2027-01-07');
});
