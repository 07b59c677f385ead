import type { Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso.ts';
import { conferencesOf, isHeld } from '../case/meetings.ts';
import type { Case, InMeeting } from '../case/whole.ts';
import type { DatedFact } from '../timescales/dates.ts';
import { startFactOf } from '../timescales/start-fact.ts';

/** By when an initial conference is, as the returns define it, whatever a procedure asks: in working days. */
export const conferenceTarget = 15;

/** An initial conference that comes of an enquiry of this council: a transfer does not. */
export const isOfEnquiry = ({ meeting: { calling } }: InMeeting): boolean =>
  calling.type === 'initial' || calling.type === 'pre-birth';

/**
 * The strategy discussion at which enquiries were begun, and the day they were entered as begun; null: none is recorded. They are those of the
 * initial conference that was held on a day: by then, after the one before it, and after enquiries that were concluded before others were begun.
 * `on` null: the last of them, that none was held of.
 */
export function enquiryDays(state: Case, on: Day | null): { readonly discussion: Day | null; readonly begun: Day | null } {
  const until = on ?? Number.POSITIVE_INFINITY;
  const held = conferencesOf(state).flatMap((one) =>
    isOfEnquiry(one) && isHeld(one.meeting) ? (dayFromIso(one.meeting.when.when?.date ?? '') ?? []) : [],
  );
  const days = (fact: 'section-47-started' | 'section-47-concluded') =>
    (state.dates.facts[fact] ?? []).flatMap((one) => dayFromIso(one) ?? []);
  // A discussion after the conclusion may be of the same enquiries still: only those entered as begun anew are others.
  const over = days('section-47-concluded').filter((end) => days('section-47-started').some((day) => day > end && day <= until));
  const after = Math.max(Number.NEGATIVE_INFINITY, ...[...held, ...over].filter((day) => day < until));
  const facts = (['strategy-discussion', 'section-47-started'] as const).flatMap((fact) =>
    (state.dates.facts[fact] ?? []).flatMap((one): readonly DatedFact[] => {
      const day = dayFromIso(one);
      return day === null || day <= after || day > until ? [] : [{ fact, on: day }];
    }),
  );
  const discussion = startFactOf({ fact: 'strategy-discussion', pick: 'enquiries' }, 'initial', facts);
  const begun = startFactOf({ fact: 'section-47-started' }, 'initial', facts);
  return { discussion: discussion?.on ?? null, begun: begun?.on ?? null };
}
