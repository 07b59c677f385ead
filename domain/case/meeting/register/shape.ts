import type { AgencyId, Instant, PersonId } from '../../../ids.ts';
import type { ChildId } from '../../family/shape.ts';
import type { ListCommands } from '../list/shape.ts';

/**
 * Who the chair has ticked as here; empty until the register is taken. `version` grows with every change of it, `sinceRound` since the last
 * round of the scale was opened: who is left out of a round is ratified with it.
 */
export interface RegisterState {
  readonly present: readonly PersonId[];
  readonly version: number;
  readonly sinceRound: number;
  /** Who said last who is here, and of whom they said otherwise than was said before; absent until somebody did. */
  readonly said?: { readonly by: PersonId; readonly at: Instant; readonly otherwise: readonly PersonId[] };
}

export interface RegisterCommands {
  /** `seen`: the version the form was drawn with. It says of everybody whether they are here, so another in between was not on it. */
  readonly 'take-register': { readonly present: readonly PersonId[]; readonly seen?: number };
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
    readonly agreed?: true;
  };
}
