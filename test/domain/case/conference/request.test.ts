import { describe, expect, test } from 'vitest';
import { requestSceneOf } from '../../../../bot/click/request/request-scene.ts';
import { requestCard } from '../../../../cards/conference/request/request-card.ts';
import { type CaseEvent, caseDecider, sentenceOf } from '../../../../domain/case/case.ts';
import type { Stamp } from '../../../../domain/decider.ts';
import type { Membership, Person } from '../../../../domain/directory/state.ts';
import type { AgencyId } from '../../../../domain/ids.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { convened, openCommand, Story } from '../../../support/case-story.ts';
import {
  among,
  asking,
  coordinated,
  inStoke,
  requestCards,
  requested,
  turningsFor,
} from '../../../support/conference/requests.ts';
import { id } from '../../../support/invented-partnership.ts';

const accept = { do: 'accept-request', why: 'invented yes', seen: 0 } as const;
const decline = { do: 'decline-request', why: 'invented no', seen: 0 } as const;
const open = { ...openCommand, reference: 'INV-71' };

describe('whoever asks for a conference', () => {
  test('is anybody of the partnership, and it goes to the coordinator of the area (FV-P5, BU-P4)', () => {
    for (const who of ['tom', 'pia', 'gus', 'sam', 'ada'] as const)
      expect(coordinated().ask(who, asking).events).toEqual(['conference-asked']);
    const story = requested();
    expect(story.stage).toBe('requested');
    expect(story.state.request.asked).toMatchObject({
      by: id('tom'),
      to: [id('carl')],
      managers: [id('una')],
      why: 'invented why',
    });
    expect(requestCards(story)).toEqual(['tom-teacher', 'carl-chair down', 'una-unit-manager down 2026-12-04T09:00']);
    // In Forth Valley too.
    const valley = coordinated();
    valley.known = { ...valley.known, procedure: forthValley };
    valley.ask('tom', { ...asking, procedure: 'forth-valley', talkedOver: true });
    expect(valley.state.request.asked).toMatchObject({ to: [id('carl')], managers: [id('una')], criterion: 'significant-harm' });
  });

  test('asks once, however often the form is sent; whoever else sends it hears nothing', () => {
    const story = requested();
    expect(story.ask('tom', asking).events).toEqual([]);
    expect(story.ask('gus', asking).refused).toBe('not-yours');
    expect(story.ask('ada', asking).refused).toBe('not-yours');
  });

  test.each([
    ['no reason', { why: '  ' }],
    ['a criterion the procedure has not', { criterion: 'invented' }],
    ['a ground it has not', { grounds: ['earlier-child'] }],
    ['no reference', { reference: '' }],
    ['somebody behind it whom the form does not offer', { backing: 'constructor' as never }],
  ])('is refused by a forged form with %s', (_, more) => {
    expect(coordinated().ask('tom', { ...asking, ...more }).refused).toBe('incomplete');
  });

  test('says on which ground, where it is for an unborn child (ST-B2)', () => {
    const before = { ...asking, procedure: 'stoke-on-trent', criterion: 'before-birth' } as const;
    expect(inStoke().ask('tom', before).refused).toBe('incomplete');
    for (const one of ['assessment', 'earlier-child', 'plan-in-household', 'person-of-risk'])
      expect(inStoke().ask('tom', { ...before, grounds: [one] }).events).toEqual(['conference-asked']);
    expect(inStoke().ask('tom', { ...before, grounds: ['invented'] }).refused).toBe('incomplete');
  });

  test('withdraws it while nobody has answered, and not afterwards (Q-21)', () => {
    const story = requested().ask('tom', { do: 'withdraw-request' });
    expect(story.events).toEqual(['request-withdrawn']);
    expect(requestCards(story)).toContain('carl-chair down');
    expect(story.ask('tom', { do: 'withdraw-request' }).events).toEqual([]);
    expect(story.ask('carl', { ...accept, seen: 1 }).refused).toBe('too-late');
    expect(requested().ask('carl', accept).ask('tom', { do: 'withdraw-request' }).refused).toBe('too-late');
    expect(requested().ask('gus', { do: 'withdraw-request' }).refused).toBe('not-yours');
  });
});

