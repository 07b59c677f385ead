import { describe, expect, test } from 'vitest';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { lineOf } from '../../../../domain/case/meeting/scale/line.ts';
import {
  openRoundOf,
  type Point,
  placedBy,
  placedThemselves,
  type RevealedRound,
  readableRounds,
  roundName,
  sameWhose,
  withoutOwn,
} from '../../../../domain/case/meeting/scale/round.ts';
import { placed, zeroAnswered } from '../../../../domain/case/meeting/scale/rounds.ts';
import { longestReason, scoreOf, textOfScore } from '../../../../domain/case/meeting/scale/score.ts';
import { buckinghamshire } from '../../../../domain/procedures/buckinghamshire.ts';
import { convened, noon, placing, type Story, scaling, sealed } from '../../../support/case-story.ts';
import { asking } from '../../../support/conference/views-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

const [c1, c2] = ['c1', 'c2'] as ChildId[] as [ChildId, ChildId];
const blob = sealed('{"score":6,"reason":""}');
const last = (story: Story) => story.convened.rounds.at(-1) ?? expect.unreachable();
const version = (story: Story) => {
  const round = last(story);
  return round.status === 'open' ? round.version : -1;
};
const reveal = (story: Story) => story.ask('cleo', { do: 'reveal', seen: version(story) });
const family = (whose: 'parent-1' | 'carer-2', child = c1) =>
  ({ do: 'place', round: 1, whose: { family: whose }, blobs: [{ child, blob }] }) as const;
const room = (who: readonly (keyof typeof people)[], child = c1) =>
  ({ do: 'place-room', round: 1, child, blobs: who.map((one) => ({ person: id(one), blob })) }) as const;

