import { isOnTheDay } from '../../domain/case/meeting/register/on-the-day.ts';
import { readableRounds } from '../../domain/case/meeting/scale/round.ts';
import type { PhaseName } from '../../domain/case/phase-names.ts';
import type { PersonId } from '../../domain/ids.ts';
import { asRole } from '../building/as-role.ts';
import { opens, press } from '../building/building.ts';
import { who } from '../building/people.ts';
import { asRecorded, convened, hasStarted, inviteeOf, isChair, isConferenceOver, myInvitation } from '../building/reader-part.ts';
import { tieAskedLine } from '../conference/chair-tie/asked-card.ts';
import * as chairTie from '../conference/chair-tie/kinds.ts';
import * as circulation from '../conference/circulation/kinds.ts';
import { circulationLines } from '../conference/circulation/phase-cards.ts';
import { helpingLine } from '../conference/day/helping-card.ts';
import * as day from '../conference/day/kinds.ts';
import { absentLines, aloneLine, toCallLine } from '../conference/day/waiting-cards.ts';
import * as decision from '../conference/decision/kinds.ts';
import { decisionLines } from '../conference/decision/phase-cards.ts';
import * as exclusion from '../conference/exclusion/kinds.ts';
import { exclusionLines } from '../conference/exclusion/phase-cards.ts';
import * as minutes from '../conference/minutes/kinds.ts';
import { minutesLines } from '../conference/minutes/phase-cards.ts';
import { outLine, thereLine } from '../conference/minutes/restricted-given.ts';
import { familyLine } from '../conference/participation/family-line.ts';
import * as participation from '../conference/participation/kinds.ts';
import * as practice from '../conference/practice/kinds.ts';
import { practiceLines } from '../conference/practice/practice-card.ts';
import * as privateNote from '../conference/private-note/kinds.ts';
import { noteWaitsLine, privateNoteLine } from '../conference/private-note/note-forms.ts';
import { counterSignLine } from '../conference/reports/counter-sign.ts';
import * as reports from '../conference/reports/kinds.ts';
import { reportLine } from '../conference/reports/report-line.ts';
import { reportsLine } from '../conference/reports/reports-form.ts';
import { asksStill } from '../conference/reports/still-asked.ts';
import { withheldLine } from '../conference/reports/withheld-form.ts';
import { authoriseLine } from '../conference/timeliness/authorise.ts';
import { interimAskedLine } from '../conference/timeliness/interim.ts';
import { interimPartLine } from '../conference/timeliness/interim-part.ts';
import * as timeliness from '../conference/timeliness/kinds.ts';
import * as views from '../conference/views/kinds.ts';
import { viewedLine } from '../conference/views/view-card.ts';
import type { CardKind } from '../kinds.ts';
import type { Block, Button, Text } from '../model.ts';
import * as people from '../people/kinds.ts';
import * as outline from '../plan/outline/kinds.ts';
import { outlineLine } from '../plan/outline/outline-card.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { answerText, countOf } from './answers/answer-text.ts';
import * as answers from './answers/kinds.ts';
import * as calling from './calling/kinds.ts';
import * as list from './list/kinds.ts';
import * as teams from './list/teams/kinds.ts';
import { placeLine } from './list/teams/place-card.ts';
import { preFlightLine } from './pre-flight/pre-flight-card.ts';
import { lastLine } from './register/at-the-last.ts';
import * as register from './register/kinds.ts';
import * as scale from './scale/kinds.ts';
import * as times from './times/kinds.ts';
import { saidOfTimesLine, standsLine } from './times/times-lines.ts';

/**
 * A phase as the whole card, where it is the most urgent of its reader's; and as one line with its button, where it is not: null where
 * there is nothing to do, or where none is more urgent.
 */
interface PhaseKind extends CardKind {
  readonly line: (scene: Scene, about: string) => Block | readonly Block[] | null;
}

const none = () => null;
const { draft } = calling.cards;
const { coming, deputy, newcomer, hold, invitation } = answers.cards;

