import type { PersonId } from '../../../ids.ts';

/** Who the chair has ticked as here; empty until the register is taken. */
export interface RegisterState {
  readonly present: readonly PersonId[];
}

export interface RegisterCommands {
  readonly 'take-register': { readonly present: readonly PersonId[] };
}

export interface RegisterEvents {
  readonly 'register-taken': { readonly present: readonly PersonId[] };
}
