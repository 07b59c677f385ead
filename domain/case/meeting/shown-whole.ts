import type { Meeting } from '../whole.ts';
import type { TeamPlace } from './list/teams/team-place.ts';
import type { Chaired } from './when/shape.ts';

/** The parts of a meeting that its cards look at as they stand, under the same names. */
const parts = [
  'chairTie',
  'arranging',
  'practice',
  'times',
  'reports',
  'participation',
  'heldBack',
  'exclusion',
  'circulation',
  'decision',
  'minutes',
  'day',
  'group',
] as const;

/** By role, why nobody is invited in it (FV-P4); empty where nothing is said. */
type NotInvitedByRole = NonNullable<Meeting['list']['notInvited']>;
const noTeams: readonly TeamPlace[] = [];
const nobodyChaired: readonly Chaired[] = [];
const nothingSaid: NotInvitedByRole = {};

export type ShownWhole = Pick<Meeting, (typeof parts)[number]> & {
  readonly notInvited: NotInvitedByRole;
  /** The places that teams are asked to fill. */
  readonly teams: readonly TeamPlace[];
  /** Who chaired it while it was held, each from when on; empty: it was not held. */
  readonly chairs: readonly Chaired[];
};

/** Written out, since it is made for every card. */
export function shownWhole(meeting: Meeting): ShownWhole {
  return {
    chairTie: meeting.chairTie,
    arranging: meeting.arranging,
    practice: meeting.practice,
    times: meeting.times,
    reports: meeting.reports,
    participation: meeting.participation,
    heldBack: meeting.heldBack,
    exclusion: meeting.exclusion,
    circulation: meeting.circulation,
    decision: meeting.decision,
    minutes: meeting.minutes,
    day: meeting.day,
    notInvited: meeting.list.notInvited ?? nothingSaid,
    teams: meeting.list.teams ?? noTeams,
    group: meeting.group,
    chairs: meeting.when.chairs ?? nobodyChaired,
  };
}
