import { readable } from '../../access/right.ts';
import type { PersonId } from '../../ids.ts';
import type { Slice } from '../../slice.ts';
import type { CaseLevel } from '../whole.ts';
import { callNeedReview, noteNeedReview, takeBackNeedReview } from './review-need-plan.ts';
import type { InNeedCommands, InNeedEvents, InNeedState } from './shape.ts';

/** Whoever may be named to lead such a plan was on the list; whose it is not is refused where that is decided. */
const keepsPlans = [{ who: ['lead', 'administrator', 'invitee', 'core-group'], when: readable, row: 'BU-T7' }] as const;

/** Child-in-need plans: what a conference left a child with who is not, or no longer, at risk, reviewed in time until it ends (BU-T7, BU-D5). */
export const inNeed: Slice<CaseLevel, InNeedState, InNeedCommands, InNeedEvents> = {
  start: { planned: {}, reviews: [] },
  may: { 'call-need-review': keepsPlans, 'note-need-review': keepsPlans, 'take-back-need-review': keepsPlans },
  decide: {
    'call-need-review': callNeedReview,
    'note-need-review': noteNeedReview,
    'take-back-need-review': takeBackNeedReview,
  },
  evolve: {
    'need-review-called': (own, { child, on, at }) => {
      const { [child]: _, ...others } = own.planned;
      return { ...own, planned: on === null ? others : { ...others, [child]: { on, at } } };
    },
    'need-review-noted': (own, { child, on, how, by, at }) => {
      const others = own.reviews.filter((one) => one.child !== child || one.on !== on);
      return { ...own, reviews: [...others, { child, on, how, by: by as PersonId, at }] };
    },
    'need-review-taken-back': (own, { child, on }) => ({
      ...own,
      reviews: own.reviews.filter((one) => one.child !== child || one.on !== on),
    }),
  },
  says: {
    'need-review-called': ({ child, on }) => `need-review-called ${child}${on === null ? ', not yet' : ''}`,
    'need-review-noted': ({ child, how }) => `need-review-noted ${child} ${how}`,
    'need-review-taken-back': ({ child }) => `need-review-taken-back ${child}`,
  },
  hear: {},
};
