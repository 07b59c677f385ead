import type { PersonId } from '../../../ids.ts';
import type { Slice } from '../../../slice.ts';
import type { ChildId } from '../../family/shape.ts';
import type { MeetingLevel } from '../../whole.ts';
import { answerRecommendation, recommend, sayFollows, takeBackRecommendation, tickDecided } from './after.ts';
import { adjournChild, decideChild, takeBackDecision } from './decide-child.ts';
import { answerDissent, dissent, takeBackDissent } from './dissent.ts';
import { sayDissentNext } from './dissent-next.ts';
import { recordDissent, takeBackRecordedDissent } from './family-dissent.ts';
import { afterDecidedAgain, nothingFollows } from './said-otherwise.ts';
import type { DecisionCommands, DecisionEvents, DecisionState, Dissent } from './shape.ts';

const start: DecisionState = { children: {}, adjourned: {}, follows: {}, recommendations: [], dissents: [], done: {} };

const after = ['held', 'closed'] as const;

/** Whoever was invited, whether they came or not; in person, since the chair and they alone read it. */
const dissents = [{ who: ['invitee'], when: after, row: 'FV-D2', inPerson: true }] as const;

/** As one of the family says it: whoever chairs, and whoever writes the record, whose work that is. */
const records = [{ who: ['chair', 'minute-taker'], when: after, row: 'FV-D3' }] as const;

/** Once the register was taken; also afterwards, since nothing that protects a child may come too late. */
const decides = [{ who: ['chair'], when: after, row: 'ST-D1' }] as const;

