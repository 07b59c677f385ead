/** The names things go by. Plain strings at run time; branded so that one kind cannot be passed for another. */
export type CaseId = string & { readonly is: 'CaseId' };
export type PersonId = string & { readonly is: 'PersonId' };
export type AgencyId = string & { readonly is: 'AgencyId' };
/** A team of an agency that answers as one (directory/teams). */
export type AgencyTeamId = string & { readonly is: 'AgencyTeamId' };
export type UnitId = string & { readonly is: 'UnitId' };
/** A mailbox that several people read. */
export type TeamId = `team:${string}`;

/** Milliseconds since 1970-01-01T00:00Z. Only `bot/` reads the clock; everything else is given an instant. */
export type Instant = number;
