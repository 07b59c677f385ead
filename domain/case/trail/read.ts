import { administers } from '../../access/administers.ts';
import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import type { Tagged } from '../../slice.ts';
import { changesFor } from '../change/cards.ts';
import { readsChange } from '../change/readers.ts';
import { changesShown } from '../change/shown.ts';
import { isSheetReady } from '../conference/day-sheet/sheet-from.ts';
import { hasOfMinutes } from '../conference/minutes/readers.ts';
import { readsReports } from '../conference/reports/readers.ts';
import { sinceLast } from '../conference/review-report/since-last.ts';
import { chairLine } from '../meeting/answers/chair-line.ts';
import { acceptsBeforePlan, acceptsBeforeReading, isBound } from '../meeting/answers/undertaking.ts';
import { currentConference, wasConvened } from '../meetings.ts';
import { movesFor } from '../moving/cards.ts';
import { movesShown } from '../moving/shown.ts';
import { isTold } from '../need-to-know/attempts.ts';
import { leadOf } from '../people/lead.ts';
import { mayTakeOf } from '../plan/may-take.ts';
import { isOfferedTo } from '../plan/pending.ts';
import { hasIncidents } from '../redaction/incidents.ts';
import type { Refusal } from '../refusal.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import type { TrailCommands, TrailEvents, TrailState } from './shape.ts';

type Outcome = Decided<Tagged<'event', TrailEvents>>;
type Noted = 'read' | 'turned-away';
const tenMinutes = 600_000;

export function readDetails(state: Case, asked: TrailCommands['read-details'] & Stamp): Outcome {
  return noted(state, 'read', `${asked.meeting}/details`, asked);
}

export function readFamilyPlans(state: Case, asked: TrailCommands['read-family'] & Stamp): Outcome {
  return noted(state, 'read', `${asked.meeting}/family`, asked);
}

/** Before there is a time there is nothing for a diary. */
export function readDiary(state: Case, asked: TrailCommands['read-diary'] & Stamp): Outcome {
  const when = state.meetings[asked.meeting]?.when.when ?? null;
  return when === null ? { refused: 'too-early' } : noted(state, 'read', `${asked.meeting}/diary`, asked);
}

/** The link to the sheet for the day: from the working day before. */
export function readSheet(state: Case, asked: TrailCommands['read-sheet'] & Stamp, known: Known): Outcome {
  return isSheetReady(state, asked, known) ? noted(state, 'read', `${asked.meeting}/sheet`, asked) : { refused: 'too-early' };
}

/** Of a first conference there is nothing to put together. */
export function readReviewReport(state: Case, asked: TrailCommands['read-review-report'] & Stamp): Outcome {
  const none = sinceLast(state, asked.meeting, asked.by as PersonId, asked.at) === null;
  return none ? { refused: 'too-early' } : noted(state, 'read', `${asked.meeting}/review-report`, asked);
}

export function readDates(state: Case, asked: Stamp): Outcome {
  return noted(state, 'read', 'dates', asked);
}

/** After the reveal; after a 0 the chair first says what is being done (BU-S7). */
export function readLine(state: Case, asked: TrailCommands['read-line'] & Stamp): Outcome {
  const no = noLineFor(state, asked);
  return no === null ? noted(state, 'read', `${asked.meeting}/${asked.shows ?? 'line'}`, asked) : { refused: no };
}

/** Why there is no line to read or to fetch; null: there is. */
export function noLineFor({ meetings }: Case, { meeting: id, by }: TrailCommands['read-line'] & Stamp): Refusal | null {
  const meeting = meetings[id];
  if (meeting === undefined) return 'too-early';
  if (!isBound(meeting, by as PersonId)) return 'undertaking-first';
  const revealed = meeting.scale.rounds.filter((round) => round.status === 'revealed');
  if (revealed.some((round) => round.zero.zero !== 'asked')) return null;
  return meeting.when.chair === by && revealed.length > 0 ? 'answer-zero-first' : 'too-early';
}

