import { describe, expect, test } from 'vitest';
import { may } from '../../../domain/access/may.ts';
import {
  asItStands,
  type BareCommand,
  type CaseCommand,
  type CommandName,
  caseDecider,
  inMeeting,
} from '../../../domain/case/case.ts';
import { type Conference, conferenceOf } from '../../../domain/case/conference.ts';
import { neededRoles } from '../../../domain/case/meeting/list/needed-roles.ts';
import { membersOf } from '../../../domain/case/people/members.ts';
import { phasesOf } from '../../../domain/case/phase.ts';
import { duties } from '../../../domain/case/plan/duties.ts';
import { rights } from '../../../domain/case/slices.ts';
import type { Case } from '../../../domain/case/whole.ts';
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
const moved = (name: Name, agency = 'surgery') => after(name, { memberships: [{ agency: agency as never, standing: [] }] });
const left = (name: Name) => after(name, { status: 'left' });

/** What is written down after the directory has changed, the state it comes to and who is told. */
function noted(state: Case, people: Directory, at = noon('2026-12-02')) {
  const stamp = { by: 'time', at, via: 'time' } as const;
  const now = { ...known, directory: people };
  const events: string[] = [];
  let next = state;
  for (const command of [{ do: 'note-departures' }, { do: 'drop-deputies', meeting: 'k1' }] as const satisfies CaseCommand[]) {
    const decided = caseDecider.decide(next, { ...stamp, command }, now);
    if ('refused' in decided) continue;
    events.push(...decided.events.map((one) => one.event));
    next = decided.events.reduce((one, event) => caseDecider.evolve(one, { ...stamp, ...event }), next);
  }
  return { events, state: next, view: view(next), told: caseDecider.tells(state, next, now) };
}
const asked = (state: Case, who: Name, command: BareCommand, people: Directory) => {
  const stamp = { by: id(who), at: noon('2026-12-03'), via: 'teams' } as const;
  return caseDecider.decide(state, { ...stamp, command: inMeeting(command, 'k1') }, { ...known, directory: people });
};
const access = (state: Case, who: Name, command: CommandName, people: Directory) => {
  const stamp = { by: id(who), at: noon('2026-12-03') };
  const now = { ...known, directory: people };
  const allowed = may({ do: command, meeting: 'k1' }, rights[command], asItStands(state, people), stamp, now);
  return 'refused' in allowed ? allowed.refused : 'yes';
};
function view(state: Case): Conference {
  const found = conferenceOf(state);
  if (found === null) throw new Error('no conference');
  return found;
}

/** Everybody has said that they come; Sam and Tom have an action. */
function plan(): Story {
  const story = scaling();
  for (const to of ['sam', 'tom'] as const)
    story.ask('cleo', { do: 'give-action', to: id(to), what: `w ${to}`, why: 'y', due: '2026-12-20' });
  return story;
}

describe.each([
  ['who has moved to another agency', moved],
  ['who has left', left],
] as const)('an invitee %s', (_, gone) => {
  test('may do nothing of the case any more, from the moment the directory knows it', () => {
    const { state } = plan();
    for (const command of ['read-details', 'place', 'complete', 'report-progress', 'ask-help', 'keep-free'] as const) {
      expect(access(state, 'tom', command, directory)).not.toBe('not-yours');
      expect(access(state, 'tom', command, gone('tom'))).toBe('not-yours');
    }
  });

  test('does not count as coming; the role is missing; it comes to the same before and after it is written down', () => {
    const { state } = convened().ask('tom', { do: 'attend', how: 'in-person' });
    const written = noted(state, gone('tom'));
    expect(written.events).toEqual(['departed']);
    const standing = asItStands(state, gone('tom'));
    for (const one of [view(written.state), view(standing)]) {
      expect(one.invitees.map((invitee) => invitee.person)).toEqual([id('sam'), id('pia'), id('gus')]);
      expect(neededRoles(one, buckinghamshire, 0)).toContain('school');
      expect(one.invitees.some((invitee) => invitee.role === 'school')).toBe(false);
    }
    const apart = { people: null };
    expect({ ...standing, ...apart }).toEqual({ ...written.state, ...apart });
  });

  test('has their cards taken back; the administrator is told who, and the lead professional that actions are nobody’s, once', () => {
    const { state } = plan();
    const { state: written, told } = noted(state, gone('tom'));
    const cards = told.filter((one) => one.to === id('tom')).map(({ item }) => ('card' in item ? item.card : item.item));
    expect(cards.toSorted()).toEqual(['digest', 'meeting', 'member']);
    expect(told).toContainEqual({ to: id('tom'), item: { item: 'member', case: view(state).id, role: 'ended' }, notBefore: 0 });
    const notices = told.filter(({ item }) => item.item === 'notice');
    const notice = (to: Name) => ({ to: id(to), item: expect.objectContaining({ notice: 'departed' }), notBefore: 0 });
    expect(notices).toEqual([notice('ada'), notice('sam')]);
    expect(noted(written, gone('tom'))).toMatchObject({ events: [], told: [] });
  });

  test('is written of to nobody anew by what changes nothing of it', () => {
    const story = convened();
    Object.assign(story, { state: noted(story.state, gone('tom')).state, known: { ...known, directory: gone('tom') } });
    expect(story.ask('pia', { do: 'attend', how: 'phone' }).events).toContain('answered');
    const anew = () => story.told.flatMap(({ to, item }) => (item.item === 'notices' && item.notice === 'departed' ? [to] : []));
    expect(anew()).toEqual([]);
    // Who is on the list changes what it says of whom.
    story.ask('cleo', { do: 'uninvite', person: id('gus') });
    expect(anew()).toEqual(expect.arrayContaining([id('ada'), id('cleo'), id('sam')]));
  });

  test('is reminded of no action, and nobody may give them another', () => {
    const { state } = plan();
    const options = { ...known, calendar: calendarOf(buckinghamshire) };
    const due = (one: Case) => duties(one, { id: id('tom'), hour: 9 }, 0, 20_900, options).length;
    expect(due(state)).toBe(1);
    expect(due(asItStands(state, gone('tom')))).toBe(0);
    const give = { do: 'give-action', to: id('tom'), what: 'w', why: 'y', due: '2026-12-20' } as const;
    expect(asked(state, 'cleo', give, gone('tom'))).toEqual({ refused: 'no-such-person' });
  });
});

