import { dayFromIso } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import type { Action, ActionId } from '../action.ts';
import type { CaseEvent } from '../event.ts';
import type { Known } from '../known.ts';
import type { Convened } from '../state.ts';
import { already, type Decided, type Of } from './decision.ts';

const twoYears = 731;

/** What, why, who, by when. The one who is given it joins the core group. The same action sent twice is one action. */
export function giveAction(state: Convened, command: Of<'give-action'>, stamp: Stamp, known: Known): Decided {
  const { to, what, why, by } = command;
  const member = state.coreGroup.includes(to);
  if (!member && !state.invitees.some((invitee) => invitee.person === to)) return { refused: 'no-such-person' };
  const day = dayFromIso(by);
  const today = localDay(stamp.at);
  if (day === null || day < today || day > today + twoYears) return { refused: 'bad-date' };
  if (state.actions.some((one) => one.to === to && one.what === what && one.why === why && one.by === by)) return already;
  const agency = known.directory.people.get(to)?.agency;
  if (agency === undefined) return { refused: 'no-such-person' };
  const joined: CaseEvent[] = member ? [] : [{ event: 'core-group-joined', person: to, agency }];
  return {
    events: [...joined, { event: 'action-given', action: { id: `a${state.actions.length + 1}` as ActionId, to, what, why, by } }],
  };
}

/** Completed, and (undo of a slip) open again. Only its owner. */
export function complete(state: Convened, command: Of<'complete'> | Of<'reopen'>, by: PersonId): Decided {
  const action = owned(state, command.action, by);
  if (action === null) return { refused: 'not-yours' };
  const wanted = command.do === 'complete' ? 'completed' : 'open';
  if (action.status === wanted) return already;
  return { events: [{ event: command.do === 'complete' ? 'action-completed' : 'action-reopened', action: action.id }] };
}

/** Progress, or a request for help, in the owner's words. Sent twice it is one. */
export function report(state: Convened, command: Of<'report-progress'> | Of<'ask-help'>, by: PersonId): Decided {
  const action = owned(state, command.action, by);
  if (action === null) return { refused: 'not-yours' };
  const kind = command.do === 'ask-help' ? 'help' : 'progress';
  const last = action.updates.at(-1);
  if (last?.update === kind && last.note === command.note) return already;
  return { events: [{ event: kind === 'help' ? 'help-asked' : 'progress-reported', action: action.id, note: command.note }] };
}

function owned(state: Convened, id: ActionId, by: PersonId): Action | null {
  return state.actions.find((action) => action.id === id && action.to === by) ?? null;
}