describe('who decides', () => {
  test('a coordinator of the area whoever asks works in, or of all areas', () => {
    const story = among(coordinated(), {
      carl: { standing: ['coordinator'], areas: ['north'] },
      cleo: { standing: ['coordinator'], areas: ['south'] },
    });
    const agencies = new Map(story.known.directory.agencies);
    const school = [...agencies.values()].find((one) => one.id === 'school') ?? expect.unreachable();
    agencies.set(school.id, { ...school, areas: ['south'] });
    among(story, {}, { agencies });
    expect(story.ask('tom', asking).state.request.asked?.to).toEqual([id('cleo')]);
  });

  test('where there is none the administrators; where all are away, too', () => {
    expect(new Story().ask('tom', asking).state.request.asked?.to).toEqual([id('ada')]);
    const leaves = new Map([[id('carl'), { from: 20_000, to: 30_000, cover: null } as never]]);
    expect(among(coordinated(), {}, { leaves }).ask('tom', asking).state.request.asked?.to).toEqual([id('ada')]);
  });

  test('whoever covers for a coordinator on leave, where they could decide themselves; it comes back with the coordinator (Q-7)', () => {
    const leave = { from: 20_000, to: 30_000, cover: id('cleo') } as never;
    const away = (cleo: Partial<Person>) => {
      const story = among(coordinated(), { cleo }, { leaves: new Map([[id('carl'), leave]]) });
      return story.ask('tom', asking);
    };
    const covered = away({ standing: ['unit-manager'] });
    expect(covered.state.request.asked?.to).toEqual([id('cleo')]);
    expect(covered.ask('cleo', accept).events).toEqual(['request-accepted']);
    // A colleague who decides on nothing is not asked, and reads nothing of it.
    const colleague = away({ standing: [] });
    expect(colleague.state.request.asked?.to).toEqual([id('ada')]);
    expect(colleague.ask('cleo', accept).refused).toBe('not-yours');
    const back = among(away({ standing: ['unit-manager'] }), {}, { leaves: new Map() }).ask('time', { do: 'pass-request-on' });
    expect(back.state.request.asked?.to).toEqual([id('carl')]);
    // Whoever asked is not asked in another's place either.
    const own = among(coordinated(), { cleo: { standing: ['unit-manager'] } }, { leaves: new Map([[id('carl'), leave]]) });
    expect(own.ask('cleo', asking).state.request.asked?.to).toEqual([id('ada')]);
  });

  test('nobody on what they ask for themselves', () => {
    const story = coordinated().ask('carl', asking);
    expect(story.state.request.asked?.to).toEqual([id('ada')]);
    expect(story.ask('carl', accept).refused).toBe('not-yours');
    const manager = coordinated().ask('una', asking);
    expect(manager.ask('una', accept).refused).toBe('not-yours');
  });

  test('a manager of social care where the procedure says so, with reasons that are recorded (ST-P13)', () => {
    const story = inStoke().ask('tom', { ...asking, procedure: 'stoke-on-trent' });
    expect(story.state.request.asked).toMatchObject({ to: [id('una')], managers: [id('stan')] });
    expect(story.ask('carl', accept).refused).toBe('not-yours');
    expect(story.ask('ada', accept).refused).toBe('not-yours');
    expect(story.ask('una', { ...accept, why: ' ' }).refused).toBe('incomplete');
    expect(story.ask('una', accept).state.request.asked?.answered).toMatchObject({ answer: 'accepted', why: 'invented yes' });
  });

  test('the unit manager too, and nobody else', () => {
    expect(requested().ask('una', accept).events).toEqual(['request-accepted']);
    for (const who of ['gus', 'cleo', 'ada', 'tom', 'stan'] as const)
      expect(requested().ask(who, accept).refused).toBe('not-yours');
  });

  test('once they leave, those who are there now, and whoever asked and left has no card any more (Q-8)', () => {
    const story = among(requested(), { carl: { standing: [] } }).ask('time', { do: 'pass-request-on' });
    expect(story.state.request.asked?.to).toEqual([id('ada')]);
    expect(requestCards(story)).toEqual(expect.arrayContaining(['ada-admin down', 'carl-chair']));
    expect(story.ask('carl', accept).refused).toBe('not-yours');
    expect(story.ask('time', { do: 'pass-request-on' }).events).toEqual([]);
    const left = among(requested(), { tom: { status: 'left' } }).ask('time', { do: 'pass-request-on' });
    expect(requestCards(left)).toEqual(['tom-teacher']);
    expect(left.ask('carl', decline).events).toEqual(['request-declined']);
    expect(requestCards(left)).not.toContain('tom-teacher down');
  });
});