test('an invitee who comes back to the same agency has their place, answer and actions again', () => {
  const { state } = plan().ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  const away = noted(state, left('tom')).state;
  const back = noted(away, directory);
  expect(back.events).toEqual(['returned']);
  expect(back.view).toMatchObject({ away: [], present: [id('sam'), id('tom')], coreGroup: [id('sam'), id('tom')] });
  expect(access(back.state, 'tom', 'complete', directory)).toBe('yes');
});

test('invited anew for the new agency, before the departure was written down, nothing of the old agency comes back', () => {
  const { state } = plan();
  const people = moved('tom');
  const again = asked(state, 'cleo', { do: 'invite', invitees: [{ person: id('tom'), role: 'gp' }] }, people);
  expect(again).toMatchObject({ events: [{ event: 'listed', person: id('tom'), role: 'gp', agency: 'surgery' }] });
  if ('refused' in again) throw new Error('refused');
  const stamp = { by: id('cleo'), at: noon('2026-12-03'), via: 'teams' } as const;
  const next = again.events.reduce((one, event) => caseDecider.evolve(one, { ...stamp, ...event }), state);
  expect(access(next, 'tom', 'complete', people)).toBe('not-yours');
  expect(access(next, 'tom', 'place', people)).toBe('not-yours');
  expect(view(next).invitees.filter((one) => one.person === id('tom'))).toHaveLength(1);
});

