import { describe, expect, test } from 'vitest';
import { neededRoles } from '../../../cards/meeting/list/missing-roles.ts';
import { may } from '../../../domain/access/may.ts';
import { caseDecider } from '../../../domain/case/case.ts';
import type { CaseCommand } from '../../../domain/case/command.ts';
import { asItStands } from '../../../domain/case/departure.ts';
import { duties } from '../../../domain/case/duties.ts';
import { type CaseState, type Existing, isLive } from '../../../domain/case/state.ts';
import type { Directory, Person } from '../../../domain/directory/state.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { convened, drafted, known, noon, type Story, scaling } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;
const { directory } = known;

/** The directory after somebody has changed. */
function after(name: Name, change: Partial<Person>): Directory {
  const person = directory.people.get(id(name));
  if (person === undefined) throw new Error(`nobody called ${name}`);
  return { ...directory, people: new Map(directory.people).set(person.id, { ...person, ...change }) };
}
const moved = (name: Name, agency = 'surgery') => after(name, { agency: agency as never });
const left = (name: Name) => after(name, { status: 'left' });

/** What is written down after the directory has changed, the state it comes to and who is told. */
function noted(state: CaseState, people: Directory, at = noon('2026-12-02')) {
  const stamp = { by: 'time', at, via: 'time' } as const;
  const now = { ...known, directory: people };
  const decided = caseDecider.decide(state, { ...stamp, command: { do: 'note-departures' } }, now);
  if ('refused' in decided) throw new Error('refused');
  const next = decided.events.reduce((one, event) => caseDecider.evolve(one, { ...stamp, ...event }), state);
  return { events: decided.events.map((one) => one.event), state: next as Existing, told: caseDecider.tells(state, next, now) };
}
const asked = (state: CaseState, who: Name, command: CaseCommand, people: Directory) =>
  caseDecider.decide(state, { by: id(who), at: noon('2026-12-03'), via: 'teams', command }, { ...known, directory: people });
const access = (state: CaseState, who: Name, command: CaseCommand['do'], people: Directory) =>
  may(command, state, id(who), noon('2026-12-03'), { ...known, directory: people });

/** Everybody has said that they come; Sam and Tom have an action. */
function plan(): Story {
  const story = scaling();
  for (const to of ['sam', 'tom'] as const)
    story.ask('cleo', { do: 'give-action', to: id(to), what: `w ${to}`, why: 'y', by: '2026-12-20' });
  return story;
}

describe.each([
  ['who has moved to another agency', moved],
  ['who has left', left],
] as const)('an invitee %s', (_, gone) => {
  test('may do nothing of the case any more, from the moment the directory knows it', () => {
    const { state } = plan();
    for (const command of ['read', 'place', 'complete', 'report-progress', 'ask-help', 'hold'] as const) {
      expect(access(state, 'tom', command, directory)).not.toBe('not-yours');
      expect(access(state, 'tom', command, gone('tom'))).toBe('not-yours');
    }
  });

  test('does not count as coming; the role is missing; it comes to the same before and after it is written down', () => {
    const { state } = convened().ask('tom', { do: 'attend', how: 'in-person' });
    const written = noted(state, gone('tom'));
    expect(written.events).toEqual(['departed']);
    const standing = asItStands(state as Existing, gone('tom'));
    for (const one of [written.state, standing]) {
      expect(one.invitees.map((invitee) => invitee.person)).toEqual([id('sam'), id('pia'), id('gus')]);
      expect(neededRoles({ state: one, procedure: buckinghamshire, now: 0 } as never)).toContain('school');
      expect(one.invitees.some((invitee) => invitee.role === 'school')).toBe(false);
    }
    expect({ ...standing, away: [] }).toEqual({ ...written.state, away: [] });
  });

  test('has their cards taken back, and the administrator is told who, once', () => {
    const { state } = plan();
    const { state: written, told } = noted(state, gone('tom'));
    const cards = told.filter((one) => one.to === id('tom')).map(({ item }) => ('card' in item ? item.card : item.item));
    expect(cards.toSorted()).toEqual(['digest', 'invitation', 'hold', 'member', 'scale'].toSorted());
    expect(told).toContainEqual({ to: id('tom'), item: { item: 'member', case: 'k1', role: 'ended' }, notBefore: 0 });
    const notices = told.filter(({ item }) => item.item === 'notice');
    expect(notices).toEqual([{ to: id('ada'), item: expect.objectContaining({ notice: 'departed' }), notBefore: 0 }]);
    expect(noted(written, gone('tom'))).toMatchObject({ events: [], told: [] });
  });

  test('is reminded of no action, and nobody may give them another', () => {
    const { state } = plan();
    const options = { ...known, calendar: calendarOf(buckinghamshire) };
    const due = (one: CaseState) => duties(one, { id: id('tom'), hour: 9 }, 0, 20_900, options).length;
    expect(due(state)).toBe(1);
    expect(due(asItStands(state, gone('tom')))).toBe(0);
    const give = { do: 'give-action', to: id('tom'), what: 'w', why: 'y', by: '2026-12-20' } as const;
    expect(asked(state, 'cleo', give, gone('tom'))).toEqual({ refused: 'no-such-person' });
  });
});

test('an invitee who comes back to the same agency has their place, answer and actions again', () => {
  const { state } = plan().ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  const away = noted(state, left('tom')).state;
  const back = noted(away, directory);
  expect(back.events).toEqual(['returned']);
  expect(back.state).toMatchObject({ away: [], present: [id('sam'), id('tom')], coreGroup: [id('sam'), id('tom')] });
  expect(access(back.state, 'tom', 'complete', directory)).toBe('yes');
});

