import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import { sameWhose } from '../../meeting/scale/round.ts';
import type { SealedView, ViewRound } from './round.ts';
import type { ViewsEvents, ViewsState } from './shape.ts';

/** No version of one round is one of another's: a press on an earlier round's card, late or sent again, must not close a later one. */
const firstVersion = (round: number) => (round - 1) * 1_000_000;

export function viewsOpened(own: ViewsState, { round, children, at }: ViewsEvents['views-opened'] & Stamp): ViewsState {
  const fresh: ViewRound = { round, children, openedAt: at, status: 'open', given: [], version: firstVersion(round) };
  return { ...own, rounds: [...own.rounds, fresh] };
}

/** A view takes the place of the one before it, of the same child and the same person. */
export function viewGiven(own: ViewsState, event: ViewsEvents['view-given'] & Stamp): ViewsState {
  return changeLast(own, (last) => {
    if (last.status !== 'open') throw new Error('evolve: a view in a round that is closed');
    const fresh: SealedView[] = event.given.map((one) => ({ ...one, at: event.at, enteredBy: event.by as PersonId }));
    const kept = last.given.filter((old) => !fresh.some((one) => one.child === old.child && sameWhose(one.whose, old.whose)));
    return { ...last, given: [...kept, ...fresh], version: last.version + 1 };
  });
}

export function speakerSet(own: ViewsState, { agency, person }: ViewsEvents['speaker-set']): ViewsState {
  const rounds = own.rounds.map((one) => (one.status === 'open' ? { ...one, version: one.version + 1 } : one));
  return { ...own, rounds, speakers: { ...own.speakers, [agency]: person } };
}

export function viewsClosed(own: ViewsState, { views, leftOut, missing, at }: ViewsEvents['views-closed'] & Stamp): ViewsState {
  return changeLast(own, ({ round, children, openedAt }) => {
    return { round, children, openedAt, status: 'closed', closedAt: at, views, leftOut, missing };
  });
}

export function viewsCancelled(own: ViewsState, { round }: ViewsEvents['views-cancelled']): ViewsState {
  return { ...own, rounds: own.rounds.filter((one) => one.round !== round), cancelled: round };
}

function changeLast(own: ViewsState, to: (last: ViewRound) => ViewRound): ViewsState {
  const last = own.rounds.at(-1);
  if (last === undefined) throw new Error('evolve: no views were asked for');
  return { ...own, rounds: [...own.rounds.slice(0, -1), to(last)] };
}
