import type { ProcedureText } from '../../../../procedures/text.ts';
import type { ChildId } from '../../../family/shape.ts';
import type { FamilyMember } from '../../../meeting/scale/round.ts';
import type { RiskOutcome } from '../../decision/shape.ts';
import type { Counts, Why } from '../../views/proposed.ts';
import type { Limb, ViewAnswer } from '../../views/view.ts';

/** A number and whose it is; `by` null where nobody is told from another. */
export interface PointPart {
  readonly by: { readonly role: ProcedureText | null; readonly agency: string | null } | { readonly family: FamilyMember } | null;
  readonly score: number;
  readonly reason: string;
}

/** The last line of one child (BU-S2): lowest number first. wide, across: how the numbers differ (BU-S4). */
export interface LinePart {
  readonly child: ChildId;
  readonly low: number;
  readonly high: number;
  readonly wide: boolean;
  readonly across: boolean;
  readonly points: readonly PointPart[];
}

/** The views on one child, and what the procedure's rule makes of them (ST-D1, BU-D2, FV-D1). `by` as of a number. */
export interface ViewsPart {
  readonly child: ChildId;
  readonly by: 'agreement' | 'persons' | 'agencies';
  readonly counts: Counts;
  readonly outcome: RiskOutcome | null;
  readonly why: Why;
  readonly row: string;
  readonly limb: Limb | null;
  readonly views: readonly {
    readonly by: PointPart['by'];
    readonly answer: ViewAnswer;
    readonly limb: Limb | null;
    readonly evidence: string;
  }[];
}
