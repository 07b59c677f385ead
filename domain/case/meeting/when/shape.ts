import type { AgencyId, Instant, PersonId } from '../../../ids.ts';

/** When and where as entered, local to Europe/London. */
export interface NewWhen {
  readonly date: string; // YYYY-MM-DD
  readonly time: string; // HH:MM
  readonly place: string;
}

/** Where: a place in words, or an https link. Shown in dialogs only. */
export interface When extends NewWhen {
  readonly startsAt: Instant;
}

/** A draft may still lack them; later the chair may be null where the one who was has left. */
export interface WhenState {
  readonly when: When | null;
  readonly chair: PersonId | null;
}

export interface WhenCommands {
  readonly 'set-when': { readonly when: NewWhen; readonly chair: PersonId };
  /** Another chair takes over, at any stage: the list is not agreed again, and whatever was done in the chair stands. */
  readonly 'set-chair': { readonly chair: PersonId };
}

export interface WhenEvents {
  readonly 'when-set': { readonly when: When; readonly chair: PersonId; readonly agency: AgencyId };
  readonly 'chair-set': { readonly chair: PersonId; readonly agency: AgencyId };
}
