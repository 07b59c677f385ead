import { expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { formFor, readForm } from '../../../../../cards/registry.ts';
import { familyCounts } from '../../../../../domain/case/conference/participation/counts.ts';
import type { TaskId } from '../../../../../domain/case/conference/participation/shape.ts';
import { tasksOf } from '../../../../../domain/case/conference/participation/tasks.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import type { Story } from '../../../../support/case-story.ts';
import { family, sayAdult, sayChild } from '../../../../support/conference/family-story.ts';
import { id } from '../../../../support/invented-partnership.ts';

const was = { date: '2026-12-15', time: '10:00', place: 'Invented Hall' };
const needs = ['interpreter', 'transport', 'childcare', 'access', 'apart'] as const;

/** Everything there is to do for a child who comes and a parent who needs all there is, ticked. */
function allDone(): Story {
  const story = family(stokeOnTrent)
    .ask('sam', sayChild({ comes: 'part' }))
    .ask('sam', sayAdult({ needs, language: 'Invented' }));
  const { when } = story.conference;
  if (when?.place !== was.place) move(story, {});
  const all = tasksOf(story.conference, story.known.procedure).map((one) => one.id);
  return story.ask('sam', { do: 'tick-tasks', done: all.filter((one) => !/-plan$|advocate-asked$/.test(one)), undone: [] });
}
const move = (story: Story, to: Partial<typeof was>) =>
  story.ask('ada', { do: 'move', when: { ...was, ...to }, why: '', seen: story.convened.revision });
const open = (story: Story) =>
  tasksOf(story.conference, story.known.procedure).flatMap((one) => (one.done ? [] : [`${one.id}${one.again ? ' again' : ''}`]));

const ofTime = ['p1/adult-hour again', 'p1/childcare again'];
const ofBoth = [
  'c1/child-told again',
  'c1/child-helped again',
  'p1/adult-invited again',
  'p1/adult-confirmed again',
  'p1/interpreter again',
  'p1/transport again',
  'p1/access again',
  'p1/apart again',
];

test('moved to another day, what the family was told and what was booked for the earlier one is to do anew, and counted as that (ST-P8, ST-P10, ST-P14)', () => {
  const story = allDone();
  expect(open(story)).toEqual([]);
  expect(move(story, { date: '2026-12-17' }).events).toContain('moved');
  expect(open(story).toSorted()).toEqual([...ofTime, ...ofBoth].toSorted());
  expect(familyCounts(story.conference, story.known.procedure)).toMatchObject({ all: 16, done: 6 });
  // Of another place alone the hour suits as it did.
  expect(open(move(allDone(), { place: 'Another Hall' })).toSorted()).toEqual(ofBoth.toSorted());
  expect(open(move(allDone(), { time: '14:00' }))).toHaveLength(10);
});

test('done anew it is done; what was not is open as it was; moved back to what they were told it is done again (Q-21)', () => {
  const story = move(allDone(), { date: '2026-12-17' });
  story.ask('sam', { do: 'tick-tasks', done: ['p1/adult-invited'], undone: [] });
  expect(open(story)).not.toContain('p1/adult-invited again');
  // What is to do anew is no tick that could be taken back.
  expect(story.ask('sam', { do: 'tick-tasks', done: [], undone: ['p1/transport'] }).events).toEqual([]);
  // They were told of the second day, and of nothing else of it.
  expect(open(move(story, {}))).toEqual(['p1/adult-invited again']);
  expect(open(move(story, { date: '2026-12-17' }))).not.toContain('p1/adult-invited again');
});

test('a child who is not invited has no hour to know, and what holds whenever it is stays done', () => {
  const story = family(stokeOnTrent).ask('sam', sayChild({ invited: false, comes: 'no', reasons: ['understanding'] }));
  const done: readonly TaskId[] = ['c1/child-told', 'c1/child-views'];
  story.ask('sam', { do: 'tick-tasks', done, undone: [] });
  move(story, { date: '2026-12-17' });
  expect(open(story)).not.toContain('c1/child-told again');
  expect(open(story)).not.toContain('c1/child-views');
});

test('whoever works with the family reads that it was moved, and ticks what is done anew', () => {
  const story = allDone().ask('sam', { do: 'attend', how: 'in-person' });
  const scene = () => {
    const found = sceneOf(story.known.directory, story.state, id('sam'), story.at) ?? expect.unreachable();
    return { ...found, procedure: stokeOnTrent };
  };
  const form = (name: 'family-plan' | 'family-tasks') =>
    formFor({ form: name, of: story.convened.id }, scene()) ?? expect.unreachable();
  expect(JSON.stringify(form('family-plan').intro)).not.toContain('moved');
  move(story, { date: '2026-12-17' });
  expect(JSON.stringify(form('family-plan'))).toContain('To do: again: invited in person, by');
  for (const name of ['family-plan', 'family-tasks'] as const)
    expect(JSON.stringify(form(name).intro)).toContain('It was moved since the family was told.');
  const offered = form('family-tasks').fields.find(({ name }) => name === 'done');
  expect(JSON.stringify(offered)).toMatch(/Parent 1: again: invited in person \(\w+ \d+ Dec 2026\)/);
  const read = readForm(form('family-tasks').ref, { done: ['p1/adult-invited'] }, scene(), () => '');
  if (!('command' in read)) return expect.unreachable();
  expect(story.ask('sam', read.command).events).toEqual(['tasks-ticked']);
  expect(JSON.stringify(form('family-plan'))).toContain('Done: invited in person');
});

test('an advocate who comes with a child is told the time and place, and told anew of another one; one who does not come is not (ST-P11)', () => {
  const story = family(stokeOnTrent).ask('sam', sayChild({ advocate: 'referred' }));
  expect(open(story)).not.toContain('c1/advocate-told');
  story.ask('sam', sayChild({ advocate: 'comes' }));
  expect(open(story)).toContain('c1/advocate-told');
  const done: readonly TaskId[] = ['c1/advocate-told', 'c1/advocate-consent', 'c1/advocate-leaves', 'c1/advocate-chair'];
  story.ask('sam', { do: 'tick-tasks', done, undone: [] });
  expect(open(story).join()).not.toContain('advocate');
  move(story, { date: '2026-12-17' });
  expect(open(story).filter((one) => one.includes('advocate'))).toEqual(['c1/advocate-told again']);
  story.ask('sam', { do: 'tick-tasks', done: ['c1/advocate-told'], undone: [] });
  expect(open(story).join()).not.toContain('advocate');
});
