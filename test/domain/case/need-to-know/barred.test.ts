import { expect, test } from 'vitest';
import { partsOf } from '../../../../domain/access/parts.ts';
import { asItStands, caseDecider, sentenceOf } from '../../../../domain/case/case.ts';
import { conferenceOf } from '../../../../domain/case/conference.ts';
import { membersOf } from '../../../../domain/case/people/members.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import type { AgencyId } from '../../../../domain/ids.ts';
import { convened, drafted, known, type Story, scaling } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const from = (...names: readonly Name[]) => ({ do: 'bar', people: names.map(id), agencies: [] }) as const;
const school = { do: 'bar', people: [], agencies: ['school' as AgencyId] } as const;
const notices = ({ told }: Story) => told.flatMap(({ to, item }) => (item.item === 'notice' ? [`${to} ${item.notice}`] : []));

/** A press in the wrong hands is written down by the bot, in the name of whoever pressed. */
function turnedAway(story: Story, who: Name): Story {
  return story.ask(who, { do: 'turn-away', what: 'details' });
}

test('whoever is barred has no part from that instant, and is off list and core group as if they had left', () => {
  const story = convened()
    .ask('tom', { do: 'attend', how: 'in-person' })
    .ask('cleo', { do: 'give-action', to: id('tom'), what: 'w', why: 'y', due: '2026-12-20' })
    .ask('cleo', from('tom'));
  expect(story.events).toEqual(['barred', 'departed']);
  expect([...partsOf(story.state, id('tom'), known, 'k1')]).toEqual([]);
  expect(story.convened.invitees.map((one) => one.person)).not.toContain(id('tom'));
  expect(story.convened.coreGroup).toEqual([]);
  expect(membersOf(story.state).has(id('tom'))).toBe(false);
  expect(story.told.filter(({ to }) => to === id('tom')).map(({ item }) => item)).toContainEqual(
    expect.objectContaining({ item: 'member', role: 'ended' }),
  );
  expect(story.told).toContainEqual(
    expect.objectContaining({ to: id('tom'), item: expect.objectContaining({ card: 'meeting' }) }),
  );
  expect(story.ask('tom', { do: 'complete', action: 'a1' as ActionId }).refused).toBe('not-yours');
});

test('the chair is told of it and not the administrator, to whom nobody has left', () => {
  expect(notices(convened().ask('cleo', from('tom')))).toEqual(['cleo-chair taken-off']);
  expect(notices(drafted().ask('una', from('tom')))).toEqual(['una-unit-manager taken-off']);
});

test('everybody of a barred agency is, also whoever joins it later', () => {
  const story = convened().ask('cleo', school);
  for (const one of ['tom', 'tess'] as const) expect([...partsOf(story.state, id(one), known, 'k1')]).toEqual([]);
  const gus = known.directory.people.get(id('gus')) ?? expect.unreachable();
  const also = { ...gus, memberships: [...gus.memberships, { agency: 'school' as AgencyId, standing: [] }] as const };
  const directory = { ...known.directory, people: new Map(known.directory.people).set(gus.id, also) };
  const standing = asItStands(story.state, directory);
  expect(conferenceOf(standing, 'k1')?.invitees.map((one) => one.person)).toEqual([id('sam'), id('pia')]);
});

test('of such a case whoever else leaves has left, as chair and administrator hear; everybody of an agency it is kept from has not', () => {
  const story = convened().ask('cleo', from('tess'));
  const tom = known.directory.people.get(id('tom')) ?? expect.unreachable();
  const people = new Map(known.directory.people).set(tom.id, { ...tom, status: 'left' });
  story.known = { ...known, directory: { ...known.directory, people } };
  expect(story.ask('time', { do: 'note-departures' }).events).toEqual(['departed']);
  expect(notices(story).toSorted()).toEqual(['ada-admin departed', 'cleo-chair departed']);
  const all = convened().ask('cleo', school);
  expect(all.last).toMatchObject({ events: [{ event: 'barred' }, { event: 'departed', person: id('tom'), barred: true }] });
  expect(notices(all)).toEqual(['cleo-chair taken-off']);
});

test('the trail says of how many a case is kept, and of whom it does not; whoever is named for it, and for which children somebody is there, it does', () => {
  const says = (event: object) => sentenceOf({ ...event, by: id('cleo'), at: 0, via: 'teams' } as never, (one) => one);
  const [both, tom] = [['ada', 'tess'], ['tom']];
  expect(says({ event: 'barred', people: both, agencies: [] })).toBe('barred people: 2');
  expect(says({ event: 'barred', people: [], agencies: ['school'] })).toBe('barred agencies: 1');
  expect(says({ event: 'unbarred', people: tom, agencies: ['school'] })).toBe('unbarred people: 1, agencies: 1');
  expect(says({ event: 'people-named', named: both })).toBe('people-named ada, tess');
  const [children, shared] = [
    ['c1', 'c2'],
    ['details', 'line'],
  ];
  expect(says({ event: 'half-siblings-set', children, shared })).toBe('half-siblings-set c1, c2, shared: details, line');
  expect(says({ event: 'half-siblings-set', children: [], shared: [] })).toBe('half-siblings-set none, shared: nothing');
  expect(says({ event: 'children-limited', person: 'tom', children })).toBe('children-limited tom to c1, c2');
});

