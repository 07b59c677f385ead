import { categoriesOf } from './categories.ts';
import { type ChildRecord, childKey, endOf, enquiriesOf, meetingKey, planKey } from './record.ts';
import { type ReturnTable, returnTable, type WhyEmpty, yOrN } from './table.ts';

/** github.com/data-to-insight/ssd-data-model, data/objects: a changed standard is a change of the columns below, and of this. */
export const ssdSchema = 'ssd@4987c73';

/** The dataset has the day that enquiries were completed and authorised; a case has the day somebody entered, and of authorising nothing. */
export const endOfEnquiries =
  's47e_s47_end_date is the day entered here as that on which the enquiries were concluded; whether and when that was authorised is in the council’s own system.';

const enquiryColumns = [
  's47e_s47_enquiry_id',
  's47e_referral_id',
  's47e_person_id',
  's47e_s47_start_date',
  's47e_s47_end_date',
  's47e_s47_nfa',
  's47e_s47_outcome_json',
  's47e_s47_completed_by_worker_id',
  's47e_s47_completed_by_team',
] as const;
const conferenceColumns = [
  'icpc_icpc_id',
  'icpc_icpc_meeting_id',
  'icpc_s47_enquiry_id',
  'icpc_person_id',
  'icpc_cp_plan_id',
  'icpc_referral_id',
  'icpc_icpc_transfer_in',
  'icpc_icpc_target_date',
  'icpc_icpc_date',
  'icpc_icpc_outcome_cp_flag',
  'icpc_icpc_outcome_json',
  'icpc_icpc_team',
  'icpc_icpc_worker_id',
] as const;
const planColumns = [
  'cppl_cp_plan_id',
  'cppl_referral_id',
  'cppl_icpc_id',
  'cppl_person_id',
  'cppl_cp_plan_start_date',
  'cppl_cp_plan_end_date',
  'cppl_cp_plan_initial_category',
  'cppl_cp_plan_ola',
  'cppl_cp_plan_latest_category',
] as const;
const reviewColumns = [
  'cppr_cp_review_id',
  'cppr_person_id',
  'cppr_cp_plan_id',
  'cppr_cp_review_due',
  'cppr_cp_review_date',
  'cppr_cp_review_meeting_id',
  'cppr_cp_review_outcome_continue_cp',
  'cppr_cp_review_quorate',
  'cppr_cp_review_participation',
] as const;

/** Why columns of the four are not ours to fill, or have nothing to say. */
const why: WhyEmpty = {
  s47e_referral_id: 'referrals are numbered in the council’s own system',
  icpc_referral_id: 'referrals are numbered in the council’s own system',
  cppl_referral_id: 'referrals are numbered in the council’s own system',
  s47e_s47_nfa: 'what enquiries came to but a conference is in the council’s own system',
  s47e_s47_completed_by_worker_id: 'a return of Quorate’s names no worker and no team',
  s47e_s47_completed_by_team: 'a return of Quorate’s names no worker and no team',
  icpc_icpc_team: 'a return of Quorate’s names no worker and no team',
  icpc_icpc_worker_id: 'a return of Quorate’s names no worker and no team',
  cppr_cp_review_quorate: 'the procedure that the review was held under has no quorum',
};

/**
 * The four objects of the standard safeguarding dataset that a conference tells of, a row for each child. Ids are ours: the council's own are in
 * no case, and `quorate_children.csv` says which is which.
 */
export function ssdTables(records: readonly ChildRecord[]): readonly ReturnTable[] {
  return [
    returnTable('ssd_s47_enquiry.csv', enquiryColumns, records.flatMap(enquiryRows), why),
    returnTable('ssd_initial_cp_conference.csv', conferenceColumns, records.flatMap(conferenceRows), why),
    returnTable('ssd_cp_plans.csv', planColumns, records.flatMap(planRows), why),
    returnTable('ssd_cp_reviews.csv', reviewColumns, records.flatMap(reviewRows), why),
  ];
}

/** By its number: an id has no day in it. */
function enquiryKey(record: ChildRecord, enquiry: string): string {
  const nth = enquiriesOf(record).indexOf(enquiry);
  return `${childKey(record)}-s47${nth > 0 ? `-${nth + 1}` : ''}`;
}
const conferenceKey = (record: ChildRecord, { meeting }: ChildRecord['initial'][number]): string =>
  `${childKey(record)}-${meeting}`;

