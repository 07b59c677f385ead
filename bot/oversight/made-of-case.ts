import type { Day } from '../../domain/calendar/day.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { asItStands } from '../../domain/case/case.ts';
import type { Case } from '../../domain/case/whole.ts';
import { type AskedOfDirectory, answersTheSame, noting } from '../../domain/directory/asked-of.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { Instant } from '../../domain/ids.ts';
import { type CaseFacts, caseFacts } from '../../domain/oversight/case-facts.ts';
import { type BoardReach, reachOf } from '../../domain/oversight/sees.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';

/** What boards need of one case, and of what it was made. Nothing of a family is in it but references, days and counts. */
export interface MadeOfCase {
  /** The days it stands for; `until` null: time changes it no more. */
  readonly from: Day;
  readonly until: Day | null;
  readonly asked: AskedOfDirectory;
  readonly facts: CaseFacts | null;
  readonly reach: BoardReach | null;
}

export function madeOfCase(state: Case, of: Directory, now: Instant): MadeOfCase {
  const { directory, asked } = noting(of);
  const stands = asItStands(state, directory);
  const { opening } = stands;
  const facts =
    opening.status === 'open'
      ? caseFacts(stands, { directory, procedure: procedureOf(opening.procedure, directory) }, now)
      : null;
  return { from: localDay(now), until: facts?.until ?? null, facts, reach: reachOf(stands), asked: asked() };
}

/** Whether what was made of a case is what would be made of it on that day, with that directory. */
export function isStillSo({ from, until, asked }: MadeOfCase, day: Day, directory: Directory): boolean {
  return isOfDay({ from, until }, day) && answersTheSame(directory, asked);
}

export function isOfDay({ from, until }: Pick<MadeOfCase, 'from' | 'until'>, day: Day): boolean {
  return day >= from && (until === null || day <= until);
}
