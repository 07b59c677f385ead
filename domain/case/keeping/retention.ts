import { dayFromIso, isoFromDay } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import { addMonths } from '../../calendar/months.ts';
import type { Instant } from '../../ids.ts';
import type { Case, TrailEntry } from '../whole.ts';
import { besideExport } from './export.ts';
import { isOnHold } from './on-hold.ts';

/** How long a partnership keeps a case. No period is built in: each has its own, and what the law asks changes. Whole years. */
export interface RetentionPolicy {
  /** After the last thing anybody did in it. */
  readonly years: number;
  /** And until the youngest child would be so old; null: their age does not count. */
  readonly childAge: number | null;
}

/** Days are YYYY-MM-DD. `stands`: what is missing before it may be destroyed; none: it is due, and may be. */
export interface CaseRetention {
  readonly last: string;
  readonly due: string;
  readonly isDue: boolean;
  readonly stands: readonly ('legal hold' | 'no whole export')[];
}

type Of = Pick<Case, 'keeping'> & { readonly family: { readonly children: Case['family']['children'] } };

/** null: nobody has done anything in it. To read, hold or export a case does not keep it any longer. */
export function retentionOf(
  state: Of,
  trail: readonly TrailEntry[],
  policy: RetentionPolicy,
  today: string,
): CaseRetention | null {
  const last = trail.findLast((one) => !besideExport.has(one.event) && one.by !== 'time');
  if (last === undefined) return null;
  const day = isoFromDay(localDay(last.at));
  const born = state.family.children.map((one) => ('born' in one ? one.born : one.expected));
  const grown = policy.childAge === null ? [] : born.map((one) => yearsAfter(one, policy.childAge ?? 0));
  const due = [yearsAfter(day, policy.years), ...grown].toSorted().at(-1) ?? day;
  const { keeping } = state;
  const stands = [
    ...(isOnHold(keeping) ? (['legal hold'] as const) : []),
    ...(keeping.exported === null ? (['no whole export'] as const) : []),
  ];
  return { last: day, due, isDue: due <= today, stands };
}

/** The same day so many years on; of 29 February the 28th. */
function yearsAfter(day: string, years: number): string {
  return isoFromDay(addMonths(dayFromIso(day) ?? 0, 12 * years));
}

/** When somebody who has left is due: so many years after that day. */
export function personDue(
  left: Instant,
  years: number,
  today: string,
): { readonly left: string; readonly due: string; readonly isDue: boolean } {
  const day = isoFromDay(localDay(left));
  const due = yearsAfter(day, years);
  return { left: day, due, isDue: due <= today };
}
