import { describe, expect, test } from 'vitest';
import { caseDecider, type MeetingCommand } from '../../../../domain/case/case.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import type { Directory, Person } from '../../../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../../../domain/ids.ts';
import { convened, drafted, everybody, known, noon, openCommand, Story } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const invite = (...who: readonly { person: PersonId; role: string }[]) => ({ do: 'invite', invitees: who }) as const;
const gus = { person: id('gus'), role: 'gp' };
const draft = () => new Story().ask('ada', openCommand);
const when = { date: '2026-12-15', time: '10:00', place: 'Invented Hall' };
const listed = (story: Story) => story.conference.invitees.map(({ person, role }) => [person, role]);

/** The directory with so many more people of the council. */
function crowded(more: number): Directory {
  const sam = known.directory.people.get(id('sam')) ?? expect.unreachable();
  const others = Array.from({ length: more }, (_, at): Person => ({ ...sam, id: `p${at}` as PersonId }));
  return { ...known.directory, people: new Map([...known.directory.people, ...others.map((one) => [one.id, one] as const)]) };
}

describe('putting people on the list', () => {
  test('each is of the directory, still there, and in a role of the procedure; one who is not keeps all of them off', () => {
    expect(draft().ask('ada', invite(gus, { person: 'nobody' as PersonId, role: 'gp' })).refused).toBe('no-such-person');
    expect(draft().ask('ada', invite(gus, { person: id('tom'), role: 'juggler' })).refused).toBe('no-such-role');
    const story = draft();
    const left = known.directory.people.get(id('tom')) ?? expect.unreachable();
    const people = new Map(known.directory.people).set(left.id, { ...left, status: 'left' });
    story.known = { ...known, directory: { ...known.directory, people } };
    expect(story.ask('ada', invite({ person: id('tom'), role: 'school' })).refused).toBe('no-such-person');
    expect(listed(story)).toEqual([]);
  });

  test('an event for each, with the agency they are of', () => {
    expect(draft().ask('ada', invite(gus, { person: id('pia'), role: 'police' })).last).toMatchObject({
      events: [
        { event: 'listed', person: id('gus'), role: 'gp', agency: 'surgery' },
        { event: 'listed', person: id('pia'), role: 'police', agency: 'police' },
      ],
    });
  });

  test('whoever is of two agencies is invited for the one that is said, and for none that they are not of', () => {
    const story = draft();
    const found = known.directory.people.get(id('gus')) ?? expect.unreachable();
    const memberships = [...found.memberships, { agency: 'school' as AgencyId, standing: [] }] as const;
    const people = new Map(known.directory.people).set(found.id, { ...found, memberships });
    story.known = { ...known, directory: { ...known.directory, people } };
    const as = (agency: string) => ({ do: 'invite', invitees: [{ ...gus, agency: agency as AgencyId }] }) as const;
    expect(story.ask('ada', as('police')).refused).toBe('no-such-person');
    expect(story.ask('ada', as('school')).last).toMatchObject({ events: [{ event: 'listed', agency: 'school' }] });
  });

  test('for children of the case alone', () => {
    const of = (child: string) =>
      ({ do: 'invite', invitees: [{ ...gus, role: 'school', children: [child as ChildId] }] }) as const;
    const story = drafted().ask('ada', { do: 'uninvite', person: id('gus') });
    expect(story.ask('ada', of('c9')).refused).toBe('no-such-child');
    expect(story.ask('ada', of('c2')).events).toEqual(['listed']);
  });

  test('somebody who is on it stays as they are; named twice in one form they are on it once, as they were named first', () => {
    const story = draft().ask('ada', invite(gus, { ...gus, role: 'school' }));
    expect(story.events).toEqual(['listed']);
    expect(story.ask('ada', invite({ ...gus, role: 'school' })).events).toEqual([]);
    expect(listed(story)).toEqual([[id('gus'), 'gp']]);
  });

  test('forty fit, and one more does not', () => {
    const story = draft();
    story.known = { ...known, directory: crowded(41) };
    const some = (from: number, to: number) =>
      invite(...Array.from({ length: to - from }, (_, at) => ({ person: `p${from + at}` as PersonId, role: 'gp' })));
    expect(story.ask('ada', some(0, 41)).refused).toBe('list-full');
    expect(story.ask('ada', some(0, 39)).events).toHaveLength(39);
    expect(story.ask('ada', some(39, 41)).refused).toBe('list-full');
    expect(story.ask('ada', some(39, 40)).events).toHaveLength(1);
    expect(story.ask('ada', some(40, 41)).refused).toBe('list-full');
    expect(story.ask('ada', some(0, 40)).events, 'all of them again').toEqual([]);
  });

  test('whoever takes the chair is not invited besides, once the list is with them; taking the chair takes them off it', () => {
    const cleo = { person: id('cleo'), role: 'social-worker' };
    const story = draft().ask('ada', invite(cleo, gus));
    expect(listed(story)).toEqual([
      [id('cleo'), 'social-worker'],
      [id('gus'), 'gp'],
    ]);
    story.ask('ada', { do: 'set-when', when, chair: id('cleo') });
    expect(listed(story)).toEqual([[id('gus'), 'gp']]);
    expect(convened().ask('cleo', invite(cleo)).refused).toBe('already-listed');
    const taken = convened()
      .ask('cleo', invite({ ...cleo, person: id('carl') }))
      .ask('ada', { do: 'set-chair', chair: id('carl') });
    expect(listed(taken).flat()).not.toContain(id('carl'));
  });

  test('each change to the list, the children or what the conference is about is a new version of it', () => {
    const story = draft();
    const versions = [
      invite(gus),
      { do: 'add-child', nth: 0, child: { born: '2019-05-04' } },
      { do: 'remove-child', child: 'c1' as never },
      { do: 'describe', reference: 'INV-9', type: 'initial', facts: {} },
      { do: 'set-when', when, chair: id('cleo') },
      { do: 'set-chair', chair: id('carl') },
      { do: 'uninvite', person: id('gus') },
    ] as const;
    const all = versions.map((command) => story.ask('ada', command).conference.listVersion);
    expect(all).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('taking somebody off it', () => {
  test('who is not on it is no news; who has an open action stays, and goes once it is done', () => {
    const story = convened();
    expect(story.ask('cleo', { do: 'uninvite', person: id('tess') }).events).toEqual([]);
    story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'x', why: '', due: '2026-12-20' });
    expect(story.ask('cleo', { do: 'uninvite', person: id('tom') }).refused).toBe('has-actions');
    expect(story.ask('cleo', { do: 'uninvite', person: id('gus') }).events).toEqual(['unlisted']);
    story.ask('tom', { do: 'complete', action: 'a1' as never });
    expect(story.ask('cleo', { do: 'uninvite', person: id('tom') }).events).toEqual(['unlisted']);
  });

  test('who has an open action may be left off the next one while that is made, as when it is called', () => {
    const story = convened();
    story.at = noon('2026-12-15');
    story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
    story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'x', why: '', due: '2027-01-20' });
    story.meeting = 'k2';
    story.ask('ada', { do: 'call', type: 'review', people: everybody });
    expect(story.ask('ada', { do: 'uninvite', person: id('tom') }).events).toEqual(['unlisted']);
    expect(story.ask('tom', { do: 'complete', action: 'a1' as never }).events).toEqual(['action-completed']);
  });

  test('what they had said is forgotten, and they are not here', () => {
    const story = convened().ask('tom', { do: 'attend', how: 'phone' });
    story.at = noon('2026-12-15');
    story
      .ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] })
      .ask('cleo', { do: 'uninvite', person: id('tom') });
    expect(story.convened.present).toEqual([id('sam')]);
    story.ask('cleo', invite({ person: id('tom'), role: 'school' }));
    expect(story.convened.invitees.find((one) => one.person === id('tom'))?.answer).toEqual({ answer: 'none' });
  });
});

