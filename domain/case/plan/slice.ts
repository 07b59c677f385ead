import { readable } from '../../access/right.ts';
import type { PersonId } from '../../ids.ts';
import type { Slice } from '../../slice.ts';
import { type Apart, goingOn, stopping } from '../family/stopped.ts';
import type { CaseLevel } from '../whole.ts';
import type { Action } from './action.ts';
import { answerNewDate, askNewDate, askNoMore } from './another-date.ts';
import { changeAction, restoreAction, withdrawAction } from './change-action.ts';
import { coversAfter } from './cover/covers-after.ts';
import { nameCover } from './cover/name-cover.ts';
import { complete, completeSeveral, reopen } from './done/complete.ts';
import { giveAction } from './give-action.ts';
import { handOn } from './hand-on.ts';
import { sayMine, sayNotMine } from './not-mine.ts';
import { answerOffer, offerAction } from './offer.ts';
import { askHelp, reportProgress, sayCannot } from './report.ts';
import type { PlanCommands, PlanEvents, PlanState } from './shape.ts';
import { snoozeAction } from './snooze/snooze.ts';
import { handedOn, reworded, updated } from './updated.ts';

const byCoreGroup = [{ who: ['core-group'], when: readable }] as const;
/** Whoever leads is told by telephone, or by somebody who speaks for an owner who is away. */
const orTold = [...byCoreGroup, { who: ['lead'], when: readable }] as const;
const corrects = [{ who: ['lead', 'chair'], when: readable, row: 'Q-21' }] as const;

