import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import type { FormName } from '../../../../cards/form-names.ts';
import { meetingCard } from '../../../../cards/meeting/meeting-card.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import { type CaseEvent, sentenceOf } from '../../../../domain/case/case.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import type { LineId, LineKind } from '../../../../domain/case/plan/outline/shape.ts';
import { mostLines } from '../../../../domain/case/plan/outline/write.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { convened, everybody, known, noon, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const [c1, c2] = ['c1', 'c2'] as [ChildId, ChildId];
const [l1, l2] = ['l1', 'l2'] as [LineId, LineId];

/** On the day, with everybody here; Mina writes the record. The second child is not born yet. */
function held(procedure: Story['known']['procedure'] = known.procedure): Story {
  const story = convened();
  story.known = { ...known, procedure };
  story.ask('ada', { do: 'set-minute-taker', person: id('mina') });
  story.at = noon('2026-12-15');
  return story.ask('cleo', { do: 'take-register', present: everybody });
}
const add = (story: Story, who: Name, kind: LineKind, texts: readonly string[], child?: ChildId, trigger = '') =>
  story.ask(who, { do: 'add-plan-lines', kind, texts, trigger, ...(child === undefined ? {} : { child }) });
const scene = (story: Story, who: Name) => {
  const found = sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable();
  return { ...found, procedure: story.known.procedure };
};
const card = (story: Story, who: Name) => JSON.stringify(meetingCard(scene(story, who)));
const read = (story: Story, who: Name, form: FormName = 'plan', about?: string) =>
  JSON.stringify(formFor({ form, of: story.convened.id, ...(about === undefined ? {} : { about }) }, scene(story, who)));
const texts = (story: Story) => story.convened.planLines.map((one) => `${one.status} ${one.text}`);

describe('the plan is outlined in the room', () => {
  test('where the plan comes before the decision it is said of each child that has no outcome yet, and nothing is held up (BU-D1)', () => {
    const story = held();
    const lacks = 'The plan comes before the decision. What must change is not said yet for: Child 1, Unborn 2.';
    expect(card(story, 'cleo')).toContain(lacks);
    add(story, 'cleo', 'outcome', ['planted outcome'], c1);
    expect(card(story, 'cleo')).toContain('not said yet for: Unborn 2.');
    expect(card(story, 'cleo')).toContain('The plan: 1 outcome, 0 actions, 0 contingencies.');
    add(story, 'cleo', 'outcome', ['planted for all']);
    expect(card(story, 'cleo')).not.toContain('not said yet');
    expect(card(held(forthValley), 'cleo')).not.toContain('not said yet');
    // Nor is it overlooked where the child is decided on.
    const open = (of: Story, child: ChildId) => read(of, 'cleo', 'decide-child', child);
    const some = add(held(), 'cleo', 'outcome', ['planted outcome'], c1);
    expect(open(some, c2)).toContain('What must change is not said yet for: Unborn 2.');
    for (const form of [open(some, c1), open(held(forthValley), c2)]) {
      expect(form).toContain('"fields"');
      expect(form).not.toContain('not said yet');
    }
  });

  test('of an unborn child a plan stands before the birth, where the procedure says so (ST-B2)', () => {
    const story = held(stokeOnTrent);
    expect(card(story, 'cleo')).toContain('A plan stands before the birth. What must change is not said yet for: Unborn 2.');
    add(story, 'cleo', 'outcome', ['planted outcome'], c2);
    expect(card(story, 'cleo')).not.toContain('before the birth');
  });

  test('longer-term needs, wishes and feelings, named services and what would bring the review forward stand in it (FV-C3, BU-C3, ST-T21)', () => {
    const story = held(stokeOnTrent);
    for (const [kind, text] of [
      ['need', 'planted need'],
      ['wish', 'planted wish'],
      ['service', 'planted service'],
      ['review', 'planted review'],
    ] as const)
      add(story, 'cleo', kind, [text], c1);
    add(story, 'cleo', 'contingency', ['planted contingency'], undefined, 'planted trigger');
    for (const who of ['cleo', 'sam', 'tom'] as const)
      for (const text of ['need', 'wish', 'service', 'review', 'contingency', 'trigger'])
        expect(read(story, who)).toContain(`planted ${text}`);
    expect(read(story, 'cleo')).toContain('What would bring the review forward');
    expect(card(story, 'cleo')).not.toContain('planted');
  });

  test('the minute-taker writes it where the procedure lets them help, and nowhere else', () => {
    expect(add(held(forthValley), 'mina', 'outcome', ['planted']).events).toEqual(['plan-lines-added']);
    expect(card(held(forthValley), 'mina')).toContain('Open the plan');
    expect(add(held(stokeOnTrent), 'mina', 'outcome', ['planted']).refused).toBe('not-yours');
    expect(add(held(), 'tom', 'outcome', ['planted']).refused).toBe('not-yours');
  });

  test('several lines at once; the same again is not written twice, and each has its number', () => {
    const story = held();
    add(story, 'cleo', 'outcome', ['one', 'two', 'one'], c1);
    expect(texts(story)).toEqual(['stands one', 'stands two']);
    expect(add(story, 'cleo', 'outcome', ['one', 'two'], c1).events).toEqual([]);
    add(story, 'cleo', 'outcome', ['one'], c2);
    expect(story.convened.planLines.map((one) => one.id)).toEqual(['l1', 'l2', 'l3']);
    const many = Array.from({ length: mostLines }, (_, n) => `line ${n}`);
    expect(add(story, 'cleo', 'need', many).refused).toBe('list-full');
  });

  test('there is a way back from every slip: changed, taken out, put back; how it read before stays with it (Q-21)', () => {
    const story = add(held(), 'cleo', 'outcome', ['one', 'two'], c1);
    story.ask('sam', { do: 'change-plan-line', line: l1, text: 'otherwise', child: 'all' });
    expect(story.convened.planLines[0]).toMatchObject({ text: 'otherwise', was: [{ text: 'one', child: c1 }] });
    expect(story.convened.planLines[0]).not.toHaveProperty('child');
    story.ask('cleo', { do: 'withdraw-plan-line', line: l2 });
    expect(texts(story)).toEqual(['stands otherwise', 'withdrawn two']);
    expect(read(story, 'tom')).not.toContain('two');
    expect(story.ask('cleo', { do: 'change-plan-line', line: l2, text: 'x' }).refused).toBe('no-such-line');
    story.ask('cleo', { do: 'restore-plan-line', line: l2 });
    expect(texts(story)).toEqual(['stands otherwise', 'stands two']);
    expect(story.ask('cleo', { do: 'restore-plan-line', line: l2 }).events).toEqual([]);
    expect(story.ask('cleo', { do: 'withdraw-plan-line', line: 'l9' as LineId }).refused).toBe('no-such-line');
  });

  test('a contingency has its trigger and nothing else has one; no child of another family, and nothing before anybody was invited', () => {
    const story = held();
    expect(add(story, 'cleo', 'contingency', ['planted']).refused).toBe('incomplete');
    expect(add(story, 'cleo', 'outcome', ['planted'], undefined, 'planted').refused).toBe('incomplete');
    expect(add(story, 'cleo', 'outcome', []).refused).toBe('incomplete');
    expect(add(story, 'cleo', 'outcome', ['planted'], 'c9' as ChildId).refused).toBe('no-such-child');
  });

  test('an action serves an outcome that stands; withdrawn it is said of the action no more', () => {
    const story = add(held(), 'cleo', 'outcome', ['planted outcome'], c1);
    const give = { do: 'give-action', to: id('tom'), what: 'w', why: 'y', due: '2026-12-20' } as const;
    expect(story.ask('cleo', { ...give, outcome: l1 }).events).toContain('action-given');
    expect(read(story, 'cleo', 'plan', 'actions')).toContain('planted outcome');
    expect(story.ask('cleo', { ...give, outcome: 'l9' as LineId }).refused).toBe('no-such-line');
    story.ask('cleo', { do: 'withdraw-plan-line', line: l1 });
    expect(read(story, 'cleo', 'plan', 'actions')).not.toContain('planted outcome');
    expect(story.ask('cleo', { ...give, what: 'other', outcome: l1 }).refused).toBe('no-such-line');
    const action = 'a1' as ActionId;
    story.ask('cleo', { do: 'change-action', action, outcome: 'none', reason: 'planted' });
    expect(story.convened.actions[0]).not.toHaveProperty('outcome');
  });
});

