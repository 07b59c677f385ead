/** Who took a procedure into use, and the day (YYYY-MM-DD) they last looked it through. */
export interface Adoption {
  readonly by: string;
  readonly reviewedOn: string;
}
