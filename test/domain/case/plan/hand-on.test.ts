import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import { calendarFor } from '../../../../domain/calendar/calendar-for.ts';
import { dayFromIso } from '../../../../domain/calendar/iso.ts';
import { caseDecider } from '../../../../domain/case/case.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { duties, stillOpen } from '../../../../domain/case/plan/duties.ts';
import type { Directory } from '../../../../domain/directory/state.ts';
import { known, noon, type Story, scaling } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const calendar = calendarFor('england-and-wales');
const day = (iso: string) => dayFromIso(iso) ?? Number.NaN;
const [a1, a2] = ['a1', 'a2'] as ActionId[] as [ActionId, ActionId];
const give = (to: Name) => ({ do: 'give-action', to: id(to), what: `what ${to}`, why: 'y', due: '2027-01-04' }) as const;

/** Held on 15 December; Tom has two actions, and Sam, who leads, one. */
const planned = () =>
  scaling()
    .ask('cleo', give('tom'))
    .ask('cleo', { ...give('tom'), what: 'another' })
    .ask('cleo', give('sam'));

function without(...names: readonly Name[]): Directory {
  const all = new Map(known.directory.people);
  for (const name of names) all.set(id(name), { ...(all.get(id(name)) ?? expect.unreachable()), status: 'left' });
  return { ...known.directory, people: all };
}

/** They leave, and that is written down. */
function leave(story: Story, ...names: readonly Name[]): Story {
  story.known = { ...known, directory: without(...names) };
  const stamp = { by: 'time', at: story.at, via: 'time' } as const;
  const decided = caseDecider.decide(story.state, { ...stamp, command: { do: 'note-departures' } }, story.known);
  if ('refused' in decided) throw new Error(decided.refused);
  const before = story.state;
  story.state = decided.events.reduce((one, event) => caseDecider.evolve(one, { ...stamp, ...event }), before);
  story.told = caseDecider.tells(before, story.state, story.known);
  return story;
}

const noticed = ({ told }: Story) => told.filter(({ item }) => item.item === 'notice').map(({ to }) => to);
const due = (story: Story, who: Name, since: string, today: string) =>
  duties(story.state, { id: id(who), hour: 9 }, day(since), day(today), { ...known, calendar }).map(
    ({ action, stage }) => `${action} ${stage}`,
  );

describe('the actions of somebody who has left', () => {
  test('go back the same day to the lead professional; of the lead, to the chair; where there is none, to whoever set the case up', () => {
    expect(noticed(leave(planned(), 'tom'))).toEqual([id('ada'), id('sam')]);
    expect(noticed(leave(planned(), 'sam'))).toEqual([id('ada'), id('cleo')]);
    expect(noticed(leave(planned(), 'sam', 'cleo'))).toEqual([id('ada'), id('ada')]);
    // What is done is nobody's to hand on: of the lead's own the chair hears nothing.
    const done = planned().ask('sam', { do: 'complete', action: 'a3' as ActionId });
    expect(noticed(leave(done, 'sam'))).toEqual([id('ada')]);
    expect(due(leave(planned(), 'tom'), 'sam', '2026-12-15', '2026-12-16')).toEqual(['a1 unowned', 'a2 unowned', 'a3 new']);
    expect(due(leave(planned(), 'sam'), 'cleo', '2026-12-15', '2026-12-16')).toEqual(['a3 unowned']);
    expect(due(leave(planned(), 'sam', 'cleo'), 'ada', '2026-12-15', '2026-12-16')).toEqual(['a3 unowned']);
  });

  test('stand in that digest every working day until they are handed on, and in no other', () => {
    const story = leave(planned(), 'tom');
    const unowned = (since: string, today: string) => due(story, 'sam', since, today).filter((one) => one.endsWith('unowned'));
    expect(unowned('2026-12-16', '2026-12-17')).toEqual(['a1 unowned', 'a2 unowned']);
    expect(unowned('2026-12-18', '2026-12-20'), 'a Sunday').toEqual([]);
    expect(due(story, 'tom', '2026-12-15', '2026-12-16')).toEqual([]);
    expect(due(story, 'cleo', '2026-12-15', '2026-12-16')).toEqual([]);
    story.ask('sam', { do: 'hand-on', takers: [{ action: a1, to: id('pia') }] });
    expect(unowned('2026-12-17', '2026-12-18')).toEqual(['a2 unowned']);
    const still = stillOpen(story.state, { id: id('sam'), hour: 9 }, day('2026-12-20'), day('2026-12-20'), {
      ...known,
      calendar,
    });
    expect(still.map((one) => one.stage)).toContain('unowned');
  });

  test('are nobody’s to complete, and theirs again only when they are back and nobody has them', () => {
    const story = leave(planned(), 'tom').ask('sam', { do: 'hand-on', takers: [{ action: a1, to: id('pia') }] });
    leave(story);
    story.known = known;
    expect(story.ask('tom', { do: 'complete', action: a1 }).refused).toBe('not-yours');
    expect(story.ask('tom', { do: 'complete', action: a2 }).events).toEqual(['action-completed']);
  });

  test('of an agency they have left are not theirs for the next one', () => {
    const story = planned();
    const moved = known.directory.people.get(id('tom')) ?? expect.unreachable();
    const memberships = [{ agency: 'surgery' as never, standing: [] }] as const;
    story.known = {
      ...known,
      directory: { ...known.directory, people: new Map(known.directory.people).set(moved.id, { ...moved, memberships }) },
    };
    story
      .ask('cleo', { do: 'invite', invitees: [{ person: id('tom'), role: 'gp' }] })
      .ask('cleo', { ...give('tom'), what: 'new' });
    expect(story.ask('tom', { do: 'complete', action: a1 }).refused).toBe('not-yours');
    expect(story.ask('tom', { do: 'complete', action: 'a4' as ActionId }).events).toEqual(['action-completed']);
  });

  test('nothing is given to somebody who has left, also after the conference is closed', () => {
    const story = leave(planned().ask('cleo', { do: 'close' }), 'gus');
    expect(story.ask('cleo', give('gus')).refused).toBe('no-such-person');
    expect(story.ask('cleo', { do: 'hand-on', takers: [{ action: a1, to: id('gus') }] }).refused).toBe('no-such-person');
  });
});

