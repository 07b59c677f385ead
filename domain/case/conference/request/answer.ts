import type { Stamp } from '../../../decider.ts';
import { leadsOf } from '../../../directory/keepers.ts';
import { isOnLeave } from '../../../directory/leave/leave.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { referenceKey, referenceOf } from '../../opening/references.ts';
import { already, type Case, type Decided, type Known } from '../../whole.ts';
import { without } from './kept.ts';
import { isStillOf } from './part-in-request.ts';
import type { ConferenceRequest, RequestCommands, RequestEvents } from './shape.ts';
import { decidersOf, settersUp } from './who-decides.ts';

type Outcome = Decided<Tagged<'event', RequestEvents>>;

/** Nobody decides on what they asked for. An answer that somebody else gave meanwhile is read first. Reasons are recorded either way (ST-P13). */
function fault(
  state: Case,
  { why, seen, by, kept }: RequestCommands['accept-request'] & Stamp,
): 'not-yours' | 'too-late' | 'changed' | 'incomplete' | ConferenceRequest {
  const { asked } = state.request;
  if (asked === null || asked.by === by || kept?.from.some((one) => one === by)) return 'not-yours';
  if (state.opening.status !== 'requested' || asked.answered.answer === 'withdrawn' || asked.into !== undefined)
    return 'too-late';
  if (seen !== asked.answers) return 'changed';
  return why.trim() === '' ? 'incomplete' : asked;
}

/** Also what was declined, by second thoughts: the first answer stays on the trail. */
export function acceptRequest(state: Case, asked: RequestCommands['accept-request'] & Stamp, { directory }: Known): Outcome {
  const found = fault(state, asked);
  if (typeof found === 'string') return { refused: found };
  const { kept = found.kept, why, by, at } = asked;
  const unit = directory.people.get(by as PersonId)?.unit ?? null;
  const to = settersUp(without(directory, kept), unit, at);
  return { events: [{ event: 'request-accepted', why, to, ...(kept === undefined ? {} : { kept }) }] };
}

/** Also what was accepted, until the conference is set up. */
export function declineRequest(state: Case, asked: RequestCommands['decline-request'] & Stamp): Outcome {
  const found = fault(state, asked);
  if (typeof found === 'string') return { refused: found };
  const { kept, why } = asked;
  return { events: [{ event: 'request-declined', why, ...(kept === undefined ? {} : { kept }) }] };
}

/** While nobody has answered; whoever may hear nothing of an answer, at any time, and it stands all the same. */
export function withdrawRequest({ opening, request: { asked } }: Case): Outcome {
  if (asked?.answered.answer === 'withdrawn' || asked?.unheard !== undefined) return already;
  const waits = asked?.answered.answer === 'none' && opening.status === 'requested';
  return waits || asked?.kept?.quiet ? { events: [{ event: 'request-withdrawn' }] } : { refused: 'too-late' };
}

/** What was agreed to goes on in the open case that has its reference: recorded there first, so that nothing is lost between the two. */
export function joinRequest({ opening, request: { asked } }: Case, { into }: RequestCommands['join-request']): Outcome {
  if (asked?.into !== undefined) return already;
  if (opening.status !== 'requested' || asked?.answered.answer !== 'accepted') return { refused: 'too-early' };
  return { events: [{ event: 'request-joined', into }] };
}

/** Once, and only by the reference the case goes by now. */
export function recordRequest(state: Case, { request }: RequestCommands['record-request']): Outcome {
  if (state.request.recorded.some((one) => one.id === request.id)) return already;
  const same = referenceOf(state) === referenceKey(request.reference);
  return same ? { events: [{ event: 'request-recorded', request }] } : { refused: 'changed' };
}

/** Once people, standings or leaves are others, whoever is to decide, or to set it up, may be as well, and whoever asked may be gone. */
export function passRequestOn(state: Case, { at }: Stamp, { directory, procedure }: Known): Outcome {
  const { asked } = state.request;
  if (asked === null) return already;
  const { answered } = asked;
  const open = state.opening.status === 'requested' && asked.into === undefined;
  const waits = open && (answered.answer === 'none' || answered.answer === 'accepted');
  const was = answered.answer === 'accepted' ? answered.to : [];
  const unit = answered.answer === 'accepted' ? (directory.people.get(answered.by)?.unit ?? null) : null;
  const is = waits ? decidersOf(without(directory, asked.kept), procedure, asked, at) : asked;
  const setUp = waits && answered.answer === 'accepted' ? settersUp(without(directory, asked.kept), unit, at) : was;
  const gone = !isStillOf(asked, directory);
  const successor = gone ? successorOf(asked, [...is.to, ...is.managers, ...setUp], directory, at) : undefined;
  const same =
    gone === (asked.gone === true) &&
    successor === asked.successor &&
    isSame(is.to, asked.to) &&
    isSame(is.managers, asked.managers);
  if (same && isSame(setUp, was)) return already;
  const event = { event: 'request-passed-on', to: is.to, managers: is.managers, setUp } as const;
  const hears = successor === undefined ? {} : { successor };
  return { events: [gone ? { ...event, gone, ...hears } : event] };
}

/**
 * Who hears in the place of somebody who asked and is of that agency no more: whoever leads for it, who is there rather than away, and neither decides on it nor
 * sets it up; nobody where whoever asked was to hear nothing.
 */
function successorOf(
  { agency, by, kept }: ConferenceRequest,
  others: readonly PersonId[],
  directory: Known['directory'],
  at: Instant,
): PersonId | undefined {
  if (kept?.quiet === true) return undefined;
  const leads = leadsOf(directory, agency).map((one) => one.id);
  const all = leads.filter((one) => one !== by && !others.includes(one) && kept?.from.includes(one) !== true);
  return all.find((one) => !isOnLeave(directory, one, at)) ?? all[0];
}

function isSame(some: readonly PersonId[], others: readonly PersonId[]): boolean {
  return some.length === others.length && some.every((one, nth) => one === others[nth]);
}
