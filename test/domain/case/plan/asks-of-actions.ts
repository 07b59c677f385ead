import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { localDay } from '../../../../domain/calendar/london.ts';
import type { BareCommand } from '../../../../domain/case/case.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { dateAsked } from '../../../../domain/case/plan/pending.ts';
import type { Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

/** Something somebody may ask, with what it needs drawn from a name and a number. */
export type Asks = (story: Story, one: keyof typeof people, n: number) => BareCommand;

/** What owner, colleague and lead say of an action, as often in all as one of the others. */
export const asksOfActions: readonly [Asks, ...Asks[]] = [
  (_, __, n) => ({ do: 'say-cannot', action: `a${1 + (n % 2)}` as ActionId, note: 'invented' }),
  (_, __, n) => ({ do: 'complete-several', actions: ['a1', 'a2'].slice(n % 2) as ActionId[] }),
  (_, __, n) => ({ do: 'complete', action: `a${1 + (n % 2)}` as ActionId, effect: `invented ${n}` }),
  (_, __, n) => ({ do: 'ask-new-date', action: `a${1 + (n % 2)}` as ActionId, due: `2027-01-${10 + (n % 9)}`, note: 'invented' }),
  ({ at }, _, n) => ({
    do: 'snooze-action',
    action: `a${1 + (n % 2)}` as ActionId,
    until: n % 3 === 0 ? '' : isoFromDay(localDay(at) + 1),
  }),
  ({ state }, _, n) => {
    const action = state.plan.actions[n % 2];
    const due = action === undefined ? '' : (dateAsked(action)?.due ?? '');
    return { do: 'answer-new-date', action: `a${1 + (n % 2)}` as ActionId, due, agreed: n % 3 === 0, note: 'invented' };
  },
  (_, who, n) => ({ do: 'offer-action', action: `a${1 + (n % 2)}` as ActionId, to: id(who), note: '' }),
  (_, __, n) => ({ do: 'answer-offer', action: `a${1 + (n % 2)}` as ActionId, takes: n % 3 === 0, note: 'invented' }),
  (_, __, n) => ({ do: 'ask-no-more', action: `a${1 + (n % 2)}` as ActionId, what: n % 3 === 0 ? 'date' : 'offer' }),
];
