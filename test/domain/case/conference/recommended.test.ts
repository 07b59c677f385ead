import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { taskScenes } from '../../../../bot/click/typed/own-cases.ts';
import { meetingCard } from '../../../../cards/meeting/meeting-card.ts';
import type { FormRef } from '../../../../cards/model.ts';
import { ownTasksOf } from '../../../../cards/plan/tasks/tasks-of.ts';
import { formFor } from '../../../../cards/registry.ts';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { decisionOf } from '../../../../domain/case/conference/decision/of-children.ts';
import { recommendedTasks } from '../../../../domain/case/conference/decision/recommended-tasks.ts';
import type { RecommendationId } from '../../../../domain/case/conference/decision/shape.ts';
import { phasesOf } from '../../../../domain/case/phase.ts';
import { turningsOf } from '../../../../domain/case/turnings.ts';
import { noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom, nextHeld } from '../../../support/conference/deciding.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const planted = 'planted words';
const r1 = 'r00000000001' as RecommendationId;

function scene(story: Story, who: Name) {
  const found = sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable();
  return { ...found, procedure: story.known.procedure };
}
const form = (story: Story, who: Name, name: FormRef['form']) =>
  JSON.stringify(formFor({ form: name, of: story.convened.id }, scene(story, who)));
const card = (story: Story, who: Name) => JSON.stringify(meetingCard(scene(story, who)));
const phases = (story: Story, who: Name) => phasesOf(story.conference, id(who), story.known, story.at).map((one) => one.phase);
const recommending = (story: Story) => story.ask('cleo', { do: 'recommend', id: r1, child: c1, owner: id('pia'), what: planted });

