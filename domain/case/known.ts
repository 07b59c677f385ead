import type { Directory } from '../directory/state.ts';
import type { PersonId } from '../ids.ts';
import type { Counted } from './counted.ts';
import type { Existing, Invitee } from './state.ts';

/** The part of a procedure that a case decides by. `core`: asked to hold the time. `lead`: told when an action stays undone. */
export interface CaseProcedure {
  readonly key: string;
  readonly types: readonly string[];
  readonly roles: readonly { readonly key: string; readonly core: boolean; readonly lead: boolean }[];
}

/** What a decision on a case may look at besides the case. `unseal` opens a blob of the given round, for `reveal` alone. */
export interface Known {
  readonly directory: Directory;
  readonly procedure: CaseProcedure;
  readonly unseal: (round: number, blob: string) => string;
  /** The dates of the case as the calendar stands now. */
  readonly count: (state: Existing) => Counted;
}

export function isCore(invitee: Invitee, procedure: CaseProcedure): boolean {
  return procedure.roles.some((role) => role.key === invitee.role && role.core);
}

/** The lead professional: the first on the list in the procedure's lead role; else whoever convened. */
export function leadOf(state: Existing, procedure: CaseProcedure): PersonId {
  const lead = new Set(procedure.roles.filter((role) => role.lead).map((role) => role.key));
  return state.invitees.find((invitee) => lead.has(invitee.role))?.person ?? state.convenor;
}
