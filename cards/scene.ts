import type { Conference } from '../domain/case/conference.ts';
import type { Directory } from '../domain/directory/state.ts';
import type { Instant, PersonId } from '../domain/ids.ts';
import type { Procedure } from '../domain/procedures/schema.ts';
import type { Deadline } from '../domain/timescales/deadline.ts';
import type { Language } from './words/words-for.ts';

/** What every card may look at besides a case: who reads it, in which language, and when. */
export interface Reader {
  readonly directory: Directory;
  readonly me: PersonId;
  readonly language: Language;
  readonly now: Instant;
}

/** One case as one person is about to see it. `deadlines`: every date of this case as it stands, the conference as planned among its facts. */
export interface Scene extends Reader {
  readonly state: Conference;
  /** The lead professional of the case. */
  readonly lead: PersonId | null;
  readonly procedure: Procedure;
  readonly deadlines: readonly Deadline[];
}

/** The same before there is a case: the form of a new one. */
export interface NewScene extends Reader {
  readonly procedure: Procedure;
}
