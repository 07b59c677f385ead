import { type Day, weekday } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso.ts';
import { categoriesOf } from './categories.ts';
import type { ChildRecord } from './record.ts';

/** What a rule of the census would object to. `says` names no child but by its number. */
export interface CensusFinding {
  readonly code: string;
  readonly case: ChildRecord['case'];
  readonly number: number;
  readonly says: string;
}

type Rule = (record: ChildRecord) => readonly string[];

/**
 * The rules of the children-in-need census that can be asked of what a case holds, by their codes, in our words
 * (github.com/data-to-insight/csc-validator-be-cin, cin_validator/rules, of 1 May 2026).
 */
const rules: Readonly<Record<string, Rule>> = {
  '8875': ({ initial }) =>
    initial.flatMap(({ on }) => (isWeekend(on) ? [`the initial conference of ${on} is on a Saturday or Sunday`] : [])),
  '8615': ({ initial }) =>
    initial.flatMap(({ on, transferIn, enquiry }) =>
      transferIn || enquiry !== null ? [] : [`no start of enquiries is recorded before the initial conference of ${on}`],
    ),
  '8839': ({ enquiries: { begun, concluded } }) =>
    begun > concluded.length + 1
      ? [`${begun} enquiries were begun, and ${concluded.length} concluded: two are open at once`]
      : [],
  '2883': ({ initial, plans }) =>
    plans.length > initial.length ? [`${plans.length} plans start, and ${initial.length} initial conferences were held`] : [],
  '2885': ({ initial, plans }) =>
    plans.flatMap(({ start }) =>
      initial.some(({ on }) => on === start) ? [] : [`a plan starts on ${start}, the day of no initial conference`],
    ),
  '8841': ({ plans }) =>
    plans.flatMap(({ start, reviews }) =>
      reviews.flatMap(({ on }) => (on <= start ? [`a review of ${on} is not after the start of its plan on ${start}`] : [])),
    ),
  '8840': ({ plans }) => plans.flatMap(({ start, end }) => (end === start ? [`a plan starts and ends on ${start}`] : [])),
  '8925': ({ plans }) =>
    plans.flatMap(({ start, end }) =>
      end !== null && end < start ? [`a plan ends on ${end}, before its start on ${start}`] : [],
    ),
  '8940': ({ plans }) =>
    plans.flatMap(({ start }, nth) => {
      const end = plans[nth - 1]?.end;
      return end !== undefined && (end === null || end > start) ? [`the plan of ${start} starts before the last one ends`] : [];
    }),
  '8905': ({ plans }) =>
    plans.flatMap(({ start, initial, latest }) =>
      initial.length === 0 || latest.length === 0 ? [`the plan of ${start} has no category of abuse`] : [],
    ),
  '8910': ({ plans }) =>
    plans.flatMap(({ start, initial, latest }) => {
      const other = [...new Set([...initial, ...latest])].filter((key) => categoriesOf([key]) === null);
      return other.map((key) => `the plan of ${start} has the category ${key}, which the return does not know`);
    }),
  '8920': ({ plans, died }) =>
    plans.flatMap(({ start }) => (died !== null && start > died ? [`a plan starts on ${start}, after the death`] : [])),
};

/** What these rules cannot be asked of here, since it is the council's alone to know. */
export const notChecked =
  'Not checked, since Quorate does not hold it: referral dates (1104, 1105, 2889), plans for children in need (4001, 4003, 4016, 4017), plans of other cases (8730, 8935), closure of the case (8565, 8831, 8832, 8868).';

/** By code, then in the order of cases and children. */
export function findingsIn(records: readonly ChildRecord[]): readonly CensusFinding[] {
  return Object.entries(rules).flatMap(([code, rule]) =>
    records.flatMap((record) => rule(record).map((says) => ({ code, case: record.case, number: record.number, says }))),
  );
}

function isWeekend(on: string): boolean {
  const day: Day | null = dayFromIso(on);
  return day !== null && weekday(day) >= 5;
}
