import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import { type Placed, type Round, sameWhose } from './round.ts';
import type { ScaleEvents, ScaleState } from './shape.ts';

/** No version of one round is one of another's: a press on an earlier round's card, late or sent again, must not reveal a later round. */
const firstVersion = (round: number) => (round - 1) * 1_000_000;

export function opened(own: ScaleState, { round, children, at }: ScaleEvents['scale-opened'] & Stamp): ScaleState {
  const fresh: Round = { round, children, openedAt: at, status: 'open', placed: [], version: firstVersion(round) };
  return { ...own, rounds: [...own.rounds, fresh] };
}

/** A number takes the place of the one before it, for the same child and of the same person. */
export function placed(own: ScaleState, event: ScaleEvents['placed'] & Stamp): ScaleState {
  return changeLast(own, (last) => {
    if (last.status !== 'open') throw new Error('evolve: placed in a round that is revealed');
    const fresh: Placed[] = event.placed.map((one) => ({ ...one, at: event.at, enteredBy: event.by as PersonId }));
    const kept = last.placed.filter((old) => !fresh.some((one) => one.child === old.child && sameWhose(one.whose, old.whose)));
    return { ...last, placed: [...kept, ...fresh], version: last.version + 1 };
  });
}

export function cancelled(own: ScaleState, { round }: ScaleEvents['round-cancelled']): ScaleState {
  return { ...own, rounds: own.rounds.filter((one) => one.round !== round), cancelled: round };
}

export function revealed(own: ScaleState, { points, leftOut = [], at }: ScaleEvents['revealed'] & Stamp): ScaleState {
  return changeLast(own, ({ round, children, openedAt }) => ({
    round,
    children,
    openedAt,
    status: 'revealed',
    revealedAt: at,
    points,
    leftOut,
    zero: { zero: points.some((point) => point.score === 0) ? 'asked' : 'nobody' },
  }));
}

export function zeroAnswered(own: ScaleState, { doing }: ScaleEvents['zero-answered']): ScaleState {
  return changeLast(own, (last) => (last.status === 'revealed' ? { ...last, zero: { zero: 'answered', doing } } : last));
}

function changeLast(own: ScaleState, to: (last: Round) => Round): ScaleState {
  const last = own.rounds.at(-1);
  if (last === undefined) throw new Error('evolve: no round has been opened');
  return { ...own, rounds: [...own.rounds.slice(0, -1), to(last)] };
}
