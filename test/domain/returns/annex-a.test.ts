import { expect, test } from 'vitest';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { caseFacts } from '../../../domain/oversight/case-facts.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { england2023 } from '../../../domain/procedures/national/england-2023.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { annexTables } from '../../../domain/returns/annex-a.ts';
import { letteredCategory } from '../../../domain/returns/categories.ts';
import { ssdTables } from '../../../domain/returns/ssd.ts';
import { saidOfEmpty } from '../../../domain/returns/table.ts';
import { c1, decide } from '../../support/conference/deciding.ts';
import { decided, english, heldOn, nextOn, recordsOf } from './told.ts';

type Story = ReturnType<typeof english>;

/** Of the first child. */
function list(nth: 5 | 7, story: Story, today: string) {
  const table = annexTables(recordsOf(story), dayFromIso(today) ?? 0).find(({ file }) => file === `quorate_annex_a_${nth}.csv`);
  const rows = table?.rows.map((row) => Object.fromEntries(table.columns.map((name, at) => [name, row[at]]))) ?? [];
  return rows.filter((row) => row.ChildUniqueID?.endsWith('-c1'));
}

test('earlier enquiries and conferences are counted in the twelve months before the latest enquiry, itself not among them', () => {
  const facts = { 'strategy-discussion': ['2026-11-24', '2027-09-06', '2027-12-15'] };
  const story = heldOn(english('initial', facts), '2026-12-15');
  decide(story, c1, { outcome: 'not-at-risk', categories: [] });
  nextOn(story, 'initial', '2027-09-20');
  decide(story, c1, { outcome: 'not-at-risk', categories: [] });
  // The first began more than twelve months before the third; the conference of it was twelve months before, to the day.
  expect(list(5, story, '2027-12-20')).toMatchObject([
    { StratDiscussionDate: '06/09/2027', InitialCPConfDate: '20/09/2027', NumberS47s12m: '1', NumberICPCs12m: '2' },
    { StratDiscussionDate: '15/12/2027', InitialCPConfDate: '', NumberS47s12m: '1', NumberICPCs12m: '2' },
  ]);
});

test('enquiries that were concluded without a conference are their own, and the conference is counted from those that were begun after', () => {
  const facts = {
    'strategy-discussion': ['2026-10-05', '2026-11-24', '2026-12-08'],
    'section-47-started': ['2026-10-06', '2026-11-25'],
    'section-47-concluded': ['2026-10-20', '2026-12-04'],
  };
  const story = heldOn(english('initial', facts), '2026-12-15');
  // The discussion of 8 December was after the conclusion, and no new enquiry.
  expect(recordsOf(story)[0]).toMatchObject({
    initial: [{ enquiry: '2026-11-24', target: '2026-12-15' }],
    unmet: ['2026-10-05'],
  });
  const rows = ssdTables(recordsOf(story))[0]?.rows.filter(([, , child]) => child?.endsWith('-c1'));
  expect(rows?.map((row) => row.slice(3, 5))).toEqual([
    ['2026-10-05', '2026-10-20'],
    ['2026-11-24', '2026-12-04'],
  ]);
  expect(list(5, story, '2026-12-20')).toMatchObject([
    { StratDiscussionDate: '24/11/2026', NumberS47s12m: '1' },
    { StratDiscussionDate: '05/10/2026', InitialCPConfDate: '' },
  ]);
  expect(caseFacts(story.state, story.known, story.at)?.measured).toMatchObject([{ fromDiscussion: true, fromEnquiries: true }]);
});

test('the first enquiry of a case has none before it, and a child of a transfer alone has no such row', () => {
  expect(list(5, decided(), '2026-12-20')).toMatchObject([{ NumberS47s12m: '0', NumberICPCs12m: '0' }]);
  const moved = heldOn(english('transfer', { 'transfer-notified': ['2026-11-24'] }), '2026-12-15');
  expect(list(5, moved, '2026-12-20')).toEqual([]);
});

test('an enquiry that is open is on the list however long ago it began, and one that was concluded for six months', () => {
  const begun = { 'strategy-discussion': ['2026-11-24'] };
  expect(list(5, english('initial', begun), '2027-12-20')).toMatchObject([{ StratDiscussionDate: '24/11/2026' }]);
  const ended = english('initial', { ...begun, 'section-47-concluded': ['2026-12-04'] });
  expect(list(5, ended, '2027-06-04')).toHaveLength(1);
  expect(list(5, ended, '2027-06-05')).toEqual([]);
});

