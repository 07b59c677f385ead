import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruled } from '../../../../../domain/case/conference/views/proposed.ts';
import { type ViewAnswer, viewAnswers } from '../../../../../domain/case/conference/views/view.ts';
import { ceredigion } from '../../../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import type { Procedure } from '../../../../../domain/procedures/schema.ts';
import { asking, close, giving, onTheDay, proposed, type Who } from '../../../../support/conference/views-story.ts';
import { id } from '../../../../support/invented-partnership.ts';

const of = (yes: number, no: number, cannotSay = 0) => ({ yes, no, cannotSay });
/** Everybody's view under a procedure, closed; the first child's. */
function given(all: Readonly<Partial<Record<Who, ViewAnswer | 'shown' | 'research'>>>, procedure?: Procedure) {
  const who = Object.keys(all) as Who[];
  const story = asking(who, procedure);
  for (const one of who) story.ask(one, giving(all[one] ?? 'cannot-say'));
  return proposed(close(story))[0];
}

describe('what is proposed', () => {
  test('the majority, more than half of all views (BU-D2); ties and no majority are for the chair', () => {
    expect(ruled(of(2, 1), 'majority')).toEqual({ outcome: 'at-risk', why: 'majority' });
    expect(ruled(of(1, 2), 'majority')).toEqual({ outcome: 'not-at-risk', why: 'majority' });
    expect(ruled(of(2, 2), 'majority')).toEqual({ outcome: null, why: 'tie' });
    expect(ruled(of(2, 1, 1), 'majority')).toEqual({ outcome: null, why: 'no-majority' });
    expect(ruled(of(0, 0, 3), 'majority')).toEqual({ outcome: null, why: 'tie' });
    expect(given({ sam: 'yes', pia: 'yes', tom: 'no' })).toMatchObject({
      by: 'persons',
      counts: of(2, 1),
      outcome: 'at-risk',
      why: 'majority',
      row: 'BU-D2',
      otherwise: 'chair-decides',
    });
  });

  test('consensus, where all say the same (FV-D1); otherwise the chair decides', () => {
    expect(given({ sam: 'yes', pia: 'yes' }, forthValley)).toMatchObject({ outcome: 'at-risk', why: 'consensus', row: 'FV-D1' });
    expect(given({ sam: 'no', pia: 'no' }, forthValley)).toMatchObject({ outcome: 'not-at-risk', why: 'consensus' });
    expect(given({ sam: 'yes', pia: 'yes', tom: 'cannot-say' }, forthValley)).toMatchObject({
      outcome: null,
      why: 'no-consensus',
    });
  });

  test('nothing where the procedure has no rule (CE-D1), each view with the limb it rests on (CE-D3)', () => {
    const found = given({ sam: 'shown', pia: 'research', tom: 'no' }, ceredigion);
    expect(found).toMatchObject({ outcome: null, why: 'not-said', counts: of(2, 1), row: 'CE-D1' });
    expect(found?.given.map(({ answer, limb }) => [answer, limb])).toEqual([
      ['yes', 'shown'],
      ['yes', 'research'],
      ['no', undefined],
    ]);
  });

  test('nobody gave one: nothing is proposed, and who was asked is said', () => {
    expect(proposed(close(asking(['sam', 'pia'])))).toMatchObject([
      { outcome: null, why: 'nobody', missing: [id('sam'), id('pia')], given: [] },
      { outcome: null, why: 'nobody' },
    ]);
    expect(proposed(onTheDay(['sam']))).toEqual([]);
  });

  test('whoever was taken off the register is not counted, and that is said', () => {
    const story = asking(['sam', 'pia', 'tom']);
    for (const one of ['sam', 'pia', 'tom'] as const) story.ask(one, giving(one === 'sam' ? 'no' : 'yes'));
    story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia')] });
    expect(proposed(close(story))[0]).toMatchObject({ counts: of(1, 1), outcome: null, why: 'tie', leftOut: [id('tom')] });
  });
});

const counts = fc.record({ yes: fc.nat(40), no: fc.nat(40), cannotSay: fc.nat(40) });
const rules = fc.constantFrom('majority', 'consensus', 'not-said');

describe('counting', () => {
  test('the two sides are alike: with the views turned round, so is what is proposed', () => {
    const turned = { 'at-risk': 'not-at-risk', 'not-at-risk': 'at-risk' } as const;
    fc.assert(
      fc.property(counts, rules, ({ yes, no, cannotSay }, rule) => {
        const [one, other] = [ruled(of(yes, no, cannotSay), rule), ruled(of(no, yes, cannotSay), rule)];
        expect(other).toEqual({ ...one, outcome: one.outcome === null ? null : turned[one.outcome] });
      }),
    );
  });

  test('what is proposed more than half have said, and by consensus nobody has said otherwise', () => {
    fc.assert(
      fc.property(counts, rules, (all, rule) => {
        const { outcome, why } = ruled(all, rule);
        const sum = all.yes + all.no + all.cannotSay;
        expect(why === 'nobody').toBe(sum === 0);
        if (outcome === null) return;
        const side = outcome === 'at-risk' ? all.yes : all.no;
        expect(side * 2).toBeGreaterThan(sum);
        if (rule === 'consensus') expect(side).toBe(sum);
      }),
    );
  });

  test('every one that is given counts once, in whatever order, and one more on a side never takes it from that side', () => {
    const people = ['sam', 'pia', 'tom', 'gus'] as const;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...viewAnswers), { minLength: 4, maxLength: 4 }),
        fc.shuffledSubarray([0, 1, 2, 3]),
        (said, order) => {
          const story = asking(people);
          for (const at of order) story.ask(people[at] ?? 'sam', giving(said[at] ?? 'no'));
          const found = proposed(close(story))[0];
          const count = (answer: ViewAnswer) => order.filter((at) => said[at] === answer).length;
          expect(found?.counts).toEqual(of(count('yes'), count('no'), count('cannot-say')));
          expect(found?.missing).toHaveLength(people.length - order.length);
          const { yes, no, cannotSay } = found?.counts ?? of(0, 0);
          const before = ruled(of(yes, no, cannotSay), 'majority').outcome;
          if (before === 'at-risk') expect(ruled(of(yes + 1, no, cannotSay), 'majority').outcome).toBe('at-risk');
        },
      ),
      { numRuns: 40 },
    );
  });
});