describe('whoever asked is of that agency no more', () => {
  const of = (agency: string, ...standing: Membership['standing']): Person['memberships'] => [
    { agency: agency as AgencyId, post: 'invented', standing },
  ];
  const school = (...standing: Membership['standing']) =>
    among(requested(), { tess: { memberships: of('school', ...standing) } });
  const leaves = (story: Story) => among(story, { tom: { status: 'left' } }).ask('time', { do: 'pass-request-on' });
  const moves = (story: Story) => among(story, { tom: { memberships: of('surgery') } }).ask('time', { do: 'pass-request-on' });

  test('whoever leads for the agency hears in their place, reads it, and hears the answer (Q-8)', () => {
    for (const goes of [leaves, moves]) {
      const story = goes(school('agency-lead'));
      expect(story.events).toEqual(['request-passed-on']);
      expect(requestCards(story).toSorted()).toEqual([`${id('tess')} down`, id('tom')].toSorted());
      expect(story.ask('time', { do: 'pass-request-on' }).events).toEqual([]);
      expect(story.ask('tom', { do: 'read-request' }).refused).toBe('not-yours');
      expect(story.ask('tess', { do: 'read-request' }).refused).toBeUndefined();
      const scene = requestSceneOf(story.known.directory, story.state, id('tess'), story.at) ?? expect.unreachable();
      expect([scene.isRequester, scene.mayAnswer]).toEqual([true, false]);
      expect(JSON.stringify(requestCard(scene))).toContain('Somebody of yours who left asked for a conference: INV-71');
      expect(requestCards(story.ask('carl', accept))).toContain(`${id('tess')} down`);
    }
  });

  test('nobody of the agency hears in the place of whoever was to hear nothing (Q-5)', () => {
    const quiet = coordinated().ask('tom', { ...asking, kept: { from: [], quiet: true } });
    const story = leaves(among(quiet, { tess: { memberships: of('school', 'agency-lead') } }));
    expect(story.events).toEqual(['request-passed-on']);
    expect(requestCards(story).join()).not.toContain(id('tess'));
  });

  test('of a case that nobody asked for there is no request to read', () => {
    expect(convened().ask('ada', { do: 'read-request' }).refused).toBe('too-early');
  });

  test('they may withdraw it while nobody has answered (Q-21); another of the agency may nothing', () => {
    const story = leaves(school('agency-lead'));
    expect(story.ask('gus', { do: 'withdraw-request' }).refused).toBe('not-yours');
    expect(story.ask('tess', { do: 'withdraw-request' }).events).toEqual(['request-withdrawn']);
  });

  test('it comes back with them; nobody hears who decides on it, nor where nobody leads', () => {
    const story = leaves(school('agency-lead'));
    among(story, { tom: { status: 'active' } }).ask('time', { do: 'pass-request-on' });
    expect(story.state.request.asked).not.toHaveProperty('successor');
    // They know that they asked: their card is theirs again, and notifies nobody.
    expect(requestCards(story).toSorted()).toEqual([id('tess'), id('tom')].toSorted());
    expect(leaves(school()).state.request.asked).not.toHaveProperty('successor');
    const decides = among(school('agency-lead'), {
      tess: { standing: ['coordinator'], memberships: of('school', 'agency-lead') },
    });
    expect(leaves(decides).state.request.asked).toMatchObject({ to: expect.arrayContaining([id('tess')]) });
    expect(decides.state.request.asked).not.toHaveProperty('successor');
  });
});

