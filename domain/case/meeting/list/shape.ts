import type { AgencyId, AgencyTeamId, Instant, PersonId } from '../../../ids.ts';
import type { NeedReason } from '../../../procedures/schema.ts';
import type { Empty } from '../../../slice.ts';
import type { Counted } from '../../dates/counted.ts';
import type { Child, ChildId } from '../../family/shape.ts';
import type { Attendance } from '../answers/answer.ts';
import type { TeamPlace } from './teams/team-place.ts';

/** Somebody on the list. `role` is a key of the procedure's roles; `standsFor` is the person whose deputy this is. */
export interface Listed {
  readonly person: PersonId;
  readonly role: string;
  /** Why they are needed, where it is not what their role says. */
  readonly why?: NeedReason;
  /** Whom they are named to brief. */
  readonly briefs?: readonly Brief[];
  readonly standsFor?: PersonId;
  /** When, of those who were put on it after the invitations had gone out. */
  readonly invitedAt?: Instant;
  /** What the chair said when they agreed to this deputy: for whoever is represented, in a dialog only. */
  readonly chairSaid?: string;
}

/** That somebody on the list briefs a carer on it before the day, and whether they have (FV-P10). */
export interface Brief {
  readonly carer: PersonId;
  readonly done?: true;
}

export interface StoodDown {
  readonly person: PersonId;
  readonly standsFor: PersonId;
}

/** That somebody in a role is not coming any more, since when, and by whose press. */
export interface Gone {
  readonly at: Instant;
  readonly by: PersonId | 'time';
}

/** Why nobody is invited in a role that the procedure asks for (FV-P4). */
export const notInvitedReasons = ['none-involved', 'nobody-found', 'conflict', 'no-need', 'other'] as const;
export type NotInvitedReason = (typeof notInvitedReasons)[number];

/** `words`: read in a form and in the minutes alone. */
export interface NotInvited {
  readonly why: NotInvitedReason;
  readonly words: string;
}

export interface ListState {
  readonly people: readonly Listed[];
  /** Grows with each change to what the chair agrees; what `agree-list` ratifies. */
  readonly version: number;
  /** When the chair agreed it and the invitations went out. */
  readonly agreedAt?: Instant;
  /** Deputies who are not needed any more, and in whose place they would have come. */
  readonly stoodDown?: readonly StoodDown[];
  /** The places that teams are asked to fill, those somebody has taken too. */
  readonly teams?: readonly TeamPlace[];
  /** By role: the last of those in it that sent apologies or was taken off. */
  readonly gone?: Readonly<Record<string, Gone>>;
  /** By role: why nobody is invited in it. */
  readonly notInvited?: Readonly<Record<string, NotInvited>>;
  /** Of a conference that is over: who was on it for an agency they have left, and takes part in the case for another since. */
  readonly formerly?: readonly PersonId[];
  /** Of a conference that another was called after: the children it was about. */
  readonly children?: readonly Child[];
}

export interface ListCommands {
  /** `agency`: which of theirs they are invited for; their main one unless said. */
  readonly invite: {
    readonly invitees: readonly {
      readonly person: PersonId;
      readonly role: string;
      readonly agency?: AgencyId;
      /** Why they are needed: one of the role's reasons, the first unless said; of a role that has none, any (FV-P8). */
      readonly why?: NeedReason;
      /** That an agency of this kind sends the role, which it usually does not, was asked and said. */
      readonly sure?: true;
      /** That chair and family have agreed, where the role asks for that (ST-P4). */
      readonly agreed?: true;
      /** For which children they are there, where the family has half-siblings and the role is not of the whole of it. */
      readonly children?: readonly ChildId[];
    }[];
  };
  readonly uninvite: { readonly person: PersonId };
  /** A team is asked to send somebody: whoever of it is free takes the place. The rest as of a person. */
  readonly 'invite-team': {
    readonly team: AgencyTeamId;
    readonly role: string;
    readonly why?: NeedReason;
    readonly sure?: true;
    readonly children?: readonly ChildId[];
  };
  readonly 'uninvite-team': { readonly team: AgencyTeamId };
  /** `person`: who of the team comes; whoever asks, unless said. `how`: what they have said of it to whoever answers for them. */
  readonly 'take-place': { readonly team: AgencyTeamId; readonly person?: PersonId; readonly how?: Attendance };
  /** The rota of a practice: whoever keeps it gives the place of a team from one of it to another. */
  readonly 'pass-place': { readonly from: PersonId; readonly to: PersonId };
  /** Whoever took the place of a team gives it back to the team. */
  readonly 'hand-back': Empty;
  /** By the bot alone, after people or teams in the directory have changed. */
  readonly 'note-teams': Empty;
  /** `why` null: it is not said after all. */
  readonly 'say-not-invited': { readonly role: string; readonly why: NotInvitedReason | null; readonly words: string };
  /** Whoever sent a deputy comes themself after all. */
  readonly 'come-myself': Empty;
  /** `practitioner`: of those on the list, who briefs a carer on it; anybody who was named before is not any more. */
  readonly 'name-briefer': { readonly carer: PersonId; readonly practitioner: PersonId };
  /** By whoever was named. */
  readonly 'say-briefed': { readonly carer: PersonId; readonly done: boolean };
  readonly propose: Empty;
  /** `late`: although the conference has started, which whoever agrees was asked once more. */
  readonly 'agree-list': { readonly seen: number; readonly late?: true };
}

export interface ListEvents {
  /** `children`: for whom they are there; for all, where it is not said. */
  readonly listed: {
    readonly person: PersonId;
    readonly role: string;
    readonly agency: AgencyId;
    readonly why?: NeedReason;
    readonly children?: readonly ChildId[];
    readonly agreed?: true;
  };
  readonly unlisted: { readonly person: PersonId };
  readonly 'team-listed': Omit<TeamPlace, 'asked' | 'taken'>;
  readonly 'team-unlisted': { readonly team: AgencyTeamId };
  /** Who of it is asked from now on. */
  readonly 'team-asked': { readonly team: AgencyTeamId; readonly people: readonly PersonId[] };
  readonly 'place-taken': { readonly team: AgencyTeamId; readonly person: PersonId; readonly how?: Attendance };
  readonly 'place-opened': { readonly team: AgencyTeamId };
  readonly 'not-invited-said': ListCommands['say-not-invited'];
  /** The place is again that of whoever was represented. */
  readonly 'deputy-undone': { readonly of: PersonId; readonly deputy: PersonId };
  readonly 'briefer-named': { readonly carer: PersonId; readonly practitioner: PersonId };
  readonly 'briefing-said': { readonly carer: PersonId; readonly done: boolean };
  readonly proposed: Empty;
  /** `counted`: the dates of the case as they were then. */
  readonly 'list-agreed': { readonly version: number; readonly counted: Counted };
}
