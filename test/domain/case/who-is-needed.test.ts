import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../domain/calendar/day.ts';
import type { Conference, Invitee } from '../../../domain/case/conference.ts';
import { ageOn, stageOfChild } from '../../../domain/case/family/age.ts';
import type { Child, ChildId } from '../../../domain/case/family/shape.ts';
import { join } from '../../../domain/case/join.ts';
import { quorumOf } from '../../../domain/case/meeting/answers/quorum.ts';
import { missingRoles, neededRoles } from '../../../domain/case/meeting/list/needed-roles.ts';
import { needToKnow } from '../../../domain/case/need-to-know/slice.ts';
import { isCoreRole } from '../../../domain/case/people/core.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import { convened, known, noon } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;

describe('how old a child is', () => {
  const born = dayOf(2019, 5, 4);
  test('a year more from the birthday on, by the calendar', () => {
    const ages = [
      [2024, 5, 3],
      [2024, 5, 4],
      [2024, 5, 5],
      [2024, 4, 30],
      [2024, 6, 1],
      [2025, 1, 31],
      [2024, 12, 1],
    ] as const;
    expect(ages.map(([year, month, date]) => ageOn(born, dayOf(year, month, date)))).toEqual([4, 5, 5, 4, 5, 5, 5]);
    expect(ageOn(born, dayOf(2019, 5, 3))).toBe(-1);
    expect([dayOf(2027, 2, 28), dayOf(2027, 3, 1)].map((on) => ageOn(dayOf(2024, 2, 29), on))).toEqual([2, 3]);
  });

  test('under five until the fifth birthday, then of school age; not born yet is neither', () => {
    const child = { born: '2019-05-04' };
    expect([dayOf(2024, 5, 3), dayOf(2024, 5, 4)].map((on) => stageOfChild(child, on))).toEqual(['under-five', 'school-age']);
    expect(stageOfChild({ expected: '2019-05-04' }, dayOf(2030, 1, 1))).toBe('unborn');
  });
});

describe('the roles a conference needs', () => {
  const about = (children: readonly Child[], over: object = {}) => {
    const { type, when, invitees, teams } = convened().conference;
    return { type, when, invitees, teams, children, ...over };
  };
  const [born, unborn]: Child[] = [
    { id: 'c1' as ChildId, number: 1, born: '2021-12-15' },
    { id: 'c2' as ChildId, number: 2, expected: '2027-02-01' },
  ];

  test('are those of the statutory core that these children call for, on the day of the conference', () => {
    const of = (...children: (Child | undefined)[]) =>
      neededRoles(about(children.filter((one) => one !== undefined)), buckinghamshire, noon('2026-12-01'));
    expect(of()).toEqual(['social-worker', 'police']);
    expect(of(unborn)).toEqual(['social-worker', 'police', 'midwife']);
    expect(of(born), 'five on the very day').toEqual(['social-worker', 'police', 'school-nurse', 'school']);
    const sooner = { when: { date: '2026-12-14', time: '10:00', place: '', startsAt: 0 } };
    expect(neededRoles(about([born as Child], sooner), buckinghamshire, 0)).toEqual([
      'social-worker',
      'police',
      'health-visitor',
    ]);
  });

  test('before there is a day it is today’s', () => {
    const early = about([born as Child], { when: null });
    expect(neededRoles(early, buckinghamshire, noon('2026-12-14'))).toContain('health-visitor');
    expect(neededRoles(early, buckinghamshire, noon('2026-12-15'))).toContain('school-nurse');
  });

  test('and the type of conference may call for one', () => {
    const roles = buckinghamshire.roles.map((role) =>
      role.key === 'police' ? { ...role, when: ['transfer' as const, 'unborn' as const] } : role,
    );
    expect(neededRoles(about([]), { roles }, 0)).toEqual(['social-worker']);
    expect(neededRoles(about([], { type: 'transfer' }), { roles }, 0)).toEqual(['social-worker', 'police']);
  });

  test('missing are those that nobody on the list has', () => {
    const missing = (...children: (Child | undefined)[]) =>
      missingRoles(about(children.filter((one) => one !== undefined)), buckinghamshire, 0);
    expect(missing(born)).toEqual(['school-nurse']);
    expect(missing(born, unborn)).toEqual(['school-nurse', 'midwife']);
    expect(missingRoles(about([], { invitees: [] }), buckinghamshire, 0)).toEqual(['social-worker', 'police']);
  });

  test('core is a role of the procedure that stands as such', () => {
    expect(['social-worker', 'police', 'line-manager', 'gp', 'juggler'].map((role) => isCoreRole(buckinghamshire, role))).toEqual(
      [true, true, false, false, false],
    );
  });
});

