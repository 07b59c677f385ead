import { expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { readDecide } from '../../../../../cards/conference/decision/decide-form.ts';
import { sentenceOf } from '../../../../../domain/case/case.ts';
import { mostDissents } from '../../../../../domain/case/conference/decision/dissent.ts';
import type { DecidedTaskId, DissentId, RecommendationId } from '../../../../../domain/case/conference/decision/shape.ts';
import { decidedTasks } from '../../../../../domain/case/conference/decision/tasks.ts';
import { buckinghamshire } from '../../../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import { openCommand, type Story } from '../../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../../support/conference/deciding.ts';
import { content, p1 } from '../../../../support/conference/minuted.ts';
import { id } from '../../../../support/invented-partnership.ts';

const not = { outcome: 'not-at-risk', categories: [], how: 'chair-decides', reason: 'planted' } as const;
const at = { how: 'chair-decides', reason: 'planted' } as const;
const later = (story: Story) => {
  story.at += 60_000;
  return story;
};
const helped = (story: Story, unborn: object = {}, child = c1) =>
  story.ask('cleo', { do: 'say-follows', child, help: 'yes', lead: id('gus'), words: 'planted help', unborn });

test.each([buckinghamshire, stokeOnTrent, forthValley, ceredigion])(
  '$key: the chair had pressed the wrong decision: of a child who is at risk after all nothing says that other help is offered (Q-21)',
  (procedure) => {
    const story = decide(inRoom(procedure), c1, not);
    story.ask('ada', { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: [c1] } });
    expect(helped(story).events).toEqual(['follows-said']);
    decide(later(story), c1, at);
    expect(story.events).toEqual(['child-decided']);
    for (const more of [{}, { version: 'edited', copyFor: p1 }] as const) {
      const [decided] = content(story, 'cleo', more).decisions;
      expect(decided).toMatchObject({ outcome: 'at-risk', follows: null });
      expect(JSON.stringify(content(story, 'cleo', more))).not.toContain('planted help');
    }
    expect(story.state.meetings.k1?.decision.follows).toEqual({});
  },
);

test('what is taken back, or adjourned, has nothing that follows, and what was answered of an unborn child stays', () => {
  const back = decide(inRoom(buckinghamshire), c1, not);
  helped(back).ask('cleo', { do: 'take-back-decision', child: c1, seen: back.at });
  expect([back.events, back.state.meetings.k1?.decision.follows]).toEqual([['decision-taken-back'], {}]);
  const unborn = decide(inRoom(forthValley), c2, not);
  helped(unborn, { home: false, 'core-group': true }, c2);
  decide(later(unborn), c2, at);
  const kept = { help: null, lead: null, words: '', unborn: { home: false, 'core-group': true } };
  expect(unborn.state.meetings.k1?.decision.follows[c2]).toEqual(kept);
});

test('a child who is not at risk after all is asked what follows, also where an unborn one was answered of', () => {
  const story = decide(inRoom(forthValley), c2, at);
  story.ask('cleo', { do: 'say-follows', child: c2, help: null, lead: null, words: '', unborn: { home: true } });
  const scene = () => {
    const found = sceneOf(story.known.directory, story.state, id('cleo'), story.at) ?? expect.unreachable();
    return { ...found, procedure: forthValley };
  };
  const values = { what: 'off', how: 'chair-decides', reason: 'planted', reporter: 'not-needed', 'reporter-why': 'planted' };
  const read = readDecide(values, scene(), { form: 'decide-child', of: openCommand.id, meeting: 'k1', about: c2 });
  if (!('command' in read)) return expect.unreachable(JSON.stringify(read));
  later(story).ask('cleo', read.command as never);
  expect(story.events).toEqual(['child-decided']);
  expect(read.leads?.(scene())).toMatchObject({ form: 'decision-follows', about: c2 });
});

test('whoever was told of a wrong decision is told of the right one, and of the same one nobody twice (CE-D5)', () => {
  const story = decide(inRoom(ceredigion), c1, at);
  const open = () =>
    decidedTasks(story.convened, ceredigion).flatMap(({ id: name, done }) => (done || !name.startsWith(c1) ? [] : [name]));
  expect(open()).toEqual(['c1/custodian', 'c1/police']);
  story.ask('ada', { do: 'tick-decided', done: ['c1/custodian'], undone: [] });
  expect(open()).toEqual(['c1/police']);
  decide(later(story), c1, { ...at, reason: 'planted otherwise' });
  expect(open(), 'the reason alone is another one').toEqual(['c1/police']);
  decide(later(story), c1, not);
  // The police were told of nothing, and there is nothing to tell them.
  expect(open()).toEqual(['c1/custodian']);
  story.ask('ada', { do: 'tick-decided', done: ['c1/custodian'], undone: [] });
  expect(open()).toEqual([]);
});