/** Once they are closed, or all have agreed on something. */
export function readViews(state: Case, asked: TrailCommands['read-views'] & Stamp): Outcome {
  const meeting = state.meetings[asked.meeting];
  if (meeting === undefined) return { refused: 'too-early' };
  if (!isBound(meeting, asked.by as PersonId)) return { refused: 'undertaking-first' };
  const { rounds, agreed } = meeting.views;
  const isAny = rounds.some((one) => one.status === 'closed') || agreed?.all.some(({ outcome }) => outcome !== null) === true;
  return isAny ? noted(state, 'read', `${asked.meeting}/views`, asked) : { refused: 'too-early' };
}

/** What the chair said of their deputy, for whoever asked for one. */
export function readChairLine(state: Case, asked: TrailCommands['read-chair-line'] & Stamp): Outcome {
  const meeting = state.meetings[asked.meeting];
  const said = meeting === undefined ? null : chairLine(meeting, asked.by as PersonId);
  return said === null ? { refused: 'too-early' } : noted(state, 'read', `${asked.meeting}/chair-line`, asked);
}

/** Who is in and who is not. */
export function readReports(state: Case, asked: TrailCommands['read-reports'] & Stamp, known: Known): Outcome {
  const reads = readsReports(state, asked.meeting, asked.by as PersonId, known);
  return reads ? noted(state, 'read', `${asked.meeting}/reports`, asked) : { refused: 'not-yours' };
}

/** One action for its owner, whoever is asked to take it, the chair and the lead professional who was told of it; all of them for the chair. */
export function readAction(state: Case, asked: TrailCommands['read-action'] & Stamp, known: Known): Outcome {
  const conference = currentConference(state);
  const chair = conference?.meeting.when.chair === asked.by;
  if (asked.action === 'all') return chair ? noted(state, 'read', 'actions', asked) : { refused: 'not-yours' };
  const action = state.plan.actions.find((one) => one.id === asked.action);
  const lead = leadOf(state, known.procedure) === asked.by;
  if (action !== undefined && !chair && !mayTakeOf(state, asked.by as PersonId, action)) return { refused: 'not-yours' };
  const offered = action !== undefined && isOfferedTo(action, asked.by as PersonId, state.plan);
  if (action === undefined || !(chair || lead || offered || action.to === asked.by)) return { refused: 'not-yours' };
  return noted(state, 'read', action.id, asked);
}

export function readCirculation(state: Case, asked: TrailCommands['read-circulation'] & Stamp): Outcome {
  return noted(state, 'read', `${asked.meeting}/circulation`, asked);
}

/** Before anybody was invited there is no plan to speak of. */
export function readPlan(state: Case, asked: Stamp): Outcome {
  if (!wasConvened(state)) return { refused: 'too-early' };
  return acceptsBeforePlan(state, asked.by as PersonId) ? { refused: 'undertaking-first' } : noted(state, 'read', 'plan', asked);
}

/** Whoever said it, and who is to know of it or to acknowledge it. */
export function readToldChange(
  state: Case,
  asked: TrailCommands['read-change'] & Stamp,
  { directory, procedure }: Known,
): Outcome {
  const known = { directory, lead: leadOf(state, procedure) };
  const all = changesFor(changesShown(state), asked.by as PersonId, known);
  const part = all.find((one) => one.change.id === asked.change)?.part;
  return part !== undefined && readsChange(part) ? noted(state, 'read', asked.change, asked) : { refused: 'not-yours' };
}

/** Where to and where from: whoever reads of the move at all. */
export function readChildMove(
  state: Case,
  asked: TrailCommands['read-child-move'] & Stamp,
  { directory, procedure }: Known,
): Outcome {
  const of = movesShown(state);
  const theirs = movesFor(of, asked.by as PersonId, { directory, procedure, lead: leadOf(state, procedure) });
  const reader = directory.people.get(asked.by as PersonId);
  const unit = state.opening.status === 'open' ? state.opening.unit : null;
  const all = reader !== undefined && administers(reader, unit) ? of.all : theirs.map((one) => one.move);
  return all.some((one) => one.id === asked.move) ? noted(state, 'read', asked.move, asked) : { refused: 'not-yours' };
}

/** For whoever was asked to telephone somebody. */
export function readUnreached(state: Case, asked: Stamp): Outcome {
  const isAsked = state.reaching.unreached.some((one) => one.asked.some((who) => who === asked.by));
  return isAsked ? noted(state, 'read', 'unreached', asked) : { refused: 'not-yours' };
}

