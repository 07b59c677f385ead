import type { AgencyId, AgencyTeamId, PersonId } from '../ids.ts';
import type { Tagged } from '../slice.ts';
import type { AdoptingCommands, AdoptingEvents } from './adopting/shape.ts';
import type { AgencyCommands, AgencyEvents } from './agencies/shape.ts';
import type { ImportingCommands, ImportingEvents } from './importing/shape.ts';
import type { DirectoryKeepingCommands, DirectoryKeepingEvents } from './keeping/shape.ts';
import type { LeaveCommands, LeaveEvents } from './leave/shape.ts';
import type { OwnProcedureCommands, OwnProcedureEvents } from './own-procedures/shape.ts';
import type { DirectoryPeopleCommands, DirectoryPeopleEvents } from './people/shape.ts';
import type { SchoolTermCommands, SchoolTermEvents } from './school-terms/shape.ts';
import type { AgencyTeamCommands, AgencyTeamEvents } from './teams/shape.ts';

export interface DirectoryCommands
  extends ImportingCommands,
    DirectoryKeepingCommands,
    DirectoryPeopleCommands,
    AgencyCommands,
    LeaveCommands,
    SchoolTermCommands,
    AgencyTeamCommands,
    AdoptingCommands,
    OwnProcedureCommands {}
export interface DirectoryEvents
  extends ImportingEvents,
    DirectoryKeepingEvents,
    DirectoryPeopleEvents,
    AgencyEvents,
    LeaveEvents,
    SchoolTermEvents,
    AgencyTeamEvents,
    AdoptingEvents,
    OwnProcedureEvents {}

export type DirectoryCommand = Tagged<'do', DirectoryCommands>;
export type DirectoryEvent = Tagged<'event', DirectoryEvents>;

/** Why not, beside who has an account. not-yours is answered with the one constant sentence; the others only reach whoever may. */
export const directoryRefusals = [
  'not-yours',
  'no-such-person',
  'no-such-agency',
  'already-there', // that id, or that agency of theirs, is taken by something else
  'not-there', // they are not of that agency, or there is no such unit
  'account-elsewhere', // the account is not of a tenant or workspace of every agency of theirs
  'agency-shut', // it is suspended: nobody comes into it, and nobody of it comes in again alone
  'agency-has-people', // they would go with it, and nobody would be told
  'agency-has-teams',
  'only-account', // they could not come in any more
  'only-membership',
  'last-administrator', // nobody could mend it
  'too-many-deactivated', // of one agency or workplace within a day: rather a fault than so many who left
  'own-standing', // nobody gives themself a standing
  'has-standing', // an account of somebody with a standing is an administrator's to bind
  'bad-days', // the last before the first, all of them over, or longer than a year
  'no-such-cover', // not a colleague of that agency, or away themself in those days
  'no-language', // none that the bot speaks
  'bad-term', // no such days, the last before the first, longer than a school year, or more terms than are kept
  'bad-team', // nobody in it, more people than read one invitation, or more teams than are kept
  'bad-hours', // no day at all, or an end before its start
  'no-such-procedure', // none of that nation that can take the place of the one in force
  'bad-start', // not a day to come, or more than a year ahead
  'procedure-changed', // another one is in force or coming than the form said
] as const;

/**
 * identity-taken: the account that `is` would get is `was`'s, who is in the directory. procedure-in-use: one of the partnership's own that cases
 * may go by would count otherwise. into-shut-agency: a file has somebody or a team come into an agency that was suspended or removed in chat.
 */
export type DirectoryRefusal =
  | { readonly why: 'identity-taken'; readonly is: PersonId; readonly was: PersonId }
  | { readonly why: 'procedure-in-use'; readonly procedure: string }
  | { readonly why: 'into-shut-agency'; readonly agency: AgencyId; readonly is: PersonId | AgencyTeamId }
  | { readonly why: (typeof directoryRefusals)[number] };
