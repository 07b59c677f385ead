import type { Stamp } from '../../decider.ts';
import type { AgencyId, Instant, PersonId } from '../../ids.ts';

/** Whom a case is kept from: single people, and everybody of whole agencies. */
export interface Barred {
  readonly people: readonly PersonId[];
  readonly agencies: readonly AgencyId[];
}

/** Somebody whom the case is kept from tried to open something of it. `what` is a closed word. */
export interface Attempt {
  readonly person: Stamp['by'];
  readonly at: Instant;
  readonly what: string;
}

export interface NeedToKnowState {
  readonly barred: Barred;
  /** The last of them. */
  readonly attempts: readonly Attempt[];
}

export interface NeedToKnowCommands {
  readonly bar: Barred;
  readonly unbar: Barred;
}

export interface NeedToKnowEvents {
  readonly barred: Barred;
  readonly unbarred: Barred;
}