describe('what is recommended to an agency', () => {
  test('accepted it is ticked as an action is, by whoever owns it, and can be ticked back; declined it is nothing to do (ST-D5)', () => {
    const story = recommending(inRoom());
    const done = { do: 'tick-decided', done: [`${r1}/recommended`], undone: [] } as const;
    const toDo = () =>
      recommendedTasks(story.convened, story.known.procedure).map(
        (one) => `${one.who} ${isoFromDay(one.due)} ${one.ticked ? 'ticked' : 'asked'}${one.done ? ', done' : ''}`,
      );
    expect(toDo(), 'five working days to answer').toEqual([`${id('pia')} 2026-12-22 asked`]);
    expect(story.ask('pia', { ...done }).events, 'nor is it refused: an answer is not asked twice').toEqual(['refused: changed']);
    const answer = { do: 'answer-recommendation', recommendation: r1, accepted: true, why: '', until: '2026-12-30' } as const;
    story.ask('pia', answer);
    expect(toDo()).toEqual([`${id('pia')} 2026-12-30 ticked`]);
    expect(phases(story, 'pia')).toContain('decided-tasks');
    expect(form(story, 'pia', 'decided-tasks')).toContain('planted words, Child 1: by Wed 30 Dec 2026');
    expect(card(story, 'pia'), 'of what it is nothing is posted').not.toContain(planted);
    expect(story.ask('tom', done).refused).toBe('changed');
    expect(story.ask('pia', done).events).toEqual(['decided-ticked']);
    expect(toDo()).toEqual([`${id('pia')} 2026-12-30 ticked, done`]);
    expect(phases(story, 'pia')).not.toContain('decided-tasks');
    expect(form(story, 'cleo', 'decisions')).toContain('Accepted, Wed 30 Dec 2026, done');
    expect(story.ask('pia', { do: 'tick-decided', done: [], undone: [`${r1}/recommended`] }).events).toEqual(['decided-ticked']);
    story.ask('pia', { ...answer, accepted: false, why: planted });
    expect(toDo()).toEqual([]);
  });

  test('it has its own clock: its owner is reminded to answer and then to do it, and the chair hears of what is late (ST-D5)', () => {
    const story = recommending(inRoom());
    const days = (who: Name) =>
      turningsOf(story.conference, id(who), story.known)
        .filter((one) => one.comesDown)
        .map((one) => new Date(one.at).toISOString().slice(0, 10));
    expect(days('pia')).toEqual(expect.arrayContaining(['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24', '2026-12-29']));
    expect(days('cleo')).toContain('2026-12-23');
    expect(days('tom')).not.toContain('2026-12-22');
    const accepted = { do: 'answer-recommendation', recommendation: r1, accepted: true, why: '', until: '2027-01-20' } as const;
    story.ask('pia', accepted);
    expect(days('pia')).not.toContain('2026-12-22');
    expect(days('pia')).toEqual(expect.arrayContaining(['2027-01-19', '2027-01-20', '2027-01-21']));
    const late = () => phases(story, 'cleo').includes('decided-tasks');
    story.at = noon('2027-01-20');
    expect(late()).toBe(false);
    story.at = noon('2027-01-21');
    expect(late()).toBe(true);
    expect(card(story, 'cleo')).toContain('Late since it was decided: 1');
  });

  test('of half-siblings whoever is there for one alone has theirs, and that it is done, and nothing of the other’s (Q-9)', () => {
    const story = recommending(inRoom());
    story.ask('pia', { do: 'answer-recommendation', recommendation: r1, accepted: true, why: '', until: '2026-12-30' });
    story.ask('pia', { do: 'tick-decided', done: [`${r1}/recommended`], undone: [] });
    const of = (child: typeof c1) =>
      recommendedTasks(
        { ...story.convened, decision: decisionOf(story.convened.decision, (one) => one === child) },
        story.known.procedure,
      );
    expect(of(c1).map((one) => one.done)).toEqual([true]);
    expect(of(c2)).toEqual([]);
  });

  test('goes back to the chair by name when its owner leaves, answered or not, and is theirs again when they are back (ST-D5, Q-8)', () => {
    const story = recommending(inRoom());
    const here = story.known.directory;
    const pia = here.people.get(id('pia')) ?? expect.unreachable();
    const whose = () => recommendedTasks(story.convened, story.known.procedure).map((one) => [one.who, one.ticked]);
    const everybody = (status: 'left' | 'active') => ({ ...here, people: new Map(here.people).set(pia.id, { ...pia, status }) });
    const back = () => story.ask('cleo', { do: 'take-back-recommendation', recommendation: r1 });
    story.ask('pia', { do: 'answer-recommendation', recommendation: r1, accepted: true, why: '', until: '2026-12-30' });
    expect([whose(), back().refused]).toEqual([[[id('pia'), true]], 'too-late']);
    story.known = { ...story.known, directory: everybody('left') };
    story.ask('time', { do: 'note-departures' });
    // The chair has a new message of it, reads on it what to do, and has it among their tasks and at its days.
    expect(story.told.some(({ to, item }) => to === id('cleo') && item.item === 'card' && item.comesDown === true)).toBe(true);
    expect([whose(), phases(story, 'cleo').includes('recommendation')]).toEqual([[[id('cleo'), false]], true]);
    expect(card(story, 'cleo')).toContain('Whoever something was recommended to has left');
    const cleo = story.known.directory.people.get(id('cleo')) ?? expect.unreachable();
    const tasks = () => ownTasksOf(taskScenes([story.state], story.known.directory, cleo, story.at)).map((one) => one.text);
    expect(tasks()).toEqual([expect.stringContaining('whoever something was recommended to has left')]);
    expect(back().events).toEqual(['recommendation-taken-back']);
    expect(tasks()).toEqual([]);
    const other = recommending(inRoom());
    other.known = { ...other.known, directory: everybody('left') };
    other.ask('time', { do: 'note-departures' });
    other.known = { ...other.known, directory: everybody('active') };
    other.ask('time', { do: 'note-departures' });
    expect(recommendedTasks(other.convened, other.known.procedure).map((one) => one.who)).toEqual([id('pia')]);
  });

  test('of a conference before it stays among what somebody is to do (ST-D5)', () => {
    const story = recommending(decide(decide(inRoom(), c1), c2)).ask('cleo', { do: 'close' });
    nextHeld(story);
    const person = story.known.directory.people.get(id('pia')) ?? expect.unreachable();
    const all = () => ownTasksOf(taskScenes([story.state], story.known.directory, person, story.at)).map((one) => one.text);
    expect(all()).toEqual([expect.stringContaining('something is recommended to your agency, to answer by Tue 22 Dec 2026')]);
    story.meeting = 'k1';
    story.ask('pia', { do: 'answer-recommendation', recommendation: r1, accepted: true, why: '', until: '2027-06-30' });
    expect(all()).toEqual([expect.stringContaining('what you accepted to do by Wed 30 Jun 2027')]);
    story.ask('pia', { do: 'tick-decided', done: [`${r1}/recommended`], undone: [] });
    expect(all()).toEqual([]);
  });
});

test('that an agency does not accept what was recommended to it comes to the chair, who reads on the card that it is so; that it does is no news (ST-D5)', () => {
  const story = decide(decide(recommending(inRoom()), c1), c2);
  const down = () => story.told.flatMap(({ to, item }) => (item.item === 'card' && item.comesDown === true ? [to] : []));
  const answer = { do: 'answer-recommendation', recommendation: r1 } as const;
  story.ask('pia', { ...answer, accepted: true, why: '', until: '2026-12-30' });
  expect(down()).toEqual([]);
  expect(card(story, 'cleo')).not.toContain('does not accept');
  story.ask('pia', { ...answer, accepted: false, why: planted, until: '' });
  expect(down()).toEqual([id('cleo')]);
  expect(card(story, 'cleo')).toContain('An agency does not accept what was recommended to it.');
  expect(card(story, 'cleo')).not.toContain(planted);
  expect(card(story, 'pia')).not.toContain('does not accept');
});
