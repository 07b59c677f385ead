import type { AgencyId, PersonId } from '../../../ids.ts';
import type { ChildId } from '../../family/shape.ts';
import type { ListCommands } from '../list/shape.ts';

/** Who the chair has ticked as here; empty until the register is taken. */
export interface RegisterState {
  readonly present: readonly PersonId[];
}

export interface RegisterCommands {
  readonly 'take-register': { readonly present: readonly PersonId[] };
  /** Somebody who was not invited is here. */
  readonly 'walk-in': ListCommands['invite']['invitees'][number];
}

export interface RegisterEvents {
  readonly 'register-taken': { readonly present: readonly PersonId[] };
  readonly 'walked-in': {
    readonly person: PersonId;
    readonly role: string;
    readonly agency: AgencyId;
    readonly children?: readonly ChildId[];
  };
}