test('whoever is there for one child reads and writes nothing of a half-sibling’s (Q-9)', () => {
  const story = held();
  add(story, 'cleo', 'outcome', ['planted first'], c1);
  add(story, 'cleo', 'outcome', ['planted second'], c2);
  story
    .ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] })
    .ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] });
  expect(read(story, 'tom')).toContain('planted first');
  expect(read(story, 'tom')).not.toContain('planted second');
  story.ask('cleo', { do: 'limit-children', person: id('sam'), children: [c1] });
  expect(story.ask('sam', { do: 'change-plan-line', line: l2, text: 'x' }).refused).toBe('no-such-line');
  expect(add(story, 'sam', 'need', ['planted'], c2).refused).toBe('no-such-child');
});

test('the trail says which lines, and never what they say', () => {
  const story = add(held(), 'cleo', 'contingency', ['planted text'], c1, 'planted trigger');
  const said = 'events' in story.last ? story.last.events.map((one) => sentence(one)) : [];
  expect(said).toEqual(['plan-lines-added l1 contingency']);
});

const sentence = (event: CaseEvent) => sentenceOf({ ...event, by: id('cleo'), at: 0, via: 'teams' }, (one) => one);

test.each([
  ['nothing typed', { kind: 'outcome', texts: ' \n ' }, 'texts'],
  ['a kind that there is not', { kind: '__proto__', texts: 'x' }, 'kind'],
  ['more lines than at once', { kind: 'need', texts: Array.from({ length: 11 }, () => 'x').join('\n') }, 'texts'],
  ['a line that is too long', { kind: 'need', texts: 'x'.repeat(301) }, 'texts'],
  ['more than the field takes', { kind: 'need', texts: 'x\n'.repeat(2_000) }, 'texts'],
  ['a contingency without its trigger', { kind: 'contingency', texts: 'x' }, 'trigger'],
  ['a trigger of what has none', { kind: 'outcome', texts: 'x', trigger: 'y' }, 'trigger'],
  ['a child of no family', { kind: 'outcome', texts: 'x', child: 'c99' }, 'child'],
] as const)('from outside: %s', (_, values, problem) => {
  const story = held();
  const came = readForm({ form: 'plan-add', of: story.convened.id }, values, scene(story, 'cleo'), () => '');
  expect('problems' in came ? Object.keys(came.problems) : came).toEqual([problem]);
});
