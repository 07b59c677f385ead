/**
 * Who has read our Welsh as a speaker of it, and on which day (YYYY-MM-DD). It was made by machine: while nobody has, English stands
 * beside the undertaking, the threshold and every button that binds.
 */
export interface WelshReview {
  readonly by: string;
  readonly on: string;
}
