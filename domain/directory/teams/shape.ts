import type { AgencyId, AgencyTeamId, PersonId } from '../../ids.ts';
import type { TeamHears } from './hears.ts';

/**
 * People of one agency who answer as one: what is asked of the team any of its members takes or assigns. `lead`: who is told where nobody has; of the
 * agency, and a member or not.
 */
export interface AgencyTeam {
  readonly id: AgencyTeamId;
  readonly agency: AgencyId;
  readonly name: string;
  readonly members: readonly PersonId[];
  readonly lead: PersonId;
  /** Who of it hears what, where the partnership file sets it; absent: as usual. */
  readonly hears?: TeamHears;
}

/** The id of a team is made by us, and comes with the form: sent twice it is one team. */
export interface AgencyTeamCommands {
  /** A new one, or one that is there as it is from now on; who of it hears what stays as the file has it. */
  readonly 'set-team': Omit<AgencyTeam, 'id' | 'hears'> & { readonly team: AgencyTeamId };
  /** It answers for nothing any more. */
  readonly 'close-team': { readonly team: AgencyTeamId; readonly agency: AgencyId };
}

export interface AgencyTeamEvents {
  readonly 'team-set': Omit<AgencyTeam, 'id'> & { readonly team: AgencyTeamId };
  readonly 'team-closed': AgencyTeamCommands['close-team'];
}
