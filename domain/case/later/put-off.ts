import { dayFromIso } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import type { Tagged } from '../../slice.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import { laterItems } from './items.ts';
import type { LaterCommands, LaterEvents } from './shape.ts';

/** They are not reminded of these before that day; each is theirs, and none goes past its own day or the next that a rule sets. The same said twice is one. */
export function putOff(
  state: Case,
  { what, until, by, at }: LaterCommands['put-off'] & Stamp,
  known: Known,
): Decided<Tagged<'event', LaterEvents>> {
  const theirs = laterItems(state, by as PersonId, at, known).filter((one) => what.includes(one.what));
  if (what.length === 0) return { refused: 'incomplete' };
  if (theirs.length < new Set(what).size) return { refused: 'changed' };
  const day = until === '' ? null : dayFromIso(until);
  const isFit = day !== null && day > localDay(at) && theirs.every((one) => day <= one.latest);
  if (until !== '' && !isFit) return { refused: 'bad-date' };
  const others = theirs.filter((one) => one.until !== day).map((one) => one.what);
  return others.length === 0 ? already : { events: [{ event: 'reminders-put-off', what: others, until }] };
}
