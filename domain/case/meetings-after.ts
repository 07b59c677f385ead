import type { Stamp } from '../decider.ts';
import type { MeetingId } from '../ref.ts';
import type { Tagged } from '../slice.ts';
import { isFinished } from './meetings.ts';
import { type FoldRows, fresh, meetingEvents, meetingFolds } from './slices.ts';
import type { Case, Heard, Meeting } from './whole.ts';

type Happened = Tagged<'event', Heard> & Stamp;

/** Its own slice, and whoever hears it: the same line for every slice, so that none can be forgotten. */
export function fold<O, H>(rows: FoldRows<O, H>, own: O, event: Happened): O {
  const row = (rows as Readonly<Record<string, ((own: O, event: unknown) => O) | undefined>>)[event.event];
  return row === undefined ? own : row(own, event);
}

/** An event of a meeting is its own; what happens to the whole case every meeting hears that is not over. */
export function meetingsAfter({ meetings }: Case, event: Happened): Case['meetings'] {
  if (meetingEvents.has(event.event)) {
    const id = (event as { readonly meeting: MeetingId }).meeting;
    return { ...meetings, [id]: meetingAfter(meetings[id] ?? fresh, event) };
  }
  if (!Object.values(meetingFolds).some((rows) => event.event in rows)) return meetings;
  return Object.fromEntries(
    (Object.entries(meetings) as [MeetingId, Meeting][]).map(([id, one]) => [
      id,
      isFinished(one) && !goesAhead(event, id) ? one : meetingAfter(one, { ...event, meeting: id } as Happened),
    ]),
  );
}

/** It was called off with everything else, and is not after all. */
function goesAhead(event: Happened, id: MeetingId): boolean {
  return event.event === 'ending-taken-back' && event.reopens.includes(id);
}

function meetingAfter(old: Meeting, event: Happened): Meeting {
  return {
    calling: fold(meetingFolds.calling, old.calling, event),
    when: fold(meetingFolds.when, old.when, event),
    chairTie: fold(meetingFolds.chairTie, old.chairTie, event),
    timeliness: fold(meetingFolds.timeliness, old.timeliness, event),
    arranging: fold(meetingFolds.arranging, old.arranging, event),
    times: fold(meetingFolds.times, old.times, event),
    list: fold(meetingFolds.list, old.list, event),
    answers: fold(meetingFolds.answers, old.answers, event),
    reports: fold(meetingFolds.reports, old.reports, event),
    register: fold(meetingFolds.register, old.register, event),
    scale: fold(meetingFolds.scale, old.scale, event),
    heldBack: fold(meetingFolds.heldBack, old.heldBack, event),
    participation: fold(meetingFolds.participation, old.participation, event),
    circulation: fold(meetingFolds.circulation, old.circulation, event),
    decision: fold(meetingFolds.decision, old.decision, event),
    exclusion: fold(meetingFolds.exclusion, old.exclusion, event),
    privateNotes: fold(meetingFolds.privateNotes, old.privateNotes, event),
    minutes: fold(meetingFolds.minutes, old.minutes, event),
    views: fold(meetingFolds.views, old.views, event),
    day: fold(meetingFolds.day, old.day, event),
    group: fold(meetingFolds.group, old.group, event),
  };
}
