import type { ChildId } from '../case/family/shape.ts';
import type { CaseId } from '../ids.ts';
import type { MeetingId } from '../ref.ts';

/** One conference that was held about a child. Days are YYYY-MM-DD. */
export interface HeldConference {
  readonly meeting: MeetingId;
  readonly on: string;
  readonly transferIn: boolean;
  /** The day of the strategy discussion at which the enquiries it comes of were begun; null: none is recorded, or it is a transfer. */
  readonly enquiry: string | null;
  /** By when it was to be; null: nothing to count from was recorded. */
  readonly target: string | null;
  /** Whether the child was made subject to a plan; null: it is not decided, or was adjourned and not gone on with yet. */
  readonly plan: boolean | null;
  /** Whether other help follows; null: nobody has said. */
  readonly help: boolean | null;
}

/** A review that was held while the child was subject to a plan. */
export interface HeldReview {
  readonly meeting: MeetingId;
  readonly on: string;
  readonly due: string | null;
  readonly continues: boolean | null;
  /** null: the procedure has no quorum. */
  readonly quorate: boolean | null;
  /** How the child took part, by the code of the return (`PN0` to `PN7`); null: nobody has said. */
  readonly participation: string | null;
}

/** A plan by the decisions of the conferences, or as it ended with what was entered for the child. Categories are keys of the procedure. */
export interface HeldPlan {
  readonly meeting: MeetingId;
  readonly start: string;
  readonly end: string | null;
  readonly initial: readonly string[];
  readonly latest: readonly string[];
  readonly reviews: readonly HeldReview[];
}

/** What a case holds of one child that returns to government ask for. It has no name and no address. */
export interface ChildRecord {
  readonly case: CaseId;
  readonly child: ChildId;
  /** As people know the child: "Child 1". */
  readonly number: number;
  /** Null while the child is not born: an expected date is in no return. */
  readonly born: string | null;
  readonly died: string | null;
  /** The days of those enquiries that no initial conference about the child came of, the earliest first. */
  readonly unmet: readonly string[];
  /** The days that enquiries were recorded as begun, and as concluded, each once, the earliest first. */
  readonly enquiries: { readonly begun: readonly string[]; readonly concluded: readonly string[] };
  /** The days of referrals that were entered, the earliest first. */
  readonly referred: readonly string[];
  /** An initial conference was called and is still to come. */
  readonly called: boolean;
  readonly initial: readonly HeldConference[];
  readonly plans: readonly HeldPlan[];
}

/** The days of all enquiries about a child, each once, the earliest first. */
export const enquiriesOf = ({ initial, unmet }: Pick<ChildRecord, 'initial' | 'unmet'>): readonly string[] =>
  [...new Set([...initial.flatMap(({ enquiry }) => enquiry ?? []), ...unmet])].toSorted();

/** The day that enquiries were recorded as concluded: from their start on, and before the next ones begin. */
export function endOf(record: ChildRecord, start: string): string | null {
  const all = enquiriesOf(record);
  const next = all[all.indexOf(start) + 1];
  return record.enquiries.concluded.find((day) => day >= start && (next === undefined || day < next)) ?? null;
}

/** Ids of our own, until the council puts its own in their place. */
export const childKey = ({ case: of, child }: Pick<ChildRecord, 'case' | 'child'>): string => `${of}-${child}`;
export const meetingKey = (of: CaseId, meeting: MeetingId): string => `${of}-${meeting}`;
export const planKey = (record: ChildRecord, { meeting }: Pick<HeldPlan, 'meeting'>): string =>
  `${childKey(record)}-plan-${meeting}`;
