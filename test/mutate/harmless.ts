/**
 * Mutants that no test of behaviour can tell from what stands there, each with why. `line`: the line it begins in, without the space
 * around it. `becomes`: what is written in the place of what is broken. One that a test notices after all fails the run, and so does one
 * that is not made any more.
 */
export interface Harmless {
  readonly file: string;
  readonly line: string;
  readonly becomes: readonly string[];
  readonly why: string;
}