/** What is decided on each child of a conference, recorded by its chair; what follows from it, and who disagrees. */
export const decision: Slice<MeetingLevel, DecisionState, DecisionCommands, DecisionEvents> = {
  start,
  may: {
    'decide-child': decides,
    'adjourn-child': decides,
    'take-back-decision': decides,
    'say-follows': [{ who: ['chair', 'lead'], when: after, row: 'FV-D5' }],
    recommend: [{ who: ['chair'], when: after, row: 'ST-D5' }],
    'take-back-recommendation': [{ who: ['chair'], when: after, row: 'ST-D5' }],
    'answer-recommendation': [{ who: ['invitee'], when: after, row: 'ST-D5' }],
    dissent: dissents,
    'take-back-dissent': dissents,
    'record-dissent': records,
    'take-back-recorded-dissent': records,
    'answer-dissent': [{ who: ['chair'], when: after, row: 'FV-D2' }],
    'say-dissent-next': [
      { who: ['invitee'], when: after, row: 'CE-D2', inPerson: true },
      // Of the family's, where nobody is listed to lead.
      { who: ['chair'], when: after, row: 'FV-D3', inPerson: true },
    ],
    'tick-decided': [{ who: ['chair', 'administrator', 'invitee'], when: after, row: 'CE-D5' }],
  },
  decide: {
    'decide-child': decideChild,
    'adjourn-child': adjournChild,
    'take-back-decision': takeBackDecision,
    'say-follows': sayFollows,
    recommend,
    'take-back-recommendation': takeBackRecommendation,
    'answer-recommendation': answerRecommendation,
    dissent,
    'take-back-dissent': takeBackDissent,
    'record-dissent': recordDissent,
    'take-back-recorded-dissent': takeBackRecordedDissent,
    'answer-dissent': answerDissent,
    'say-dissent-next': sayDissentNext,
    'tick-decided': tickDecided,
  },
  evolve: {
    'child-decided': (own, event) => {
      const { child, outcome, how, categories, limb, reason, changed, reporter, provisional, correction, by, at } = event;
      const rests = limb === undefined ? {} : { limb };
      const said = { outcome, how, categories, ...rests, reason, changed, reporter, provisional, correction };
      const is = { child, ...said, by: by as PersonId, at };
      const children = { ...own.children, [child]: is };
      return { ...own, ...afterDecidedAgain(own, own.children[child], is), children, adjourned: without(own.adjourned, child) };
    },
    'child-adjourned': (own, { child, outcome, reason, by, at }) => ({
      ...own,
      ...nothingFollows(own, child),
      children: without(own.children, child),
      adjourned: { ...own.adjourned, [child]: { child, outcome, reason, by: by as PersonId, at } },
    }),
    'decision-taken-back': (own, { child }) => ({
      ...own,
      ...nothingFollows(own, child),
      children: without(own.children, child),
      adjourned: without(own.adjourned, child),
    }),
    'follows-said': (own, { child, help, lead, words, unborn }) => ({
      ...own,
      follows: { ...own.follows, [child]: { help, lead, words, unborn } },
    }),
    recommended: (own, { id, child, agency, owner, what, at }) => ({
      ...own,
      recommendations: [...own.recommendations, { id, child, agency, owner, what, at, answer: null }],
    }),
    'recommendation-taken-back': (own, { recommendation }) => ({
      ...own,
      recommendations: own.recommendations.filter((one) => one.id !== recommendation),
    }),
    'recommendation-answered': (own, { recommendation, accepted, why, until, by, at }) => ({
      ...own,
      recommendations: own.recommendations.map((one) =>
        one.id === recommendation ? { ...one, answer: { accepted, why, until, by: by as PersonId, at } } : one,
      ),
    }),
    // What is said otherwise is answered anew.
    dissented: (own, { id, child, words, manager, by, at }) => {
      return withDissent(own, { id, child, of: null, words, manager, by: by as PersonId, at, answer: null, next: null });
    },
    'dissent-recorded': (own, { id, child, of, words, by, at }) => {
      return withDissent(own, { id, child, of, words, manager: false, by: by as PersonId, at, answer: null, next: null });
    },
    'dissent-taken-back': (own, { dissent: id }) => ({ ...own, dissents: own.dissents.filter((one) => one.id !== id) }),
    'dissent-answered': (own, { dissent: id, words, at }) => ({
      ...own,
      dissents: own.dissents.map((one) => (one.id === id ? { ...one, answer: { words, at }, next: null } : one)),
    }),
    'dissent-next-said': (own, { dissent: id, settled, manager, words, at }) => ({
      ...own,
      dissents: own.dissents.map((one) => (one.id === id ? { ...one, next: { settled, manager, words, at } } : one)),
    }),
    'decided-ticked': (own, { done, undone, by, at }) => {
      const left = Object.entries(own.done).filter(([id]) => !undone.some((one) => one === id));
      const more = done.map((id) => [id, { by: by as PersonId, at }] as const);
      return { ...own, done: Object.fromEntries([...left, ...more]) };
    },
  },
  says: {
    'follows-said': ({ child }) => `follows-said ${child}`,
    recommended: ({ id, owner }, name) => `recommended ${id} to ${name(owner)}`,
    'recommendation-taken-back': ({ recommendation }) => `recommendation-taken-back ${recommendation}`,
    'recommendation-answered': ({ recommendation }) => `recommendation-answered ${recommendation}`,
    // That somebody did, and not of whom: whoever reads the trail need not know.
    dissented: ({ id }) => `dissented ${id}`,
    'dissent-recorded': ({ id }) => `dissent-recorded ${id}`,
    'dissent-taken-back': ({ dissent: id }) => `dissent-taken-back ${id}`,
    'dissent-answered': ({ dissent: id }) => `dissent-answered ${id}`,
    'dissent-next-said': ({ dissent: id }) => `dissent-next-said ${id}`,
    'decided-ticked': ({ done, undone }) => `decided-ticked ${[...done, ...undone.map((one) => `not ${one}`)].join(', ')}`,
    // That it was, and nothing of what.
    'child-decided': ({ child, provisional, correction }) =>
      `child-decided ${child}${provisional ? ', provisional' : ''}${correction === '' ? '' : ', corrected with a reason'}`,
    'child-adjourned': ({ child }) => `child-adjourned ${child}, with a reason`,
    'decision-taken-back': ({ child }) => `decision-taken-back ${child}`,
  },
  hear: {},
};

function withDissent(own: DecisionState, is: Dissent): DecisionState {
  const was = own.dissents.some((one) => one.id === is.id);
  return { ...own, dissents: was ? own.dissents.map((one) => (one.id === is.id ? is : one)) : [...own.dissents, is] };
}

function without<T>(all: Readonly<Partial<Record<ChildId, T>>>, child: ChildId): Readonly<Partial<Record<ChildId, T>>> {
  const { [child]: _, ...others } = all;
  return others as Readonly<Partial<Record<ChildId, T>>>;
}
