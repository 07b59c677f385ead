import { expect, test } from 'vitest';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import type { AgencyId } from '../../../domain/ids.ts';
import { caseFacts } from '../../../domain/oversight/case-facts.ts';
import { annexTables } from '../../../domain/returns/annex-a.ts';
import { ssdTables } from '../../../domain/returns/ssd.ts';
import { noon, type Story } from '../../support/case-story.ts';
import { c1, decide } from '../../support/conference/deciding.ts';
import { id } from '../../support/invented-partnership.ts';
import { decided, english, firstRecord, heldOn, nextOn, recordsOf } from './told.ts';

/** By the names of its columns. */
function rowsOf(file: string, story: Story, tables = ssdTables(recordsOf(story))): readonly Record<string, string>[] {
  const table = tables.find((one) => one.file === file);
  if (table === undefined) throw new Error(`there is no ${file}`);
  return table.rows.map((row) => Object.fromEntries(table.columns.map((name, nth) => [name, row[nth] ?? ''])));
}

test('the four objects of the dataset have a row for each child, and siblings share the meeting', () => {
  const story = decided();
  expect(rowsOf('ssd_s47_enquiry.csv', story)).toMatchObject([
    { s47e_s47_start_date: '2026-11-24', s47e_s47_end_date: '', s47e_referral_id: '' },
    { s47e_person_id: 'k0000invented0case1-c2' },
  ]);
  const conferences = rowsOf('ssd_initial_cp_conference.csv', story);
  expect(conferences).toMatchObject([
    {
      icpc_icpc_id: 'k0000invented0case1-c1-k1',
      icpc_icpc_meeting_id: 'k0000invented0case1-k1',
      icpc_s47_enquiry_id: 'k0000invented0case1-c1-s47',
      icpc_cp_plan_id: 'k0000invented0case1-c1-plan-k1',
      icpc_icpc_transfer_in: 'N',
      // Fifteen working days after the discussion, not after the day enquiries were entered as begun.
      icpc_icpc_target_date: '2026-12-15',
      icpc_icpc_date: '2026-12-15',
      icpc_icpc_outcome_cp_flag: 'Y',
    },
    { icpc_icpc_meeting_id: 'k0000invented0case1-k1', icpc_icpc_outcome_cp_flag: 'N', icpc_cp_plan_id: '' },
  ]);
  expect(JSON.parse(conferences[0]?.icpc_icpc_outcome_json ?? '')).toMatchObject({ CP_FLAG: 'Y', COMMENTS: '' });
  expect(rowsOf('ssd_cp_plans.csv', story)).toMatchObject([
    {
      cppl_cp_plan_start_date: '2026-12-15',
      cppl_cp_plan_end_date: '',
      cppl_cp_plan_initial_category: 'Multiple: Neglect, Emotional abuse',
      cppl_cp_plan_ola: 'N',
    },
  ]);
});

test('a review says when it was due, whether it was quorate and how the child took part; it ends a plan or goes on', () => {
  const story = nextOn(decided(), 'review', '2027-03-10');
  story.ask('cleo', { do: 'take-family', here: [c1] });
  story.ask('cleo', { do: 'note-heard', self: [c1], spokenFor: [], own: [], read: [] });
  decide(story, c1, { categories: ['neglect'] });
  expect(rowsOf('ssd_cp_reviews.csv', story)).toMatchObject([
    {
      cppr_cp_review_due: '2027-03-15',
      cppr_cp_review_date: '2027-03-10',
      cppr_cp_review_outcome_continue_cp: 'Y',
      // Nobody has said which agencies have direct contact.
      cppr_cp_review_quorate: 'N',
      cppr_cp_review_participation: 'PN1',
    },
  ]);
  nextOn(story, 'review', '2027-09-01');
  decide(story, c1, { outcome: 'not-at-risk', categories: [] });
  expect(rowsOf('ssd_cp_plans.csv', story)).toMatchObject([
    {
      cppl_cp_plan_start_date: '2026-12-15',
      cppl_cp_plan_end_date: '2027-09-01',
      cppl_cp_plan_initial_category: 'Multiple: Neglect, Emotional abuse',
      cppl_cp_plan_latest_category: 'Neglect',
    },
  ]);
  expect(rowsOf('ssd_cp_reviews.csv', story)).toHaveLength(2);
  // Nobody said who of the family was there.
  expect(rowsOf('ssd_cp_reviews.csv', story)[1]?.cppr_cp_review_participation).toBe('');
});

test('a plan ends with what ended for the child, and the child is in the return still', () => {
  const story = decided();
  story.at = noon('2027-01-20');
  story.ask('cleo', { do: 'end-child', child: c1, how: 'child-died', on: '2027-01-19' });
  expect(firstRecord(story)).toMatchObject({ died: '2027-01-19', plans: [{ end: '2027-01-19' }] });
});

