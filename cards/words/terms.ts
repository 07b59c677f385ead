/** What a procedure calls people and things, as it stands in the middle of a sentence; `conference` begins a title. */
export interface Terms {
  readonly conference: string;
  readonly chair: string;
  readonly lead: string;
  readonly administrator: string;
  readonly minuteTaker: string;
}
