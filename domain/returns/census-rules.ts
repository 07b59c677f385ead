import { type Day, weekday } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso.ts';
import { categoriesOf } from './categories.ts';
import { type ChildRecord, enquiriesOf } from './record.ts';

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
  '1104': ({ referred, initial }) => initial.flatMap(({ on }) => beforeReferral(referred, on, `the initial conference of ${on}`)),
  '1105': ({ referred, plans }) =>
    plans.flatMap(({ start }) => beforeReferral(referred, start, `the start of the plan on ${start}`)),
  '2889': (record) =>
    enquiriesOf(record).flatMap((day) => beforeReferral(record.referred, day, `the start of enquiries on ${day}`)),
  // A transfer stands with the child; a conference that came of enquiries stands with them.
  '2884': ({ initial }) =>
    initial
      .filter(({ on, transferIn }) => transferIn && initial.some((other) => other.on === on && !other.transferIn))
      .map(({ on }) => `a transfer conference and one that came of enquiries are both of ${on}`),
  '8839': (record) => {
    const open = openEnquiries(record);
    return open.length > 1
      ? [`the enquiries of ${open.join(' and ')} are open at once, with neither a conference nor an end`]
      : [];
  },
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
    plans.flatMap(({ start, initial }) => categoryFaults(initial, `initial category of the plan of ${start}`)),
  '8910': ({ plans }) => plans.flatMap(({ start, latest }) => categoryFaults(latest, `latest category of the plan of ${start}`)),
  '8915': ({ plans, died }) =>
    plans.flatMap(({ start }) => (died !== null && start > died ? [`a plan starts on ${start}, after the death`] : [])),
  '8920': ({ plans, died }) =>
    plans.flatMap(({ end }) => (died !== null && end !== null && end > died ? [`a plan ends on ${end}, after the death`] : [])),
};

/** Those that are asked. */
export const censusCodes: readonly string[] = Object.keys(rules);

/** What these rules cannot be asked of here, since it is the council's alone to know. */
export const notChecked =
  'Not checked, since Quorate does not hold it: referrals that were not entered (1104, 1105, 2889), plans for children in need (4001, 4003, 4016, 4017), plans of other cases (8730, 8935), closure of the case (8565, 8831, 8832, 8868).';

/** Referrals that were not entered say nothing. */
function beforeReferral([first]: readonly string[], day: string, what: string): readonly string[] {
  return first !== undefined && day < first ? [`${what} is before the referral of ${first}`] : [];
}

/** Those begun of which, before the next, no initial conference came and no end was recorded. */
function openEnquiries({ enquiries: { begun, concluded }, initial }: ChildRecord): readonly string[] {
  const ends = [...concluded, ...initial.flatMap(({ on, transferIn }) => (transferIn ? [] : [on]))];
  return begun.filter((day, nth) => {
    const next = begun[nth + 1];
    return !ends.some((end) => end >= day && (next === undefined || end <= next));
  });
}

function categoryFaults(keys: readonly string[], what: string): readonly string[] {
  const other = keys.filter((key) => categoriesOf([key]) === null);
  return keys.length === 0
    ? [`the ${what} is missing`]
    : other.map((key) => `the ${what} is ${key}, which the return does not know`);
}

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