test('a second enquiry has a conference, a row and a target of its own, and the first keeps its own', () => {
  const facts = {
    'strategy-discussion': ['2026-11-24', '2027-09-06'],
    'section-47-started': ['2026-11-25', '2027-09-07'],
  };
  const story = heldOn(english('initial', facts), '2026-12-15');
  decide(story, c1, { outcome: 'not-at-risk', categories: [] });
  // Of the second no conference came yet.
  expect(firstRecord(story)).toMatchObject({ initial: [{ enquiry: '2026-11-24', target: '2026-12-15' }], unmet: ['2027-09-06'] });
  nextOn(story, 'initial', '2027-09-20');
  expect(firstRecord(story)).toMatchObject({
    initial: [{ enquiry: '2026-11-24' }, { enquiry: '2027-09-06', target: '2027-09-27' }],
    unmet: [],
  });
  const child = 'k0000invented0case1-c1';
  expect(rowsOf('ssd_s47_enquiry.csv', story).slice(0, 2)).toMatchObject([
    { s47e_s47_enquiry_id: `${child}-s47`, s47e_s47_start_date: '2026-11-24' },
    { s47e_s47_enquiry_id: `${child}-s47-2`, s47e_s47_start_date: '2027-09-06' },
  ]);
  expect(rowsOf('ssd_initial_cp_conference.csv', story).slice(0, 2)).toMatchObject([
    { icpc_s47_enquiry_id: `${child}-s47` },
    { icpc_s47_enquiry_id: `${child}-s47-2` },
  ]);
  const list = rowsOf('quorate_annex_a_5.csv', story, annexTables(recordsOf(story), dayFromIso('2027-09-21') ?? 0));
  expect(list[0]).toMatchObject({ StratDiscussionDate: '06/09/2027', InitialCPConfDate: '20/09/2027' });
  const measured = caseFacts(story.state, story.known, story.at)?.measured;
  expect(measured).toMatchObject([{ fromDiscussion: true }, { fromDiscussion: true, fromEnquiries: true }]);
});

test('a second initial conference with no enquiry of its own has none, and is not measured by the first', () => {
  const story = heldOn(english(), '2026-12-15');
  decide(story, c1, { outcome: 'not-at-risk', categories: [] });
  nextOn(story, 'initial', '2027-09-20');
  expect(firstRecord(story).initial).toMatchObject([{ enquiry: '2026-11-24' }, { enquiry: null, target: null }]);
  expect(caseFacts(story.state, story.known, story.at)?.measured.at(-1)).toMatchObject({
    fromDiscussion: null,
    fromEnquiries: null,
  });
});

test('of an unborn child there is no date of birth, and of nobody a name or place', () => {
  const story = decided();
  const texts = JSON.stringify([...ssdTables(recordsOf(story)), ...annexTables(recordsOf(story), dayFromIso('2026-12-20') ?? 0)]);
  expect(texts).not.toMatch(/2027-02-01|01\/02\/2027|Invented Hall|sam-social|cleo/);
});

test('whether a review was quorate is as it was decided, whoever leaves afterwards', () => {
  const story = nextOn(decided(), 'review', '2027-03-10');
  const direct = ['council', 'police', 'school'] as AgencyId[];
  story.ask('cleo', { do: 'say-quorum', direct, information: true, fewer: false });
  decide(story, c1, { categories: ['neglect'] });
  const quorate = () => rowsOf('ssd_cp_reviews.csv', story)[0]?.cppr_cp_review_quorate;
  expect(quorate()).toBe('Y');
  story.ask('cleo', { do: 'set-here', person: id('tom'), as: {}, left: '12:00' });
  expect(story.events).toContain('here-set');
  expect(quorate()).toBe('Y');
});

test('lists 5 and 7 of Annex A are of the last six months, with dates as Ofsted has them', () => {
  const story = decided();
  const list = (nth: 5 | 7, today: string) =>
    rowsOf(`quorate_annex_a_${nth}.csv`, story, annexTables(recordsOf(story), dayFromIso(today) ?? 0));
  expect(list(5, '2026-12-20')).toMatchObject([
    {
      DateOfBirth: '04/05/2019',
      Age: '7',
      StratDiscussionDate: '24/11/2026',
      InitialCPConfUnnecessary: 'b) No',
      InitialCPConfDate: '15/12/2026',
      CPConfResultInCPPlan: 'a) Yes',
    },
    { DateOfBirth: '', CPConfResultInCPPlan: 'b) No' },
  ]);
  expect(list(7, '2026-12-20')).toMatchObject([
    { ChildProtectionPlanStartDate: '15/12/2026', LatestCategoryOfAbuse: 'e) Multiple/not recommended' },
  ]);
  expect(list(5, '2027-06-16')).toEqual([]);
  // A plan that stands is on it however long ago it began.
  expect(list(7, '2027-12-01')).toHaveLength(1);
});

test('an enquiry ends on the day it was recorded as concluded, before the next begins; the one that was not has no end', () => {
  const facts = {
    'strategy-discussion': ['2026-11-24', '2027-09-06', '2028-01-10'],
    'section-47-concluded': ['2027-09-17', '2026-12-04'],
  };
  const story = heldOn(english('initial', facts), '2026-12-15');
  decide(story, c1, { outcome: 'not-at-risk', categories: [] });
  nextOn(story, 'initial', '2027-09-20');
  const child = rowsOf('ssd_s47_enquiry.csv', story).filter((row) => row.s47e_person_id?.endsWith('-c1'));
  expect(child).toMatchObject([
    { s47e_s47_start_date: '2026-11-24', s47e_s47_end_date: '2026-12-04' },
    { s47e_s47_start_date: '2027-09-06', s47e_s47_end_date: '2027-09-17' },
    { s47e_s47_start_date: '2028-01-10', s47e_s47_end_date: '' },
  ]);
});