/** Of a case that nobody has asked for there is nothing to read. */
export function readRequest(state: Case, asked: Stamp): Outcome {
  const isNone = state.request.asked === null && state.request.recorded.length === 0;
  return isNone ? { refused: 'too-early' } : noted(state, 'read', 'request', asked);
}

/** Whoever may ask may look: what is not theirs is not in it. */
export function readExclusions(state: Case, asked: TrailCommands['read-exclusions'] & Stamp): Outcome {
  return noted(state, 'read', `${asked.meeting}/exclusions`, asked);
}

export function readMinutes(state: Case, asked: TrailCommands['read-minutes'] & Stamp, known: Known): Outcome {
  const has = minutesFor(state, asked, known);
  return 'refused' in has ? has : noted(state, 'read', `${asked.meeting}/${has.file}`, asked);
}

/** Which file of the minutes there is for somebody, or why none. To whoever may have nothing of them they are not there yet. */
export function minutesFor(
  state: Case,
  { meeting: id, by }: TrailCommands['read-minutes'] & Stamp,
  known: Known,
): { readonly file: 'minutes' | 'restricted' } | { readonly refused: Refusal } {
  const meeting = state.meetings[id];
  const on = meeting === undefined ? null : { case: state, meeting, id };
  const file = on === null ? null : hasOfMinutes(on, by as PersonId, known);
  if (on === null || file === null) return { refused: 'too-early' };
  return acceptsBeforeReading(on, by as PersonId) ? { refused: 'undertaking-first' } : { file };
}

export function readDecision(state: Case, asked: TrailCommands['read-decision'] & Stamp): Outcome {
  const meeting = state.meetings[asked.meeting];
  const first = meeting !== undefined && acceptsBeforeReading({ case: state, meeting, id: asked.meeting }, asked.by as PersonId);
  return first ? { refused: 'undertaking-first' } : noted(state, 'read', `${asked.meeting}/decision`, asked);
}

export function readBarred(state: Case, asked: Stamp): Outcome {
  return noted(state, 'read', 'barred', asked);
}

/** Where nothing waits there is nothing to read of it. */
export function readRedaction(state: Case, asked: Stamp): Outcome {
  return state.redaction.asked === null ? { refused: 'too-late' } : noted(state, 'read', 'redaction', asked);
}

/** Where nothing was destroyed or withdrawn there is nothing to read of it. */
export function readIncidents(state: Case, asked: Stamp): Outcome {
  return hasIncidents(state) ? noted(state, 'read', 'incidents', asked) : { refused: 'too-early' };
}

/** Of somebody the case is kept from the chair is told the first of a day, however lately the same was written down. */
export function turnAway(state: Case, asked: TrailCommands['turn-away'] & Stamp, { directory }: Known): Outcome {
  if (isTold(state, asked, directory)) return { events: [{ event: 'turned-away', what: asked.what, barred: true }] };
  return noted(state, 'turned-away', asked.what, asked);
}

/** Each at most once in ten minutes. A clock that was set back writes anew: an entry too many is better than one too few. */
function noted({ trail }: Case, event: Noted, what: string, { by, at }: Stamp): Outcome {
  const last = trail.noted[keyOf(by, event, what)];
  const lately = last !== undefined && at >= last && at - last < tenMinutes;
  return lately ? already : { events: [{ event, what }] };
}

/** Remembers an entry for ten minutes: of what was read for years nothing stays but the trail. */
export function note(own: TrailState, event: Noted, what: string, { by, at }: Stamp): TrailState {
  return { ...own, noted: { ...lately(own.noted, at), [keyOf(by, event, what)]: at } };
}

/** They stand in the order they were written, so nobody need look through all while the first is of the last ten minutes. */
function lately(noted: TrailState['noted'], at: Stamp['at']): TrailState['noted'] {
  for (const first in noted) {
    if (at - (noted[first] ?? 0) < tenMinutes) return noted;
    break;
  }
  return Object.fromEntries(Object.entries(noted).filter(([, then]) => at - then < tenMinutes));
}

function keyOf(by: Stamp['by'], event: Noted, what: string): string {
  return `${by}/${event}/${what}`;
}
