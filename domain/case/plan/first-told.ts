import type { Calendar } from '../../calendar/calendar.ts';
import { instantAt, localDay, localTime } from '../../calendar/london.ts';
import { onTheHour, partsOfTime } from '../../calendar/time-of-day.ts';
import type { Instant } from '../../ids.ts';
import type { Action } from './action.ts';

/**
 * When a digest first tells whoever has an action of it, in milliseconds; Infinity: it was withdrawn before, and is not open again. What is changed until then is told as it stands, and what is withdrawn until then is told to nobody. `hour`: that of their digest.
 */
export function firstTold({ givenAt, updates }: Pick<Action, 'givenAt' | 'updates'>, hour: number, calendar: Calendar): Instant {
  const handedOn = updates.findLastIndex((one) => one.update === 'handed-on');
  let told = digestAfter(updates[handedOn]?.at ?? givenAt, hour, calendar);
  for (const { update, at } of updates.slice(handedOn + 1)) {
    if (at >= told) break;
    if (update === 'withdrawn') told = Number.POSITIVE_INFINITY;
    else if (update === 'restored') told = digestAfter(at, hour, calendar);
    // Whoever says something of it knows of it.
    else if (update !== 'changed') return at;
  }
  return told;
}

function digestAfter(at: Instant, hour: number, calendar: Calendar): Instant {
  const day = localDay(at);
  const next = partsOfTime(localTime(at)).hour < hour ? day : day + 1;
  return instantAt(calendar.nextWorkingDay(next), onTheHour(hour));
}
