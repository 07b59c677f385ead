import { describe, expect, test } from 'vitest';
import type { RiskOutcome } from '../../../../domain/case/conference/decision/shape.ts';
import type { ViewAnswer } from '../../../../domain/case/conference/views/view.ts';
import { ceredigion } from '../../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import type { Procedure } from '../../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import type { Story } from '../../../support/case-story.ts';
import { decide, seenOf } from '../../../support/conference/deciding.ts';
import { c1, c2, close, giving, onTheDay, proposed } from '../../../support/conference/views-story.ts';

const who = ['sam', 'pia', 'tom'] as const;
type Three = readonly [ViewAnswer | 'shown', ViewAnswer | 'shown', ViewAnswer | 'shown'];

/** Three agencies are here, agree on nothing, and each has given its view of both children; the views are closed. */
function closed(says: Three, procedure?: Procedure): Story {
  const story = onTheDay(who, procedure);
  if (procedure === stokeOnTrent)
    story.ask('cleo', { do: 'say-agreement', all: [c1, c2].map((child) => ({ child, outcome: null })) });
  story.ask('cleo', { do: 'open-views' });
  who.forEach((one, nth) => {
    story.ask(one, giving(says[nth] ?? 'cannot-say'));
  });
  return close(story);
}

const adjourns = (story: Story, outcome: RiskOutcome) =>
  story.ask('cleo', { do: 'adjourn-child', child: c1, outcome, reason: 'invented', seen: seenOf(story, c1) });

test('while a view of a child is in and sealed nothing is decided on it, nor adjourned for it; before anybody has given one it can be (Q-24)', () => {
  for (const procedure of [undefined, forthValley, stokeOnTrent, ceredigion]) {
    const story = onTheDay(who, procedure);
    if (procedure === stokeOnTrent)
      story.ask('cleo', { do: 'say-agreement', all: [c1, c2].map((child) => ({ child, outcome: null })) });
    story.ask('cleo', { do: 'open-views' }).ask('sam', giving(procedure?.decision.limbs ? 'shown' : 'yes'));
    const ways = [{}, { how: 'chair-decides', reason: 'invented' }, { how: 'overrules', reason: 'invented' }] as const;
    for (const way of ways)
      for (const outcome of ['at-risk', 'not-at-risk'] as const)
        expect(decide(story, c1, { ...way, outcome }).refused).toBe('views-open');
    expect(adjourns(story, 'not-at-risk').refused).toBe('views-open');
    close(story);
    expect(decide(story, c1, { how: 'chair-decides', reason: 'invented' }).events).toEqual(['child-decided']);
  }
  const nobodyYet = onTheDay(who).ask('cleo', { do: 'open-views' });
  expect(decide(nobodyYet, c1, { how: 'chair-decides', reason: 'invented' }).events).toEqual(['child-decided']);
});