function enquiryRows(record: ChildRecord): readonly Readonly<Record<string, string | null>>[] {
  const all = enquiriesOf(record);
  return all.map((start, nth) => {
    const leads = record.initial.some(({ enquiry }) => enquiry === start) || (record.called && nth === all.length - 1);
    return {
      s47e_s47_enquiry_id: enquiryKey(record, start),
      s47e_person_id: childKey(record),
      s47e_s47_start_date: start,
      s47e_s47_end_date: endOf(record, start),
      s47e_s47_outcome_json: JSON.stringify({
        NFA_FLAG: '',
        LEGAL_ACTION_FLAG: '',
        PROV_OF_SERVICES_FLAG: '',
        PROV_OF_SB_CARE_FLAG: '',
        CP_CONFERENCE_FLAG: leads ? 'Y' : '',
        NFA_CONTINUE_SINGLE_FLAG: '',
        MONITOR_FLAG: '',
        OTHER_OUTCOMES_EXIST_FLAG: '',
        TOTAL_NO_OF_OUTCOMES: '',
        OUTCOME_COMMENTS: '',
      }),
    };
  });
}

function conferenceRows(record: ChildRecord): readonly Readonly<Record<string, string | null>>[] {
  return record.initial.map((one) => ({
    icpc_icpc_id: conferenceKey(record, one),
    icpc_icpc_meeting_id: meetingKey(record.case, one.meeting),
    icpc_s47_enquiry_id: one.enquiry === null ? null : enquiryKey(record, one.enquiry),
    icpc_person_id: childKey(record),
    icpc_cp_plan_id: planOf(record, one),
    icpc_icpc_transfer_in: yOrN(one.transferIn),
    icpc_icpc_target_date: one.target,
    icpc_icpc_date: one.on,
    icpc_icpc_outcome_cp_flag: yOrN(one.plan),
    icpc_icpc_outcome_json: JSON.stringify({
      NFA_FLAG: '',
      REFERRAL_TO_OTHER_AGENCY_FLAG: '',
      SINGLE_ASSESSMENT_FLAG: '',
      PROV_OF_SERVICES_FLAG: yOrN(one.help),
      CP_FLAG: yOrN(one.plan),
      OTHER_OUTCOMES_EXIST_FLAG: '',
      TOTAL_NO_OF_OUTCOMES: '',
      COMMENTS: '',
    }),
  }));
}

/** The plan that came of a conference, or of what continued it. */
function planOf(record: ChildRecord, { plan, on }: ChildRecord['initial'][number]): string | null {
  const found = plan === true ? record.plans.find(({ start }) => start >= on) : undefined;
  return found === undefined ? null : planKey(record, found);
}

function planRows(record: ChildRecord): readonly Readonly<Record<string, string | null>>[] {
  return record.plans.map((plan) => {
    const from = record.initial.findLast((one) => one.plan === true && one.on <= plan.start);
    return {
      cppl_cp_plan_id: planKey(record, plan),
      cppl_icpc_id: from === undefined ? null : conferenceKey(record, from),
      cppl_person_id: childKey(record),
      cppl_cp_plan_start_date: plan.start,
      cppl_cp_plan_end_date: plan.end,
      // It was decided here.
      cppl_cp_plan_ola: 'N',
      cppl_cp_plan_initial_category: categoriesOf(plan.initial),
      cppl_cp_plan_latest_category: categoriesOf(plan.latest),
    };
  });
}

function reviewRows(record: ChildRecord): readonly Readonly<Record<string, string | null>>[] {
  return record.plans.flatMap((plan) =>
    plan.reviews.map((review) => ({
      cppr_cp_review_id: `${childKey(record)}-${review.meeting}`,
      cppr_person_id: childKey(record),
      cppr_cp_plan_id: planKey(record, plan),
      cppr_cp_review_due: review.due,
      cppr_cp_review_date: review.on,
      cppr_cp_review_meeting_id: meetingKey(record.case, review.meeting),
      cppr_cp_review_outcome_continue_cp: yOrN(review.continues),
      cppr_cp_review_quorate: yOrN(review.quorate),
      cppr_cp_review_participation: review.participation,
    })),
  );
}
