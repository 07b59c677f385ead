import { describe, expect, test } from 'vitest';
import { factsAfter } from '../../../../domain/case/family/facts-after.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { missingRoles } from '../../../../domain/case/meeting/list/needed-roles.ts';
import { buckinghamshire } from '../../../../domain/procedures/buckinghamshire.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { convened, drafted, known, noon, openCommand, placing, Story, scaling } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

const c = (n: number) => `c${n}` as ChildId;
const labels = (story: Story) =>
  story.conference.children.map((one) => `${'born' in one ? 'Child' : 'Unborn'} ${one.number}`).join(', ');
const add = (story: Story, by: keyof typeof people, born = '2020-05-04') =>
  story.ask(by, { do: 'add-child', nth: story.state.family.ever, child: { born } });
const told = (story: Story, notice = 'family-changed') =>
  story.told.flatMap(({ to, item }) => (item.item === 'notice' && item.notice === notice ? [to] : [])).toSorted();
const missing = (story: Story) => missingRoles(story.conference, buckinghamshire, story.at);

describe('children are numbered again while the list is not agreed (Q-1)', () => {
  test('so that there is no "Child 2" without a "Child 1"; an id is never another child', () => {
    const story = add(drafted(), 'ada');
    expect(labels(story)).toBe('Child 1, Unborn 2, Child 3');
    expect(labels(story.ask('ada', { do: 'remove-child', child: c(1) }))).toBe('Unborn 1, Child 2');
    // A press that comes twice, or from a card that was drawn before, takes nobody else out.
    expect(story.ask('ada', { do: 'remove-child', child: c(1) }).events).toEqual([]);
    expect(labels(story)).toBe('Unborn 1, Child 2');
    expect(labels(add(story, 'ada'))).toBe('Unborn 1, Child 2, Child 3');
    expect(story.conference.children.map((one) => one.id)).toEqual(['c2', 'c3', 'c4']);
  });

  test('also while it is with the chair; once it was agreed a number is the child’s for good', () => {
    const story = add(drafted(), 'ada').ask('ada', { do: 'propose' });
    expect(labels(story.ask('ada', { do: 'remove-child', child: c(1) }))).toBe('Unborn 1, Child 2');
    story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
    add(story, 'cleo');
    story.ask('cleo', { do: 'remove-child', child: c(2) });
    expect(labels(story)).toBe('Child 2, Child 3');
    expect(labels(add(story, 'cleo'))).toBe('Child 2, Child 3, Child 4');
  });

  test('on the list of a next conference those of the first keep theirs, and the new ones have no gaps', () => {
    const story = scaling().ask('sam', placing('sam', 5)).ask('cleo', { do: 'reveal', seen: 1 }).ask('cleo', { do: 'close' });
    story.meeting = 'k2';
    story.ask('ada', { do: 'call', type: 'review', people: [id('pia')] });
    for (const born of ['2020-01-01', '2021-01-01', '2022-01-01']) add(story, 'ada', born);
    story.ask('ada', { do: 'remove-child', child: c(3) }).ask('ada', { do: 'remove-child', child: c(1) });
    expect(labels(story)).toBe('Unborn 2, Child 3, Child 4');
  });
});

describe('a child is added once the list was agreed', () => {
  test.each(['ada', 'cleo'] as const)(
    'by %s: whoever made the case, the chair and the invited are told, but for themselves',
    (by) => {
      const story = add(convened(), by, '2025-06-01');
      expect(story.events).toEqual(['child-added']);
      const all = (['ada', 'cleo', 'sam', 'pia', 'tom', 'gus'] as const).filter((one) => one !== by).map(id);
      expect(told(story)).toEqual(all.toSorted());
      expect(missing(story)).toContain('health-visitor');
    },
  );

  test('nobody else adds one; who is there for single children is not told of another; after the start they hear nothing any more', () => {
    expect(add(convened(), 'sam').refused).toBe('not-yours');
    const limited = convened()
      .ask('cleo', { do: 'set-half-siblings', children: [c(2)], shared: [] })
      .ask('cleo', { do: 'limit-children', person: id('tom'), children: [c(1)] });
    expect(told(add(limited, 'cleo'))).not.toContain(id('tom'));
    expect(told(add(limited, 'cleo'))).toContain(id('ada'));
    expect(told(add(scaling(), 'cleo'))).toEqual([id('ada')]);
  });

  test('sent twice it is one, and a draft tells nobody', () => {
    const story = convened().ask('cleo', { do: 'add-child', nth: 2, child: { born: '2020-05-04' } });
    expect(story.ask('cleo', { do: 'add-child', nth: 2, child: { born: '2020-05-04' } }).events).toEqual([]);
    expect(story.ask('ada', { do: 'add-child', nth: 2, child: { born: '2020-05-05' } }).refused).toBe('changed');
    expect(told(add(drafted(), 'ada'))).toEqual([]);
  });

  test('by mistake: it is taken off again and all are told, unless numbers were asked for the child, or it is the last', () => {
    const story = add(convened(), 'cleo').ask('cleo', { do: 'remove-child', child: c(3) });
    expect(labels(story)).toBe('Child 1, Unborn 2');
    expect(told(story)).toEqual([id('ada'), id('gus'), id('pia'), id('sam'), id('tom')]);
    expect(scaling().ask('cleo', { do: 'remove-child', child: c(1) }).refused).toBe('was-placed');
    story.ask('ada', { do: 'remove-child', child: c(2) });
    expect(story.ask('ada', { do: 'remove-child', child: c(1) }).refused).toBe('last-child');
  });
});

