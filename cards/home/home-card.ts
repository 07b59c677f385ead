import { isoFromDay } from '../../domain/calendar/iso.ts';
import type { Conference, Invitee } from '../../domain/case/conference.ts';
import { hasBoard } from '../../domain/oversight/sees.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import { kindOf } from '../../domain/ref.ts';
import { asOf } from '../building/as-of.ts';
import { heading, opens, posted, quiet, say } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import { isAdministrator, isConferenceOver, managesCases } from '../building/reader-part.ts';
import { chairWord, dayText, whenText } from '../building/wording.ts';
import { wordsOfCase } from '../building/words-of-case.ts';
import { requestRow } from '../conference/request/request-card.ts';
import { leaveDoors } from '../leave/doors.ts';
import { answerText, isHere, registerText } from '../meeting/answers/answer-text.ts';
import { notYet } from '../meeting/answers/asked-again.ts';
import type { Block, Card } from '../model.ts';
import { partnershipDoors } from '../partnership/doors.ts';
import { actionLine } from '../plan/action-line.ts';
import { actionStatus } from '../plan/action-status.ts';
import type { Reader, RequestScene, Scene } from '../scene.ts';
import type { Words } from '../words/en.ts';
import { wordsFor } from '../words/words-for.ts';
import { decisionRows } from './decision-rows.ts';

const most = 20;
const mostActions = 8;
const mostRequests = 4;
const mostCovered = 4;

/** What I am part of, the next first, and what I am to do; then `covering`: the meetings of colleagues whom I act for, as I see each. An administrator can call a conference from here. */
export function homeCard(
  reader: Reader,
  cases: readonly Conference[],
  requests: readonly RequestScene[] = [],
  covering: readonly Scene[] = [],
): Card {
  return withDoors(reader, ownBlocks(reader, cases, requests, covering));
}

/**
 * To somebody who has the app now and has no part in anything. It stays where it is, so once `hasCases` it does not say any more that there is
 * nothing; what there is has cards of its own.
 */
export function greetingCard(reader: Reader, hasCases: boolean): Card {
  const { convening } = wordsFor(reader);
  return withDoors(reader, hasCases ? [say(convening.homeFurtherDown)] : ownBlocks(reader, [], [], []));
}

/** The latest conferences that were asked for and that nothing has come of yet: what it is about stands behind the button. */
function requestRows(reader: Reader, requests: readonly RequestScene[]): readonly Block[] {
  const more = requests.length - mostRequests;
  const rows = requests.slice(0, mostRequests).map(requestRow);
  return more > 0 ? [...rows, quiet(wordsFor(reader).requests.homeMore(more))] : rows;
}

function ownBlocks(
  reader: Reader,
  conferences: readonly Conference[],
  requests: readonly RequestScene[],
  covering: readonly Scene[],
): readonly Block[] {
  const words = wordsFor(reader);
  const ownCases = conferences
    .map((state) => ({ state, part: partOf(reader, state) }))
    .filter(({ part }) => part !== null)
    .toSorted((a, b) => order(a.state, reader) - order(b.state, reader));
  const asked = requestRows(reader, requests);
  const covered = coveredRows(reader, covering);
  const rows = ownCases
    .slice(0, most - asked.length - covered.length)
    .map(({ state, part }) => caseRow(reader, state, part ?? ''));
  const more = ownCases.length > rows.length ? [quiet(words.convening.homeMore(ownCases.length - rows.length))] : [];
  const all = [...asked, ...decisionRows(reader, conferences), ...rows, ...more, ...actionRows(reader, conferences), ...covered];
  return all.length === 0 ? [say(words.convening.homeNothing), quiet(words.typed.homeThen)] : [...all, asOf(reader)];
}

function caseRow(reader: Reader, state: Conference, part: string): Block {
  const words = wordsFor(reader);
  const when = state.when === null ? [] : [whenText(state.when, reader.language)];
  const lost = state.losses.length === 0 ? [] : [words.notes.lossHere];
  return {
    block: 'row',
    text: [{ strong: state.reference }, ` · ${[...when, part, ...lost].join(' · ')}`],
    button: opens(words.details, 'details', state),
  };
}

/** What is asked of a colleague whom the reader acts for, each with whose it is, and until when. */
function coveredRows(reader: Reader, covering: readonly Scene[]): readonly Block[] {
  const { leave, convening } = wordsFor(reader);
  return [...Map.groupBy(covering, (one) => one.me)].flatMap(([of, scenes]): readonly Block[] => {
    const until = scenes[0]?.cover?.until;
    if (until === undefined) return [];
    const theirs = scenes
      .map((scene) => ({ scene, part: partOf(scene, scene.state) }))
      .filter(({ part }) => part !== null)
      .toSorted((a, b) => order(a.scene.state, reader) - order(b.scene.state, reader));
    const more = theirs.length - mostCovered;
    const states = scenes.map((one) => one.state);
    const [first] = scenes;
    return [
      heading(leave.covering(nameOf(reader, of), dayText(isoFromDay(until), reader.language))),
      ...theirs.slice(0, mostCovered).map(({ scene, part }) => caseRow(scene, scene.state, part ?? '')),
      ...(more > 0 ? [quiet(convening.homeMore(more))] : []),
      ...(first === undefined ? [] : actionRows(first, states, mostCovered)),
    ];
  });
}

