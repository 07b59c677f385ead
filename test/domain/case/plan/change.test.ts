import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { actionLine } from '../../../../cards/plan/action-line.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import { calendarFor } from '../../../../domain/calendar/calendar-for.ts';
import { dayFromIso } from '../../../../domain/calendar/iso.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { duties } from '../../../../domain/case/plan/duties.ts';
import { convened, known, noon, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const calendar = calendarFor('england-and-wales');
const day = (iso: string) => dayFromIso(iso) ?? Number.NaN;
const [a1, a2] = ['a1', 'a2'] as ActionId[] as [ActionId, ActionId];
const give = { do: 'give-action', to: id('tom'), what: 'x', why: 'y', due: '2027-01-04' } as const;

/** On 15 December Tom is given one action. Sam leads, Cleo chairs. */
function given(): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  return story.ask('cleo', give);
}
/** Their digest of the 16th has told him. */
function told(): Story {
  const story = given();
  story.at = noon('2026-12-16');
  return story;
}
const action = ({ state }: Story) => state.plan.actions[0] ?? expect.unreachable();
const due = (story: Story, who: Name, since: string, today: string) =>
  duties(story.state, { id: id(who), hour: 9 }, day(since), day(today), { ...known, calendar }).map((one) => one.stage);
const news = ({ told }: Story) =>
  told.flatMap(({ to, item }) => (item.item === 'notice' && item.notice === 'action' ? [`${to} ${item.about}`] : []));
const change = { do: 'change-action', action: a1, reason: 'it was the wrong one' } as const;

describe('changing an action', () => {
  test('chair or lead: what is not said stays; how it read before and why stay with it', () => {
    const story = given();
    for (const who of ['tom', 'pia', 'ada'] as const)
      expect([who, story.ask(who, { ...change, what: 'z' }).refused]).toEqual([who, 'not-yours']);
    expect(story.ask('sam', { ...change, what: 'z' }).events).toEqual(['action-changed']);
    expect(story.ask('cleo', { ...change, due: '2027-02-01', child: 'c1' as ChildId }).events).toEqual(['action-changed']);
    expect(action(story)).toMatchObject({
      what: 'z',
      why: 'y',
      by: '2027-02-01',
      child: 'c1',
      updates: [
        { update: 'changed', was: { what: 'x', why: 'y', by: '2027-01-04' }, note: 'it was the wrong one', by: id('sam') },
        { update: 'changed', was: { what: 'z', by: '2027-01-04' }, by: id('cleo') },
      ],
    });
    story.ask('cleo', { ...change, child: 'all' });
    expect(action(story)).not.toHaveProperty('child');
  });

  test('its owner and the chair hear of it, but not from themselves', () => {
    expect(news(told().ask('sam', { ...change, what: 'z' }))).toEqual([`${id('tom')} a1/0`, `${id('cleo')} a1/0`]);
    expect(news(told().ask('cleo', { ...change, what: 'z' }))).toEqual([`${id('tom')} a1/0`]);
  });

  test('to a day that can be meant, for a child of the case; what changes nothing is nothing; only what is open', () => {
    const story = given();
    expect(story.ask('cleo', { ...change, due: '2026-12-14' }).refused).toBe('bad-date');
    expect(story.ask('cleo', { ...change, due: '2226-12-14' }).refused).toBe('bad-date');
    expect(story.ask('cleo', { ...change, due: 'soon' }).refused).toBe('bad-date');
    expect(story.ask('cleo', { ...change, child: 'c9' as ChildId }).refused).toBe('no-such-child');
    expect(story.ask('cleo', { ...change, action: a2 }).refused).toBe('no-such-action');
    expect(story.ask('cleo', { ...change, what: 'x', due: '2027-01-04' }).events).toEqual([]);
    story.ask('tom', { do: 'complete', action: a1 });
    expect(story.ask('cleo', { ...change, what: 'z' }).refused).toBe('no-such-action');
    story.ask('tom', { do: 'reopen', action: a1 });
    story.at = noon('2027-01-20');
    expect(story.ask('cleo', { ...change, what: 'z' }).events, 'its day has gone by and stays').toEqual(['action-changed']);
  });

  test('another date is reminded of from the start; what stood on the digest before stays there', () => {
    const story = given();
    story.at = noon('2027-01-06');
    story.ask('cleo', { ...change, due: '2027-02-01' });
    expect(due(story, 'tom', '2027-01-04', '2027-01-05'), 'the last digest').toEqual(['overdue-1']);
    expect(due(story, 'tom', '2027-01-05', '2027-01-06'), 'one of that day').toEqual(['changed']);
    const days = ['2027-01-06', '2027-01-07', '2027-01-08', '2027-01-27', '2027-02-01', '2027-02-02', '2027-02-04'];
    expect(days.slice(1).map((today, at) => due(story, 'tom', days[at] ?? '', today))).toEqual([
      ['changed'],
      [],
      ['soon'],
      ['today'],
      ['overdue-1'],
      ['overdue-3'],
    ]);
    expect(due(story, 'sam', '2027-01-06', '2027-01-12')).toEqual([]);
    expect(due(story, 'sam', '2027-02-04', '2027-02-05')).toEqual(['lead']);
  });
});

