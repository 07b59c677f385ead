import type { Right } from '../access/right.ts';
import type { Stamp } from '../decider.ts';
import type { Tagged, Unseal } from '../slice.ts';
import { changes } from './change/slice.ts';
import { arranging } from './conference/arranging/slice.ts';
import { chairTie } from './conference/chair-tie/slice.ts';
import { circulation } from './conference/circulation/slice.ts';
import { day } from './conference/day/slice.ts';
import { decision } from './conference/decision/slice.ts';
import { exclusion } from './conference/exclusion/slice.ts';
import { minutes } from './conference/minutes/slice.ts';
import { participation } from './conference/participation/slice.ts';
import { practice } from './conference/practice/slice.ts';
import { privateNotes } from './conference/private-note/slice.ts';
import { reports } from './conference/reports/slice.ts';
import { conferenceRequest } from './conference/request/slice.ts';
import { timeliness } from './conference/timeliness/slice.ts';
import { views } from './conference/views/slice.ts';
import { group } from './core-group/slice.ts';
import { cover } from './cover/slice.ts';
import { dates } from './dates/slice.ts';
import { family } from './family/slice.ts';
import { inNeed } from './in-need/slice.ts';
import { each, joinAll } from './join.ts';
import { keeping } from './keeping/slice.ts';
import { later } from './later/slice.ts';
import { answers } from './meeting/answers/slice.ts';
import { calling } from './meeting/calling/slice.ts';
import { heldBack } from './meeting/held-back/slice.ts';
import { list } from './meeting/list/slice.ts';
import { register } from './meeting/register/slice.ts';
import { scale } from './meeting/scale/slice.ts';
import { times } from './meeting/times/slice.ts';
import { when } from './meeting/when/slice.ts';
import { moves } from './moving/slice.ts';
import { needToKnow } from './need-to-know/slice.ts';
import { opening } from './opening/slice.ts';
import { people } from './people/slice.ts';
import { outline } from './plan/outline/slice.ts';
import { plan } from './plan/slice.ts';
import { versions } from './plan/versions/slice.ts';
import { visiting } from './plan/visiting/slice.ts';
import { reaching } from './reaching/slice.ts';
import { redaction } from './redaction/slice.ts';
import { trail } from './trail/slice.ts';
import type {
  Case,
  CaseCommands,
  CaseEvents,
  Decided,
  Heard,
  HeardInMeeting,
  InMeeting,
  Known,
  Meeting,
  MeetingCommands,
  MeetingEvents,
} from './whole.ts';

type Rows<C, W, E> = {
  readonly [N in keyof C]: (whole: W, asked: C[N] & Stamp, known: Known & Unseal) => Decided<E>;
};
/** How one part of the state follows events: a slice's own, and those it hears. */
export type FoldRows<O, H = Heard> = { readonly [N in keyof H]?: (own: O, event: H[N] & Stamp) => O };

/** The slices of the whole case, by the name of their part of its state. A slice is entered here or below, and nowhere else in this file. */
const slicesOfCase = {
  opening,
  request: conferenceRequest,
  family,
  dates,
  people,
  reaching,
  cover,
  keeping,
  trail,
  redaction,
  plan,
  outline,
  visiting,
  versions,
  needToKnow,
  changes,
  moves,
  inNeed,
  later,
} satisfies { readonly [S in Exclude<keyof Case, 'meetings' | 'delivered'>]: object };
/** The slices of one meeting, likewise. */
const slicesOfMeetings = {
  calling,
  when,
  chairTie,
  timeliness,
  arranging,
  practice,
  times,
  list,
  answers,
  reports,
  register,
  scale,
  heldBack,
  participation,
  exclusion,
  circulation,
  decision,
  privateNotes,
  minutes,
  views,
  day,
  group,
} satisfies { readonly [S in keyof Meeting]: object };

/** The one function of each command, of the case and of its meetings. */
export const ofCase: Rows<CaseCommands, Case, Tagged<'event', CaseEvents>> = joinAll(each(slicesOfCase, 'decide'));
export const ofMeetings: Rows<MeetingCommands, InMeeting, Tagged<'event', MeetingEvents>> = joinAll(
  each(slicesOfMeetings, 'decide'),
);

/** The rights of every slice, under its name. */
export const rightsBySlice = { ...each(slicesOfCase, 'may'), ...each(slicesOfMeetings, 'may') };

/** Who may do what, in which stage: the rights of every slice in one table. Whatever is not here, nobody may. */
export const rights: { readonly [N in keyof CaseCommands | keyof MeetingCommands]: readonly Right[] } = joinAll(rightsBySlice);

/** Every event that is a meeting's own. */
export const meetingEvents: ReadonlySet<string> = new Set(
  Object.keys(
    joinAll(each(slicesOfMeetings, 'evolve')) satisfies {
      readonly [N in keyof MeetingEvents]: unknown;
    },
  ),
);

/** What is said of each event. */
export const says = joinAll({ ...each(slicesOfCase, 'says'), ...each(slicesOfMeetings, 'says') }) satisfies {
  readonly [N in keyof Heard]: unknown;
};

/** Which part of the state follows which events. */
export const caseFolds: { readonly [S in Exclude<keyof Case, 'meetings' | 'delivered'>]: FoldRows<Case[S]> } =
  followed(slicesOfCase);
export const meetingFolds: { readonly [S in keyof Meeting]: FoldRows<Meeting[S], HeardInMeeting> } = followed(slicesOfMeetings);

function followed<T extends Readonly<Record<string, { readonly hear: object; readonly evolve: object }>>>(slices: T) {
  const rows = Object.entries(slices).map(([name, { hear, evolve }]) => [name, { ...hear, ...evolve }]);
  return Object.fromEntries(rows) as { readonly [S in keyof T]: T[S]['hear'] & T[S]['evolve'] };
}

/** What stays of a meeting once it is past: of the three parts so far that have such a row. */
export function resultOf(meeting: Meeting): Meeting {
  const line = scale.result?.(meeting.scale) ?? meeting.scale;
  const given = views.result?.(meeting.views) ?? meeting.views;
  const typed = minutes.result?.(meeting.minutes) ?? meeting.minutes;
  const same = line === meeting.scale && given === meeting.views && typed === meeting.minutes;
  return same ? meeting : { ...meeting, scale: line, views: given, minutes: typed };
}

/** The events of parts of which a past meeting keeps the result alone: such a part hears no others, so these are all it came of. */
export const letGo: ReadonlySet<string> = new Set([scale, views, minutes].flatMap(({ evolve }) => Object.keys(evolve)));

/** Before anything has happened. */
export const start: Case = { ...each(slicesOfCase, 'start'), meetings: {}, delivered: {} };
export const fresh: Meeting = each(slicesOfMeetings, 'start');