test('what is decided otherwise comes down anew to whoever was there (Q-21)', () => {
  const story = decide(decide(inRoom(), c1, at), c2, at);
  decide(later(story), c1, not);
  const down = story.told.flatMap(({ to, item }) => (item.item === 'card' && item.comesDown === true ? [to] : []));
  expect(down).toEqual(expect.arrayContaining([id('sam'), id('pia'), id('tom')]));
});

test('who leads other help is kept where there is to be some, and with it alone', () => {
  const story = decide(inRoom(buckinghamshire), c1, not);
  const led = () => story.state.meetings.k1?.decision.follows[c1]?.lead;
  expect(helped(story).events).toEqual(['follows-said']);
  expect(led()).toBe(id('gus'));
  story.ask('cleo', { do: 'say-follows', child: c1, help: 'not-wanted', lead: id('gus'), words: '', unborn: {} });
  expect(led()).toBeNull();
});

test('of two recommendations to one person each has its own answer (ST-D5)', () => {
  const story = inRoom(stokeOnTrent);
  const [one, other] = ['r00000000001', 'r00000000002'] as RecommendationId[] as [RecommendationId, RecommendationId];
  for (const each of [one, other])
    story.ask('cleo', { do: 'recommend', id: each, child: c1, owner: id('pia'), what: `planted ${each}` });
  // Sent twice it is one; other words under the same id are none.
  const recommends = (what: string) => story.ask('cleo', { do: 'recommend', id: one, child: c1, owner: id('pia'), what });
  expect(recommends(`planted ${one}`).events).toEqual([]);
  expect(recommends('planted otherwise').refused).toBe('changed');
  const accepts = (recommendation: RecommendationId) =>
    story.ask('pia', { do: 'answer-recommendation', recommendation, accepted: true, why: '', until: '2026-12-20' }).events;
  expect([accepts(one), accepts(other), accepts(other)]).toEqual([['recommendation-answered'], ['recommendation-answered'], []]);
});

test('what was decided is ticked once, and what is not ticked is not taken back (Q-21)', () => {
  const story = decide(inRoom(ceredigion), c1, at);
  const [custodian, police] = ['c1/custodian', 'c1/police'] as const;
  const ticks = (done: readonly DecidedTaskId[], undone: readonly DecidedTaskId[] = []) =>
    story.ask('ada', { do: 'tick-decided', done, undone }).last;
  expect(ticks([custodian])).toMatchObject({ events: [{ event: 'decided-ticked', done: [custodian], undone: [] }] });
  expect(ticks([custodian], [police])).toEqual({ events: [] });
  expect(ticks([custodian, police])).toMatchObject({ events: [{ done: [police], undone: [] }] });
  expect(ticks([], [custodian])).toMatchObject({ events: [{ done: [], undone: [custodian] }] });
});

test('whoever does not agree may say so in other words, twice is once, and nobody says it in their place (Q-21)', () => {
  const story = decide(inRoom(buckinghamshire), c1, at);
  const says = (who: 'tom' | 'pia', words: string) =>
    story.ask(who, { do: 'dissent', id: 'd00000000001' as DissentId, child: c1, words, manager: false });
  expect([says('tom', 'planted').events, says('tom', 'planted').events]).toEqual([['dissented'], []]);
  expect(says('pia', 'planted').refused).toBe('changed');
  expect(says('tom', 'otherwise').events).toEqual(['dissented']);
  expect(story.state.meetings.k1?.decision.dissents).toMatchObject([{ by: id('tom'), words: 'otherwise' }]);
});

test('nobody disagrees more than ten times, and one of them said otherwise is none more (FV-D2)', () => {
  const story = decide(inRoom(forthValley), c1);
  const says = (n: number, words = 'planted') => {
    const dissent = `d${String(n).padStart(11, '0')}` as DissentId;
    return story.ask('tom', { do: 'dissent', id: dissent, child: c1, words, manager: false });
  };
  for (let n = 1; n <= mostDissents; n++) expect(says(n).events, String(n)).toEqual(['dissented']);
  expect(says(mostDissents + 1).refused).toBe('list-full');
  expect(says(mostDissents, 'planted otherwise').events).toEqual(['dissented']);
});

test('the trail says to whom something was recommended, that a decision is provisional or was corrected, and nothing of what', () => {
  const says = (event: object) => sentenceOf({ ...event, by: id('cleo'), at: 0, via: 'teams' } as never, (one) => one);
  const decided = {
    event: 'child-decided',
    child: c1,
    outcome: 'at-risk',
    reason: 'planted',
    provisional: false,
    correction: '',
  };
  expect(says(decided)).toBe('child-decided c1');
  expect(says({ ...decided, provisional: true })).toBe('child-decided c1, provisional');
  expect(says({ ...decided, correction: 'planted' })).toBe('child-decided c1, corrected with a reason');
  expect(says({ event: 'recommended', id: 'r1', child: c1, owner: 'pia', what: 'planted' })).toBe('recommended r1 to pia');
});