describe('handing on', () => {
  test('is the lead’s and the chair’s at any time; the new owner joins the core group, and it is new to them', () => {
    const story = planned();
    const takers = [{ action: a1, to: id('pia') }];
    for (const who of ['tom', 'gus', 'ada', 'una'] as const)
      expect([who, story.ask(who, { do: 'hand-on', takers }).refused]).toEqual([who, 'not-yours']);
    story.at = noon('2027-01-12');
    expect(story.ask('sam', { do: 'hand-on', takers }).events).toEqual(['core-group-joined', 'action-handed-on']);
    expect(story.told.map(({ to, item }) => `${to} ${item.item === 'card' ? item.card : item.item}`)).toEqual(
      expect.arrayContaining([`${id('pia')} digest`, `${id('tom')} digest`, `${id('cleo')} actions`]),
    );
    expect(due(story, 'pia', '2027-01-12', '2027-01-13')).toEqual(['a1 new']);
    expect(due(story, 'sam', '2027-01-15', '2027-01-18'), 'as long again').toEqual(['a1 lead']);
    expect(due(story, 'tom', '2027-01-12', '2027-01-13')).toEqual([]);
    expect(story.convened.actions[0]?.updates).toEqual([
      { update: 'handed-on', from: id('tom'), to: id('pia'), at: story.at, by: id('sam') },
    ]);
    expect(story.ask('cleo', { do: 'hand-on', takers }).events, 'it is so already').toEqual([]);
  });

  test('takes what is open, to whoever is of the case; nothing of it is done where one cannot be', () => {
    const story = planned().ask('tom', { do: 'complete', action: a2 });
    const hand = (action: string, to: Name) => ({ action: action as ActionId, to: id(to) });
    expect(story.ask('cleo', { do: 'hand-on', takers: [hand('a2', 'pia')] }).refused).toBe('no-such-action');
    expect(story.ask('cleo', { do: 'hand-on', takers: [hand('a9', 'pia')] }).refused).toBe('no-such-action');
    expect(story.ask('cleo', { do: 'hand-on', takers: [hand('a1', 'pia'), hand('a3', 'tess')] }).refused).toBe('no-such-person');
  });

  test('its form: what each is, who may take it, and afterwards that nothing is left; history with the action', () => {
    const story = leave(planned(), 'tom');
    const scene = (who: Name) => sceneOf(story.known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
    const ref = { form: 'hand-on', of: story.conference.id } as const;
    const form = formFor(ref, scene('sam'));
    expect(form?.fields.map((one) => one.name)).toEqual([a1, a2]);
    expect(formFor({ ...ref, about: 'all' }, scene('cleo'))?.fields.map((one) => one.name)).toEqual([a1, a2, 'a3']);
    for (const who of ['pia', 'ada', 'tom'] as const) expect([who, formFor(ref, scene(who))]).toEqual([who, null]);
    const seal = () => '';
    expect(readForm(ref, { a1: id('pia') }, scene('sam'), seal)).toEqual({
      command: { do: 'hand-on', takers: [{ action: a1, to: id('pia') }] },
    });
    expect(readForm(ref, { a1: id('tess') }, scene('sam'), seal)).toHaveProperty('problems.a1');
    story.ask('sam', { do: 'hand-on', takers: [a1, a2].map((action) => ({ action, to: id('pia') })) });
    expect(formFor(ref, scene('sam'))?.fields).toEqual([]);
    const details = formFor({ form: 'details', of: ref.of, about: a1 }, scene('pia'));
    expect(JSON.stringify(details?.intro)).toMatch(/"Before","Tom Invented.*until/);
  });
});
