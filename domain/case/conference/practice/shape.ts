import type { AgencyId, Instant, PersonId } from '../../../ids.ts';

/** For how many people a practice has room, the smallest first. */
export const seatsOffered = [6, 10, 15, 20] as const;
export type Seats = (typeof seatsOffered)[number];

/** A practice offers its premises for the conference (GP-P3). */
export interface PremisesOffer {
  readonly agency: AgencyId;
  readonly seats: Seats;
  readonly by: PersonId;
  readonly at: Instant;
}

export interface PracticeState {
  /** Practices that were at the strategy discussion, and are told to expect a conference (GP-T3). */
  readonly warned: readonly AgencyId[];
  readonly offers: readonly PremisesOffer[];
}

export interface PracticeCommands {
  /** All of them: whoever is not among them any more is told nothing more. */
  readonly 'warn-practices': { readonly agencies: readonly AgencyId[] };
  /** `seats` null: it is not offered any more. */
  readonly 'offer-premises': { readonly agency: AgencyId; readonly seats: Seats | null };
}

export interface PracticeEvents {
  readonly 'practices-warned': PracticeCommands['warn-practices'];
  readonly 'premises-offered': PracticeCommands['offer-premises'];
}
