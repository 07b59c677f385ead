import { adopting } from '../adopting/words.en.ts';
import { paging } from '../building/paging.en.ts';
import { notes } from '../building/words.en.ts';
import { change } from '../change/words.en.ts';
import { arranging } from '../conference/arranging/words.en.ts';
import { chairTie } from '../conference/chair-tie/words.en.ts';
import { circulation } from '../conference/circulation/words.en.ts';
import { day } from '../conference/day/words.en.ts';
import { daySheet } from '../conference/day-sheet/words.en.ts';
import { decision } from '../conference/decision/words.en.ts';
import { exclusion } from '../conference/exclusion/words.en.ts';
import { minutesDocument } from '../conference/minutes/document/words.en.ts';
import { minutes } from '../conference/minutes/words.en.ts';
import { participation } from '../conference/participation/words.en.ts';
import { practice } from '../conference/practice/words.en.ts';
import { privateNote } from '../conference/private-note/words.en.ts';
import { reports } from '../conference/reports/words.en.ts';
import { requests } from '../conference/request/words.en.ts';
import { reviewReport } from '../conference/review-report/words.en.ts';
import { timeliness } from '../conference/timeliness/words.en.ts';
import { views } from '../conference/views/words.en.ts';
import { dates } from '../dates/words.en.ts';
import { ofAdults } from '../family/adults.en.ts';
import { ofEndings } from '../family/endings.en.ts';
import { household } from '../family/household.en.ts';
import { ofChildren } from '../family/words.en.ts';
import { inNeed } from '../in-need/words.en.ts';
import { leave } from '../leave/words.en.ts';
import { asking } from '../meeting/answers/asking.en.ts';
import { coming } from '../meeting/answers/coming.en.ts';
import { answering } from '../meeting/answers/words.en.ts';
import { ending } from '../meeting/calling/ending.en.ts';
import { review } from '../meeting/calling/review.en.ts';
import { convening } from '../meeting/calling/words.en.ts';
import { coreGroup } from '../meeting/core-group/words.en.ts';
import { diary } from '../meeting/diary/words.en.ts';
import { heldBack } from '../meeting/held-back/words.en.ts';
import { briefing } from '../meeting/list/briefing.en.ts';
import { teams } from '../meeting/list/teams/words.en.ts';
import { wanted } from '../meeting/list/wanted.en.ts';
import { preFlight } from '../meeting/pre-flight/words.en.ts';
import { room } from '../meeting/register/words.en.ts';
import { scale } from '../meeting/scale/words.en.ts';
import { times } from '../meeting/times/words.en.ts';
import { undertaking } from '../meeting/undertaking/words.en.ts';
import { moving } from '../meeting/when/words.en.ts';
import { lines } from '../meeting/words.en.ts';
import { childMoves } from '../moving/words.en.ts';
import { needToKnow } from '../need-to-know/words.en.ts';
import { oversight } from '../oversight/words.en.ts';
import { partnership } from '../partnership/words.en.ts';
import { parts } from '../people/words.en.ts';
import { planAsks } from '../plan/asks/words.en.ts';
import { later } from '../plan/later/words.en.ts';
import { outline } from '../plan/outline/words.en.ts';
import { planPeople } from '../plan/people/words.en.ts';
import { tasks } from '../plan/tasks/words.en.ts';
import { planVersions } from '../plan/versions/words.en.ts';
import { actions } from '../plan/words.en.ts';
import { procedureFields } from '../procedure-page/fields.en.ts';
import { procedurePage } from '../procedure-page/words.en.ts';
import { reaching } from '../reaching/words.en.ts';
import { redaction } from '../redaction/words.en.ts';
import { secretLink } from '../secret-link/words.en.ts';
import { slackInstall } from '../slack-install/words.en.ts';
import { typed } from '../typed/words.en.ts';
import { general } from './general.en.ts';
import type { Terms } from './terms.ts';

/** English, in Quorate's own words. */
export const en = (t: Terms) => ({
  ...general,
  notes: notes(t),
  paging,
  convening: convening(t),
  ending: ending(t),
  review: review(t),
  coreGroup: coreGroup(t),
  answering: answering(t),
  undertaking,
  asking: asking(t),
  coming: coming(t),
  diary,
  heldBack: heldBack(t),
  preFlight: preFlight(t),
  reports: reports(t),
  lines: lines(t),
  wanted: wanted(t),
  teams: teams(t),
  briefing,
  times: times(t),
  moving: moving(t),
  arranging: arranging(t),
  practice: practice(t),
  chairTie: chairTie(t),
  daySheet: daySheet(t),
  reviewReport: reviewReport(t),
  secretLink,
  slackInstall,
  timeliness: timeliness(t),
  ofChildren: ofChildren(t),
  participation: participation(t),
  ofAdults,
  ofEndings,
  household,
  needToKnow: needToKnow(t),
  decision: decision(t),
  circulation: circulation(t),
  day: day(t),
  exclusion: exclusion(t),
  minutes: minutes(t),
  minutesDocument: minutesDocument(t),
  privateNote: privateNote(t),
  redaction: redaction(t),
  parts: parts(t),
  room: room(t),
  scale: scale(t),
  views: views(t),
  actions: actions(t),
  planAsks: planAsks(t),
  planPeople: planPeople(t),
  planVersions: planVersions(t),
  change: change(t),
  childMoves: childMoves(t),
  inNeed: inNeed(t),
  later,
  outline: outline(t),
  tasks,
  reaching: reaching(t),
  requests: requests(t),
  dates: dates(t),
  procedurePage,
  procedureFields,
  adopting,
  oversight,
  partnership,
  leave: leave(t),
  typed,
});
export type Words = ReturnType<typeof en>;