describe('what is decided against views that are closed', () => {
  test('in Forth Valley consensus is recorded as it is, and against it the chair decides with a reason (FV-D1)', () => {
    const story = closed(['yes', 'yes', 'yes'], forthValley);
    expect(proposed(story)[0]).toMatchObject({ outcome: 'at-risk', why: 'consensus' });
    expect(decide(story, c1, { outcome: 'not-at-risk' }).refused).toBe('changed');
    expect(decide(story, c1, { outcome: 'not-at-risk', how: 'chair-decides' }).refused).toBe('incomplete');
    expect(decide(story, c1, { outcome: 'not-at-risk', how: 'chair-decides', reason: 'invented' }).events).toEqual([
      'child-decided',
    ]);
    expect(decide(story, c2).events).toEqual(['child-decided']);
    expect(adjourns(story, 'not-at-risk').refused).toBe('changed');
  });

  test('in Forth Valley, where not all say the same, nothing was agreed: the chair decides, with a reason (FV-D1)', () => {
    const story = closed(['yes', 'yes', 'no'], forthValley);
    expect(proposed(story)[0]).toMatchObject({ outcome: null, why: 'no-consensus' });
    for (const outcome of ['at-risk', 'not-at-risk'] as const) expect(decide(story, c1, { outcome }).refused).toBe('changed');
    expect(decide(story, c1, { how: 'chair-decides', reason: 'invented' }).events).toEqual(['child-decided']);
  });

  test('in Stoke the majority is taken, and the chair who does not agree adjourns it, and decides nothing alone (ST-D1)', () => {
    const story = closed(['shown', 'shown', 'no'], stokeOnTrent);
    expect(proposed(story)[0]).toMatchObject({ by: 'agencies', outcome: 'at-risk', why: 'majority' });
    const off = { outcome: 'not-at-risk', reason: 'invented' } as const;
    for (const how of ['follows', 'chair-decides', 'overrules'] as const)
      expect(decide(story, c1, { ...off, how }).refused, how).toBe('changed');
    expect(adjourns(story, 'at-risk').refused, 'who agrees adjourns nothing').toBe('changed');
    expect(adjourns(story, 'not-at-risk').events).toEqual(['child-adjourned']);
    expect(decide(story, c2).events).toEqual(['child-decided']);
  });

  test('in Stoke, with no majority, there is none to disagree with: the chair decides, with a reason (ST-D1)', () => {
    const story = closed(['shown', 'no', 'cannot-say'], stokeOnTrent);
    expect(proposed(story)[0]).toMatchObject({ outcome: null, why: 'tie' });
    expect(adjourns(story, 'at-risk').refused).toBe('changed');
    expect(decide(story, c1).refused).toBe('changed');
    expect(decide(story, c1, { how: 'chair-decides', reason: '' }).refused).toBe('incomplete');
    expect(decide(story, c1, { how: 'chair-decides', reason: 'invented' }).events).toEqual(['child-decided']);
  });

  test('in Buckinghamshire the majority is taken, and overruled with a reason (BU-D2)', () => {
    const story = closed(['yes', 'no', 'no']);
    expect(proposed(story)[0]).toMatchObject({ by: 'persons', outcome: 'not-at-risk', why: 'majority' });
    expect(decide(story, c1).refused).toBe('changed');
    expect(decide(story, c1, { how: 'chair-decides', reason: 'invented' }).refused).toBe('changed');
    expect(decide(story, c1, { how: 'overrules' }).refused).toBe('incomplete');
    expect(decide(story, c1, { outcome: 'not-at-risk', how: 'overrules', reason: 'invented' }).refused).toBe('changed');
    expect(decide(story, c1, { how: 'overrules', reason: 'invented' }).events).toEqual(['child-decided']);
    expect(decide(story, c2, { outcome: 'not-at-risk' }).events).toEqual(['child-decided']);
  });

  test('in Buckinghamshire, with no majority, there is none to overrule: the chair decides, with a reason (BU-D2)', () => {
    const story = closed(['yes', 'no', 'cannot-say']);
    for (const how of ['follows', 'overrules'] as const)
      expect(decide(story, c1, { how, reason: 'invented' }).refused, how).toBe('changed');
    expect(decide(story, c1, { how: 'chair-decides', reason: 'invented' }).events).toEqual(['child-decided']);
  });

  test('in Ceredigion, which has no rule, the views bind nobody (CE-D1)', () => {
    const story = closed(['shown', 'shown', 'shown'], ceredigion);
    expect(decide(story, c1, { outcome: 'not-at-risk' }).events).toEqual(['child-decided']);
  });

  test('asked again, the last views count; and while they are open nothing is proposed', () => {
    const story = closed(['yes', 'no', 'no']).ask('cleo', { do: 'open-views' });
    expect(proposed(story)).toEqual([]);
    for (const one of who) story.ask(one, giving('yes', [c1, c2], 2));
    close(story);
    expect(decide(story, c1, { outcome: 'not-at-risk' }).refused).toBe('changed');
    expect(decide(story, c1).events).toEqual(['child-decided']);
  });
});
