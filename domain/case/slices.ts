import type { Right } from '../access/right.ts';
import type { Stamp } from '../decider.ts';
import type { Tagged, Unseal } from '../slice.ts';
import { chairTie } from './conference/chair-tie/slice.ts';
import { exclusion } from './conference/exclusion/slice.ts';
import { participation } from './conference/participation/slice.ts';
import { privateNotes } from './conference/private-note/slice.ts';
import { reports } from './conference/reports/slice.ts';
import { conferenceRequest } from './conference/request/slice.ts';
import { timeliness } from './conference/timeliness/slice.ts';
import { cover } from './cover/slice.ts';
import { dates } from './dates/slice.ts';
import { family } from './family/slice.ts';
import { join, joinAll } from './join.ts';
import { keeping } from './keeping/slice.ts';
import { answers } from './meeting/answers/slice.ts';
import { calling } from './meeting/calling/slice.ts';
import { heldBack } from './meeting/held-back/slice.ts';
import { list } from './meeting/list/slice.ts';
import { register } from './meeting/register/slice.ts';
import { scale } from './meeting/scale/slice.ts';
import { times } from './meeting/times/slice.ts';
import { when } from './meeting/when/slice.ts';
import { needToKnow } from './need-to-know/slice.ts';
import { opening } from './opening/slice.ts';
import { people } from './people/slice.ts';
import { plan } from './plan/slice.ts';
import { reaching } from './reaching/slice.ts';
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

/** The one function of each command, of the case and of its meetings. */
export const ofCase: Rows<CaseCommands, Case, Tagged<'event', CaseEvents>> = join(
  opening.decide,
  conferenceRequest.decide,
  family.decide,
  dates.decide,
  people.decide,
  reaching.decide,
  cover.decide,
  keeping.decide,
  trail.decide,
  plan.decide,
  needToKnow.decide,
);
export const ofMeetings: Rows<MeetingCommands, InMeeting, Tagged<'event', MeetingEvents>> = join(
  calling.decide,
  when.decide,
  chairTie.decide,
  timeliness.decide,
  times.decide,
  list.decide,
  answers.decide,
  reports.decide,
  register.decide,
  scale.decide,
  heldBack.decide,
  participation.decide,
  exclusion.decide,
  privateNotes.decide,
);

/** The rights of every slice, under its name. */
export const rightsBySlice = {
  opening: opening.may,
  request: conferenceRequest.may,
  family: family.may,
  dates: dates.may,
  people: people.may,
  reaching: reaching.may,
  cover: cover.may,
  keeping: keeping.may,
  trail: trail.may,
  plan: plan.may,
  needToKnow: needToKnow.may,
  calling: calling.may,
  when: when.may,
  chairTie: chairTie.may,
  timeliness: timeliness.may,
  times: times.may,
  list: list.may,
  answers: answers.may,
  reports: reports.may,
  register: register.may,
  scale: scale.may,
  heldBack: heldBack.may,
  participation: participation.may,
  exclusion: exclusion.may,
  privateNotes: privateNotes.may,
} satisfies { readonly [S in Exclude<keyof Case, 'meetings' | 'delivered'> | keyof Meeting]: object };

/** Who may do what, in which stage: the rights of every slice in one table. Whatever is not here, nobody may. */
export const rights: { readonly [N in keyof CaseCommands | keyof MeetingCommands]: readonly Right[] } = joinAll(rightsBySlice);

/** Every event that is a meeting's own. */
export const meetingEvents: ReadonlySet<string> = new Set(
  Object.keys(
    join(
      calling.evolve,
      when.evolve,
      chairTie.evolve,
      timeliness.evolve,
      times.evolve,
      list.evolve,
      answers.evolve,
      reports.evolve,
      register.evolve,
      scale.evolve,
      heldBack.evolve,
      participation.evolve,
      exclusion.evolve,
      privateNotes.evolve,
    ) satisfies {
      readonly [N in keyof MeetingEvents]: unknown;
    },
  ),
);

/** What is said of each event. */
export const says = join(
  opening.says,
  conferenceRequest.says,
  family.says,
  dates.says,
  people.says,
  reaching.says,
  cover.says,
  keeping.says,
  trail.says,
  plan.says,
  needToKnow.says,
  calling.says,
  when.says,
  chairTie.says,
  timeliness.says,
  times.says,
  list.says,
  answers.says,
  reports.says,
  register.says,
  scale.says,
  heldBack.says,
  participation.says,
  exclusion.says,
  privateNotes.says,
) satisfies { readonly [N in keyof Heard]: unknown };

/** Which part of the state follows which events. */
export const caseFolds: { readonly [S in Exclude<keyof Case, 'meetings' | 'delivered'>]: FoldRows<Case[S]> } = {
  opening: { ...opening.hear, ...opening.evolve },
  request: { ...conferenceRequest.hear, ...conferenceRequest.evolve },
  family: { ...family.hear, ...family.evolve },
  dates: { ...dates.hear, ...dates.evolve },
  people: { ...people.hear, ...people.evolve },
  reaching: { ...reaching.hear, ...reaching.evolve },
  cover: { ...cover.hear, ...cover.evolve },
  keeping: { ...keeping.hear, ...keeping.evolve },
  trail: { ...trail.hear, ...trail.evolve },
  plan: { ...plan.hear, ...plan.evolve },
  needToKnow: { ...needToKnow.hear, ...needToKnow.evolve },
};
export const meetingFolds: { readonly [S in keyof Meeting]: FoldRows<Meeting[S], HeardInMeeting> } = {
  calling: { ...calling.hear, ...calling.evolve },
  when: { ...when.hear, ...when.evolve },
  chairTie: { ...chairTie.hear, ...chairTie.evolve },
  timeliness: { ...timeliness.hear, ...timeliness.evolve },
  times: { ...times.hear, ...times.evolve },
  list: { ...list.hear, ...list.evolve },
  answers: { ...answers.hear, ...answers.evolve },
  reports: { ...reports.hear, ...reports.evolve },
  register: { ...register.hear, ...register.evolve },
  scale: { ...scale.hear, ...scale.evolve },
  heldBack: { ...heldBack.hear, ...heldBack.evolve },
  participation: { ...participation.hear, ...participation.evolve },
  exclusion: { ...exclusion.hear, ...exclusion.evolve },
  privateNotes: { ...privateNotes.hear, ...privateNotes.evolve },
};

/** What stays of a meeting once it is past: of the one part so far that has such a row. */
export function resultOf(meeting: Meeting): Meeting {
  const result = scale.result?.(meeting.scale) ?? meeting.scale;
  return result === meeting.scale ? meeting : { ...meeting, scale: result };
}

/** The events of parts of which a past meeting keeps the result alone: such a part hears no others, so these are all it came of. */
export const letGo: ReadonlySet<string> = new Set(Object.keys(scale.evolve));

/** Before anything has happened. */
export const start: Case = {
  opening: opening.start,
  request: conferenceRequest.start,
  family: family.start,
  dates: dates.start,
  people: people.start,
  reaching: reaching.start,
  cover: cover.start,
  keeping: keeping.start,
  trail: trail.start,
  plan: plan.start,
  needToKnow: needToKnow.start,
  meetings: {},
  delivered: {},
};
export const fresh: Meeting = {
  calling: calling.start,
  when: when.start,
  chairTie: chairTie.start,
  timeliness: timeliness.start,
  times: times.start,
  list: list.start,
  answers: answers.start,
  reports: reports.start,
  register: register.start,
  scale: scale.start,
  heldBack: heldBack.start,
  participation: participation.start,
  exclusion: exclusion.start,
  privateNotes: privateNotes.start,
};