describe('a deputy', () => {
  const sent = () => convened().ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
  const seen = (story: Story) => {
    const answer = story.convened.invitees.find((one) => one.person === id('tom'))?.answer;
    return answer?.answer === 'deputy' ? answer.at : -1;
  };

  test('who leaves before the chair agrees: the person is asked to answer again', () => {
    const story = sent();
    const { events, view: state } = noted(story.state, moved('tess'));
    expect(events).toEqual(['deputy-declined']);
    expect(state.invitees.find((one) => one.person === id('tom'))?.answer).toMatchObject({ agreed: 'declined' });
    const agree = { do: 'agree-deputy', of: id('tom'), seen: seen(story) } as const;
    expect(asked(story.state, 'cleo', agree, moved('tess'))).toEqual({ refused: 'no-such-person' });
  });

  test('who leaves after it: the role is missing, and the administrator is told', () => {
    const story = sent();
    story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: seen(story) });
    expect(access(story.state, 'tess', 'read-details', moved('tess'))).toBe('not-yours');
    const { events, view: state, told } = noted(story.state, moved('tess'));
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
      expect(view(state).chair).toBe(null);
      const set = asked(state, 'ada', { do: 'set-chair', chair: id('carl') }, people);
      expect(set).toMatchObject({ events: [{ event: 'chair-set', chair: id('carl'), agency: 'council' }] });
      if ('refused' in set) throw new Error('refused');
      const stamp = { by: id('ada'), at: noon('2026-12-03'), via: 'teams' } as const;
      const next = set.events.reduce((one, event) => caseDecider.evolve(one, { ...stamp, ...event }), state);
      expect(view(next).status).toBe('convened');
      expect(access(next, 'carl', 'reveal', people)).toBe('yes');
      const told = caseDecider.tells(state, next, { ...known, directory: people });
      const cards = told.filter((one) => one.to === id('carl')).map(({ item }) => ('card' in item ? item.card : item.item));
      expect(cards).toEqual(expect.arrayContaining(['meeting', 'member']));
    },
  );

  test('is replaced while the list is with them: the new one agrees it, the old one’s card is taken back', () => {
    const { state } = proposed();
    const set = asked(state, 'ada', { do: 'set-chair', chair: id('carl') }, directory);
    if ('refused' in set) throw new Error('refused');
    const stamp = { by: id('ada'), at: noon('2026-12-03'), via: 'teams' } as const;
    const next = set.events.reduce((one, event) => caseDecider.evolve(one, { ...stamp, ...event }), state);
    const told = caseDecider.tells(state, next, known).filter(({ item }) => 'card' in item && item.card === 'meeting');
    expect(told.map(({ to }) => to)).toEqual(expect.arrayContaining([id('carl'), id('cleo')]));
    const phases = (who: 'carl' | 'cleo') => phasesOf(view(next), id(who), known, noon('2026-12-03')).map((one) => one.phase);
    expect(phases('carl')).toEqual(['list']);
    expect(phases('cleo')).toEqual([]);
    expect(access(next, 'cleo', 'agree-list', directory)).toBe('not-yours');
    const seen = view(next).listVersion;
    expect(asked(next, 'carl', { do: 'agree-list', seen }, directory)).toMatchObject({ events: [{ event: 'list-agreed' }] });
  });

  test('somebody who may not chair is refused, and only an administrator sets one', () => {
    const { state } = proposed();
    expect(asked(state, 'ada', { do: 'set-chair', chair: id('sam') }, directory)).toEqual({ refused: 'no-such-person' });
    expect(asked(state, 'cleo', { do: 'set-chair', chair: id('carl') }, directory)).toEqual({ refused: 'not-yours' });
  });
});

describe('whoever called the case and is no administrator any more', () => {
  const withCarl = (people: Directory): Directory => {
    const carl = people.people.get(id('carl')) ?? expect.unreachable();
    return { ...people, people: new Map(people.people).set(carl.id, { ...carl, standing: ['administrator'] }) };
  };

  test.each([
    ['has left', after('ada', { status: 'left' })],
    ['is still there', after('ada', { standing: [] })],
  ] as const)('and %s leaves it to another, who is told; the old one’s cards are taken back', (_name, people) => {
    const now = withCarl(people);
    const { state } = convened();
    expect(access(state, 'ada', 'set-chair', now)).toBe('not-yours');
    expect(membersOf(asItStands(state, now)).has(id('ada'))).toBe(false);
    const written = noted(state, now);
    expect(written.events).toEqual(['passed-on']);
    expect(written.view.convenor).toBe(id('carl'));
    const toAda = written.told.filter(({ to }) => to === id('ada')).map(({ item }) => ('card' in item ? item.card : item.item));
    // Notices that they may have on their screen are looked at too.
    expect([...new Set(toAda)].toSorted()).toEqual(['meeting', 'member', 'notices']);
    const toCarl = written.told.filter(({ to }) => to === id('carl')).map(({ item }) => ('card' in item ? item.card : item.item));
    expect([...new Set(toCarl)].toSorted()).toEqual(['meeting', 'member', 'notice', 'notices']);
    expect(noted(written.state, now).events).toEqual([]);
    // Back again, they find it where it is now.
    expect(noted(written.state, withCarl(directory)).view.convenor).toBe(id('carl'));
  });

  test('keeps it where there is nobody else who could act on it', () => {
    const { state } = convened();
    expect(noted(state, after('ada', { status: 'left' })).events).toEqual([]);
  });

  test('others who leave with them are told to the new one', () => {
    const people = withCarl(after('ada', { status: 'left' }));
    const tom = people.people.get(id('tom')) ?? expect.unreachable();
    const both = { ...people, people: new Map(people.people).set(tom.id, { ...tom, status: 'left' as const }) };
    const notices = noted(convened().state, both).told.filter(({ item }) => item.item === 'notice');
    expect(notices.map(({ to, item }) => [to, 'notice' in item && item.notice])).toEqual([
      [id('carl'), 'passed-on'],
      [id('carl'), 'departed'],
      // Nobody but the chair may fill the place.
      [id('cleo'), 'departed'],
    ]);
  });
});