export const plan: Slice<CaseLevel, PlanState, PlanCommands, PlanEvents> = {
  start: { actions: [], stopped: [], coreGroup: [], covers: {} },
  may: {
    'give-action': [{ who: ['chair', 'lead'], when: readable }],
    'change-action': corrects,
    'withdraw-action': corrects,
    'restore-action': corrects,
    'ask-new-date': byCoreGroup,
    'answer-new-date': [{ who: ['lead', 'chair'], when: readable }],
    'offer-action': byCoreGroup,
    'answer-offer': byCoreGroup,
    'ask-no-more': byCoreGroup,
    complete: orTold,
    'complete-several': byCoreGroup,
    reopen: orTold,
    'report-progress': byCoreGroup,
    'ask-help': byCoreGroup,
    'say-cannot': byCoreGroup,
    'snooze-action': byCoreGroup,
    'say-not-mine': byCoreGroup,
    'say-mine': byCoreGroup,
    'name-cover': [{ who: ['chair', 'lead'], when: readable, row: 'FV-C1' }],
    'hand-on': [{ who: ['lead', 'chair'], when: readable, row: 'Q-8' }],
  },
  decide: {
    'give-action': giveAction,
    'change-action': changeAction,
    'withdraw-action': withdrawAction,
    'restore-action': restoreAction,
    'ask-new-date': askNewDate,
    'answer-new-date': answerNewDate,
    'offer-action': offerAction,
    'answer-offer': answerOffer,
    'ask-no-more': askNoMore,
    complete,
    'complete-several': completeSeveral,
    reopen,
    'report-progress': reportProgress,
    'ask-help': askHelp,
    'say-cannot': sayCannot,
    'snooze-action': snoozeAction,
    'say-not-mine': sayNotMine,
    'say-mine': sayMine,
    'name-cover': nameCover,
    'hand-on': handOn,
  },
  evolve: {
    'core-group-joined': (own, { person }) => withMember(own, person),
    'action-given': (own, { action, at }) => ({
      ...own,
      actions: [...own.actions, { ...action, givenAt: at, status: 'open', updates: [] }],
    }),
    'action-changed': reworded,
    'action-withdrawn': (own, event) => updated(own, event, 'withdrawn', { update: 'withdrawn', note: event.reason }),
    'action-restored': (own, event) => updated(own, event, 'open', { update: 'restored' }),
    'action-completed': (own, event) =>
      updated(own, event, 'completed', {
        update: 'completed',
        ...(event.effect === undefined ? {} : { note: event.effect }),
      }),
    'effect-said': (own, event) => updated(own, event, null, { update: 'effect', note: event.note }),
    'new-date-asked': (own, event) => updated(own, event, null, { update: 'date-asked', due: event.due, note: event.note }),
    'new-date-answered': (own, event) =>
      updated(own, event, null, { update: 'date-answered', agreed: event.agreed, due: event.due, note: event.note }),
    'action-offered': (own, event) => updated(own, event, null, { update: 'offered', to: event.to, note: event.note }),
    'offer-declined': (own, event) => updated(own, event, null, { update: 'declined', note: event.note }),
    'asked-no-more': (own, event) => updated(own, event, null, { update: 'asked-no-more', what: event.what }),
    'action-reopened': (own, event) => updated(own, event, 'open', { update: 'reopened' }),
    'progress-reported': (own, event) => updated(own, event, null, { update: 'progress', note: event.note }),
    'help-asked': (own, event) => updated(own, event, 'open', { update: 'help', note: event.note }),
    'said-cannot': (own, event) => updated(own, event, null, { update: 'cannot', note: event.note }),
    'action-snoozed': (own, event) => updated(own, event, null, { update: 'snoozed', until: event.until }),
    'said-not-mine': (own, event) => updated(own, event, null, { update: 'not-mine', note: event.note }),
    'said-mine': (own, event) => updated(own, event, null, { update: 'mine' }),
    'cover-named': coversAfter,
    'action-handed-on': handedOn,
  },
  says: {
    'core-group-joined': ({ person }, name) => `core-group-joined ${name(person)}`,
    'action-given': ({ action }, name) => `action-given ${action.id} to ${name(action.to)}, by ${action.by}`,
    'action-changed': ({ action, now }) => `action-changed ${action}, by ${now.by}`,
    'action-withdrawn': ({ action }) => `action-withdrawn ${action}`,
    'action-restored': ({ action }) => `action-restored ${action}`,
    'action-completed': ({ action }) => `action-completed ${action}`,
    'effect-said': ({ action }) => `effect-said ${action}`,
    'new-date-asked': ({ action, due }) => `new-date-asked ${action}, ${due}`,
    'new-date-answered': ({ action, agreed, due }) => `new-date-answered ${action}, ${due} ${agreed ? 'agreed' : 'refused'}`,
    'action-offered': ({ action, to }, name) => `action-offered ${action} to ${name(to)}`,
    'offer-declined': ({ action }) => `offer-declined ${action}`,
    'asked-no-more': ({ action, what }) => `asked-no-more ${action}, ${what}`,
    'said-cannot': ({ action }) => `said-cannot ${action}`,
    'action-reopened': ({ action }) => `action-reopened ${action}`,
    'progress-reported': ({ action }) => `progress-reported ${action}`,
    'help-asked': ({ action }) => `help-asked ${action}`,
    'action-snoozed': ({ action, until }) => `action-snoozed ${action}, ${until === '' ? 'no more' : `until ${until}`}`,
    'said-not-mine': ({ action }) => `said-not-mine ${action}`,
    'said-mine': ({ action }) => `said-mine ${action}`,
    'cover-named': ({ of, cover }, name) => `cover-named for ${name(of)}${cover === null ? ', nobody' : ''}`,
    'action-handed-on': ({ action, from, to }, name) => `action-handed-on ${action} from ${name(from)} to ${name(to)}`,
  },
  hear: {
    'child-ended': (own, event) => apart(own, stopping(ofPlan(own), event)),
    'ending-taken-back': (own, event) => apart(own, goingOn(ofPlan(own), event)),
    // Whoever is taken off has no open action (has-actions), and is not given one back that was withdrawn first: restored, it is handed on.
    unlisted: (own, { person }) => leavesWithdrawn(own, person),
    'deputy-undone': (own, { deputy }) => leavesWithdrawn(own, deputy),
    departed: (own, { person }) =>
      own.coreGroup.includes(person) ? { ...own, actions: theirs(own, person, 'unowned'), coreGroup: without(own, person) } : own,
    returned: (own, { person, was }) =>
      was.coreGroup ? withMember({ ...own, actions: theirs(own, person, 'owned') }, person) : own,
  },
};

const ofPlan = ({ actions, stopped }: PlanState): Apart<Action> => ({ live: actions, stopped });

function apart(own: PlanState, { live, stopped }: Apart<Action>): PlanState {
  return live === own.actions ? own : { ...own, actions: live, stopped };
}

function withMember(own: PlanState, person: PersonId): PlanState {
  return own.coreGroup.includes(person) ? own : { ...own, coreGroup: [...own.coreGroup, person] };
}

const without = ({ coreGroup }: PlanState, person: PersonId) => coreGroup.filter((one) => one !== person);

function leavesWithdrawn(own: PlanState, person: PersonId): PlanState {
  if (!own.actions.some((one) => one.to === person && one.status === 'withdrawn')) return own;
  const left = (one: Action): Action => (one.to === person && one.status === 'withdrawn' ? { ...one, unowned: true } : one);
  return { ...own, actions: own.actions.map(left) };
}

/** What was given to somebody is nobody's once they have left, and theirs again when they come back. */
function theirs({ actions }: PlanState, person: PersonId, now: 'owned' | 'unowned'): PlanState['actions'] {
  return actions.map((action) => {
    if (action.to !== person) return action;
    const { unowned: _, ...rest } = action;
    return now === 'unowned' ? { ...rest, unowned: true } : rest;
  });
}
