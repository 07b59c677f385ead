import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { isAskedOfTimes, timesToCome } from './asked-about.ts';
import type { TimesCommands, TimesEvents } from './shape.ts';

/**
 * Which of the times suit somebody, and when else they could; said again it is what they say now. It is said of the offer that was on
 * the screen and of no other.
 */
export function suits(
  { id, meeting: { times: offer, list } }: InMeeting,
  { times, line, seen, too, by, at }: TimesCommands['suits'] & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', TimesEvents>> {
  if (!list.people.some((one) => one.person === by && isAskedOfTimes(id, procedure, one))) return { refused: 'not-yours' };
  if (offer === null || offer.ended !== null || offer.number !== seen) return { refused: 'changed' };
  const toCome = new Set(timesToCome(offer, at).map((one) => one.nth));
  if (toCome.size === 0) return { refused: 'too-late' };
  if (times.some((nth) => offer.times[nth - 1] === undefined)) return { refused: 'changed' };
  if (times.some((nth) => !toCome.has(nth))) return { refused: 'too-late' };
  const before = offer.said[by as PersonId];
  const all = too === true && before !== undefined ? [...before.suits, ...times] : times;
  const now = { suits: [...new Set(all)].toSorted((a, b) => a - b), line };
  if (before !== undefined && before.line === line && String(before.suits) === String(now.suits)) return already;
  return { events: [{ event: 'suits-said', ...now }] };
}
