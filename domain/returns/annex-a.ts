import type { Day } from '../calendar/day.ts';
import { dayFromIso, isoFromDay } from '../calendar/iso.ts';
import { addMonths } from '../calendar/months.ts';
import { ageOn } from '../case/family/age.ts';
import { letteredCategory } from './categories.ts';
import { type ChildRecord, childKey, endOf, enquiriesOf } from './record.ts';
import { type ReturnTable, returnTable, type WhyEmpty } from './table.ts';

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

/** Why columns of the lists are not ours to fill. */
const why: WhyEmpty = {
  Gender: 'of a child Quorate knows no more than a conference needs',
  Ethnicity: 'of a child Quorate knows no more than a conference needs',
  HasDisability: 'of a child Quorate knows no more than a conference needs',
  DateOfLastStatutoryVisit: 'visits are in the council’s own system',
  ChildSeenAlone: 'visits are in the council’s own system',
  ProtectionLastSixMonths: 'police protection and emergency protection orders are in the council’s own system',
  AllocatedTeam: 'a return of Quorate’s names no worker and no team',
  AllocatedWorker: 'a return of Quorate’s names no worker and no team',
};

/** What the counts of both lists are of: Quorate does not know of a child what another case, or the council's own system, has. */
export const annexCounts =
  'NumberS47s12m, NumberICPCs12m and NumberOfPreviousChildProtectionPlans count what stands in the child’s case here: add those that only the council’s own system has.';

/** The lists look so far back. */
const months = -6;

/** What came before an enquiry is counted so far back from its start. */
const monthsBefore = -12;

/** List 5, enquiries and what came of the initial conference, and list 7, child protection, of the six months that end today. */
export function annexTables(records: readonly ChildRecord[], today: Day): readonly ReturnTable[] {
  const from = isoFromDay(addMonths(today, months));
  return [
    returnTable(
      'quorate_annex_a_5.csv',
      enquiryColumns,
      records.flatMap((record) => enquiryRows(record, from, today)),
      why,
    ),
    returnTable(
      'quorate_annex_a_7.csv',
      planColumns,
      records.flatMap((record) => planRows(record, from, today)),
      why,
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

/** Enquiries that are open, or ended in these months. A transfer has no enquiry of this council and is in no such row. */
function enquiryRows(record: ChildRecord, from: string, today: Day): readonly Row[] {
  const own = { ...whose(record, today), ...before(record) };
  const held = record.initial.filter(({ transferIn, on }) => !transferIn && on >= from);
  const led = held.map(({ on, plan, enquiry }) => ({
    ...own,
    StratDiscussionDate: slashed(enquiry),
    InitialCPConfUnnecessary: 'b) No',
    InitialCPConfDate: slashed(on),
    CPConfResultInCPPlan: plan === null ? null : plan ? 'a) Yes' : 'b) No',
  }));
  const all = enquiriesOf(record);
  const others = record.unmet.flatMap((start) => {
    const end = endOf(record, start);
    const unnecessary = record.called && start === all.at(-1) ? 'b) No' : null;
    return end !== null && end < from
      ? []
      : [{ ...own, StratDiscussionDate: slashed(start), InitialCPConfUnnecessary: unnecessary }];
  });
  return [...led, ...others];
}

/** In the twelve months before the child's latest enquiry began, that day not among them: as the council's own script counts, the same in each row of a child. */
function before(record: ChildRecord): Row {
  const all = enquiriesOf(record);
  const latest = all.at(-1);
  const start = latest === undefined ? null : dayFromIso(latest);
  if (latest === undefined || start === null) return {};
  const since = isoFromDay(addMonths(start, monthsBefore));
  const counted = (days: readonly string[]) => String(days.filter((day) => day >= since && day < latest).length);
  return { NumberS47s12m: counted(all), NumberICPCs12m: counted(record.initial.map(({ on }) => on)) };
}

function planRows(record: ChildRecord, from: string, today: Day): readonly Row[] {
  return record.plans
    .filter(({ end }) => end === null || end >= from)
    .map(({ start, end, initial, latest, reviews }) => ({
      ...whose(record, today),
      ChildProtectionPlanStartDate: slashed(start),
      InitialCategoryOfAbuse: letteredCategory(initial),
      LatestCategoryOfAbuse: letteredCategory(latest),
      DateOfLatestReviewConf: slashed(reviews.at(-1)?.on ?? null),
      ChildProtectionPlanEndDate: slashed(end),
      NumberOfPreviousChildProtectionPlans: String(record.plans.filter((other) => other.start < start).length),
    }));
}

/** DD/MM/YYYY, as the lists have their dates. */
function slashed(day: string | null): string | null {
  return day === null ? null : day.split('-').toReversed().join('/');
}