test('a plan says how many of the child’s plans began before it', () => {
  const story = heldOn(english(), '2026-12-15');
  decide(story, c1, { categories: ['neglect'] });
  nextOn(story, 'review', '2027-03-10');
  decide(story, c1, { outcome: 'not-at-risk', categories: [] });
  nextOn(story, 'initial', '2027-06-15');
  decide(story, c1, { categories: ['emotional'] });
  expect(list(7, story, '2027-06-20')).toMatchObject([
    { ChildProtectionPlanStartDate: '15/12/2026', NumberOfPreviousChildProtectionPlans: '0' },
    { ChildProtectionPlanStartDate: '15/06/2027', NumberOfPreviousChildProtectionPlans: '1' },
  ]);
});

test('a category has its letter, and more than one are Multiple', () => {
  expect(
    [['neglect'], ['physical'], ['sexual'], ['emotional'], ['neglect', 'sexual'], [], ['other']].map(letteredCategory),
  ).toEqual([
    'a) Neglect',
    'b) Physical abuse',
    'c) Sexual abuse',
    'd) Emotional abuse',
    'e) Multiple/not recommended',
    null,
    null,
  ]);
});

test('what is empty in every row is named with why, and what was only not entered is not called unknown', () => {
  const [enquiries] = ssdTables(recordsOf(decided()));
  expect(enquiries && saidOfEmpty(enquiries)).toEqual([
    'Left empty in ssd_s47_enquiry.csv: s47e_referral_id; referrals are numbered in the council’s own system.',
    'Left empty in ssd_s47_enquiry.csv: s47e_s47_end_date; nothing of it was entered in these cases.',
    'Left empty in ssd_s47_enquiry.csv: s47e_s47_nfa; what enquiries came to but a conference is in the council’s own system.',
    'Left empty in ssd_s47_enquiry.csv: s47e_s47_completed_by_worker_id, s47e_s47_completed_by_team; a return of Quorate’s names no worker and no team.',
  ]);
  const said = annexTables(recordsOf(decided()), dayFromIso('2026-12-20') ?? 0).flatMap(saidOfEmpty);
  expect(said).toEqual([
    'Left empty in quorate_annex_a_5.csv: Gender, Ethnicity, HasDisability; of a child Quorate knows no more than a conference needs.',
    'Left empty in quorate_annex_a_5.csv: AllocatedTeam, AllocatedWorker; a return of Quorate’s names no worker and no team.',
    'Left empty in quorate_annex_a_7.csv: Gender, Ethnicity, HasDisability; of a child Quorate knows no more than a conference needs.',
    'Left empty in quorate_annex_a_7.csv: DateOfLastStatutoryVisit, ChildSeenAlone; visits are in the council’s own system.',
    'Left empty in quorate_annex_a_7.csv: DateOfLatestReviewConf, ChildProtectionPlanEndDate; nothing of it was entered in these cases.',
    'Left empty in quorate_annex_a_7.csv: ProtectionLastSixMonths; police protection and emergency protection orders are in the council’s own system.',
    'Left empty in quorate_annex_a_7.csv: AllocatedTeam, AllocatedWorker; a return of Quorate’s names no worker and no team.',
  ]);
});

test('that a review has no quorum to keep is not called something that nobody entered', () => {
  const reviews = (procedure: Procedure) => {
    const first = decide(heldOn(english('initial', undefined, procedure), '2026-12-15'), c1, { categories: ['neglect'] });
    const story = nextOn(first, 'review', '2027-03-10');
    return ssdTables(recordsOf(story)).find(({ file }) => file === 'ssd_cp_reviews.csv') ?? expect.unreachable();
  };
  const quorate = /quorate/;
  const without = reviews(buckinghamshire);
  const own = 'cppr_cp_review_quorate; the procedure that the review was held under has no quorum.';
  expect(saidOfEmpty(without).filter((one) => quorate.test(one))).toContain(`Left empty in ssd_cp_reviews.csv: ${own}`);
  const held = reviews(england2023);
  expect(held.rows.length).toBeGreaterThan(0);
  expect(saidOfEmpty(held).filter((one) => quorate.test(one))).toEqual([]);
  expect(saidOfEmpty({ ...held, rows: [...held.rows, ...without.rows] }).filter((one) => quorate.test(one))).toEqual([
    `Left empty in some rows of ssd_cp_reviews.csv: ${own.replace('; ', '; there ')}`,
  ]);
});