describe('proposing it and agreeing it', () => {
  const propose = { do: 'propose' } as const;
  const child = { do: 'add-child', nth: 0, child: { born: '2019-05-04' } } as const;
  const time = { do: 'set-when', when, chair: id('cleo') } as const;

  test('it takes a child, a time, and somebody besides the chair; twice is once', () => {
    expect(draft().ask('ada', child).ask('ada', invite(gus)).ask('ada', propose).refused).toBe('incomplete');
    expect(draft().ask('ada', time).ask('ada', invite(gus)).ask('ada', propose).refused).toBe('incomplete');
    expect(draft().ask('ada', time).ask('ada', child).ask('ada', propose).refused).toBe('incomplete');
    const alone = draft()
      .ask('ada', time)
      .ask('ada', child)
      .ask('ada', invite({ person: id('cleo'), role: 'gp' }));
    expect(alone.events, 'while it is a draft nobody is kept off it').toEqual(['listed']);
    expect(alone.ask('ada', propose).refused).toBe('incomplete');
    const untimed = draft()
      .ask('ada', { do: 'set-chair', chair: id('cleo') })
      .ask('ada', child)
      .ask('ada', invite(gus));
    expect(untimed.ask('ada', propose).refused).toBe('incomplete');
    const left = draft().ask('ada', time).ask('ada', child).ask('ada', invite(gus));
    const cleo = known.directory.people.get(id('cleo')) ?? expect.unreachable();
    const people = new Map(known.directory.people).set(cleo.id, { ...cleo, status: 'left' });
    left.known = { ...known, directory: { ...known.directory, people } };
    expect(left.ask('ada', propose).refused, 'the chair has left').toBe('incomplete');
    const story = alone.ask('ada', invite(gus)).ask('ada', propose);
    expect(story.events).toEqual(['proposed']);
    expect(story.ask('ada', propose).events).toEqual([]);
  });

  test('a list that was emptied is not agreed', () => {
    const story = draft().ask('ada', time).ask('ada', child).ask('ada', invite(gus)).ask('ada', propose);
    story.ask('cleo', { do: 'uninvite', person: id('gus') });
    const agree = (seen: number) => story.ask('cleo', { do: 'agree-list', seen });
    expect(agree(story.conference.listVersion).refused).toBe('incomplete');
  });

  test('what is agreed carries the version that was seen and the dates as they were counted', () => {
    const story = drafted().ask('ada', propose);
    const seen = story.conference.listVersion;
    expect(story.ask('cleo', { do: 'agree-list', seen }).last).toMatchObject({
      events: [{ event: 'list-agreed', version: seen, counted: { dates: { 'BU-T1': '2026-12-21' } } }],
    });
  });
});

test('a meeting’s commands act on that meeting alone: the one before it keeps its list', () => {
  const story = convened();
  story.ask('cleo', { do: 'cancel', why: 'invented' });
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'initial', people: everybody }).ask('ada', { do: 'uninvite', person: id('gus') });
  const people = (meeting: 'k1' | 'k2') => story.state.meetings[meeting]?.list.people.map(({ person }) => person);
  expect(people('k1')).toEqual([id('sam'), id('pia'), id('tom'), id('gus')]);
  expect(people('k2')).toEqual([id('sam'), id('pia'), id('tom')]);
  const none: MeetingCommand = { do: 'uninvite', person: id('sam'), meeting: 'k9' };
  const ask = { by: id('ada'), at: story.at, via: 'teams', command: none } as const;
  expect(caseDecider.decide(story.state, ask, known)).toEqual({ refused: 'too-early' });
});
