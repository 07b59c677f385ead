import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import type { Tagged } from '../../slice.ts';
import { leadOf } from '../people/lead.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import { acknowledges, readersOf } from './readers.ts';
import type { ChangesCommands, ChangesEvents } from './shape.ts';
import { changesShown } from './shown.ts';

/** Whoever is asked has it, and says what follows at once: the contingency plan, and an earlier review (ST-T21). */
export function acknowledgeChange(
  state: Case,
  { change, contingency, forward, words, by }: ChangesCommands['acknowledge-change'] & Stamp,
  { directory, procedure }: Known,
): Decided<Tagged<'event', ChangesEvents>> {
  const found = state.changes.all.find((one) => one.id === change);
  const part =
    found === undefined
      ? undefined
      : readersOf(found, changesShown(state), { directory, lead: leadOf(state, procedure) }).get(by as PersonId)?.part;
  if (found === undefined || part === undefined || !acknowledges(part)) return { refused: 'not-yours' };
  if (found.withdrawn !== null) return { refused: 'too-late' };
  const was = found.acknowledged;
  if (was?.contingency === contingency && was.forward === forward && was.words === words) return already;
  return { events: [{ event: 'change-acknowledged', change, contingency, forward, words }] };
}