describe('before its owner was told of it, at nine on the 16th', () => {
  test('what is changed is no news to them: it is told as it stands, as new', () => {
    const story = given().ask('cleo', { ...change, what: 'z' });
    expect(news(story)).toEqual([]);
    expect(due(story, 'tom', '2026-12-15', '2026-12-16')).toEqual(['new']);
    const late = given();
    late.at = Date.parse('2026-12-16T09:00:00Z');
    expect(news(late.ask('cleo', { ...change, what: 'z' }))).toEqual([`${id('tom')} a1/0`]);
    expect(due(late, 'tom', '2026-12-15', '2026-12-16')).toEqual(['changed']);
  });

  test('what is withdrawn is told to none but the chair where the lead did it, and once it is to be done after all it is new', () => {
    const withdraw = { do: 'withdraw-action', action: a1, reason: 'r' } as const;
    const story = given().ask('sam', withdraw);
    expect(news(story)).toEqual([`${id('cleo')} a1/0`]);
    expect(news(given().ask('cleo', withdraw))).toEqual([]);
    expect(due(story, 'tom', '2026-12-15', '2026-12-16')).toEqual([]);
    story.at = noon('2026-12-17');
    expect(news(story.ask('cleo', { do: 'restore-action', action: a1 }))).toEqual([]);
    expect(due(story, 'tom', '2026-12-17', '2026-12-18')).toEqual(['new']);
    story.at = noon('2026-12-18');
    expect(news(story.ask('cleo', withdraw))).toEqual([`${id('tom')} a1/2`]);
  });

  test('a weekend puts off when they are told', () => {
    const story = convened();
    story.at = noon('2026-12-18');
    story.ask('cleo', give);
    story.at = noon('2026-12-20');
    expect(news(story.ask('cleo', { ...change, what: 'z' }))).toEqual([]);
    expect(due(story, 'tom', '2026-12-20', '2026-12-21')).toEqual(['new']);
  });

  test('handed on before, it is no news to whoever had it', () => {
    const story = given().ask('cleo', { do: 'hand-on', takers: [{ action: a1, to: id('pia') }] });
    expect(news(story)).toEqual([]);
    expect(due(story, 'pia', '2026-12-15', '2026-12-16')).toEqual(['new']);
  });
});

describe('withdrawing an action', () => {
  test('nobody is asked for it any more, its owner is told, and it can be taken back', () => {
    const story = given();
    const withdraw = { do: 'withdraw-action', action: a1, reason: 'no longer needed' } as const;
    expect(story.ask('tom', withdraw).refused).toBe('not-yours');
    story.at = noon('2026-12-29');
    expect(news(story.ask('sam', withdraw))).toEqual([`${id('tom')} a1/0`, `${id('cleo')} a1/0`]);
    expect(action(story).status).toBe('withdrawn');
    expect(story.ask('cleo', withdraw).events, 'it is so already').toEqual([]);
    expect(due(story, 'tom', '2026-12-28', '2026-12-29'), 'it stays on the digest of that day').toEqual(['soon']);
    expect(due(story, 'tom', '2026-12-29', '2027-02-01')).toEqual([]);
    expect(due(story, 'sam', '2026-12-29', '2027-02-01')).toEqual([]);
    expect(story.ask('cleo', { do: 'restore-action', action: a1 }).events).toEqual(['action-restored']);
    expect(news(story)).toEqual([`${id('tom')} a1/1`]);
    expect(due(story, 'tom', '2026-12-29', '2026-12-30')).toEqual(['again']);
    expect(story.ask('cleo', { do: 'restore-action', action: a1 }).events).toEqual([]);
  });

  test('its owner does nothing more with it; given anew it is another one; what is completed is not withdrawn', () => {
    const story = given().ask('cleo', { do: 'withdraw-action', action: a1, reason: 'r' });
    for (const how of ['complete', 'reopen'] as const)
      expect(story.ask('tom', { do: how, action: a1 }).refused).toBe('no-such-action');
    for (const how of ['report-progress', 'ask-help', 'say-not-mine'] as const)
      expect(story.ask('tom', { do: how, action: a1, note: 'n' }).refused).toBe('no-such-action');
    expect(story.ask('cleo', { do: 'hand-on', takers: [{ action: a1, to: id('pia') }] }).refused).toBe('no-such-action');
    expect(story.ask('cleo', give).events).toEqual(['action-given']);
    story.ask('tom', { do: 'complete', action: a2 });
    expect(story.ask('cleo', { do: 'withdraw-action', action: a2, reason: 'r' }).refused).toBe('no-such-action');
  });
});