describe('a round', () => {
  test('is for every child, opened when it was, the second numbered after the first; opened twice it is one', () => {
    const story = scaling();
    expect(last(story)).toEqual({ round: 1, children: [c1, c2], openedAt: story.at, status: 'open', placed: [], version: 0 });
    expect(story.ask('cleo', { do: 'open-scale' }).events).toEqual([]);
    reveal(story.ask('tom', placing('tom', 7)));
    expect(story.ask('cleo', { do: 'open-scale' }).events).toEqual(['scale-opened']);
    expect(last(story)).toMatchObject({ round: 2, version: 1_000_000, placed: [] });
    expect(story.ask('tom', placing('tom', 2, 1)).refused, 'a form of the first round').toBe('too-late');
    expect(story.convened.rounds).toHaveLength(2);
  });

  test('is not opened while views are asked for: nobody has two things to say at once', () => {
    const story = asking(['sam', 'pia']);
    expect(story.ask('cleo', { do: 'open-scale' }).refused).toBe('views-open');
    story.ask('cleo', { do: 'cancel-views', round: 1 });
    expect(story.ask('cleo', { do: 'open-scale' }).events).toEqual(['scale-opened']);
  });

  test('there is nothing to place in, to reveal or to answer for before one is opened', () => {
    const story = convened();
    story.at = noon('2026-12-15');
    story.ask('cleo', { do: 'take-register', present: [id('tom')] });
    expect(story.ask('tom', placing('tom', 4)).refused).toBe('too-early');
    expect(story.ask('cleo', room(['tom'])).refused).toBe('too-early');
    expect(story.ask('cleo', { do: 'reveal', seen: 0 }).refused).toBe('too-early');
    expect(story.ask('cleo', { do: 'answer-zero', doing: 'x' }).refused).toBe('too-early');
    expect(scaling().ask('cleo', { do: 'answer-zero', doing: 'x' }).refused).toBe('too-early');
  });

  test('a number is kept with whose it is, who entered it and when; each grows the version by one', () => {
    const story = scaling().ask('cleo', family('parent-1'));
    const entered = { blob, at: story.at, enteredBy: id('cleo'), child: c1 };
    expect(last(story)).toMatchObject({ version: 1, placed: [{ ...entered, whose: { family: 'parent-1' } }] });
    story.ask('cleo', room(['pia', 'sam']));
    expect(last(story)).toMatchObject({
      version: 2,
      placed: [
        { ...entered, whose: { family: 'parent-1' } },
        { ...entered, whose: { person: id('pia') } },
        { ...entered, whose: { person: id('sam') } },
      ],
    });
  });

  test('a parent’s number takes the place of that parent’s for that child alone', () => {
    const story = scaling().ask('cleo', family('parent-1')).ask('cleo', family('carer-2')).ask('cleo', family('parent-1', c2));
    story.ask('cleo', family('parent-1')).ask('tom', placing('tom', 7));
    const round = last(story);
    const placed = round.status === 'open' ? round.placed : [];
    expect(placed.map(({ whose, child }) => [Object.values(whose)[0], child])).toEqual([
      ['carer-2', c1],
      ['parent-1', c2],
      ['parent-1', c1],
      [id('tom'), c1],
      [id('tom'), c2],
    ]);
  });

  test('nothing placed for nobody; a family’s number may be for one child, a professional’s is for all', () => {
    const story = scaling();
    expect(story.ask('cleo', { ...family('parent-1'), blobs: [] }).refused).toBe('incomplete');
    expect(story.ask('tom', { do: 'place', round: 1, whose: { person: id('tom') }, blobs: [] }).refused).toBe('incomplete');
    expect(story.ask('cleo', { ...room([]), blobs: [] }).events).toEqual([]);
    expect(story.ask('cleo', family('parent-1', 'c9' as ChildId)).refused).toBe('no-such-child');
    const both = [c1, 'c9' as ChildId].map((child) => ({ child, blob }));
    expect(story.ask('cleo', { ...family('parent-1'), blobs: both }).refused).toBe('no-such-child');
  });

  test('the chair, who is on no list, has no number of their own to give', () => {
    const own = {
      do: 'place',
      round: 1,
      whose: { person: id('cleo') },
      blobs: [c1, c2].map((child) => ({ child, blob })),
    } as const;
    expect(scaling().ask('cleo', own).refused).toBe('not-here');
  });

  test('revealed, it never changes, and says of each number whose it was, who entered it and why', () => {
    const story = scaling()
      .ask('tom', placing('tom', 7))
      .ask('cleo', room(['pia']));
    reveal(story);
    expect(last(story)).toEqual({
      round: 1,
      children: [c1, c2],
      openedAt: story.at,
      status: 'revealed',
      revealedAt: story.at,
      leftOut: [],
      zero: { zero: 'nobody' },
      points: [
        { whose: { person: id('tom') }, child: c1, enteredBy: id('tom'), score: 7, reason: 'invented reason of tom' },
        { whose: { person: id('tom') }, child: c2, enteredBy: id('tom'), score: 7, reason: 'invented reason of tom' },
        { whose: { person: id('pia') }, child: c1, enteredBy: id('cleo'), score: 6, reason: '' },
      ],
    });
    const before = last(story);
    for (const command of [room(['pia']), family('parent-1')]) expect(story.ask('cleo', command).refused).toBe('too-late');
    expect(last(story)).toBe(before);
  });

  test('a 0 is answered for once, and until then no line of that round is read and no other round opened (BU-S7)', () => {
    const story = reveal(scaling().ask('tom', placing('tom', 0)));
    expect(readableRounds(story.convened.rounds)).toEqual([]);
    expect(story.ask('cleo', { do: 'answer-zero', doing: 'a call' }).events).toEqual(['zero-answered']);
    expect(last(story)).toMatchObject({ zero: { zero: 'answered', doing: 'a call' } });
    expect(story.ask('cleo', { do: 'answer-zero', doing: 'another' }).refused).toBe('changed');
    expect(readableRounds(story.convened.rounds)).toHaveLength(1);
    expect(reveal(scaling().ask('tom', placing('tom', 1))).ask('cleo', { do: 'answer-zero', doing: 'x' }).events).toEqual([]);
    expect(readableRounds(scaling().convened.rounds)).toEqual([]);
    story.ask('cleo', { do: 'open-scale' });
    expect(story.events).toEqual(['scale-opened']);
  });
});

