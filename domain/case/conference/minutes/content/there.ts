import type { ProcedureText } from '../../../../procedures/text.ts';
import type { AdultId, ChildId } from '../../../family/shape.ts';
import type { NotInvited } from '../../../meeting/list/shape.ts';
import type { WayHere } from '../../day/shape.ts';

/**
 * How somebody was there, as the register has it. `left`: HH:MM; null: they stayed. `speaksFor`: the agencies that were heard through them besides
 * their own (GP-P2); null: one that this reader is not told of.
 */
export interface TherePart {
  readonly how: WayHere;
  readonly part: boolean;
  readonly left: string | null;
  readonly speaksFor: readonly (string | null)[];
}

/** Somebody of the family who was there, or who came with one of them (ST-P5). `left`: HH:MM; null: they stayed, or the copy is another's. */
export interface FamilyTherePart {
  readonly of: AdultId | ChildId;
  readonly as: 'self' | 'supporter' | 'solicitor' | 'interpreter' | 'advocate';
  readonly left: string | null;
}

/** How somebody of the family was heard: themself, through somebody who speaks for them, in a form of their own (CE-P5). */
export interface HeardPart {
  readonly of: AdultId | ChildId;
  readonly how: readonly ('self' | 'spoken-for' | 'own')[];
}

/** A role in which nobody was invited, and why (FV-P4). */
export interface NotInvitedPart extends NotInvited {
  readonly role: ProcedureText;
}
