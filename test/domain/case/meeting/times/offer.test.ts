import { describe, expect, test } from 'vitest';
import type { BareCommand } from '../../../../../domain/case/case.ts';
import type { PhaseName } from '../../../../../domain/case/phase-names.ts';
import type { PersonId } from '../../../../../domain/ids.ts';
import { drafted, noon, type Story } from '../../../../support/case-story.ts';
import { phasesBesideReports } from '../../../../support/conference/phases-beside-reports.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Who = keyof typeof people;
/** Out of order; the last is at a weekend, the second past the limit (21 December). */
const offered = [
  { date: '2026-12-10', time: '10:00' },
  { date: '2026-12-22', time: '14:30' },
  { date: '2026-12-12', time: '09:00' },
];
const offer = (seen = 0, times = offered): BareCommand => ({ do: 'offer-times', times, seen });
const suits = (times: readonly number[], seen = 1, line = ''): BareCommand => ({ do: 'suits', times, line, seen });
const choose = (nth: number, more: { why?: string; seen?: number; chair?: PersonId } = {}): BareCommand => ({
  do: 'choose-time',
  nth,
  place: 'Invented Hall',
  why: '',
  seen: 1,
  ...more,
});
const said = (story: Story) => story.conference.times?.said;
const phase = (story: Story, who: Who): readonly PhaseName[] =>
  phasesBesideReports(story.conference, id(who), story.known, story.at).map((one) => one.phase);
const withChair = () => drafted().ask('ada', { do: 'propose' });
const downFor = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'card' && item.comesDown ? [to] : [])).toSorted();

describe('offering two or three times', () => {
  test('asks the statutory core alone, and stands in order', () => {
    const story = drafted().ask('ada', offer());
    expect(story.events).toEqual(['times-offered']);
    expect(story.conference.times?.times.map((one) => one.date)).toEqual(['2026-12-10', '2026-12-12', '2026-12-22']);
    expect((['sam', 'pia', 'tom', 'gus'] as const).map((who) => phase(story, who))).toEqual([
      ['times'],
      ['times'],
      ['times'],
      [],
    ]);
    expect(downFor(story)).toEqual([id('pia'), id('sam'), id('tom')]);
  });

  test.each([
    ['one alone', offered.slice(0, 1)],
    ['four', [...offered, { date: '2026-12-11', time: '09:00' }]],
    ['the same twice', [...offered.slice(0, 1), ...offered.slice(0, 1)]],
    ['one gone by', [...offered.slice(0, 1), { date: '2026-12-01', time: '09:00' }]],
    ['one that is none', [...offered.slice(0, 1), { date: '2026-02-31', time: '09:00' }]],
    ['one in three years', [...offered.slice(0, 1), { date: '2029-12-11', time: '09:00' }]],
    ['none', []],
  ])('%s is refused', (_, times) => {
    const story = drafted();
    const before = story.state;
    expect(story.ask('ada', offer(0, times)).refused).toBe('bad-date');
    expect(story.state).toBe(before);
  });

  test('with nobody to ask it is incomplete', () => {
    const story = drafted();
    for (const who of ['sam', 'pia', 'tom'] as const) story.ask('ada', { do: 'uninvite', person: id(who) });
    expect(story.ask('ada', offer()).refused).toBe('incomplete');
  });

  test('is the administrator’s, and the chair’s once it is with them', () => {
    for (const who of ['cleo', 'sam', 'gus', 'tess'] as const) expect(drafted().ask(who, offer()).refused, who).toBeDefined();
    expect(withChair().ask('cleo', offer()).events).toEqual(['times-offered']);
    expect(withChair().ask('sam', offer()).refused).toBe('not-yours');
    const agreed = withChair();
    agreed.ask('cleo', { do: 'agree-list', seen: agreed.conference.listVersion });
    expect(agreed.ask('ada', offer()).refused).toBe('too-late');
  });

  test('an offer that was made from an earlier card does not replace one that came since', () => {
    const story = drafted().ask('ada', offer());
    expect(story.ask('ada', offer(0, offered.slice(0, 2))).refused).toBe('changed');
    expect(story.ask('ada', offer(0)).events).toEqual([]);
    expect(story.ask('ada', offer(1, offered.slice(0, 2))).events).toEqual(['times-offered']);
    expect(story.conference.times?.number).toBe(2);
  });
});

