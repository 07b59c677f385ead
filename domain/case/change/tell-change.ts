import type { Stamp } from '../../decider.ts';
import { isFreshId } from '../../fresh-id.ts';
import type { PersonId } from '../../ids.ts';
import type { Tagged } from '../../slice.ts';
import { wasHeld } from '../meetings.ts';
import { mayTakeOf } from '../plan/may-take.ts';
import { already, type Case, type Decided } from '../whole.ts';
import type { ChangesCommands, ChangesEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', ChangesEvents>>;

/** There is a plan to change once a conference was held; before that a worry goes the way of every other. */
export function tellChange(state: Case, { id, kind, text, child, by }: ChangesCommands['tell-change'] & Stamp): Outcome {
  const { all } = state.changes;
  if (!wasHeld(state)) return { refused: 'too-early' };
  if (text === '') return { refused: 'incomplete' };
  const about = child === undefined ? {} : { child };
  const isTheirs = child === undefined || state.family.children.some((one) => one.id === child);
  if (!isTheirs || !mayTakeOf(state, by as PersonId, about)) return { refused: 'no-such-child' };
  const sent = all.find((one) => one.id === id);
  if (sent !== undefined) return sent.by === by && sent.text === text ? already : { refused: 'changed' };
  if (!isFreshId(id)) return { refused: 'changed' };
  return { events: [{ event: 'change-told', id, kind, text, ...about }] };
}

/** A slip is taken back; what somebody has acknowledged stands. Of somebody else's it says no more than of one that is not there. */
export function withdrawChange(state: Case, { change, by }: ChangesCommands['withdraw-change'] & Stamp): Outcome {
  const found = state.changes.all.find((one) => one.id === change);
  if (found?.by !== by) return { refused: 'not-yours' };
  if (found.withdrawn !== null) return already;
  return found.acknowledged === null ? { events: [{ event: 'change-withdrawn', change }] } : { refused: 'was-read' };
}
