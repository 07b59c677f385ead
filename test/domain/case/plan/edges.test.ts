import { expect, test } from 'vitest';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { outlineCounts } from '../../../../domain/case/plan/outline/cards.ts';
import type { LineId } from '../../../../domain/case/plan/outline/shape.ts';
import type { VisitId } from '../../../../domain/case/plan/visiting/shape.ts';
import { noon, type Story, scaling } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const c1 = 'c1' as ChildId;
const a1 = 'a1' as ActionId;
const [l1, l2] = ['l1', 'l2'] as [LineId, LineId];
const [v1, v2] = ['v1', 'v2'] as [VisitId, VisitId];
const give = { do: 'give-action', to: id('tom'), what: 'planted what', why: 'planted why' } as const;

/** Held on 15 December; Tom and Pia have an action each. */
function planned(): Story {
  return scaling()
    .ask('cleo', { ...give, due: '2027-01-04' })
    .ask('cleo', { ...give, to: id('pia'), due: '2027-01-04' });
}

test('an action can be due today and not yesterday, in two years and not a day later', () => {
  const story = planned();
  story.at = noon('2026-12-21');
  const due = (day: string) => story.ask('cleo', { ...give, what: day, due: day }).refused ?? 'given';
  expect(['2026-12-20', '2026-12-21', '2028-12-21', '2028-12-22'].map(due)).toEqual(['bad-date', 'given', 'given', 'bad-date']);
});

test('what is done is offered to nobody, and with another note it is asked anew', () => {
  const offers = { do: 'offer-action', action: a1, to: id('pia'), note: 'planted note' } as const;
  const story = planned().ask('tom', offers);
  expect(story.ask('tom', offers).events).toEqual([]);
  expect(story.ask('tom', { ...offers, note: 'another note' }).events).toEqual(['action-offered']);
  story.ask('tom', { do: 'complete', action: a1 });
  expect(story.ask('tom', { ...offers, note: 'a third note' }).refused).toBe('no-such-action');
});

test('an action for a child whom they are not ticked for by now is not taken by whoever was asked, who hears what a stranger hears (Q-9)', () => {
  const story = scaling().ask('cleo', { ...give, due: '2027-01-04', child: c1 });
  story.ask('cleo', { ...give, to: id('pia'), due: '2027-01-04' });
  story.ask('tom', { do: 'offer-action', action: a1, to: id('pia'), note: '' });
  story.ask('cleo', { do: 'set-half-siblings', children: [c1], shared: [] });
  story.ask('cleo', { do: 'limit-children', person: id('pia'), children: ['c2' as ChildId] });
  expect(story.ask('pia', { do: 'answer-offer', action: a1, takes: true, note: '' }).refused).toBe('not-yours');
  expect(story.state.plan.actions[0]?.to).toBe(id('tom'));
});

test('a line of the plan keeps its words and its trigger, and what was withdrawn counts no more', () => {
  const add = { do: 'add-plan-lines', texts: ['planted outcome'], trigger: '' } as const;
  const story = planned()
    .ask('cleo', { ...add, kind: 'outcome' })
    .ask('cleo', { ...add, kind: 'contingency', texts: ['planted contingency'], trigger: 'planted trigger' });
  expect(outlineCounts(story.convened)).toEqual([1, 2, 1]);
  const change = { do: 'change-plan-line', line: l1 } as const;
  expect(story.ask('cleo', { ...change, text: '' }).refused).toBe('incomplete');
  expect(story.ask('cleo', { ...change, line: l2, trigger: '' }).refused).toBe('incomplete');
  expect(story.ask('cleo', { ...change, text: 'other words' }).events).toEqual(['plan-line-changed']);
  story.ask('cleo', { do: 'withdraw-plan-line', line: l1 });
  expect(outlineCounts(story.convened)).toEqual([0, 2, 1]);
});

test('visits that are agreed again after they were stopped are agreed anew, and a change of one leaves the other', () => {
  const agree = { do: 'agree-visits', who: { person: id('tom') }, days: 14 } as const;
  const story = planned()
    .ask('cleo', agree)
    .ask('cleo', { ...agree, who: { person: id('pia') }, days: 7 });
  expect(story.ask('cleo', agree).events).toEqual([]);
  story.ask('cleo', { do: 'change-visits', visit: v1, who: { person: id('tom') }, days: 28 });
  expect(story.state.visiting.visits.map(({ id: one, days }) => [one, days])).toEqual([
    [v1, 28],
    [v2, 7],
  ]);
  story.ask('cleo', { do: 'end-visits', visit: v2, stands: false });
  expect(story.ask('cleo', { ...agree, who: { person: id('pia') }, days: 7 }).events).toEqual(['visits-agreed']);
});