describe('whether enough agencies come (ST-P2)', () => {
  const quorum = { agencies: 3, otherAgencies: 1, needs: ['social-worker'] } as const;
  const coming = (
    ...who: readonly (readonly [Name, string, Invitee['answer']['answer']?])[]
  ): Pick<Conference, 'invitees' | 'agencies' | 'children' | 'needToKnow'> => ({
    agencies: {},
    children: [],
    needToKnow: needToKnow.start,
    invitees: who.map(([name, role, answer = 'attending']) => ({
      person: id(name),
      role,
      keepsFree: false,
      answer: { answer, how: 'phone', at: 0 } as Invitee['answer'],
    })),
  });
  const of = (conference: ReturnType<typeof coming>, over: object = {}) =>
    quorumOf(conference, { quorum: { ...quorum, ...over } as never, roles: stokeOnTrent.roles }, known.directory);
  const sam = ['sam', 'social-worker'] as const;
  const [pia, tom, tess] = [
    ['pia', 'police'],
    ['tom', 'school'],
    ['tess', 'school'],
  ] as const;

  test('a procedure may have no such rule', () => {
    expect(quorumOf(coming(sam), { quorum: null, roles: [] }, known.directory)).toBeNull();
  });

  test('so many agencies, each counted once, of those who said that they come', () => {
    expect(of(coming(sam, pia, tom))).toBe('likely');
    expect(of(coming(sam, pia))).toBe('unlikely');
    expect(of(coming(sam, tom, tess))).toBe('unlikely');
    expect(of(coming(sam, pia, [...tom, 'apologies']))).toBe('unlikely');
  });

  test('so many besides the one that leads', () => {
    expect(of(coming(sam, pia), { agencies: 1, otherAgencies: 1 })).toBe('likely');
    expect(of(coming(sam), { agencies: 1, otherAgencies: 1 })).toBe('unlikely');
    expect(of(coming(sam, pia), { agencies: 1, otherAgencies: 2 })).toBe('unlikely');
    expect(of(coming(sam, pia, tom), { agencies: 1, otherAgencies: 2 })).toBe('likely');
  });

  test('and each role that has to be there', () => {
    expect(of(coming(['gus', 'gp'], pia, tom))).toBe('unlikely');
    expect(of(coming(sam, pia, tom), { needs: ['social-worker', 'gp'] })).toBe('unlikely');
    expect(of(coming(sam, pia, tom), { needs: [] })).toBe('likely');
    expect(of(coming([...sam, 'none'], pia, tom, ['gus', 'gp']))).toBe('unlikely');
  });
});

test('a quorum is made by nobody who only observes (ST-P4)', () => {
  const story = convened();
  for (const name of ['sam', 'pia', 'tom'] as const) story.ask(name, { do: 'attend', how: 'phone' });
  const as = (role: string) => ({
    ...story.conference,
    invitees: story.conference.invitees.map((one) => (one.person === id('tom') ? { ...one, role } : one)),
  });
  expect(quorumOf(as('school'), stokeOnTrent, known.directory)).toBe('likely');
  expect(quorumOf(as('observer'), stokeOnTrent, known.directory)).toBe('unlikely');
});

describe('the register', () => {
  const take = (story: ReturnType<typeof convened>, ...who: readonly Name[]) =>
    story.ask('cleo', { do: 'take-register', present: who.map(id) });

  test('is taken anew when somebody comes or goes, and is no news when it is the same in another order, or names one twice', () => {
    const story = take(convened(), 'sam', 'pia');
    expect(story.events).toEqual(['register-taken']);
    expect(take(story, 'pia', 'sam').events).toEqual([]);
    expect(take(story, 'pia', 'sam', 'sam').events).toEqual([]);
    expect(take(story, 'sam', 'tom').events).toEqual(['register-taken']);
    expect(take(story, 'sam').events).toEqual(['register-taken']);
    expect(take(story, 'sam', 'sam', 'gus').convened.present).toEqual([id('sam'), id('gus')]);
    expect(take(story, 'sam', 'tess').refused).toBe('no-such-person');
  });

  test('whoever is represented, or takes the chair, is not in the room', () => {
    const story = take(convened(), 'sam', 'tom').ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
    story.ask('cleo', { do: 'agree-deputy', of: id('tom'), seen: story.at });
    expect(story.convened.present).toEqual([id('sam')]);
    story.ask('cleo', { do: 'invite', invitees: [{ person: id('carl'), role: 'line-manager' }] });
    take(story, 'sam', 'carl').ask('ada', { do: 'set-chair', chair: id('carl') });
    expect(story.convened.present).toEqual([id('sam')]);
  });
});

test('rows of two slices under one name are a fault at load', () => {
  expect(join({ a: 1 }, { b: 2 })).toEqual({ a: 1, b: 2 });
  expect(() => join({ a: 1 }, { a: 2 })).toThrow('slices: two of them have "a"');
});