describe('who has placed', () => {
  test('counts children, of the one person or member of the family', () => {
    const story = scaling().ask('tom', placing('tom', 7)).ask('cleo', family('parent-1'));
    const round = openRoundOf(story.convened.rounds) ?? expect.unreachable();
    const count = (whose: Parameters<typeof placedBy>[1]) => placedBy(round, whose);
    expect([count({ person: id('tom') }), count({ family: 'parent-1' }), count({ family: 'parent-2' })]).toEqual([2, 1, 0]);
    expect(count({ person: id('sam') })).toBe(0);
    const here = story.convened.present;
    expect(withoutOwn(here, round, c1)).toEqual([id('sam'), id('pia')]);
    story.ask('cleo', room(['sam']));
    const after = openRoundOf(story.convened.rounds) ?? expect.unreachable();
    expect(withoutOwn(here, after, c1), 'what the chair entered is not their own').toEqual([id('sam'), id('pia')]);
  });

  test('themselves is for that child, by that person', () => {
    const entry = { whose: { person: id('tom') }, child: c1, blob, at: 0, enteredBy: id('tom') };
    expect(placedThemselves([entry], id('tom'), c1)).toBe(true);
    expect(placedThemselves([entry], id('tom'), c2)).toBe(false);
    expect(placedThemselves([entry], id('sam'), c1)).toBe(false);
    expect(placedThemselves([{ ...entry, enteredBy: id('cleo') }], id('tom'), c1)).toBe(false);
    expect(placedThemselves([{ ...entry, whose: { family: 'parent-1' } }], id('tom'), c1)).toBe(false);
  });

  test('a number that is written into no open round is a fault of the program', () => {
    const event = { round: 1, placed: [], by: id('tom'), at: 0, via: 'teams' } as const;
    expect(() => placed({ rounds: [] }, event)).toThrow('no round has been opened');
    const { rounds } = reveal(scaling().ask('tom', placing('tom', 3))).convened;
    expect(() => placed({ rounds }, event)).toThrow('placed in a round that is revealed');
    const open = { rounds: scaling().convened.rounds };
    expect(zeroAnswered(open, { doing: 'x' })).toEqual(open);
  });

  test('a person is never a member of the family', () => {
    const [tom, parent] = [{ person: id('tom') }, { family: 'parent-1' }] as const;
    expect([sameWhose(tom, tom), sameWhose(parent, parent)]).toEqual([true, true]);
    expect([sameWhose(tom, parent), sameWhose(parent, tom)]).toEqual([false, false]);
    expect([sameWhose(tom, { person: id('sam') }), sameWhose(parent, { family: 'carer-1' })]).toEqual([false, false]);
  });

  test('no round is open before the first or after a reveal, and each has a name of its own', () => {
    expect(openRoundOf([])).toBeNull();
    expect(openRoundOf(reveal(scaling().ask('tom', placing('tom', 3))).convened.rounds)).toBeNull();
    expect(roundName('k2', 3)).toBe('k2/3');
  });
});

describe('a number', () => {
  test('is a whole one from 0 to 10, with a reason of at most three hundred letters (BU-S1)', () => {
    const score =
      (one: number, reason = '') =>
      () =>
        textOfScore({ score: one, reason });
    for (const wrong of [-1, 11, 4.5]) expect(score(wrong)).toThrow();
    for (const right of [0, 10]) expect(scoreOf(score(right, 'why')())).toEqual({ score: right, reason: 'why' });
    expect(score(4, 'x'.repeat(longestReason))).not.toThrow();
    expect(score(4, 'x'.repeat(longestReason + 1))).toThrow();
    expect(longestReason).toBe(300);
    expect(() => scoreOf('{"score":4,"reason":"","more":1}')).toThrow();
  });
});

describe('the line of one child', () => {
  const point = (score: number, child = c1): Point => ({
    whose: { person: id('tom') },
    child,
    score,
    reason: '',
    enteredBy: id('tom'),
  });
  const round = (...points: Point[]): RevealedRound => ({
    round: 1,
    children: [c1, c2],
    openedAt: 0,
    status: 'revealed',
    revealedAt: 0,
    points,
    leftOut: [],
    zero: { zero: 'nobody' },
  });
  const line = (...scores: number[]) =>
    lineOf(round(...scores.map((one) => point(one)), point(9, c2)), c1, {
      ...buckinghamshire.scale,
      variation: { range: 3, across: 5 },
    } as Parameters<typeof lineOf>[2]);

  test('has every place from the lowest to the highest, with the numbers given there', () => {
    expect(line()).toBeNull();
    expect(line(4, 6, 4)).toMatchObject({
      low: 4,
      high: 6,
      places: [
        { score: 4, points: [{ score: 4 }, { score: 4 }] },
        { score: 5, points: [] },
        { score: 6, points: [{ score: 6 }] },
      ],
    });
  });

  test('is wide from the range on that the procedure calls marked, and across with numbers on both sides of the threshold (BU-S4)', () => {
    const seen = (...scores: number[]) => {
      const found = line(...scores);
      return [found?.wide, found?.across];
    };
    expect(seen(2, 4)).toEqual([false, false]);
    expect(seen(2, 5)).toEqual([true, false]);
    expect(seen(5, 6)).toEqual([false, true]);
    expect(seen(6, 8)).toEqual([false, false]);
  });
});