/** Every phase of a conference (domain/case/phase.ts). */
export const phaseKinds: Readonly<Record<PhaseName, PhaseKind>> = {
  view: { ...views.cards.view, line: none },
  viewed: { ...views.cards.view, line: viewedLine },
  scale: { ...scale.cards.scale, line: none },
  room: { ...register.cards.room, line: none },
  'who-gets': { ...circulation.cards['who-gets'], line: circulationLines['who-gets'] },
  circulating: { ...circulation.cards.circulating, line: circulationLines.circulating },
  correction: { ...circulation.cards.correction, line: circulationLines.correction },
  'family-copies': { ...circulation.cards['family-copies'], line: circulationLines['family-copies'] },
  outcome: { ...circulation.cards.outcome, line: circulationLines.outcome },
  'outcome-read': { ...circulation.cards['outcome-read'], line: circulationLines['outcome-read'] },
  outline: { ...outline.cards.outline, line: outlineLine },
  decide: { ...decision.cards.decide, line: decisionLines.decide },
  decided: { ...decision.cards.decided, line: decisionLines.decided },
  'decided-said': { ...decision.cards.decided, line: decisionLines.decided },
  helping: { ...day.cards.helping, line: helpingLine },
  alone: { ...day.cards.alone, line: aloneLine },
  'alone-said': { ...day.cards.alone, line: aloneLine },
  absent: { ...day.cards.absent, line: absentLines },
  'to-reconvene': { ...day.cards['to-reconvene'], line: toCallLine },
  dissent: { ...decision.cards.dissent, line: decisionLines.dissent },
  recommendation: { ...decision.cards.recommendation, line: decisionLines.recommendation },
  'decided-tasks': { ...decision.cards['decided-tasks'], line: decisionLines['decided-tasks'] },
  deputy: { ...deputy, line: deputyLine },
  list: { ...list.cards.list, line: none },
  backup: { ...people.cards.backup, line: backupLine },
  'chair-tie': { ...chairTie.cards['chair-tie'], line: tieAskedLine },
  'private-note': { ...privateNote.cards['private-note'], line: privateNoteLine },
  'note-waits': { ...privateNote.cards['note-waits'], line: noteWaitsLine },
  exclusion: { ...exclusion.cards.exclusion, line: exclusionLines.exclusion },
  'exclusion-open': { ...exclusion.cards['exclusion-open'], line: exclusionLines['exclusion-open'] },
  'exclusion-task': { ...exclusion.cards['exclusion-task'], line: exclusionLines['exclusion-task'] },
  authorise: { ...timeliness.cards.authorise, line: authoriseLine },
  invitation: { ...invitation, line: standsLine },
  'team-place': { ...teams.cards.place, line: placeLine },
  'team-taken': { ...teams.cards.place, line: none },
  practice: { ...practice.cards.practice, line: practiceLines },
  'practice-warned': { ...practice.cards['practice-warned'], line: none },
  times: { ...times.cards.times, line: none },
  hold: { ...hold, line: none },
  interim: { ...timeliness.cards.interim, line: interimAskedLine },
  'interim-part': { ...timeliness.cards['interim-part'], line: interimPartLine },
  'interim-part-said': { ...timeliness.cards['interim-part'], line: interimPartLine },
  newcomer: { ...newcomer, line: newcomerLine },
  'no-chair': {
    draw: (scene) => (scene.state.status === 'convened' ? coming : draft).draw(scene),
    presses: {},
    line: noChairLine,
  },
  draft: { ...draft, line: none },
  'pre-flight': { ...answers.cards['pre-flight'], line: preFlightLine },
  placed: { ...scale.cards.scale, line: lineLine },
  coming: { ...coming, line: comingLine },
  sent: { ...coming, line: comingLine },
  'with-chair': { ...draft, line: withChairLine },
  receipt: { ...invitation, line: receiptLine },
  kept: { ...hold, line: none },
  'times-said': { ...times.cards.times, line: saidOfTimesLine },
  'chair-tie-said': { ...chairTie.cards['chair-tie'], line: tieAskedLine },
  'exclusion-said': { ...exclusion.cards['exclusion-said'], line: exclusionLines['exclusion-said'] },
  authorised: { ...timeliness.cards.authorise, line: authoriseLine },
  represented: { ...answers.cards.represented, line: none },
  'stood-down': { ...answers.cards['stood-down'], line: none },
  family: { ...participation.cards.family, line: familyLine },
  record: { ...people.cards.record, line: recordLine },
  minutes: { ...minutes.cards.minutes, line: minutesLines.minutes },
  'minutes-back': { ...minutes.cards['minutes-back'], line: minutesLines['minutes-back'] },
  'minutes-agree': { ...minutes.cards['minutes-agree'], line: minutesLines['minutes-agree'] },
  'restricted-word': { ...minutes.cards['restricted-word'], line: minutesLines['restricted-word'] },
  'restricted-there': { ...minutes.cards['restricted-there'], line: thereLine },
  'restricted-out': { ...minutes.cards['restricted-out'], line: outLine },
  'counter-sign': { ...reports.cards['counter-sign'], line: counterSignLine },
  withheld: { ...reports.cards.withheld, line: withheldLine },
  report: { ...reports.cards.report, line: reportLine },
  reports: { ...reports.cards.reports, line: reportsLine },
};

