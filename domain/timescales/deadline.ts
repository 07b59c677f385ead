import type { Day } from '../calendar/day.ts';
import type { ProcedureText } from '../procedures/text.ts';
import type { Happening, Timescale } from '../procedures/timescale.ts';
import type { DatedFact } from './dates.ts';

/**
 * open: to come. at-risk: three working days or fewer left and nothing planned, or planned too late. kept, not-kept: shown by a fact.
 * passed: gone by, and no fact can show whether it was done. closed: the case ended before it.
 * withheld: the date is not for this reader.
 */
export type DeadlineState = 'open' | 'at-risk' | 'kept' | 'not-kept' | 'passed' | 'closed' | 'withheld';

/** One rule applied to one case. Days are whole days in London, to their end. */
export interface Deadline {
  /** The row of the procedure it comes of: a rule may have two. */
  readonly row: Timescale;
  /** Row id of the procedure, `BU-T1`. */
  readonly rule: string;
  readonly title: ProcedureText;
  readonly kind: Timescale['kind'];
  readonly to: Happening;
  readonly strength: Timescale['strength'];
  /** The part of the procedure's document. */
  readonly source: string;
  /** The fact counted from; null for a rule that only a lateness brings up. */
  readonly from: DatedFact | null;
  /** An expected date of delivery can be worked back from it. */
  readonly tellsExpected: boolean;
  /** Null: no date is set (as soon as possible), the case has ended, or the date is withheld. */
  readonly due: Day | null;
  readonly lastWorkingDay: Day | null;
  /** It touches days whose bank holidays are not published yet. */
  readonly provisional: boolean;
  readonly state: DeadlineState;
  /** The day it was done, or is planned for. */
  readonly by: Day | null;
  readonly explanation: string;
  /** The same in Welsh, for whoever reads Welsh. */
  readonly explanationCy: string;
  /** The version of the calendar it was worked out with. */
  readonly calendar: string;
}
