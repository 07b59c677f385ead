import type { ChildId } from '../../family/shape.ts';
import type { InMeeting } from '../../whole.ts';
import type { RiskOutcome } from './shape.ts';

/**
 * What the procedure's rule makes of the views on a child; null: it makes nothing of them, or there are none, and the chair says it alone
 * (ST-D1, BU-D2, FV-D1).
 */
export function proposedFor(_: Pick<InMeeting, 'meeting'>, _child: ChildId): RiskOutcome | null {
  return null;
}