describe('what an owner says beside the plan', () => {
  const notMine = { do: 'say-not-mine', action: a1, note: 'it is the school nurse’s' } as const;

  test('help is a message to chair and lead; of the lead’s own action to the chair', () => {
    const help = { do: 'ask-help', action: a1, note: 'n' } as const;
    expect(news(given().ask('tom', help))).toEqual([`${id('cleo')} a1/0`, `${id('sam')} a1/0`]);
    expect(
      news(
        convened()
          .ask('cleo', { ...give, to: id('sam') })
          .ask('sam', help),
      ),
    ).toEqual([`${id('cleo')} a1/0`]);
  });

  test('"not mine" is a message to chair and lead, and stands with the lead every working day until it is handed on', () => {
    const story = given();
    expect(story.ask('pia', notMine).refused).toBe('not-yours');
    expect(news(story.ask('tom', notMine))).toEqual([`${id('cleo')} a1/0`, `${id('sam')} a1/0`]);
    expect(story.ask('tom', notMine).events).toEqual([]);
    expect(due(story, 'sam', '2026-12-15', '2026-12-16')).toEqual(['unowned']);
    expect(due(story, 'sam', '2026-12-16', '2026-12-17')).toEqual(['unowned']);
    expect(due(story, 'tom', '2026-12-15', '2027-01-20'), 'its owner is not asked meanwhile').toEqual([]);
    story.at = noon('2026-12-17');
    story.ask('sam', { do: 'hand-on', takers: [{ action: a1, to: id('pia') }] });
    expect(news(story)).toEqual([`${id('tom')} a1/1`]);
    expect(due(story, 'pia', '2026-12-17', '2026-12-18')).toEqual(['new']);
    expect(due(story, 'sam', '2026-12-17', '2026-12-18')).toEqual([]);
  });

  test('of the lead’s own it is the chair’s to hand on; it may stay with whoever said so, who hears that', () => {
    const story = convened()
      .ask('cleo', { ...give, to: id('sam') })
      .ask('sam', notMine);
    story.at = noon('2026-12-15');
    expect(due(story, 'cleo', '2026-12-15', '2026-12-16')).toEqual(['unowned']);
    expect(due(story, 'sam', '2026-12-15', '2026-12-16')).toEqual([]);
    const stays = { do: 'hand-on', takers: [{ action: a1, to: id('sam') }] } as const;
    expect(news(story.ask('cleo', stays))).toEqual([`${id('sam')} a1/1`]);
    expect(due(story, 'sam', '2026-12-15', '2026-12-16')).toEqual(['new']);
    expect(story.ask('cleo', stays).events).toEqual([]);
  });

  test('said by mistake it is taken back by its owner, and chair and lead hear that', () => {
    const story = given();
    story.at = noon('2026-12-29');
    story.ask('tom', notMine);
    expect(due(story, 'tom', '2026-12-28', '2026-12-29'), 'it stays where it can be taken back').toEqual(['soon']);
    expect(story.ask('tom', { do: 'say-mine', action: a1 }).events).toEqual(['said-mine']);
    expect(news(story)).toEqual([`${id('cleo')} a1/1`, `${id('sam')} a1/1`]);
    expect(due(story, 'tom', '2026-12-29', '2026-12-30')).toEqual(['again']);
    expect(due(story, 'sam', '2026-12-29', '2026-12-30')).toEqual([]);
    expect(story.ask('tom', { do: 'say-mine', action: a1 }).events).toEqual([]);
    expect(story.ask('pia', { do: 'say-mine', action: a1 }).refused).toBe('not-yours');
  });
});

