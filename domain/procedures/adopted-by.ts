/** What a deployment knows of one of its areas. `localHolidays`: YYYY-MM-DD, days nobody there works. */
export interface AreaSettings {
  readonly coreGroupWeeks?: number;
  readonly localHolidays?: readonly string[];
}

/** Who took a procedure into use, and the day (YYYY-MM-DD) they last looked it through. */
export interface Adoption {
  readonly by: string;
  readonly reviewedOn: string;
  /** From which age a child is usually invited, or it is considered, where the document leaves that to the area (CE-P4). */
  readonly childInvitedFrom?: number;
  /** What each area has set for itself, by its key (FV-T13). */
  readonly areas?: Readonly<Record<string, AreaSettings>>;
}
