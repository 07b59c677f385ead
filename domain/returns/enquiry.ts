import type { Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso.ts';
import type { Case } from '../case/whole.ts';
import type { DatedFact } from '../timescales/dates.ts';
import { startFactOf } from '../timescales/start-fact.ts';

/** By when an initial conference is, as the returns define it, whatever a procedure asks: in working days. */
export const conferenceTarget = 15;

/** The strategy discussion at which enquiries were begun, and the day they were entered as begun; null: none is recorded. */
export function enquiryDays({ dates }: Pick<Case, 'dates'>): { readonly discussion: Day | null; readonly begun: Day | null } {
  const facts = (['strategy-discussion', 'section-47-started'] as const).flatMap((fact) =>
    (dates.facts[fact] ?? []).flatMap((one): readonly DatedFact[] => {
      const on = dayFromIso(one);
      return on === null ? [] : [{ fact, on }];
    }),
  );
  const discussion = startFactOf({ fact: 'strategy-discussion', pick: 'enquiries' }, 'initial', facts);
  const begun = startFactOf({ fact: 'section-47-started' }, 'initial', facts);
  return { discussion: discussion?.on ?? null, begun: begun?.on ?? null };
}