describe('a birth, and a date that was wrong (Q-21)', () => {
  test('a birth makes "Unborn 2" a "Child 2"; who is needed is another one, and everybody hears', () => {
    const story = convened();
    story.at = noon('2026-12-10');
    expect(missing(story)).toContain('midwife');
    story.ask('cleo', { do: 'correct-child', child: c(2), is: { born: '2026-12-09' } });
    expect(story.events).toEqual(['child-born']);
    expect(labels(story)).toBe('Child 1, Child 2');
    expect(missing(story)).not.toContain('midwife');
    expect(missing(story)).toContain('health-visitor');
    expect(told(story)).toEqual([id('ada'), id('gus'), id('pia'), id('sam'), id('tom')]);
    // Taken back, it is as it was.
    story.ask('ada', { do: 'correct-child', child: c(2), is: { expected: '2027-02-01' } });
    expect(story.events).toEqual(['child-corrected']);
    expect(labels(story)).toBe('Child 1, Unborn 2');
    expect(story.state.dates.facts).toEqual(openCommand.facts);
  });

  test('a corrected date keeps the first on the trail, tells those who keep the case alone, and works age and roles out anew', () => {
    const story = convened();
    expect(missing(story)).toEqual(expect.arrayContaining(['school-nurse']));
    story.ask('ada', { do: 'correct-child', child: c(1), is: { born: '2024-05-04' } });
    expect(story.last).toMatchObject({ events: [{ was: { born: '2019-05-04' }, is: { born: '2024-05-04' } }] });
    expect(told(story)).toEqual([id('cleo')]);
    expect(missing(story)).not.toContain('school-nurse');
    expect(missing(story)).toContain('health-visitor');
    expect(story.ask('cleo', { do: 'correct-child', child: c(1), is: { born: '2024-05-04' } }).events).toEqual([]);
  });

  test('what cannot be is refused, at every stage, and nothing is changed', () => {
    for (const story of [drafted(), convened(), scaling()]) {
      const before = story.state;
      const to = (is: { born: string } | { expected: string }, child = c(1)) =>
        story.ask('ada', { do: 'correct-child', child, is }).refused;
      expect(to({ born: '2001-05-04' })).toBe('not-a-child');
      expect(to({ born: '2027-05-04' })).toBe('bad-date');
      expect(to({ born: 'yesterday' })).toBe('bad-date');
      expect(to({ expected: '2029-01-01' })).toBe('bad-date');
      expect(to({ born: '2020-01-01' }, c(9))).toBe('no-such-child');
      expect(story.state).toBe(before);
      expect(story.ask('sam', { do: 'correct-child', child: c(1), is: { born: '2020-01-01' } }).refused).toBe('not-yours');
    }
  });

  test('a birth is what dates are counted from, and they are counted again at once', () => {
    const story = new Story();
    story.known = { ...known, procedure: stokeOnTrent };
    story.ask('ada', {
      ...openCommand,
      procedure: 'stoke-on-trent',
      type: 'pre-birth',
      facts: { 'expected-delivery': ['2027-02-01'] },
    });
    story.ask('ada', { do: 'add-child', nth: 0, child: { expected: '2027-02-01' } });
    story.ask('ada', { do: 'set-when', when: { date: '2026-12-15', time: '10:00', place: '' }, chair: id('cleo') });
    story.ask('ada', { do: 'invite', invitees: [{ person: id('sam'), role: 'social-worker' }] }).ask('ada', { do: 'propose' });
    story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
    const counted = () => story.state.dates.counted?.dates;
    const first = counted();
    expect(first).toBeDefined();
    // First the expected date was wrong, then the child is born.
    story.ask('ada', { do: 'correct-child', child: c(1), is: { expected: '2027-01-20' } });
    expect(story.state.dates.facts).toEqual({ 'expected-delivery': ['2027-01-20'] });
    expect(counted()).not.toEqual(first);
    story.at = noon('2026-12-15');
    story.ask('cleo', { do: 'take-register', present: [id('sam')] });
    story.at = noon('2027-01-19');
    expect(counted()?.['ST-T5']).toBe('2027-03-15');
    story.ask('cleo', { do: 'correct-child', child: c(1), is: { born: '2027-01-18' } });
    expect(story.state.dates.facts).toEqual({ 'expected-delivery': ['2027-01-20'], birth: ['2027-01-18'] });
    expect(counted()?.['ST-T5']).toBe('2027-02-18');
    expect(story.state.dates.moved).toEqual([]);
  });

  test('twins of one birthday: each birth is one, and one that is taken back leaves the other', () => {
    const [due, day] = [{ expected: '2027-02-01' }, { born: '2027-01-18' }] as const;
    const both = factsAfter(factsAfter({}, due, day), due, day);
    expect(both).toEqual({ birth: ['2027-01-18', '2027-01-18'] });
    expect(factsAfter(both, day, due)).toEqual({ birth: ['2027-01-18'] });
    expect(factsAfter(factsAfter(both, day, due), day, due)).toEqual({});
    // What was never counted from stays out of it.
    expect(factsAfter({}, { born: '2019-05-04' }, { born: '2019-05-05' })).toEqual({});
  });
});
