/** Who took a procedure into use, and the day (YYYY-MM-DD) they last looked it through. */
export interface Adoption {
  readonly by: string;
  readonly reviewedOn: string;
  /** From which age a child is usually invited, or it is considered, where the document leaves that to the area (CE-P4). */
  readonly childInvitedFrom?: number;
}