/** The way to ask for a conference; a procedure that convenes none is asked for none. */
export function askRow(reader: Reader): readonly Block[] {
  const { directory } = reader;
  if (procedureOf(directory.procedure, directory).asking === null) return [];
  const { requests } = wordsFor(reader);
  return [{ block: 'row', text: requests.homeRow, button: opens(requests.homeAsk, 'ask-conference', null) }];
}

/** With what there is to do at any time. */
function withDoors(reader: Reader, blocks: readonly Block[]): Card {
  const words = wordsFor(reader);
  const call = isAdministrator(reader) ? [{ ...opens(words.convening.homeCall, 'conference', null), tone: 'main' as const }] : [];
  const unit = managesCases(reader) ? [opens(words.parts.unitCases, 'unit-cases', null)] : [];
  const board = hasBoard(reader.directory.people.get(reader.me)) ? [opens(words.oversight.open, 'board', null)] : [];
  const leave = leaveDoors(reader);
  const whatIf: Block = { block: 'row', text: words.dates.whatIfRow, button: opens(words.dates.whatIf, 'what-if', null) };
  const buttons = [...call, ...unit, ...board, ...leave.buttons, ...partnershipDoors(reader)];
  return posted(reader, words.convening.homeTitle, [...blocks, ...askRow(reader), ...leave.blocks, whatIf], buttons);
}

/** What is to be done for the plans, the most urgent first: what it is stands behind the button. */
function actionRows(reader: Reader, cases: readonly Conference[], mostShown = mostActions): readonly Block[] {
  const words = wordsFor(reader);
  // An action is of the case, and stands with each of its meetings.
  const plans = new Map(cases.flatMap((one) => (one.status === 'convened' ? [[one.id, one] as const] : [])));
  const open = [...plans.values()]
    .flatMap((state) => state.actions.map((action) => ({ state, action })))
    .filter(({ action }) => action.to === reader.me && action.status === 'open')
    .toSorted((a, b) => a.action.by.localeCompare(b.action.by));
  const { tasks } = words;
  // Several are ticked at once by whoever's they are.
  const toTick: readonly Block[] =
    mostShown === mostActions ? [{ block: 'row', text: tasks.row, button: opens(tasks.open, 'my-tasks', null) }] : [];
  // What is recommended to somebody, or follows from a decision, is no action: it stands there too.
  if (open.length === 0) return plans.size === 0 ? [] : toTick;
  const rows = open.slice(0, mostShown).map(({ state, action }): Block => {
    const line = words.actions.actionRow(state.reference, actionLine(action, state, reader));
    const text = [{ strong: line }, ` · ${actionStatus(action, state, reader)}`];
    return { block: 'row', text, button: opens(words.actions.what, 'details', state, action.id) };
  });
  const more = open.length > mostShown ? [quiet(words.convening.homeMore(open.length - mostShown))] : [];
  return [heading(words.convening.homeActions), ...rows, ...more, ...toTick];
}

/** Drafts first, then what is to come, then what is past (the latest first) or will not be. */
function order(state: Conference, reader: Reader): number {
  if (state.stage === 'cancelled') return Number.MAX_SAFE_INTEGER;
  if (state.when === null) return 0;
  const wait = state.when.startsAt - reader.now;
  return wait >= -86_400_000 ? wait + 86_400_000 : Number.MAX_SAFE_INTEGER / 2 - wait;
}

function partOf(reader: Reader, state: Conference): string | null {
  const words = wordsOfCase(reader, state);
  const { convening } = words;
  if (kindOf(state.meeting) === 'core-group') return inCoreGroup(reader, state);
  const stage = stageText(state, words);
  if (state.status !== 'draft' && state.chair === reader.me)
    return convening.partChair(chairWord(procedureOf(state.procedure, reader.directory), reader.language)) + stage;
  if (isAdministrator(reader) && state.convenor === reader.me) return convening.partAdministrator + stage;
  if (state.minuteTaker === reader.me) return words.parts.minuteTaker + stage;
  if (state.status !== 'convened') return null;
  const invitee = state.invitees.find((one) => one.person === reader.me);
  if (invitee === undefined) return null;
  return `${invitedText(state, words)}: ${saidText(state, invitee, words)}${stage}`;
}

/** Of a core group to come: what was answered, or that it is theirs to keep, since they called it or lead. */
function inCoreGroup(reader: Reader, state: Conference): string {
  const words = wordsOfCase(reader, state);
  const invitee = state.invitees.find((one) => one.person === reader.me);
  const part =
    invitee === undefined ? words.coreGroup.homeKeeps : `${invitedText(state, words)}: ${saidText(state, invitee, words)}`;
  return `${words.coreGroup.homeName}, ${part}`;
}

const invitedText = (state: Conference, { convening }: Words) =>
  isConferenceOver(state) ? convening.partWasInvited : convening.partInvited;

/** What they said; of whoever is in the register that they are there, and of one that is closed whether they were. */
function saidText(state: Conference, invitee: Invitee, words: Words): string {
  if (state.stage === 'closed' || isHere(state, invitee)) return registerText(state, invitee, words);
  return invitee.answer.answer === 'none' ? notYet(invitee, words) : answerText(invitee, words);
}

function stageText({ status, stage }: Conference, { convening, ending }: Words): string {
  if (stage === 'cancelled') return ` (${ending.stageCancelled})`;
  if (stage === 'closed') return ` (${ending.stageClosed})`;
  return status === 'draft' ? ` (${convening.stageDraft})` : status === 'proposed' ? ` (${convening.stageProposed})` : '';
}
