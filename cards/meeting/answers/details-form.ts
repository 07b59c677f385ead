import { openRoundOf } from '../../../domain/case/meeting/scale/round.ts';
import { isLink } from '../../../domain/case/meeting/when/place.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { kindOf } from '../../../domain/ref.ts';
import { procedureDetails } from '../../adopting/procedure-details.ts';
import { careful } from '../../building/bilingual.ts';
import { heading, opens, say, shown } from '../../building/building.ts';
import { nameOf } from '../../building/people.ts';
import { convened, isAdministrator, isChair, managesUnit, myInvitation, writesRecord } from '../../building/reader-part.ts';
import { chairWord, childLabel, conferenceWord, leadWord, whenText } from '../../building/wording.ts';
import { tellRow } from '../../change/their-changes.ts';
import { schoolDetails } from '../../conference/arranging/school-form.ts';
import { tieDetails } from '../../conference/chair-tie/tie-lines.ts';
import { attendanceDetails } from '../../conference/day/attendance-details.ts';
import { sheetRow } from '../../conference/day/real-times-form.ts';
import { decisionDetails } from '../../conference/decision/outcome-text.ts';
import { exclusionRow } from '../../conference/exclusion/exclusions-form.ts';
import { minutesRows } from '../../conference/minutes/minutes-form.ts';
import { familyRow } from '../../conference/participation/family-plan-form.ts';
import { notesRow } from '../../conference/private-note/note-forms.ts';
import { reportRows } from '../../conference/reports/report-buttons.ts';
import { lateDetails } from '../../conference/timeliness/late-lines.ts';
import { workedBack } from '../../dates/worked-back.ts';
import { adultsDetails, adultsRow } from '../../family/adults-details.ts';
import { childrenDetails, convenorWithNumber } from '../../family/child-details.ts';
import { childrenRow } from '../../family/child-rows.ts';
import { dischargeRows } from '../../family/discharge-form.ts';
import { endingsRow } from '../../family/ending-forms.ts';
import type { Block, Form, FormRef, Text } from '../../model.ts';
import { movesRows } from '../../moving/move-line.ts';
import { needToKnowRows } from '../../need-to-know/rows.ts';
import { actionDetails } from '../../plan/action-details.ts';
import { laterRow } from '../../plan/later/later-form.ts';
import { planRow } from '../../plan/outline/plan-row.ts';
import { redactionRow } from '../../redaction/redact-form.ts';
import type { Scene } from '../../scene.ts';
import { capital } from '../../words/in-a-sentence.ts';
import { wordsFor } from '../../words/words-for.ts';
import { absenceDetails } from '../core-group/absence-form.ts';
import { groupChildren } from '../core-group/children-rows.ts';
import { mayTakeOver } from '../core-group/hand-form.ts';
import { noteDetails, writesNote } from '../core-group/note-form.ts';
import { registerBeforeRow } from '../core-group/register-before.ts';
import { attendanceList } from '../list/attendance-list.ts';
import { briefingRows, ownBriefingDetails } from '../list/briefing-rows.ts';
import { askedDetails } from '../list/expected.ts';
import { placedBlocks } from '../scale/placed-list.ts';
import { movedDetails } from '../when/moved.ts';
import { answerDetails } from './answer-details.ts';

/** What it is about, to read: for an invitee and whoever writes the record, and more of it for whoever keeps the case. With `about`, actions in full. Null: not theirs to read. */
export function detailsForm(scene: Scene, ref: FormRef): Form | null {
  if (ref.about !== undefined) return actionDetails(scene, ref, ref.about);
  const conference = kindOf(scene.state.meeting) === 'conference';
  const keeper = isAdministrator(scene) || managesUnit(scene) || isChair(scene) || (!conference && scene.lead === scene.me);
  const invitee = myInvitation(scene);
  if (!keeper && invitee === undefined && !(conference && writesRecord(scene))) return null;
  if (!conference) return coreGroupDetails(scene, ref, keeper);
  return shown(scene, ref, wordsFor(scene).answering.detailsForm, [
    ...about(scene),
    ...decisionDetails(scene),
    ...planRow(scene),
    ...(invitee === undefined ? [] : [...askedDetails(scene, invitee), ...ownBriefingDetails(scene), ...attendanceList(scene)]),
    ...workedBack(scene),
    ...(invitee === undefined ? [] : firstTime(scene, invitee.role)),
    ...(keeper && scene.state.why !== null ? why(scene, scene.state.why) : []),
    ...(keeper ? [...movedDetails(scene), ...procedureDetails(scene)] : []),
    ...(keeper || writesRecord(scene) ? [...tieDetails(scene), ...lateDetails(scene), ...schoolDetails(scene)] : []),
    ...childrenDetails(scene, keeper),
    ...adultsDetails(scene, keeper),
    ...(keeper ? answerDetails(scene) : []),
    ...attendanceDetails(scene),
    ...(isChair(scene) ? placedDetails(scene) : []),
    ...undertaking(scene),
    ...reportRows(scene),
    ...sheetRow(scene),
    ...exclusionRow(scene),
    ...minutesRows(scene),
    ...notesRow(scene),
    ...laterRow(scene),
    ...redactionRow(scene),
    ...childrenRow(scene),
    ...dischargeRows(scene),
    ...endingsRow(scene),
    ...movesRows(scene),
    ...briefingRows(scene),
    ...adultsRow(scene),
    ...familyRow(scene),
    ...tellRow(scene),
    ...needToKnowRows(scene),
  ]);
}

