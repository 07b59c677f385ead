import type { Day } from '../calendar/day.ts';
import { dayFromIso, isoFromDay } from '../calendar/iso.ts';
import { addMonths } from '../calendar/months.ts';
import { ageOn } from '../case/family/age.ts';
import { categoriesOf } from './categories.ts';
import { type ChildRecord, childKey, enquiriesOf } from './record.ts';
import { type ReturnTable, returnTable } from './table.ts';

/** As the council's own script for the lists names them; Ofsted's own headings are longer. */
export const annexSchema = 'annex-a@AnnexA_sqlserver_v1.2.0';

const child = ['ChildUniqueID', 'Gender', 'Ethnicity', 'DateOfBirth', 'Age'] as const;
const team = ['AllocatedTeam', 'AllocatedWorker'] as const;
const enquiryColumns = [
  ...child,
  'HasDisability',
  'StratDiscussionDate',
  'InitialCPConfUnnecessary',
  'InitialCPConfDate',
  'CPConfResultInCPPlan',
  'NumberS47s12m',
  'NumberICPCs12m',
  ...team,
] as const;
const planColumns = [
  ...child,
  'HasDisability',
  'ChildProtectionPlanStartDate',
  'InitialCategoryOfAbuse',
  'LatestCategoryOfAbuse',
  'DateOfLastStatutoryVisit',
  'ChildSeenAlone',
  'DateOfLatestReviewConf',
  'ChildProtectionPlanEndDate',
  'ProtectionLastSixMonths',
  'NumberOfPreviousChildProtectionPlans',
  ...team,
] as const;

/** The lists look so far back. */
const months = -6;

/** List 5, enquiries and what came of the initial conference, and list 7, child protection, of the six months that end today. */
export function annexTables(records: readonly ChildRecord[], today: Day): readonly ReturnTable[] {
  const from = isoFromDay(addMonths(today, months));
  return [
    returnTable(
      'quorate_annex_a_5.csv',
      enquiryColumns,
      records.flatMap((record) => enquiryRows(record, from, today)),
    ),
    returnTable(
      'quorate_annex_a_7.csv',
      planColumns,
      records.flatMap((record) => planRows(record, from, today)),
    ),
  ];
}

type Row = Readonly<Record<string, string | null>>;

function whose(record: ChildRecord, today: Day): Row {
  const born = record.born === null ? null : dayFromIso(record.born);
  return {
    ChildUniqueID: childKey(record),
    DateOfBirth: slashed(record.born),
    Age: born === null ? null : String(ageOn(born, today)),
  };
}

/** A transfer has no enquiry of this council and is in no such row. */
function enquiryRows(record: ChildRecord, from: string, today: Day): readonly Row[] {
  const own = whose(record, today);
  const held = record.initial.filter(({ transferIn, on }) => !transferIn && on >= from);
  const led = held.map(({ on, plan, enquiry }) => ({
    ...own,
    StratDiscussionDate: slashed(enquiry),
    InitialCPConfUnnecessary: 'b) No',
    InitialCPConfDate: slashed(on),
    CPConfResultInCPPlan: plan === null ? null : plan ? 'a) Yes' : 'b) No',
  }));
  const last = enquiriesOf(record).at(-1);
  const others = record.unmet.flatMap((start) => {
    const unnecessary = record.called && start === last ? 'b) No' : null;
    return start < from ? [] : [{ ...own, StratDiscussionDate: slashed(start), InitialCPConfUnnecessary: unnecessary }];
  });
  return [...led, ...others];
}

function planRows(record: ChildRecord, from: string, today: Day): readonly Row[] {
  return record.plans
    .filter(({ end }) => end === null || end >= from)
    .map(({ start, end, initial, latest, reviews }) => ({
      ...whose(record, today),
      ChildProtectionPlanStartDate: slashed(start),
      InitialCategoryOfAbuse: categoriesOf(initial),
      LatestCategoryOfAbuse: categoriesOf(latest),
      DateOfLatestReviewConf: slashed(reviews.at(-1)?.on ?? null),
      ChildProtectionPlanEndDate: slashed(end),
    }));
}

/** DD/MM/YYYY, as the lists have their dates. */
function slashed(day: string | null): string | null {
  return day === null ? null : day.split('-').toReversed().join('/');
}