describe('the answer', () => {
  test('is read by whoever asked, whichever it is, and has its reasons', () => {
    const yes = requested().ask('carl', accept);
    expect(requestCards(yes)).toEqual(expect.arrayContaining(['tom-teacher down', 'ada-admin down', 'carl-chair']));
    const no = requested().ask('carl', decline);
    expect(requestCards(no)).toEqual(expect.arrayContaining(['tom-teacher down', 'carl-chair', 'una-unit-manager']));
    expect(requested().ask('carl', { ...decline, why: '' }).refused).toBe('incomplete');
    expect(no.ask('tom', { do: 'read-request' }).events).toEqual(['read']);
  });

  test('is given on what was on the screen: who was second reads the first one before', () => {
    const story = requested().ask('carl', decline);
    expect(story.ask('una', accept).refused).toBe('changed');
    expect(story.ask('una', { ...accept, seen: 1 }).events).toEqual(['request-accepted']);
    expect(requestCards(story)).toContain('tom-teacher down');
  });

  test('becomes the draft of a conference in the same case, once it was agreed to, by an administrator', () => {
    expect(requested().ask('ada', open).refused).toBe('too-early');
    expect(requested().ask('carl', decline).ask('ada', open).refused).toBe('too-early');
    const story = requested().ask('carl', accept);
    expect(story.ask('carl', open).refused).toBe('not-yours');
    expect(story.ask('ada', open).events).toEqual(['opened', 'called']);
    // Whoever asked reads the same as before: nothing notifies them of it a second time.
    expect(requestCards(story).join()).not.toMatch(/tom-teacher/);
    expect(story.stage).toBe('draft');
    expect(story.state.request.asked).toMatchObject({ why: 'invented why', answered: { why: 'invented yes' } });
    expect(story.ask('carl', { ...decline, seen: 1 }).refused).toBe('not-yours');
    expect(story.ask('una', { ...decline, seen: 1 }).refused).toBe('too-late');
    for (const who of ['ada', 'una', 'tom'] as const) expect(story.ask(who, { do: 'read-request' }).events).toEqual(['read']);
    for (const who of ['gus', 'carl', 'cleo'] as const) expect(story.ask(who, { do: 'read-request' }).refused).toBe('not-yours');
  });

  test('of a case that is kept from whoever asked they read nothing more (Q-5)', () => {
    const story = requested()
      .ask('carl', accept)
      .ask('ada', open)
      .ask('una', { do: 'bar', people: [id('tom')], agencies: [] });
    expect(requestCards(story)).toContain('tom-teacher');
    expect(story.ask('tom', { do: 'read-request' }).refused).toBe('not-yours');
  });
});

describe('the clock', () => {
  test('reminds on the last day and each working day after it, and tells the manager when that day is over', () => {
    const story = requested();
    expect(turningsFor(story, 'carl').slice(0, 3)).toEqual(['2026-12-03T09:00', '2026-12-04T09:00', '2026-12-07T09:00']);
    expect(turningsFor(story, 'tom')).toEqual(['2026-12-04T09:00']);
    expect(turningsFor(story, 'una')[0]).toBe('2026-12-07T09:00');
  });

  test('does so no more once it was answered; what was agreed to is to be set up', () => {
    const story = requested().ask('carl', decline);
    expect(turningsFor(story, 'carl')).toEqual([]);
    expect(turningsFor(story, 'tom')).toEqual([]);
    story.ask('carl', { ...accept, seen: 1 });
    expect(turningsFor(story, 'ada').slice(0, 2)).toEqual(['2026-12-02T09:00', '2026-12-03T09:00']);
    expect(turningsFor(story, 'carl')).toEqual(['2026-12-03T09:00']);
    story.ask('ada', open);
    expect(turningsFor(story, 'ada')).toEqual([]);
  });
});

test('what was asked and never became a case can be exported and let go like one (Q-15)', () => {
  const story = requested()
    .ask('carl', decline)
    .ask('una', { do: 'record-export', sha256: 'a'.repeat(64) });
  story.ask('ada', { do: 'end', sha256: 'a'.repeat(64), confirmedBy: id('cleo') });
  expect(story.stage).toBe('ended');
  expect(story.state.request.asked).toBeNull();
  expect(requestCards(story)).toContain('tom-teacher');
});

test('nothing is on a wake: whoever is late is told by time alone', () => {
  const { state, known } = requested();
  expect(caseDecider.wake(state, known)).toBeNull();
});

test('the trail says who was asked and what came of it, and nothing of what was written', () => {
  const stamp = { at: 0, via: 'teams' } as const;
  const name = (person: string) => person.split('-')[0] ?? '';
  const say = (event: object) => sentenceOf({ ...event, ...stamp } as unknown as CaseEvent & Stamp, name);
  const to = [id('carl')];
  const { do: _, ...asked } = asking;
  expect(
    [
      { event: 'conference-asked', ...asked, to, managers: [id('una')] },
      { event: 'conference-asked', ...asked, to: [], managers: [] },
      { event: 'request-accepted', why: 'invented why', to: [id('ada')] },
      { event: 'request-declined', why: 'invented why' },
      { event: 'request-withdrawn' },
      { event: 'request-passed-on', to, managers: [id('una'), id('stan')], setUp: [] },
    ].map(say),
  ).toEqual([
    'conference-asked, to carl',
    'conference-asked, to nobody',
    'request-accepted, for ada to set up',
    'request-declined',
    'request-withdrawn',
    'request-passed-on to carl, after them una, stan',
  ]);
});
