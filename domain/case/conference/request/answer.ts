import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Case, type Decided, type Known } from '../../whole.ts';
import { isStillOf } from './part-in-request.ts';
import type { ConferenceRequest, RequestCommands, RequestEvents } from './shape.ts';
import { decidersOf, settersUp } from './who-decides.ts';

type Outcome = Decided<Tagged<'event', RequestEvents>>;

/** Nobody decides on what they asked for. An answer that somebody else gave meanwhile is read first. Reasons are recorded either way (ST-P13). */
function fault(
  state: Case,
  { why, seen, by }: RequestCommands['accept-request'] & Stamp,
): 'not-yours' | 'too-late' | 'changed' | 'incomplete' | ConferenceRequest {
  const { asked } = state.request;
  if (asked === null || asked.by === by) return 'not-yours';
  if (state.opening.status !== 'requested' || asked.answered.answer === 'withdrawn') return 'too-late';
  if (seen !== asked.answers) return 'changed';
  return why.trim() === '' ? 'incomplete' : asked;
}

/** Also what was declined, by second thoughts: the first answer stays on the trail. */
export function acceptRequest(state: Case, asked: RequestCommands['accept-request'] & Stamp, { directory }: Known): Outcome {
  const found = fault(state, asked);
  if (typeof found === 'string') return { refused: found };
  const unit = directory.people.get(asked.by as PersonId)?.unit ?? null;
  return { events: [{ event: 'request-accepted', why: asked.why, to: settersUp(directory, unit, asked.at) }] };
}

/** Also what was accepted, until the conference is set up. */
export function declineRequest(state: Case, asked: RequestCommands['decline-request'] & Stamp): Outcome {
  const found = fault(state, asked);
  return typeof found === 'string' ? { refused: found } : { events: [{ event: 'request-declined', why: asked.why }] };
}

/** While nobody has answered. */
export function withdrawRequest({ request: { asked } }: Case): Outcome {
  if (asked?.answered.answer === 'withdrawn') return already;
  return asked?.answered.answer === 'none' ? { events: [{ event: 'request-withdrawn' }] } : { refused: 'too-late' };
}

/** Once people, standings or leaves are others, whoever is to decide, or to set it up, may be as well, and whoever asked may be gone. */
export function passRequestOn(state: Case, { at }: Stamp, { directory, procedure }: Known): Outcome {
  const { asked } = state.request;
  if (asked === null) return already;
  const { answered } = asked;
  const waits = state.opening.status === 'requested' && (answered.answer === 'none' || answered.answer === 'accepted');
  const was = answered.answer === 'accepted' ? answered.to : [];
  const unit = answered.answer === 'accepted' ? (directory.people.get(answered.by)?.unit ?? null) : null;
  const is = waits ? decidersOf(directory, procedure, asked, at) : asked;
  const setUp = waits && answered.answer === 'accepted' ? settersUp(directory, unit, at) : was;
  const gone = !isStillOf(asked, directory);
  const same = gone === (asked.gone === true) && isSame(is.to, asked.to) && isSame(is.managers, asked.managers);
  if (same && isSame(setUp, was)) return already;
  const event = { event: 'request-passed-on', to: is.to, managers: is.managers, setUp } as const;
  return { events: [gone ? { ...event, gone } : event] };
}

function isSame(some: readonly PersonId[], others: readonly PersonId[]): boolean {
  return some.length === others.length && some.every((one, nth) => one === others[nth]);
}