describe('an action of one child', () => {
  const ofSecond = { ...give, child: 'c2' as ChildId };
  /** Tom is there for the first child alone. */
  const limited = () =>
    given()
      .ask('cleo', { do: 'set-half-siblings', children: ['c2' as ChildId], shared: [] })
      .ask('cleo', { do: 'limit-children', person: id('tom'), children: ['c1' as ChildId] });

  test('says which; one that the case does not have is refused; the same for another child is another one', () => {
    const story = given();
    expect(story.ask('cleo', ofSecond).events).toEqual(['action-given']);
    expect(story.state.plan.actions[1]?.child).toBe('c2');
    expect(story.ask('cleo', ofSecond).events).toEqual([]);
    expect(story.ask('cleo', { ...give, child: 'c9' as ChildId }).refused).toBe('no-such-child');
  });

  test('taken off the case since is said to be so, never another one', () => {
    const story = given().ask('cleo', ofSecond);
    const line = () => {
      const scene = sceneOf(known.directory, story.state, id('cleo'), story.at, 'k1') ?? expect.unreachable();
      return actionLine(story.state.plan.actions[1] ?? expect.unreachable(), scene.state, scene);
    };
    expect(line()).toBe('Action 2, Unborn 2, due Mon 4 Jan 2027');
    expect(story.ask('cleo', { do: 'remove-child', child: 'c2' as ChildId }).refused).toBeUndefined();
    expect(line()).toBe('Action 2, a child taken off since, due Mon 4 Jan 2027');
  });

  test('is not given, changed or handed on to somebody who may not know of it, nor read by them', () => {
    const story = limited();
    expect(story.ask('cleo', ofSecond).refused).toBe('no-such-person');
    expect(story.ask('cleo', { ...change, child: 'c2' as ChildId }).refused).toBe('no-such-person');
    story.ask('cleo', { ...ofSecond, to: id('pia') });
    expect(story.ask('cleo', { do: 'hand-on', takers: [{ action: a2, to: id('tom') }] }).refused).toBe('no-such-person');
    const scene = (who: Name) => sceneOf(known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
    const actions = (who: Name) => (scene(who).state as Story['convened']).actions.map((one) => one.id);
    expect(actions('tom')).toEqual([a1]);
    expect(actions('cleo')).toEqual([a1, a2]);
    const ref = { form: 'give-action', of: story.conference.id } as const;
    const asked = { to: id('tom'), what: 'x', why: 'y', by: '2027-01-04', child: 'c2' };
    expect(readForm(ref, asked, scene('cleo'), () => '')).toHaveProperty('problems.to');
    expect(formFor(ref, scene('cleo'))?.fields.find((one) => one.name === 'child')).toMatchObject({
      options: [{ value: 'all' }, { value: 'c1', label: 'Child 1' }, { value: 'c2' }],
    });
  });

  test('given before they were there for another alone, it is theirs no more and stands with the lead', () => {
    const story = given().ask('cleo', ofSecond);
    story.ask('cleo', { do: 'set-half-siblings', children: ['c2' as ChildId], shared: [] });
    story.ask('cleo', { do: 'limit-children', person: id('tom'), children: ['c1' as ChildId] });
    expect(due(story, 'tom', '2026-12-15', '2026-12-16')).toEqual(['new']);
    expect(due(story, 'sam', '2026-12-15', '2026-12-16')).toEqual(['unowned']);
    expect(story.ask('tom', { do: 'complete', action: a2 }).refused).toBe('not-yours');
    expect(story.ask('tom', { do: 'read-action', action: a2 }).refused).toBe('not-yours');
    expect(story.ask('tom', { do: 'complete', action: a1 }).events).toEqual(['action-completed']);
  });

  test('left undone it is told to the chair where the lead may not know of the child', () => {
    const story = given().ask('cleo', { ...ofSecond, to: id('pia') });
    story.ask('cleo', { do: 'set-half-siblings', children: ['c2' as ChildId], shared: [] });
    story.ask('cleo', { do: 'limit-children', person: id('sam'), children: ['c1' as ChildId] });
    expect(due(story, 'sam', '2027-01-07', '2027-01-08')).toEqual(['lead']);
    expect(due(story, 'cleo', '2027-01-07', '2027-01-08')).toEqual(['lead']);
    expect(story.ask('sam', { do: 'read-action', action: a2 }).refused).toBe('not-yours');
    expect(news(story.ask('pia', { do: 'ask-help', action: a2, note: 'n' }))).toEqual([`${id('cleo')} a2/0`]);
  });
});

test('an action of somebody who was taken off meanwhile is restored to be handed on, and not to them', () => {
  const story = given();
  expect(story.ask('cleo', { do: 'uninvite', person: id('tom') }).refused).toBe('has-actions');
  story.ask('cleo', { do: 'withdraw-action', action: a1, reason: 'r' }).ask('cleo', { do: 'uninvite', person: id('tom') });
  expect(story.events).toEqual(['unlisted']);
  expect(story.ask('cleo', { do: 'restore-action', action: a1 }).events).toEqual(['action-restored']);
  expect(action(story)).toMatchObject({ status: 'open', unowned: true });
  expect(story.ask('tom', { do: 'complete', action: a1 } as never).refused).toBe('not-yours');
  expect(due(story, 'sam', '2026-12-14', '2026-12-16')).toEqual(['unowned']);
  story.ask('cleo', { do: 'hand-on', takers: [{ action: a1, to: id('pia') }] });
  expect(action(story)).toMatchObject({ to: id('pia'), status: 'open' });
  expect(action(story).unowned).toBeUndefined();
});