test('to invite them, to set them as chair, to send them as a deputy or to give them an action: there is no such person', () => {
  const draft = drafted().ask('una', from('tess', 'carl'));
  const when = { date: '2026-12-16', time: '10:00', place: 'x' };
  expect(draft.ask('ada', { do: 'invite', invitees: [{ person: id('tess'), role: 'school' }] }).refused).toBe('no-such-person');
  expect(draft.ask('ada', { do: 'set-when', when, chair: id('carl') }).refused).toBe('no-such-person');
  expect(draft.ask('ada', { do: 'set-chair', chair: id('carl') }).refused).toBe('no-such-person');
  const story = convened().ask('cleo', from('tess', 'gus'));
  expect(story.ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } }).refused).toBe('no-such-person');
  expect(story.ask('cleo', { do: 'give-action', to: id('gus'), what: 'w', why: 'y', due: '2026-12-20' }).refused).toBe(
    'no-such-person',
  );
});

test('nobody waits for them as a deputy any more', () => {
  const story = convened().ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
  expect(story.ask('cleo', from('tess')).events).toEqual(['barred', 'deputy-declined']);
});

test('a barred convenor leaves the case to another administrator; a barred chair leaves the chair empty', () => {
  const ada = known.directory.people.get(id('ada')) ?? expect.unreachable();
  const other = { ...ada, id: id('tess'), identities: [] };
  const story = convened();
  story.known = { ...known, directory: { ...known.directory, people: new Map(known.directory.people).set(other.id, other) } };
  expect(story.ask('una', from('ada')).events).toEqual(['barred', 'passed-on']);
  expect(story.conference.convenor).toBe(other.id);
  const chair = convened().ask('una', from('cleo'));
  expect([chair.events, chair.conference.chair]).toEqual([['barred', 'departed'], null]);
});

test('whoever is barred has no part by a standing either: administrator, unit manager, keeper', () => {
  const tess = known.directory.people.get(id('tess')) ?? expect.unreachable();
  const people = new Map(known.directory.people).set(tess.id, { ...tess, standing: ['administrator', 'unit-manager'] });
  const all = { ...known, directory: { ...known.directory, people } };
  const story = convened();
  story.known = all;
  expect(partsOf(story.state, tess.id, all, 'k1').size).toBe(3);
  expect([...partsOf(story.ask('cleo', from('tess')).state, tess.id, all, 'k1')]).toEqual([]);
  expect(story.ask('tess', { do: 'bar', people: [id('sam')], agencies: [] }).refused).toBe('not-yours');
});

test('nobody shuts themselves out, nor all who could go on with it; again it is no news; nobody unknown is barred', () => {
  const story = convened();
  expect(story.ask('cleo', from('cleo')).refused).toBe('bars-yourself');
  expect(story.ask('cleo', { do: 'bar', people: [], agencies: ['council' as AgencyId] }).refused).toBe('bars-yourself');
  expect(story.ask('cleo', from('ada')).refused).toBe('nobody-else');
  expect(story.ask('cleo', { do: 'bar', people: ['nobody' as never], agencies: [] }).refused).toBe('no-such-person');
  expect(story.ask('cleo', { do: 'bar', people: [], agencies: ['nowhere' as never] }).refused).toBe('no-such-person');
  expect(story.ask('cleo', from('tom')).ask('cleo', from('tom')).events).toEqual([]);
  expect(story.ask('cleo', { do: 'unbar', people: [id('pia')], agencies: [] }).events).toEqual([]);
});

test('an attempt of theirs tells the chair once a day, nobody else’s does, and the last are listed', () => {
  const story = convened().ask('cleo', from('tess'));
  expect(notices(turnedAway(story, 'tess'))).toEqual(['cleo-chair attempt']);
  story.at += 3_600_000;
  expect(notices(turnedAway(story, 'tess'))).toEqual([]);
  story.at += 86_400_000;
  expect(notices(turnedAway(story, 'tess'))).toEqual(['cleo-chair attempt']);
  expect(story.state.needToKnow.attempts.map((one) => one.person)).toEqual([id('tess'), id('tess')]);
  expect(notices(turnedAway(convened(), 'tess'))).toEqual([]);
  for (let day = 0; day < 30; day++) {
    story.at += 86_400_000;
    turnedAway(story, 'tess');
  }
  expect(story.state.needToKnow.attempts).toHaveLength(20);
});

test('an attempt within ten minutes of one before they were barred is told all the same', () => {
  const story = turnedAway(convened(), 'tess').ask('cleo', from('tess'));
  expect(notices(turnedAway(story, 'tess'))).toEqual(['cleo-chair attempt']);
});

test('no longer barred they are what they were, and may be invited again', () => {
  const story = convened().ask('cleo', from('tom', 'tess'));
  story.ask('cleo', { do: 'unbar', people: [id('tom'), id('tess')], agencies: [] });
  expect(story.events).toEqual(['unbarred', 'returned']);
  expect(story.convened.invitees.map((one) => one.person)).toContain(id('tom'));
  expect(story.ask('cleo', { do: 'invite', invitees: [{ person: id('tess'), role: 'school' }] }).events).toEqual(['listed']);
});

test('while they are barred a change of the directory brings nobody back', () => {
  const story = convened().ask('cleo', from('tom'));
  const ask = { by: 'time', at: story.at, via: 'time', command: { do: 'note-departures' } } as const;
  expect(caseDecider.decide(story.state, ask, known)).toEqual({ events: [] });
});

test('what they placed on the scale stands, and they are not present any more', () => {
  const story = scaling().ask('cleo', from('tom'));
  expect(story.convened.present).toEqual([id('sam'), id('pia')]);
});

test('a case that is kept from nobody looks at the directory itself', () => {
  const { state } = convened();
  expect(asItStands(state, known.directory)).toBe(state);
});