test('invited anew for the new agency, before the departure was written down, nothing of the old agency comes back', () => {
  const { state } = plan();
  const people = moved('tom');
  const again = asked(state, 'cleo', { do: 'invite', invitees: [{ person: id('tom'), role: 'gp' }] }, people);
  expect(again).toEqual({ events: [{ event: 'listed', person: id('tom'), role: 'gp', agency: 'surgery' }] });
  if ('refused' in again) throw new Error('refused');
  const stamp = { by: id('cleo'), at: noon('2026-12-03'), via: 'teams' } as const;
  const next = again.events.reduce((one, event) => caseDecider.evolve(one, { ...stamp, ...event }), state);
  expect(access(next, 'tom', 'complete', people)).toBe('not-yours');
  expect(access(next, 'tom', 'place', people)).toBe('not-yours');
  expect(isLive(next) && next.invitees.filter((one) => one.person === id('tom'))).toHaveLength(1);
});

describe('a deputy', () => {
  const sent = () => convened().ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
  const seen = (story: Story) => {
    const answer = story.convened.invitees.find((one) => one.person === id('tom'))?.answer;
    return answer?.answer === 'deputy' ? answer.at : -1;
  };

  test('who leaves before the chair agrees: the person is asked to answer again', () => {
    const story = sent();
    const { events, state } = noted(story.state, moved('tess'));
    expect(events).toEqual(['deputy-declined']);
    expect(state.invitees.find((one) => one.person === id('tom'))?.answer).toMatchObject({ agreed: 'declined' });
    const agree = { do: 'agree-deputy', of: id('tom'), seen: seen(story) } as const;
    expect(asked(story.state, 'cleo', agree, moved('tess'))).toEqual({ refused: 'no-such-person' });
  });

  test('who leaves after it: the role is missing, and the administrator is told', () => {
    const story = sent();
    story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: seen(story) });
    expect(access(story.state, 'tess', 'read', moved('tess'))).toBe('not-yours');
    const { events, state, told } = noted(story.state, moved('tess'));
    expect(events).toEqual(['departed']);
    expect(state.invitees.some((one) => one.role === 'school')).toBe(false);
    expect(told.some(({ to, item }) => to === id('ada') && item.item === 'notice')).toBe(true);
  });
});

describe('a chair', () => {
  const proposed = () => drafted().ask('ada', { do: 'propose' });

  test.each([
    ['left', left('cleo')],
    ['another agency', moved('cleo', 'police')],
    ['a chair no longer', after('cleo', { standing: [] })],
  ] as const)(
    '%s: the chair is nobody’s, an administrator sets another, who goes on without a new agreement',
    (_name, people) => {
      const story = scaling();
      expect(access(story.state, 'cleo', 'reveal', people)).toBe('not-yours');
      const { state } = noted(story.state, people);
      expect(state.chair).toBe(null);
      const set = asked(state, 'ada', { do: 'set-chair', chair: id('carl') }, people);
      expect(set).toEqual({ events: [{ event: 'chair-set', chair: id('carl'), agency: 'council' }] });
      if ('refused' in set) throw new Error('refused');
      const stamp = { by: id('ada'), at: noon('2026-12-03'), via: 'teams' } as const;
      const next = set.events.reduce((one, event) => caseDecider.evolve(one, { ...stamp, ...event }), state as CaseState);
      expect(next.status).toBe('convened');
      expect(access(next, 'carl', 'reveal', people)).toBe('yes');
      const told = caseDecider.tells(state, next, { ...known, directory: people });
      const cards = told.filter((one) => one.to === id('carl')).map(({ item }) => ('card' in item ? item.card : item.item));
      expect(cards).toEqual(expect.arrayContaining(['list', 'room', 'coming', 'member']));
    },
  );

  test('is replaced while the list is with them: the new one agrees it, the old one’s card is taken back', () => {
    const { state } = proposed();
    const set = asked(state, 'ada', { do: 'set-chair', chair: id('carl') }, directory);
    if ('refused' in set) throw new Error('refused');
    const stamp = { by: id('ada'), at: noon('2026-12-03'), via: 'teams' } as const;
    const next = set.events.reduce((one, event) => caseDecider.evolve(one, { ...stamp, ...event }), state);
    const lists = caseDecider.tells(state, next, known).filter(({ item }) => 'card' in item && item.card === 'list');
    expect(lists.map(({ to }) => to).toSorted()).toEqual([id('carl'), id('cleo')].toSorted());
    expect(access(next, 'cleo', 'agree-list', directory)).toBe('not-yours');
    const seen = isLive(next) ? next.listVersion : -1;
    expect(asked(next, 'carl', { do: 'agree-list', seen }, directory)).toMatchObject({ events: [{ event: 'list-agreed' }, {}] });
  });

  test('somebody who may not chair is refused, and only an administrator sets one', () => {
    const { state } = proposed();
    expect(asked(state, 'ada', { do: 'set-chair', chair: id('sam') }, directory)).toEqual({ refused: 'no-such-person' });
    expect(asked(state, 'cleo', { do: 'set-chair', chair: id('carl') }, directory)).toEqual({ refused: 'not-yours' });
  });
});

test('where whoever set the case up has left too, every administrator is told', () => {
  const { state } = convened();
  const people = after('ada', { status: 'left' });
  const other = directory.people.get(id('carl'));
  if (other === undefined) throw new Error('nobody');
  const both = { ...people, people: new Map(people.people).set(id('carl'), { ...other, standing: ['administrator'] as const }) };
  const tom = both.people.get(id('tom'));
  if (tom !== undefined) both.people.set(id('tom'), { ...tom, status: 'left' });
  const notices = noted(state, both).told.filter(({ item }) => item.item === 'notice');
  expect(notices.map(({ to }) => to)).toEqual([id('carl')]);
});
