import type { Day } from '../../../calendar/day.ts';
import { instantAt } from '../../../calendar/london.ts';
import type { PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { MeetingId } from '../../../ref.ts';
import { conferencesOf, nextId } from '../../meetings.ts';
import type { Case } from '../../whole.ts';
import { type DiaryEntry, diaryEntryOf } from './diary.ts';

/**
 * What goes into a diary as soon as a conference was decided (GP-T1): the time of the one that comes next, to whoever is on its list; to
 * others, and as long as it is not called, the last day for it. It has the name of that conference, so that its own entry takes its place.
 * null: nothing comes next.
 */
export function nextDiaryEntry(
  state: Case,
  id: MeetingId,
  person: PersonId,
  { procedure, lastDay }: { readonly procedure: Procedure; readonly lastDay: Day | null },
): { readonly meeting: MeetingId; readonly entry: DiaryEntry } | null {
  const all = conferencesOf(state);
  const next = all[all.findIndex((one) => one.id === id) + 1];
  const isListed = next?.meeting.list.people.some((one) => one.person === person) === true;
  const own = next === undefined || !isListed ? null : diaryEntryOf(next.id, next.meeting, procedure);
  const meeting = next?.id ?? nextId(state);
  if (own !== null && own.status !== 'cancelled') return { meeting, entry: own };
  if (lastDay === null) return null;
  const [startsAt, endsAt] = [lastDay, lastDay + 1].map((day) => instantAt(day, '00:00')) as [number, number];
  return { meeting, entry: { startsAt, endsAt, status: 'tentative', revision: 0, allDay: true } };
}