describe('saying which suit', () => {
  test('one tap adds, the form says it anew, and it can be changed', () => {
    const story = drafted()
      .ask('ada', offer())
      .ask('sam', { ...suits([3]), too: true } as BareCommand);
    expect(phase(story, 'sam')).toEqual(['times-said']);
    story.ask('sam', { ...suits([1]), too: true } as BareCommand);
    expect(said(story)?.[id('sam')]).toEqual({ suits: [1, 3], line: '' });
    story.ask('sam', suits([], 1, 'invented line'));
    expect(said(story)?.[id('sam')]).toEqual({ suits: [], line: 'invented line' });
    expect(story.ask('sam', suits([], 1, 'invented line')).events).toEqual([]);
    expect(story.ask('sam', suits([2])).events).toEqual(['suits-said']);
  });

  test('is said of the offer on the screen and of no other', () => {
    const story = drafted()
      .ask('ada', offer())
      .ask('sam', suits([1]))
      .ask('ada', offer(1, offered.slice(0, 2)));
    expect(phase(story, 'sam')).toEqual(['times']);
    expect(downFor(story)).toContain(id('sam'));
    expect(story.ask('sam', suits([1], 1)).refused).toBe('changed');
    expect(said(story)).toEqual({});
    expect(story.ask('sam', suits([3], 2)).refused).toBe('changed');
    expect(story.ask('sam', suits([1], 2)).events).toEqual(['suits-said']);
  });

  test('is the core’s alone; without an offer there is nothing of a draft for anybody', () => {
    expect(drafted().ask('sam', suits([1], 0)).refused).toBe('not-yours');
    for (const who of ['gus', 'ada', 'cleo', 'tess'] as const)
      expect(
        drafted()
          .ask('ada', offer())
          .ask(who, suits([1])).refused,
        who,
      ).toBe('not-yours');
  });

  test('of a time that has gone by it is too late, and once all have, nothing is asked', () => {
    const story = drafted().ask('ada', offer());
    story.at = noon('2026-12-10');
    expect(story.ask('sam', suits([1])).refused).toBe('too-late');
    expect(story.ask('sam', suits([2])).events).toEqual(['suits-said']);
    story.at = noon('2026-12-23');
    expect(phase(story, 'pia')).toEqual(['times-said']);
    expect(story.ask('pia', suits([3])).refused).toBe('too-late');
    expect(story.ask('ada', choose(1, { why: 'invented' })).refused).toBe('bad-date');
  });

  test('once the last has said, the administrator’s card comes down, and the chair’s where it is with them', () => {
    const story = withChair()
      .ask('ada', offer())
      .ask('sam', suits([1]))
      .ask('pia', suits([1]));
    expect(downFor(story)).toEqual([]);
    expect(downFor(story.ask('tom', suits([])))).toEqual([id('ada'), id('cleo')]);
    expect(downFor(story.ask('tom', suits([2])))).toEqual([]);
    expect(
      downFor(
        drafted()
          .ask('ada', offer())
          .ask('sam', suits([1]))
          .ask('pia', suits([1]))
          .ask('tom', suits([1])),
      ),
    ).toEqual([id('ada')]);
  });

  test('who says nothing is asked again on the first and third working day after', () => {
    const story = drafted().ask('ada', offer());
    const turnings = (who: Who) =>
      story.told.flatMap(({ to, item }) => (to === id(who) && item.item === 'card' ? (item.turnings ?? []) : []));
    const again = turnings('sam').filter((one) => one.comesDown);
    expect(again.map((one) => new Date(one.at).toISOString())).toEqual(['2026-12-02T09:00:00.000Z', '2026-12-04T09:00:00.000Z']);
    story.ask('sam', suits([1]));
    expect(turnings('sam').some((one) => one.comesDown)).toBe(false);
    expect(turnings('sam')).toHaveLength(3);
  });
});

