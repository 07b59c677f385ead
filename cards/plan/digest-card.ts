import type { Day } from '../../domain/calendar/day.ts';
import { dayFromIso, isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { ReceiptReminder } from '../../domain/case/conference/circulation/receipt-reminder.ts';
import type { FamilyReminder } from '../../domain/case/conference/participation/family-reminder.ts';
import type { Conference, Convened } from '../../domain/case/conference.ts';
import type { ComingReminder } from '../../domain/case/meeting/answers/coming-reminder.ts';
import type { Action } from '../../domain/case/plan/action.ts';
import { dueIn } from '../../domain/case/plan/due-in.ts';
import { type Duty, daysUntold } from '../../domain/case/plan/duties.ts';
import { disownedAt } from '../../domain/case/plan/not-mine.ts';
import type { Agency } from '../../domain/directory/state.ts';
import type { CaseId } from '../../domain/ids.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import { calendarOf } from '../../domain/timescales/calendar-of.ts';
import { opens, posted, press, quiet, say } from '../building/building.ts';
import { chairWord, dayText, leadWord } from '../building/wording.ts';
import { wordsOfCase } from '../building/words-of-case.ts';
import { receiptItems } from '../conference/circulation/receipt-rows.ts';
import { familyItems } from '../conference/participation/family-rows.ts';
import { comingItems } from '../meeting/answers/coming-rows.ts';
import { unansweredItems } from '../meeting/answers/unanswered-rows.ts';
import type { Block, Card } from '../model.ts';
import { listItems } from '../partnership/list-card.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { actionLine } from './action-line.ts';
import { actionSaid } from './action-status.ts';
import { type DigestItem, groupOn, inGroups, inRoom, mostUrgent } from './digest-groups.ts';
import { type OfCase, ofCaseItems } from './digest-of-case.ts';

/** Actions. Of each other kind. */
const most = 8;
const mostOfKind = 3;
/** Rows in all: Slack takes 50 blocks, of which nine are the title, four headings, what is left, the English of its buttons, and what My tasks adds. */
const room = 41;

/** A person's digest over all their cases. A duty whose action is theirs no longer, or of a case that is gone, is left out. */
export interface Digest extends Reader {
  readonly cases: ReadonlyMap<CaseId, Conference>;
  readonly duties: readonly Duty[];
  /** Cases with an invitation the reader is reminded of. */
  readonly unanswered: readonly CaseId[];
  /** Conferences that the reader comes to or owes a report of, with what is to be said of them. */
  readonly coming?: ReadonlyMap<CaseId, ComingReminder>;
  /** Meetings of a core group that the reader is invited to, and whether they are asked to answer or come. */
  readonly groups?: readonly GroupReminder[];
  /** Conferences of which the family's tasks are the reader's, with what is to be said of them. */
  readonly family?: ReadonlyMap<CaseId, FamilyReminder>;
  /** Conferences of which something went out that the reader has not confirmed. */
  readonly receipts?: ReadonlyMap<CaseId, readonly ReceiptReminder[]>;
  /** Moves and child-in-need plans of which something is the reader's. */
  readonly ofCase?: ReadonlyMap<CaseId, OfCase>;
  /** Agencies whose lists the reader still has to say are right. */
  readonly lists?: readonly Agency[];
  /** Until when its owner put off being reminded of an action; null: they are reminded as ever. */
  readonly putOff?: (of: CaseId, action: Action) => Day | null;
  /** What else the reader is to do, of no day of the digest. */
  readonly beside?: readonly Block[];
}

/** `coming`: that they said they come, and how near it is; null: they have not answered. */
export interface GroupReminder {
  readonly state: Convened;
  readonly coming: ComingReminder | null;
}

/** What is due from one person: each action with completed / progress / I need help; its words are behind "What it is" (Q-3). */
export function digestCard(digest: Digest): Card {
  const words = wordsFor(digest);
  const due = digest.duties
    .flatMap((duty) => found(digest, duty))
    .toSorted((a, b) => rank(a) - rank(b) || a.action.by.localeCompare(b.action.by));
  const invited = digest.unanswered.flatMap((id): readonly DigestItem[] => {
    const state = digest.cases.get(id);
    const reminder = digest.coming?.get(id) ?? null;
    return state?.status === 'convened' ? unansweredItems(digest, state, reminder) : [];
  });
  const groups = (digest.groups ?? []).map(({ state, coming }) =>
    coming === null
      ? { asks: unansweredItems(digest, state), comes: [] }
      : { asks: [], comes: comingItems(digest, new Map([[state.id, state]]), new Map([[state.id, coming]])) },
  );
  const others = new Map([...(digest.coming ?? [])].filter(([id]) => !digest.unanswered.includes(id)));
  const actions = due.slice(0, most).map((one): DigestItem => ({ group: groupOf(digest, one), rows: rowsOf(digest, one) }));
  const beside = digest.beside ?? [];
  const kinds = inRoom(
    {
      invitations: mostUrgent([...invited, ...groups.flatMap(({ asks }) => asks)], mostOfKind),
      coming: mostUrgent([...comingItems(digest, digest.cases, others), ...groups.flatMap(({ comes }) => comes)], mostOfKind),
      family: mostUrgent(familyItems(digest, digest.cases, digest.family ?? new Map()), mostOfKind),
      receipts: mostUrgent(receiptItems(digest, digest.cases, digest.receipts ?? new Map()), mostOfKind),
      ofCase: mostUrgent(ofCaseItems(digest, digest.cases, digest.ofCase ?? new Map()), mostOfKind),
      lists: mostUrgent(listItems(digest, digest.lists ?? []), mostOfKind),
      actions: { items: actions, left: due.length - actions.length },
    },
    room - beside.length,
  );
  const { invitations, coming, family, receipts, ofCase, lists } = kinds;
  const rows = [
    ...inGroups(
      digest,
      Object.values(kinds).flatMap(({ items }) => items),
    ),
    ...beside,
  ];
  const left: readonly (readonly [number, (n: number) => string])[] = [
    [invitations.left, words.actions.invitationsMore],
    [coming.left, words.answering.comingMore],
    [family.left + receipts.left + ofCase.left, words.tasks.askedMore],
    [lists.left, (n) => words.partnership.listsMore(words.agencies(n))],
    [kinds.actions.left, (n) => words.actions.digestMore(words.actionsCount(n))],
  ];
  const said = left.flatMap(([n, more]) => (n > 0 ? [more(n)] : []));
  const more = said.length === 0 ? [] : [quiet(said.join('\n'))];
  return posted(digest, words.actions.digestTitle, rows.length === 0 ? [say(words.actions.digestNothing)] : [...rows, ...more]);
}

interface Due {
  readonly duty: Duty;
  readonly state: Convened;
  readonly action: Action;
}

/** What is completed or withdrawn makes room for what is not. */
const rank = ({ action }: Due) => (action.status === 'open' ? 0 : 1);

function groupOf(digest: Digest, { state, action }: Due) {
  // What is said to be somebody else’s is asked of whoever hands it on alone.
  const asks = action.status === 'open' && (disownedAt(action) === null || action.to !== digest.me);
  return groupOn(digest, state, dayFromIso(action.by) ?? localDay(digest.now), asks);
}

function found(digest: Digest, duty: Duty): readonly Due[] {
  const state = digest.cases.get(duty.case);
  if (state?.status !== 'convened') return [];
  const action = state.actions.find((one) => one.id === duty.action);
  if (action === undefined || (duty.stage !== 'lead' && duty.stage !== 'unowned' && action.to !== digest.me)) return [];
  return [{ duty, state, action }];
}

function rowsOf(digest: Digest, due: Due): readonly Block[] {
  const { duty, state, action } = due;
  const all = wordsOfCase(digest, state);
  const words = all.actions;
  const line = words.actionRow(state.reference, actionLine(action, state, digest));
  const done = action.status !== 'open';
  const ended = action.status === 'withdrawn' ? words.status.withdrawn : words.status.completed;
  const procedure = procedureOf(state.goesBy, digest.directory);
  const said = stageText(digest, due, procedure);
  const [lead, inChair] = [leadWord(procedure, digest.language), chairWord(procedure, digest.language)];
  const next = duty.stage === 'overdue-3' && !isToldOfIt(digest, action, procedure) ? `. ${words.nextTold(lead)}` : '';
  const snooze = done || action.to !== digest.me ? null : (digest.putOff?.(duty.case, action) ?? null);
  const later = snooze === null ? '' : `\n${all.planAsks.snoozed(dayText(isoFromDay(snooze), digest.language))}`;
  // What changed it is what it says of itself.
  const how = actionSaid(action, state, digest);
  const beside = duty.stage === 'changed' && how === words.status.changed ? '' : ` (${how})`;
  const head: Block = {
    block: 'row',
    text: [{ strong: line }, `\n${done ? ended : `${said}${next}${beside}`}${later}`],
    button: opens(words.what, 'details', state, action.id),
  };
  const row = (text: string, button: Extract<Block, { block: 'row' }>['button']): Block => ({ block: 'row', text, button });
  const handOn = [
    row(words.handOnRow, opens(words.handOn, 'hand-on', state, action.id)),
    row(words.reviseRow, opens(words.revise, 'revise', state, action.id)),
  ];
  if (duty.stage === 'unowned')
    return [{ ...head, text: [{ strong: line }, `\n${done ? ended : nobodys(action, digest)}`] }, ...(done ? [] : handOn)];
  if (duty.stage === 'lead')
    return [
      {
        ...head,
        text: [{ strong: line }, `\n${done ? ended : `${said}. ${words.toldAs(lead, inChair)}`}. ${words.leadAsk}`],
      },
      ...(done ? [] : handOn),
    ];
  // There is nothing to do about what is not asked any more.
  if (action.status === 'withdrawn') return [head];
  if (disownedAt(action) !== null)
    return [
      head,
      row(
        words.reopenRow,
        press(digest, ({ actions }) => actions.mine, 'say-mine', state, { about: action.id }),
      ),
    ];
  if (done)
    return [
      head,
      row(all.planAsks.effectAsk, opens(all.planAsks.effect, 'action-done', state, action.id)),
      row(
        words.reopenRow,
        press(digest, ({ actions }) => actions.reopen, 'reopen', state, { about: action.id }),
      ),
    ];
  return [
    head,
    row(words.completedRow, {
      ...press(digest, ({ actions }) => actions.completed, 'complete', state, { about: action.id }),
      tone: 'main',
    }),
    row(words.progressRow, opens(words.progress, 'progress', state, action.id)),
    row(words.helpRow, opens(words.help, 'help', state, action.id)),
  ];
}

/** Whether the day has come on which the lead professional is told (domain/case/plan/duties.ts). */
function isToldOfIt({ now }: Reader, { by }: Action, procedure: Procedure): boolean {
  const today = localDay(now);
  return today >= calendarOf(procedure).addWorkingDays(dayFromIso(by) ?? today, daysUntold);
}

/** What is due and when, as it stands on the day it is drawn: what is there may be brought up to date on a later one. */
function stageText(digest: Digest, { duty: { stage }, action }: Due, procedure: Procedure): string {
  const words = wordsFor(digest).actions;
  if (stage === 'new' || stage === 'again' || stage === 'changed' || stage === 'still' || stage === 'unowned')
    return words.stage[stage];
  const today = localDay(digest.now);
  const due = dueIn(dayFromIso(action.by) ?? today, today, calendarOf(procedure));
  if (stage === 'lead' || stage === 'weekly') {
    const left = due.is === 'ago' ? words.undone(due.n) : words.stage.still;
    return stage === 'weekly' ? `${left}. ${words.everyWeek}` : left;
  }
  return 'n' in due ? words.due[due.is](due.n) : words.due[due.is];
}

/** Why it wants handing on: whoever had it has left, says that it is not theirs, or may not know of its child any more. */
function nobodys(action: Action, reader: Reader): string {
  const words = wordsFor(reader).actions;
  if (action.unowned === true) return words.stage.unowned;
  return disownedAt(action) === null ? words.notTheirChild : words.disowned;
}
