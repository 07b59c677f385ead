import type { AgencyId, AgencyTeamId, Instant, PersonId } from '../../ids.ts';
import type { MeetingId } from '../../ref.ts';
import type { Said } from '../meeting/answers/shape.ts';
import type { Listed } from '../meeting/list/shape.ts';

/** What somebody was in one meeting. */
export interface PartInMeeting {
  readonly chair: boolean;
  readonly minuteTaker: boolean;
  readonly listed: Listed | null;
  /** Whose place on the list they had taken. */
  readonly team?: AgencyTeamId;
  readonly said: Said | null;
  /** When the meeting was to start that this was said of. */
  readonly startsAt?: Instant;
  readonly present: boolean;
  /** It was closed or cancelled by then: said to whoever is told, and not given back. */
  readonly over: boolean;
}

/** What somebody was to a case. `meetings`: those they had a part in. */
export interface Parts {
  readonly coreGroup: boolean;
  readonly meetings: Readonly<Record<MeetingId, PartInMeeting>>;
}

/**
 * Somebody who has left the agency they were part of the case for, or the partnership. What they were is kept aside, so that it is theirs
 * again should they come back to that agency (a partnership file may have lacked them by mistake).
 */
export interface Away {
  readonly person: PersonId;
  readonly agency: AgencyId;
  readonly at: Instant;
  readonly was: Parts;
  readonly barred?: true;
}

/**
 * What others have now of what somebody had before they left: how many actions, who chairs, writes the record, or has their very place, and who was
 * invited in their role besides.
 */
export interface GivenOn {
  readonly actions: number;
  readonly chair: readonly PersonId[];
  readonly record: readonly PersonId[];
  readonly place: readonly PersonId[];
  readonly besides: readonly PersonId[];
}

/** Somebody who is back, of whom others have something; `at`: when they had left. */
export interface Back {
  readonly person: PersonId;
  readonly at: Instant;
  readonly given: GivenOn;
}

export interface PeopleState {
  /** Which agency each person was of when they became part of the case: they have their part for that agency alone. */
  readonly agencies: Readonly<Record<PersonId, AgencyId>>;
  readonly away: readonly Away[];
  /** The last return of each person of whom others have something. */
  readonly back: readonly Back[];
  /** Up to which change of the directory the cards of the case say how people and agencies are called; 0: as they were when it was opened. */
  readonly renamed: number;
}

export interface PeopleCommands {
  /**
   * By the bot alone, after the directory has changed: who has left the agency they were part of the case for, who is back, and who of it is
   * called otherwise than cards say, up to which change.
   */
  readonly 'note-departures': { readonly renamed?: Renamed };
  /** Another administrator of the unit sets the case up from now on: whoever asks, or whom they name. */
  readonly 'pass-on': { readonly to: PersonId };
}

/** People with another name or post, and agencies with another name, by the directory's change `upTo`. */
export interface Renamed {
  readonly ids: readonly (PersonId | AgencyId)[];
  readonly upTo: number;
}

export interface PeopleEvents {
  /** `barred`: they are of their agency still, but the case is kept from them. */
  readonly departed: { readonly person: PersonId; readonly agency: AgencyId; readonly was: Parts; readonly barred?: true };
  /** `given`: what others were given meanwhile, and is not given back. */
  readonly returned: { readonly person: PersonId; readonly was: Parts; readonly given?: GivenOn };
  /** Who sets the case up is another now: the one before is no administrator any more, or it was passed on. */
  readonly 'passed-on': { readonly from: PersonId; readonly to: PersonId };
  /** Somebody of the case, or their agency, is called otherwise since that change of the directory: cards that say so are edited. */
  readonly 'people-renamed': { readonly people: readonly PersonId[]; readonly upTo: number };
}
