import { readable } from '../../access/right.ts';
import type { PersonId } from '../../ids.ts';
import type { Slice } from '../../slice.ts';
import type { CaseLevel } from '../whole.ts';
import { complete, reopen } from './complete.ts';
import { giveAction } from './give-action.ts';
import { askHelp, reportProgress } from './report.ts';
import type { PlanCommands, PlanEvents, PlanState } from './shape.ts';
import { updated } from './updated.ts';

const byCoreGroup = [{ who: ['core-group'], when: readable }] as const;

export const plan: Slice<CaseLevel, PlanState, PlanCommands, PlanEvents> = {
  start: { actions: [], coreGroup: [] },
  may: {
    'give-action': [{ who: ['chair'], when: readable }],
    complete: byCoreGroup,
    reopen: byCoreGroup,
    'report-progress': byCoreGroup,
    'ask-help': byCoreGroup,
  },
  decide: { 'give-action': giveAction, complete, reopen, 'report-progress': reportProgress, 'ask-help': askHelp },
  evolve: {
    'core-group-joined': (own, { person }) => withMember(own, person),
    'action-given': (own, { action, at }) => ({
      ...own,
      actions: [...own.actions, { ...action, givenAt: at, status: 'open', updates: [] }],
    }),
    'action-completed': (own, event) => updated(own, event, 'completed', { update: 'completed' }),
    'action-reopened': (own, event) => updated(own, event, 'open', { update: 'reopened' }),
    'progress-reported': (own, event) => updated(own, event, 'open', { update: 'progress', note: event.note }),
    'help-asked': (own, event) => updated(own, event, 'open', { update: 'help', note: event.note }),
  },
  says: {
    'core-group-joined': ({ person }, name) => `core-group-joined ${name(person)}`,
    'action-given': ({ action }, name) => `action-given ${action.id} to ${name(action.to)}, by ${action.by}`,
    'action-completed': ({ action }) => `action-completed ${action}`,
    'action-reopened': ({ action }) => `action-reopened ${action}`,
    'progress-reported': ({ action }) => `progress-reported ${action}`,
    'help-asked': ({ action }) => `help-asked ${action}`,
  },
  hear: {
    // Their actions stay in their name, and nobody is reminded of them, until somebody takes them over.
    departed: (own, { person }) =>
      own.coreGroup.includes(person) ? { ...own, coreGroup: own.coreGroup.filter((one) => one !== person) } : own,
    returned: (own, { person, was }) => (was.coreGroup ? withMember(own, person) : own),
  },
};

function withMember(own: PlanState, person: PersonId): PlanState {
  return own.coreGroup.includes(person) ? own : { ...own, coreGroup: [...own.coreGroup, person] };
}
