import type { PersonId } from '../../../ids.ts';
import type { Slice } from '../../../slice.ts';
import type { ChildId } from '../../family/shape.ts';
import type { MeetingLevel } from '../../whole.ts';
import { adjournChild, decideChild, takeBackDecision } from './decide-child.ts';
import type { DecisionCommands, DecisionEvents, DecisionState } from './shape.ts';

const start: DecisionState = { children: {}, adjourned: {}, follows: {}, recommendations: [], dissents: [], done: {} };

/** Once the register was taken; also afterwards, since nothing that protects a child may come too late. */
const decides = [{ who: ['chair'], when: ['held', 'closed'], row: 'ST-D1' }] as const;

/** What is decided on each child of a conference, recorded by its chair; what follows from it, and who disagrees. */
export const decision: Slice<MeetingLevel, DecisionState, DecisionCommands, DecisionEvents> = {
  start,
  may: {
    'decide-child': decides,
    'adjourn-child': decides,
    'take-back-decision': decides,
  },
  decide: {
    'decide-child': decideChild,
    'adjourn-child': adjournChild,
    'take-back-decision': takeBackDecision,
  },
  evolve: {
    'child-decided': (own, { child, outcome, how, categories, reason, changed, reporter, provisional, correction, by, at }) => {
      const is = { child, outcome, how, categories, reason, changed, reporter, provisional, correction, by: by as PersonId, at };
      return { ...own, children: { ...own.children, [child]: is }, adjourned: without(own.adjourned, child) };
    },
    'child-adjourned': (own, { child, outcome, reason, by, at }) => ({
      ...own,
      children: without(own.children, child),
      adjourned: { ...own.adjourned, [child]: { child, outcome, reason, by: by as PersonId, at } },
    }),
    'decision-taken-back': (own, { child }) => ({
      ...own,
      children: without(own.children, child),
      adjourned: without(own.adjourned, child),
    }),
  },
  says: {
    // That it was, and nothing of what.
    'child-decided': ({ child, provisional, correction }) =>
      `child-decided ${child}${provisional ? ', provisional' : ''}${correction === '' ? '' : ', corrected with a reason'}`,
    'child-adjourned': ({ child }) => `child-adjourned ${child}, with a reason`,
    'decision-taken-back': ({ child }) => `decision-taken-back ${child}`,
  },
  hear: {},
};

function without<T>(all: Readonly<Partial<Record<ChildId, T>>>, child: ChildId): Readonly<Partial<Record<ChildId, T>>> {
  const { [child]: _, ...others } = all;
  return others as Readonly<Partial<Record<ChildId, T>>>;
}
