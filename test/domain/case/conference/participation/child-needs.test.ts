import { expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import type { FormName } from '../../../../../cards/form-names.ts';
import { cardFor, formFor, readForm } from '../../../../../cards/registry.ts';
import type { TaskId } from '../../../../../domain/case/conference/participation/shape.ts';
import { tasksOf } from '../../../../../domain/case/conference/participation/tasks.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import type { Story } from '../../../../support/case-story.ts';
import { c1, family, namesIn, p1, sayChild, tasksIn } from '../../../../support/conference/family-story.ts';
import { content, heldWith } from '../../../../support/conference/minuted.ts';
import { id } from '../../../../support/invented-partnership.ts';

const needs = ['interpreter', 'transport', 'access', 'apart'] as const;
const spoken = { needs, language: 'Invented' } as const;

function sceneFor(who: 'sam' | 'ada' | 'cleo' | 'tom', story: Story) {
  const scene = sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable();
  return { ...scene, procedure: story.known.procedure };
}
const form = (name: FormName, who: 'sam' | 'tom', story: Story, about?: string) =>
  formFor({ form: name, of: story.convened.id, ...(about === undefined ? {} : { about }) }, sceneFor(who, story));

test('what a child needs itself is there to do by the dates of the procedure, apart from what a parent needs (ST-P8)', () => {
  const story = family(stokeOnTrent).ask('sam', sayChild({ ...spoken, language: '' }));
  expect(story.refused).toBe('incomplete');
  expect(story.ask('sam', sayChild({ ...spoken, language: 'x'.repeat(41) })).refused).toBe('incomplete');
  story.ask('sam', sayChild(spoken));
  expect(tasksIn(story).filter((one) => /c1\/(interpreter|transport|childcare|access|apart)/.test(one))).toEqual([
    'c1/interpreter 2026-12-09',
    'c1/transport 2026-12-11',
    'c1/access 2026-12-10',
    'c1/apart 2026-12-11',
  ]);
  expect(namesIn(story, p1)).toEqual(['adult-plan']);
  const of = tasksOf(story.conference, story.known.procedure).filter((one) => needs.some((need) => need === one.task));
  expect(of.every(({ by }) => by === 'lead')).toBe(true);
  // Said again without it the language stays; needed no more, there is nothing to do.
  story.ask('sam', sayChild({ ...spoken, language: '', comes: 'not-known' }));
  expect(story.conference.participation.children[c1]?.language).toBe('Invented');
  story.ask('sam', sayChild({ needs: [], language: 'Invented' }));
  expect(namesIn(story, c1).join()).not.toMatch(/interpreter|transport|access|apart/);
  expect(story.conference.participation.children[c1]?.language).toBe('');
  // Of a child of whom nobody has said what it needs there is none of it either.
  expect(namesIn(family(forthValley).ask('sam', sayChild()), c1).join()).not.toMatch(/interpreter|transport/);
});

test('it is ticked, and is to do anew for another time and place, as what a parent needs (ST-P8)', () => {
  const story = family(stokeOnTrent).ask('sam', sayChild(spoken));
  const done = needs.map((need): TaskId => `${c1}/${need}`);
  expect(story.ask('sam', { do: 'tick-tasks', done, undone: [] }).events).toEqual(['tasks-ticked']);
  expect(tasksIn(story)).toContain('c1/interpreter 2026-12-09 done');
  const { revision } = story.convened;
  story.ask('ada', { do: 'move', when: { date: '2026-12-17', time: '10:00', place: 'Invented Hall' }, why: '', seen: revision });
  const again = tasksOf(story.conference, story.known.procedure).flatMap((one) => (one.again ? [one.id] : []));
  expect(again).toEqual(expect.arrayContaining(done));
});

test('whoever works with the family says it in the form and reads it there with what is to do; no card and nobody else does (Q-3)', () => {
  const story = family(stokeOnTrent).ask('sam', { do: 'attend', how: 'in-person' });
  const asked = form('child-plan', 'sam', story, c1) ?? expect.unreachable();
  expect(asked.fields.find(({ name }) => name === 'needs')).toMatchObject({ options: needs.map((value) => ({ value })) });
  const values = { invited: 'yes', comes: 'whole', wish: 'wants', tells: 'social-worker', views: 'school', advocate: 'referred' };
  const read = (language: string) =>
    readForm(asked.ref, { ...values, reasons: ['old-enough'], needs: [...needs], language }, sceneFor('sam', story), () => '');
  expect(read('')).toMatchObject({ problems: { language: 'Please say which language.' } });
  const said = read('Secretish');
  if (!('command' in said)) return expect.unreachable();
  expect(story.ask('sam', said.command).events).toEqual(['child-planned']);
  const plan = JSON.stringify(form('family-plan', 'sam', story));
  expect(plan).toContain('Needs: An interpreter, never a relative; Transport');
  expect(plan).toContain('Language: Secretish');
  expect(plan).toContain('To do: interpreter booked, asked: no relative, by');
  expect(JSON.stringify(form('family-tasks', 'sam', story)?.fields)).toContain('Child 1: interpreter booked');
  expect(JSON.stringify(form('child-plan', 'sam', story, c1)?.fields)).not.toContain('Secretish');
  for (const name of ['family-plan', 'family-tasks'] as const) expect(form(name, 'tom', story)).toBeNull();
  for (const who of ['sam', 'ada', 'cleo', 'tom'] as const)
    expect(JSON.stringify(cardFor('meeting', sceneFor(who, story)))).not.toMatch(/Secretish|nterpreter/);
});

test('the minutes say what was done so that a child could take part, as of a parent (ST-P8, ST-M1)', () => {
  const story = family(stokeOnTrent).ask('sam', sayChild(spoken));
  expect(content(heldWith(story)).takingPart.children).toMatchObject([{ child: c1, plan: spoken }]);
});
