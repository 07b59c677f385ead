import type { PersonId } from '../../ids.ts';
import { lastMade, lastMadeFrom } from '../../last-made.ts';
import { currentConference, reached } from '../meetings.ts';
import type { PerChild } from '../need-to-know/shape.ts';
import type { Away } from '../people/shape.ts';
import type { Case } from '../whole.ts';
import { type NeedPlan, needPlans } from './plans.ts';

/** What whoever reads of child-in-need plans is worked out from, besides the directory. */
export interface InNeedShown {
  readonly plans: readonly NeedPlan[];
  readonly chair: PersonId | null;
  readonly convenor: PersonId | null;
  readonly away: readonly Away[];
  readonly perChild: PerChild;
  /** By whose holidays days are counted. */
  readonly area: string | undefined;
}

/** The same object while nothing of it is another. */
export const inNeedShown: (state: Case) => InNeedShown = lastMade((state) => {
  const meeting = currentConference(state)?.meeting;
  const chair = meeting === undefined || reached(meeting.calling) === 'draft' ? null : meeting.when.chair;
  const { opening, people, needToKnow, dates } = state;
  const plans = sameAgain(JSON.stringify(needPlans(state)));
  return made(plans, chair, opening.status === 'open' ? opening.convenor : null, people.away, needToKnow.perChild, dates.area);
});

/** They are few and small: the same ones again while what they say is the same. */
const sameAgain = lastMadeFrom((plans: string): readonly NeedPlan[] => JSON.parse(plans));

const made = lastMadeFrom(
  (
    plans: readonly NeedPlan[],
    chair: InNeedShown['chair'],
    convenor: InNeedShown['convenor'],
    away: InNeedShown['away'],
    perChild: PerChild,
    area: InNeedShown['area'],
  ): InNeedShown => ({ plans, chair, convenor, away, perChild, area }),
);