describe('fixing one of them', () => {
  test('whoever said it suits keeps it free from then on, and is told; the others are asked', () => {
    const story = drafted()
      .ask('ada', offer())
      .ask('sam', suits([1, 2]))
      .ask('pia', suits([2]));
    story.ask('ada', choose(1));
    expect(story.events).toEqual(['when-set', 'time-chosen']);
    expect(story.conference.when).toMatchObject({ date: '2026-12-10', time: '10:00', place: 'Invented Hall' });
    expect((['sam', 'pia', 'tom', 'gus'] as const).map((who) => phase(story, who))).toEqual([['kept'], ['hold'], ['hold'], []]);
    expect(downFor(story)).toEqual([id('pia'), id('sam'), id('tom')]);
    expect(story.ask('pia', { do: 'keep-free' }).events).toEqual(['kept-free']);
    story.ask('ada', { do: 'propose' });
    expect(story.conference.invitees.map((one) => one.keepsFree)).toEqual([true, true, false, false]);
  });

  test('past the limit it takes a reason, which is kept; at a weekend it does not', () => {
    const story = drafted().ask('ada', offer());
    expect(story.ask('ada', choose(3)).refused).toBe('no-reason');
    expect(story.ask('ada', choose(3, { why: 'invented reason' })).events).toEqual(['when-set', 'time-chosen']);
    expect(story.conference.whyPast).toBe('invented reason');
    story.ask('ada', { do: 'set-when', when: { date: '2026-12-15', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') });
    expect(story.conference.whyPast).toBeNull();
    const weekend = drafted()
      .ask('ada', offer())
      .ask('ada', choose(2, { why: 'not needed' }));
    expect([weekend.conference.when?.date, weekend.conference.whyPast]).toEqual(['2026-12-12', null]);
  });

  test('the chair takes one where it is with them, and says nothing of who chairs', () => {
    const story = withChair()
      .ask('ada', offer())
      .ask('tom', suits([1]));
    expect(story.ask('cleo', choose(1, { chair: id('carl') })).refused).toBe('not-yours');
    expect(story.ask('cleo', choose(1)).events).toEqual(['when-set', 'time-chosen']);
    expect(story.conference.chair).toBe(id('cleo'));
    expect(drafted().ask('ada', offer()).ask('cleo', choose(1)).refused).toBeDefined();
  });

  test('from a card of an earlier offer nothing is fixed, and twice is once', () => {
    const story = drafted()
      .ask('ada', offer())
      .ask('ada', offer(1, offered.slice(0, 2)));
    expect(story.ask('ada', choose(1)).refused).toBe('changed');
    expect(story.ask('ada', choose(3, { seen: 2 })).refused).toBe('changed');
    expect(story.ask('ada', choose(1, { seen: 2 })).events).toEqual(['when-set', 'time-chosen']);
    expect(story.ask('ada', choose(1, { seen: 2 })).events).toEqual([]);
    expect(story.ask('ada', choose(2, { seen: 2, why: 'invented' })).refused).toBe('changed');
    expect(story.ask('sam', suits([1], 2)).refused).toBe('changed');
  });

  test('the time that stood keeps its diary entry until then, and a draft has none', () => {
    const draft = drafted()
      .ask('ada', offer())
      .ask('sam', suits([1]));
    expect(draft.ask('sam', { do: 'read-diary', meeting: 'k1' }).refused).toBe('too-early');
    const story = withChair()
      .ask('ada', offer())
      .ask('sam', suits([1]))
      .ask('ada', choose(1))
      .ask('sam', { do: 'read-diary', meeting: 'k1' });
    expect(story.refused).toBeUndefined();
  });
});

describe('what else ends it', () => {
  test('withdrawn: whoever was asked reads so, and of the time that stands they are asked as before', () => {
    const story = drafted()
      .ask('ada', offer())
      .ask('sam', suits([1]))
      .ask('ada', { do: 'withdraw-times', seen: 1 });
    expect([phase(story, 'sam'), phase(story, 'pia'), phase(story, 'gus')]).toEqual([['times-said'], ['times-said'], []]);
    expect(story.ask('pia', suits([1])).refused).toBe('changed');
    expect(story.ask('ada', { do: 'withdraw-times', seen: 1 }).events).toEqual([]);
    expect(phase(story.ask('ada', { do: 'propose' }), 'sam')).toEqual(['hold']);
    const proposed = withChair().ask('sam', { do: 'keep-free' }).ask('ada', offer());
    expect(phase(proposed, 'sam')).toEqual(['times']);
    expect(phase(proposed.ask('cleo', { do: 'withdraw-times', seen: 1 }), 'sam')).toEqual(['kept']);
  });

  test('the time itself, which goes by: whoever has not said that they keep it free is not asked for it any more', () => {
    const story = withChair();
    expect(phase(story, 'pia')).toEqual(['hold']);
    story.at = Date.parse('2026-12-15T10:00:00Z');
    expect(phase(story, 'pia')).toEqual(['kept']);
  });

  test('another time that is entered, or an agreed list, fixes it; another place alone does not', () => {
    const set = (date: string, place: string): BareCommand => ({
      do: 'set-when',
      when: { date, time: '10:00', place },
      chair: id('cleo'),
    });
    const story = drafted().ask('ada', offer()).ask('ada', set('2026-12-15', 'Another Hall'));
    expect(story.conference.times?.ended).toBeNull();
    expect(story.ask('ada', set('2026-12-16', 'Another Hall')).conference.times?.ended).toBe('fixed');
    expect(phase(story, 'sam')).toEqual(['hold']);
    const agreed = withChair().ask('ada', offer());
    agreed.ask('cleo', { do: 'agree-list', seen: agreed.conference.listVersion });
    expect([agreed.conference.times?.ended, phase(agreed, 'sam')]).toEqual(['fixed', ['invitation']]);
  });

  test('discarded: whoever said that one suits, or keeps it free, has a message; nobody else', () => {
    const story = drafted()
      .ask('ada', offer())
      .ask('sam', suits([1]))
      .ask('pia', suits([]));
    story.press('ada', { do: 'cancel', why: 'invented' }).lets();
    const notices = story.told.flatMap(({ to, item }) => (item.item === 'notice' && item.notice === 'cancelled' ? [to] : []));
    expect(notices).toEqual([id('sam')]);
    const none = drafted();
    none.press('ada', { do: 'cancel', why: 'invented' }).lets();
    expect(none.told.filter(({ item }) => item.item === 'notice')).toEqual([]);
  });

  test('whoever is taken off the list, or takes the chair, has said nothing; whoever comes to it is asked', () => {
    const story = withChair()
      .ask('ada', offer())
      .ask('sam', suits([1]))
      .ask('ada', { do: 'uninvite', person: id('sam') });
    expect(said(story)).toEqual({});
    story.ask('ada', { do: 'invite', invitees: [{ person: id('sam'), role: 'social-worker' }] });
    expect(phase(story, 'sam')).toEqual(['times']);
    expect(downFor(story)).toContain(id('sam'));
  });

  test('whoever the case is kept from is neither asked nor counted any more', () => {
    const story = withChair()
      .ask('ada', offer())
      .ask('tom', suits([1]));
    expect(story.ask('cleo', { do: 'bar', people: [id('tom')], agencies: [] } as never).refused).toBeUndefined();
    expect(said(story)).toEqual({});
    expect(story.ask('tom', suits([1])).refused).toBe('not-yours');
  });
});