function deputyLine(scene: Scene, of: string): Block | null {
  const { lines } = wordsFor(scene);
  const invitee = inviteeOf(scene, of as PersonId);
  if (invitee?.answer.answer !== 'deputy' || !('person' in invitee.answer.deputy)) return null;
  const { at, deputy: proposed } = invitee.answer;
  return row(
    lines.deputy(who(scene, invitee.person), who(scene, proposed.person), asRole(scene, proposed.person, invitee.role)),
    press(scene, ({ coming }) => coming.agree, 'agree-deputy', scene.state, { about: of, seen: at }),
  );
}

function backupLine(scene: Scene): Block {
  const { parts } = wordsFor(scene);
  return row(
    parts.backup,
    press(scene, (words) => words.parts.takeChair, 'take-chair', scene.state),
  );
}

function newcomerLine(scene: Scene, of: string): Block {
  const words = wordsFor(scene).coming;
  return row(words.newcomerAsk(who(scene, of as PersonId)), opens(words.newcomerOpen, 'newcomer', scene.state, of));
}

function noChairLine(scene: Scene): Block {
  const { state } = scene;
  const words = wordsFor(scene).convening;
  return row(words.noChair, opens(words.setChair, 'chair', state));
}

function withChairLine(scene: Scene): Block | null {
  const { state } = scene;
  if (isConferenceOver(state)) return null;
  const { lines, convening } = wordsFor(scene);
  return row(lines.withChair, opens(convening.setChair, 'chair', state));
}

function lineLine(scene: Scene): Block | null {
  const { state } = scene;
  const words = wordsFor(scene).scale;
  const rounds = convened(state)?.rounds ?? [];
  return readableRounds(rounds).length === 0 ? null : row(words.revealed, opens(words.line, 'line', state));
}

/** Who is coming, in numbers; by name who has said on the day that it is otherwise, which the card of the room says itself. */
function comingLine(scene: Scene): Block {
  const { state } = scene;
  const all = wordsFor(scene);
  const is = convened(state);
  const record = is === null ? null : asRecorded(scene, is);
  const there = record?.present.length ?? 0;
  const over = state.stage === 'closed';
  const count = (kind: Parameters<typeof countOf>[1]) => countOf(record ?? state, kind);
  const counts = all.lines[over ? 'came' : 'coming'](count('attending'), count('apologies'), count('deputy'), count('none'));
  const isRoom = is !== null && isChair(scene) && isOnTheDay(is, scene.now);
  const last = is === null || isRoom ? '' : lastLine(scene, is);
  const text = [...(there === 0 ? [] : [over ? all.lines.there(there) : all.lines.here(there)]), counts, last].filter(Boolean);
  return row(text.join(' '), opens(all.details, 'details', state));
}

/** What was answered can be changed until the start; what is still asked of whoever does not come is said as long as it is. */
function receiptLine(scene: Scene): Block | null {
  const all = wordsFor(scene);
  const answer = myInvitation(scene)?.answer;
  if (answer === undefined || answer.answer === 'none' || isConferenceOver(scene.state)) return null;
  const asked = asksStill(scene);
  if (asked === 'report' || asked === 'otherwise')
    return row(
      asked === 'report' ? all.answering.stillAskedNow : all.answering.stillAskedOtherwise,
      opens(all.details, 'details', scene.state),
    );
  const text = all.lines.answered(answerText({ answer }, all));
  return hasStarted(scene) ? null : row(text, opens(all.somethingElse, 'something-else', scene.state));
}

/** Once it was held the minutes are what there is to write. */
function recordLine(scene: Scene): Block | null {
  const { state } = scene;
  if (state.stage === 'held' || state.stage === 'closed') return null;
  const words = wordsFor(scene);
  return row(words.parts.record, opens(words.details, 'details', state));
}

function row(text: Text, button: Button): Block {
  return { block: 'row', text, button };
}
