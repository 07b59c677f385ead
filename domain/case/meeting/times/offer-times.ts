import type { Stamp } from '../../../decider.ts';
import type { Instant } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { startOf } from '../when/set-when.ts';
import { askedOfTimes } from './asked-about.ts';
import type { OfferedTime, TimesCommands, TimesEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', TimesEvents>>;

const fewest = 2;
/** More than three make a survey of it. */
const most = 3;

/** Two or three times to come, in their order. Past the limit or at an unusual hour they hold up nothing: the form asks about that. */
export function offerTimes(
  { id, meeting: { times: last, list, when } }: InMeeting,
  { times, seen, at }: TimesCommands['offer-times'] & Stamp,
  { procedure }: Known,
): Outcome {
  const inOrder = timesOffered(times, at);
  if (inOrder === null || inOrder.length < fewest) return { refused: 'bad-date' };
  const asked = askedOfTimes(id, list.people, procedure);
  if (asked.length === 0) return { refused: 'incomplete' };
  if (last?.ended === null && JSON.stringify(last.times) === JSON.stringify(inOrder)) return already;
  const number = last?.number ?? 0;
  if (seen !== number) return { refused: 'changed' };
  const planned = when.when?.startsAt ?? null;
  return { events: [{ event: 'times-offered', number: number + 1, times: inOrder, planned, asked }] };
}

/** The times in their order; null: one of them is none, or one too many, or two are the same. */
export function timesOffered(times: readonly Pick<OfferedTime, 'date' | 'time'>[], at: Instant): readonly OfferedTime[] | null {
  const offered = times.flatMap(({ date, time }): OfferedTime[] => {
    const startsAt = startOf({ date, time }, at);
    return startsAt === null ? [] : [{ date, time, startsAt }];
  });
  const distinct = new Set(offered.map((one) => one.startsAt)).size;
  if (distinct !== times.length || distinct > most) return null;
  return offered.toSorted((a, b) => a.startsAt - b.startsAt);
}

/** They are not asked about any more; whatever time there was stands. */
export function withdrawTimes(
  { id, meeting: { times, list } }: InMeeting,
  { seen }: TimesCommands['withdraw-times'],
  { procedure }: Known,
): Outcome {
  if (times === null || times.number !== seen) return { refused: 'changed' };
  if (times.ended === 'withdrawn') return already;
  if (times.ended === 'fixed') return { refused: 'changed' };
  return { events: [{ event: 'times-withdrawn', asked: askedOfTimes(id, list.people, procedure) }] };
}
