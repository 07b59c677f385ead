import type { Conference, Invitee } from '../../domain/case/conference.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import { kindOf } from '../../domain/ref.ts';
import { asOf } from '../building/as-of.ts';
import { heading, opens, posted, quiet, say } from '../building/building.ts';
import { isAdministrator, managesCases } from '../building/reader-part.ts';
import { spoken, whenText } from '../building/wording.ts';
import { wordsOfCase } from '../building/words-of-case.ts';
import { requestRow } from '../conference/request/request-card.ts';
import { leaveDoors } from '../leave/doors.ts';
import { answerText } from '../meeting/answers/answer-text.ts';
import { notYet } from '../meeting/answers/asked-again.ts';
import type { Block, Card } from '../model.ts';
import { partnershipDoors } from '../partnership/doors.ts';
import { actionLine } from '../plan/action-line.ts';
import { actionStatus } from '../plan/action-status.ts';
import type { Reader, RequestScene } from '../scene.ts';
import type { Words } from '../words/en.ts';
import { wordsFor } from '../words/words-for.ts';
import { decisionRows } from './decision-rows.ts';

const most = 20;
const mostActions = 8;
const mostRequests = 4;

/** What I am part of, the next first, and what I am to do. An administrator can call a conference from here. */
export function homeCard(reader: Reader, cases: readonly Conference[], requests: readonly RequestScene[] = []): Card {
  return withDoors(reader, ownBlocks(reader, cases, requests));
}

/**
 * To somebody who has the app now and has no part in anything. It stays where it is, so once `hasCases` it does not say any more that there is
 * nothing; what there is has cards of its own.
 */
export function greetingCard(reader: Reader, hasCases: boolean): Card {
  const { convening } = wordsFor(reader);
  return withDoors(reader, hasCases ? [say(convening.homeFurtherDown)] : ownBlocks(reader, [], []));
}

/** The latest conferences that were asked for and that nothing has come of yet: what it is about stands behind the button. */
function requestRows(reader: Reader, requests: readonly RequestScene[]): readonly Block[] {
  const more = requests.length - mostRequests;
  const rows = requests.slice(0, mostRequests).map(requestRow);
  return more > 0 ? [...rows, quiet(wordsFor(reader).requests.homeMore(more))] : rows;
}

function ownBlocks(reader: Reader, cases: readonly Conference[], requests: readonly RequestScene[]): readonly Block[] {
  const words = wordsFor(reader);
  const ownCases = cases
    .map((state) => ({ state, part: partOf(reader, state) }))
    .filter(({ part }) => part !== null)
    .toSorted((a, b) => order(a.state, reader) - order(b.state, reader));
  const asked = requestRows(reader, requests);
  const rows = ownCases.slice(0, most - asked.length).map(({ state, part }): Block => {
    const when = state.when === null ? [] : [whenText(state.when, reader.language)];
    const lost = state.losses.length === 0 ? [] : [words.notes.lossHere];
    return {
      block: 'row',
      text: [{ strong: state.reference }, ` · ${[...when, part ?? '', ...lost].join(' · ')}`],
      button: opens(words.details, 'details', state),
    };
  });
  const more = ownCases.length > rows.length ? [quiet(words.convening.homeMore(ownCases.length - rows.length))] : [];
  const all = [...asked, ...decisionRows(reader, cases), ...rows, ...more, ...actionRows(reader, cases)];
  return all.length === 0 ? [say(words.convening.homeNothing), quiet(words.typed.homeThen)] : [...all, asOf(reader)];
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
  const leave = leaveDoors(reader);
  const whatIf: Block = { block: 'row', text: words.dates.whatIfRow, button: opens(words.dates.whatIf, 'what-if', null) };
  const buttons = [...call, ...unit, ...leave.buttons, ...partnershipDoors(reader)];
  return posted(reader, words.convening.homeTitle, [...blocks, ...askRow(reader), ...leave.blocks, whatIf], buttons);
}

/** What is to be done for the plans, the most urgent first: what it is stands behind the button. */
function actionRows(reader: Reader, cases: readonly Conference[]): readonly Block[] {
  const words = wordsFor(reader);
  // An action is of the case, and stands with each of its meetings.
  const plans = new Map(cases.flatMap((one) => (one.status === 'convened' ? [[one.id, one] as const] : [])));
  const open = [...plans.values()]
    .flatMap((state) => state.actions.map((action) => ({ state, action })))
    .filter(({ action }) => action.to === reader.me && action.status === 'open')
    .toSorted((a, b) => a.action.by.localeCompare(b.action.by));
  const { tasks } = words;
  const toTick: Block = { block: 'row', text: tasks.row, button: opens(tasks.open, 'my-tasks', null) };
  // What is recommended to somebody, or follows from a decision, is no action: it stands there too.
  if (open.length === 0) return plans.size === 0 ? [] : [toTick];
  const rows = open.slice(0, mostActions).map(({ state, action }): Block => {
    const line = words.actions.actionRow(state.reference, actionLine(action, state, reader));
    const text = [{ strong: line }, ` · ${actionStatus(action, reader)}`];
    return { block: 'row', text, button: opens(words.actions.what, 'details', state, action.id) };
  });
  const more = open.length > mostActions ? [quiet(words.convening.homeMore(open.length - mostActions))] : [];
  return [heading(words.convening.homeActions), ...rows, ...more, toTick];
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
    return convening.partChair(spoken(procedureOf(state.procedure, reader.directory).words.chair, reader.language)) + stage;
  if (isAdministrator(reader) && state.convenor === reader.me) return convening.partAdministrator + stage;
  if (state.minuteTaker === reader.me) return words.parts.minuteTaker + stage;
  if (state.status !== 'convened') return null;
  const invitee = state.invitees.find((one) => one.person === reader.me);
  if (invitee === undefined) return null;
  return `${convening.partInvited}: ${saidText(invitee, words)}${stage}`;
}

/** Of a core group to come: what was answered, or that it is theirs to keep, since they called it or lead. */
function inCoreGroup(reader: Reader, state: Conference): string {
  const words = wordsOfCase(reader, state);
  const invitee = state.invitees.find((one) => one.person === reader.me);
  const part = invitee === undefined ? words.coreGroup.homeKeeps : `${words.convening.partInvited}: ${saidText(invitee, words)}`;
  return `${words.coreGroup.homeName}, ${part}`;
}

function saidText(invitee: Invitee, words: Words): string {
  return invitee.answer.answer === 'none' ? notYet(invitee, words) : answerText(invitee, words);
}

function stageText({ status, stage }: Conference, { convening, ending }: Words): string {
  if (stage === 'cancelled') return ` (${ending.stageCancelled})`;
  if (stage === 'closed') return ` (${ending.stageClosed})`;
  return status === 'draft' ? ` (${convening.stageDraft})` : status === 'proposed' ? ` (${convening.stageProposed})` : '';
}
