import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import type { AdultId, ChildId } from '../../../../domain/case/family/shape.ts';
import type { Doer } from '../../../../domain/case/plan/action.ts';
import { wordsOn } from '../../../cards/words-on.ts';
import { noon, type Story, scaling } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const [c1, c2] = ['c1', 'c2'] as [ChildId, ChildId];
const give = (to: Name, more: object = {}) =>
  ({ do: 'give-action', to: id(to), what: `what ${to}`, why: 'y', due: '2027-01-04', ...more }) as const;

/** Two half-siblings, each with a parent of their own: Tom is there for the first alone, Sam, who leads, and Pia for both. */
function halves(): Story {
  const story = scaling();
  for (const [nth, child] of [c1, c2].entries())
    story.ask('ada', { do: 'add-adult', nth, adult: { kind: 'parent', children: [child] } } as never);
  story.ask('cleo', give('tom')).ask('cleo', { do: 'set-half-siblings', children: [c1, c2], shared: [] });
  for (const who of ['sam', 'pia'] as const) story.ask('cleo', { do: 'limit-children', person: id(who), children: [c1, c2] });
  story.ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] });
  story.at = noon('2026-12-21');
  return story;
}

const parent = (nth: number): Doer => ({ adult: `p${nth}` as AdultId });
const scene = (story: Story, who: Name) =>
  sceneOf(story.known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
const actions = (story: Story, who: Name) => {
  const form = formFor({ form: 'plan', of: story.convened.id, meeting: 'k1', about: 'actions' }, scene(story, who));
  return form === null ? '' : wordsOn(form);
};

test('what a half-sibling or their parent does is given, handed on and offered to nobody who is not there for them (Q-9)', () => {
  for (const [does, no] of [
    [{ child: c2 }, 'no-such-child'],
    [parent(2), 'no-such-adult'],
  ] as const) {
    const story = halves();
    expect(story.ask('sam', give('tom', { does })).refused).toBe(no);
    expect(story.ask('sam', { do: 'change-action', action: 'a1', does, reason: 'r' } as never).refused).toMatch(/^no-such-/);
    expect(story.ask('sam', give('tom', { does: 'child' in does ? { child: c1 } : parent(1) })).events).toEqual(['action-given']);
    expect(story.ask('sam', give('pia', { does })).events).toEqual(['core-group-joined', 'action-given']);
  }
  const story = halves().ask('sam', give('pia', { does: { child: c2 } }));
  const a2 = 'a2' as never;
  expect(story.ask('sam', { do: 'hand-on', takers: [{ action: a2, to: id('tom') }] }).refused).toBe('no-such-person');
  expect(story.ask('pia', { do: 'offer-action', action: a2, to: id('tom'), note: '' }).refused).toBe('no-such-person');
  expect(story.ask('pia', { do: 'complete', action: a2 }).events).toEqual(['action-completed']);
});

test('whoever reads the plan for one child alone reads of an action for all, and not that a half-sibling or their parent does it (Q-9)', () => {
  const story = halves();
  for (const does of [{ child: c2 }, parent(2), { child: c1 }, parent(1), { name: 'An aunt' }])
    story.ask('sam', give('pia', { does, what: `planted ${JSON.stringify(does)}` }));
  expect(actions(story, 'pia')).toMatch(/Done by:\s+Unborn 2[\s\S]*Done by:\s+Parent 2[\s\S]*Done by:\s+Child 1/);
  const tom = actions(story, 'tom');
  expect(tom.match(/planted/g)).toHaveLength(5);
  expect(tom.match(/Done by:\s+.*/g)).toEqual(['Done by: Child 1', 'Done by: Parent 1', 'Done by: An aunt']);
  // Taken off since, whoever it was is known by their number to those who may know of them.
  for (const adult of ['p1', 'p2']) story.ask('ada', { do: 'remove-adult', adult } as never);
  expect(actions(story, 'pia')).toMatch(/Done by:\s+Parent 2/);
  expect(actions(story, 'tom')).not.toMatch(/Parent 2/);
  expect(actions(story, 'tom')).toMatch(/Done by:\s+Parent 1/);
});

test('the forms say so beside what was chosen, and keep what was typed; nobody is offered as who stands in for themself (Q-9, FV-C1)', () => {
  const story = halves().ask('cleo', { do: 'add-plan-lines', kind: 'outcome', texts: ['x'], trigger: '', child: c2 });
  const of = { of: story.convened.id, meeting: 'k1' } as const;
  const read = (form: 'give-action' | 'change-action' | 'plan-cover', values: object, about?: string) => {
    const ref = { form, ...of, ...(about === undefined ? {} : { about }) } as const;
    return readForm(ref, values as never, scene(story, 'sam'), () => '');
  };
  const what = { to: id('tom'), what: 'w', why: 'y', by: '2027-01-04', child: 'all' };
  for (const [field, value] of [
    ['doer', 'child/c2'],
    ['doer', 'adult/p2'],
    ['outcome', 'l1'],
  ] as const) {
    const no = { problems: { [field]: 'They are not there for that child.' } };
    expect(read('give-action', { ...what, [field]: value })).toEqual(no);
    expect(read('give-action', { ...what, to: id('pia'), [field]: value })).toHaveProperty('command');
    expect(read('change-action', { [field]: value, reason: 'r' }, 'a1')).toEqual(no);
  }
  const cover = formFor({ form: 'plan-cover', ...of, about: id('tom') }, scene(story, 'sam'));
  const [who] = cover?.fields ?? [];
  expect(who?.field === 'one' && who.options.map((one) => one.value)).not.toContain(id('tom'));
  expect(who?.field === 'one' && who.options.map((one) => one.value)).toContain(id('pia'));
  expect(read('plan-cover', { who: id('tom') }, id('tom'))).toHaveProperty('problems.who');
  expect(read('plan-cover', { who: id('pia') }, id('tom'))).toHaveProperty('command.cover.person', id('pia'));
});