/** Of a meeting of the core group: when and where, and to those who keep it who answered what. */
function coreGroupDetails(scene: Scene, ref: FormRef, keeper: boolean): Form {
  return shown(scene, ref, wordsFor(scene).answering.detailsForm, [
    { block: 'facts', rows: [[wordsFor(scene).reference, scene.state.reference], ...whenAndWhere(scene)] },
    ...(keeper && scene.state.why !== null ? why(scene, scene.state.why) : []),
    ...(keeper ? movedDetails(scene) : []),
    ...(keeper ? answerDetails(scene) : []),
    ...planRow(scene),
    ...groupChildren(scene),
    ...noteDetails(scene),
    ...absenceDetails(scene),
    ...tellRow(scene),
    ...dischargeRows(scene),
    ...endingsRow(scene),
    ...movesRows(scene),
    ...groupRows(scene),
    ...registerBeforeRow(scene),
  ]);
}

/** What a member can do of it here, where the card has no button of it. */
function groupRows(scene: Scene): readonly Block[] {
  const { coreGroup: words } = wordsFor(scene);
  const { state } = scene;
  if (writesNote(scene) && state.noteTaker !== scene.me) {
    const label = state.group.note === null ? words.note : words.noteAgain;
    return [{ block: 'row', text: words.noteTitle, button: opens(label, 'core-note', state) }];
  }
  return mayTakeOver(scene) ? [{ block: 'row', text: words.holderHint, button: opens(words.takeOver, 'core-hand', state) }] : [];
}

function whenAndWhere(scene: Scene): readonly (readonly [string, Text])[] {
  const { state, language } = scene;
  if (state.when === null) return [];
  const all = wordsFor(scene);
  const { place } = state.when;
  return [
    [all.whenLabel, whenText(state.when, language)],
    [all.answering.where, isLink(place) ? [{ link: place, text: all.answering.link }] : place],
  ];
}

function about(scene: Scene): readonly Block[] {
  const { state, language, procedure } = scene;
  const all = wordsFor(scene);
  const words = all.answering;
  const type = Object.entries(all.conferenceType).find(([key]) => key === state.type)?.[1] ?? state.type;
  return [
    {
      block: 'facts',
      rows: [
        [all.reference, state.reference],
        [words.conference, `${conferenceWord(procedure, state.type, language)} (${type})`],
        ...whenAndWhere(scene),
        [words.childrenRow, childCount(scene)],
        ...whoLeads(scene),
        [words.administers, convenorWithNumber(scene)],
      ],
    },
  ];
}

/** Who takes the chair, leads and writes the record, as the procedure calls them: whom to ask. */
function whoLeads(scene: Scene): readonly (readonly [string, string])[] {
  const { state, leadThen: lead, language, procedure } = scene;
  const row = (title: string, person: PersonId | null) =>
    person === null ? [] : [[capital(title), nameOf(scene, person)] as const];
  // Where nobody leads it is whoever convened who is told of what is left undone: that is no lead professional to ask.
  const leads = lead === state.convenor ? null : lead;
  const { administrator } = procedure.words;
  const records = administrator === null ? wordsFor(language).parts.minuteTaker : inLanguage(administrator, language);
  return [
    ...row(chairWord(procedure, language), state.chair),
    ...row(leadWord(procedure, language), leads),
    ...row(records, state.minuteTaker),
  ];
}

/** Why it was cancelled, for those who keep the case. */
function why(scene: Scene, reason: string): readonly Block[] {
  return reason === '' ? [] : [heading(wordsFor(scene).ending.cancelledBecause), say(reason)];
}

/** "What will I be asked?", for those who are there for the first time. */
function firstTime(scene: Scene, key: string): readonly Block[] {
  const { language, procedure } = scene;
  const words = wordsFor(scene).answering;
  const { scale, words: own, roles } = procedure;
  const items = [
    ...words.firstTime,
    ...(scale.on ? [words.firstTimeScale(own.scale === null ? words.scaleWord : inLanguage(own.scale, language))] : []),
    // Only some roles are asked for a view.
    ...(roles.find((one) => one.key === key)?.part === 'view' ? [words.firstTimeView] : []),
  ];
  return [heading(words.firstTimeTitle), { block: 'list', items }];
}

/** Everybody who has placed or has not: the chair's card names only some. */
function placedDetails(scene: Scene): readonly Block[] {
  const state = convened(scene.state);
  const round = state === null ? null : openRoundOf(state.rounds);
  if (state === null || round === null) return [];
  return [heading(wordsFor(scene).room.round(round.round)), ...placedBlocks(scene, state, round)];
}

/** The undertaking in full, English beside a Welsh nobody has reviewed. */
function undertaking(scene: Scene): readonly Block[] {
  return [
    heading(wordsFor(scene).answering.undertakingTitle),
    ...careful(scene, (words) => words.answering.undertakingWords).map((line) => say(line)),
  ];
}

function childCount({ state, language }: Scene): string {
  return state.children.map((child) => childLabel(child, language)).join(', ');
}
