import { adopting } from '../adopting/words.cy.ts';
import { paging } from '../building/paging.cy.ts';
import { notes } from '../building/words.cy.ts';
import { change } from '../change/words.cy.ts';
import { arranging } from '../conference/arranging/words.cy.ts';
import { chairTie } from '../conference/chair-tie/words.cy.ts';
import { circulation } from '../conference/circulation/words.cy.ts';
import { day } from '../conference/day/words.cy.ts';
import { daySheet } from '../conference/day-sheet/words.cy.ts';
import { decision } from '../conference/decision/words.cy.ts';
import { exclusion } from '../conference/exclusion/words.cy.ts';
import { minutesDocument } from '../conference/minutes/document/words.cy.ts';
import { minutes } from '../conference/minutes/words.cy.ts';
import { participation } from '../conference/participation/words.cy.ts';
import { practice } from '../conference/practice/words.cy.ts';
import { privateNote } from '../conference/private-note/words.cy.ts';
import { reports } from '../conference/reports/words.cy.ts';
import { requests } from '../conference/request/words.cy.ts';
import { reviewReport } from '../conference/review-report/words.cy.ts';
import { timeliness } from '../conference/timeliness/words.cy.ts';
import { views } from '../conference/views/words.cy.ts';
import { dates } from '../dates/words.cy.ts';
import { ofAdults } from '../family/adults.cy.ts';
import { ofEndings } from '../family/endings.cy.ts';
import { household } from '../family/household.cy.ts';
import { ofChildren } from '../family/words.cy.ts';
import { inNeed } from '../in-need/words.cy.ts';
import { leave } from '../leave/words.cy.ts';
import { asking } from '../meeting/answers/asking.cy.ts';
import { coming } from '../meeting/answers/coming.cy.ts';
import { answering } from '../meeting/answers/words.cy.ts';
import { ending } from '../meeting/calling/ending.cy.ts';
import { review } from '../meeting/calling/review.cy.ts';
import { convening } from '../meeting/calling/words.cy.ts';
import { coreGroup } from '../meeting/core-group/words.cy.ts';
import { diary } from '../meeting/diary/words.cy.ts';
import { heldBack } from '../meeting/held-back/words.cy.ts';
import { briefing } from '../meeting/list/briefing.cy.ts';
import { teams } from '../meeting/list/teams/words.cy.ts';
import { wanted } from '../meeting/list/wanted.cy.ts';
import { preFlight } from '../meeting/pre-flight/words.cy.ts';
import { room } from '../meeting/register/words.cy.ts';
import { scale } from '../meeting/scale/words.cy.ts';
import { times } from '../meeting/times/words.cy.ts';
import { undertaking } from '../meeting/undertaking/words.cy.ts';
import { moving } from '../meeting/when/words.cy.ts';
import { lines } from '../meeting/words.cy.ts';
import { childMoves } from '../moving/words.cy.ts';
import { needToKnow } from '../need-to-know/words.cy.ts';
import { oversight } from '../oversight/words.cy.ts';
import { partnership } from '../partnership/words.cy.ts';
import { parts } from '../people/words.cy.ts';
import { planAsks } from '../plan/asks/words.cy.ts';
import { later } from '../plan/later/words.cy.ts';
import { outline } from '../plan/outline/words.cy.ts';
import { planPeople } from '../plan/people/words.cy.ts';
import { tasks } from '../plan/tasks/words.cy.ts';
import { planVersions } from '../plan/versions/words.cy.ts';
import { actions } from '../plan/words.cy.ts';
import { procedureFields } from '../procedure-page/fields.cy.ts';
import { procedurePage } from '../procedure-page/words.cy.ts';
import { reaching } from '../reaching/words.cy.ts';
import { redaction } from '../redaction/words.cy.ts';
import { secretLink } from '../secret-link/words.cy.ts';
import { slackInstall } from '../slack-install/words.cy.ts';
import { typed } from '../typed/words.cy.ts';
import type { Words } from './en.ts';
import { general } from './general.cy.ts';
import type { Terms } from './terms.ts';

/** Welsh, made by machine: until a speaker has reviewed it, English stands beside whatever binds (Q-17, cards/building/bilingual.ts). */
export const cy = (t: Terms): Words => ({
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
