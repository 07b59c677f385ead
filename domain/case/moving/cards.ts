import type { Day } from '../../calendar/day.ts';
import { localDay } from '../../calendar/london.ts';
import { openingOf } from '../../calendar/working-hours.ts';
import type { Directory } from '../../directory/state.ts';
import type { Instant, PersonId } from '../../ids.ts';
import { nudges } from '../../nudges/policy.ts';
import type { Procedure } from '../../procedures/schema.ts';
import type { Turning } from '../../tell.ts';
import { calendarOf } from '../../timescales/calendar-of.ts';
import { daysGone } from '../days-gone.ts';
import { nothingLater } from '../later/put-off-on.ts';
import type { LaterOn } from '../later/shape.ts';
import { childrenFor } from '../need-to-know/children.ts';
import { isShutOut } from '../need-to-know/named.ts';
import { leadOf } from '../people/lead.ts';
import { membersOf } from '../people/members.ts';
import { mayTakeOf } from '../plan/may-take.ts';
import { sameMeetings } from '../same-meetings.ts';
import { changedReaders, type ReadersCard, type Shown } from '../section.ts';
import type { Case, Known } from '../whole.ts';
import type { ChildMove } from './shape.ts';
import { isOnPlan, type MovesShown, movesShown } from './shown.ts';
import { type TaskOfMove, tasksOfMove } from './tasks.ts';

/** As many of them as a card has. */
const most = 3;

/** keeps: whoever leads and whoever sets it up, who have the tasks; chairs: who hears of what is late; told: the others of the case. */
export type MovePart = 'keeps' | 'chairs' | 'told';

export interface TheirMove {
  readonly move: ChildMove;
  readonly part: MovePart;
  readonly tasks: readonly TaskOfMove[];
}

interface Rules {
  readonly directory: Directory;
  readonly procedure: Procedure;
  readonly lead: PersonId | null;
}

/** Every move that somebody reads of. Of one of another authority to here only those who set it up hear, until people are invited to its conference. */
export function movesFor(of: MovesShown, person: PersonId, rules: Rules): readonly TheirMove[] {
  if (rules.directory.people.get(person)?.status !== 'active') return [];
  const part: MovePart | null =
    person === rules.lead || person === of.convenor
      ? 'keeps'
      : person === of.chair
        ? 'chairs'
        : of.members.includes(person)
          ? 'told'
          : null;
  if (part === null) return [];
  return of.all
    .filter((move) => person === of.convenor || person === of.chair || mayTakeOf(of, person, move))
    .map((move) => ({ move, part, tasks: tasksOfMove(move, of, rules) }));
}

/** Those that have room on a card: what asks something of its reader by the day it does, then what was said last. The others are counted. */
export function onTheCard(theirs: readonly TheirMove[], person: PersonId): readonly TheirMove[] {
  const asks = ({ tasks, part }: TheirMove) =>
    part === 'told'
      ? Infinity
      : Math.min(...tasks.filter((one) => !one.done && (part === 'chairs' || one.who === person)).map((one) => one.due));
  const last = ({ move }: TheirMove) => Math.max(move.at, move.withdrawn ?? 0);
  const first = theirs
    .map((one) => ({ one, due: asks(one) }))
    .toSorted((a, b) => (a.due === b.due ? last(b.one) - last(a.one) : a.due - b.due))
    .slice(0, most)
    .map(({ one }) => one);
  return theirs.filter((one) => first.includes(one));
}

/** What of it is late on the day of an instant, whosever it is: the chair's to ask after. */
export function lateOf({ tasks }: Pick<TheirMove, 'tasks'>, now: Instant): readonly TaskOfMove[] {
  const today = localDay(now);
  return tasks.filter((one) => !one.done && one.due < today);
}

/**
 * The chair hears once of what is late, by the card; whose a task is by the digest of each of its days, and the card is only brought up to date. Whoever
 * has no digest of the case, being on none of its lists in hand, by the card.
 */
function turningsOf(one: TheirMove, person: PersonId, hasDigest: boolean, { procedure }: Rules): readonly Turning[] {
  if (one.part === 'told') return [];
  const { addWorkingDays } = calendarOf(procedure);
  const open = [...new Set(one.tasks.filter((task) => !task.done).map(({ due }) => due))];
  // Whosever it is: from the next midnight on the card says that something is late.
  const late = daysGone(open);
  if (one.part === 'chairs') {
    const asked = new Set(open.map((due) => addWorkingDays(due, nudges.move.next[0].after)));
    return [...late, ...[...asked].map((day) => ({ at: openingOf(day), comesDown: true }) as const)];
  }
  const down = hasDigest ? {} : ({ comesDown: true } as const);
  return [...late, ...[...new Set(remindedOn(one, person, procedure))].map((day) => ({ at: openingOf(day), ...down }))];
}

function remindedOn({ tasks }: TheirMove, person: PersonId, procedure: Procedure): readonly Day[] {
  const { addWorkingDays } = calendarOf(procedure);
  return tasks
    .filter((one) => !one.done && one.who === person)
    .flatMap(({ due }) => nudges.move.days.map((n) => (n === 0 ? due : addWorkingDays(due, n))));
}

/** The moves of whose tasks the digest of `today` reminds whose they are. */
export function remindsOfMoves(
  of: MovesShown,
  person: PersonId,
  since: Day,
  today: Day,
  { later = nothingLater, ...rules }: Rules & { readonly later?: LaterOn },
): readonly TheirMove[] {
  const isDue = (one: TheirMove) => {
    const open = one.tasks.filter((task) => !task.done && task.who === person).map(({ due }) => due);
    const puts = open.length === 0 ? null : later(`move/${one.move.id}`, Math.min(...open));
    return puts === null ? remindedOn(one, person, rules.procedure).some((day) => day > since && day <= today) : puts === 'again';
  };
  return movesFor(of, person, rules).filter((one) => one.part === 'keeps' && isDue(one));
}

/** Nothing that says who reads what has become another one: most presses. */
function readsAlike(before: Case, after: Case): boolean {
  return (
    before.moves === after.moves &&
    before.opening === after.opening &&
    before.people === after.people &&
    before.needToKnow === after.needToKnow &&
    before.family === after.family &&
    before.dates.area === after.dates.area &&
    before.plan.coreGroup === after.plan.coreGroup &&
    sameMeetings(before, after, ['calling', 'when', 'list', 'decision'])
  );
}

/** The card of everybody who reads of a move, where it has changed or is gone. It comes down with what somebody else has said of it. */
export function moveCards(before: Case | null, after: Case, known: Pick<Known, 'procedure' | 'directory'>): readonly Shown[] {
  const none = after.moves.all.length === 0 && (before === null || before.moves.all.length === 0);
  if (none || before === after || (before !== null && readsAlike(before, after))) return [];
  return changedReaders('child-move', before === null ? null : drawn(before, known), drawn(after, known));
}

function drawn(
  state: Case,
  { procedure, directory }: Pick<Known, 'procedure' | 'directory'>,
): ReadonlyMap<PersonId, ReadersCard> {
  const found = new Map<PersonId, ReadersCard>();
  if (state.opening.status !== 'open') return found;
  const of = movesShown(state);
  const rules = { directory, procedure, lead: leadOf(state, procedure) };
  const readers = membersOf(state, true);
  for (const person of new Set([rules.lead, of.convenor, of.chair, ...of.members])) {
    if (person === null || isShutOut(state, directory.people.get(person))) continue;
    const theirs = movesFor(of, person, rules);
    if (theirs.length === 0) continue;
    const children = childrenFor(
      state,
      state.family.children.map((one) => one.id),
      person,
      'details',
    );
    const named = ({ child }: ChildMove) => (child !== undefined && children.includes(child) ? child : '');
    found.set(person, {
      // Whoever is on no list any more is reminded otherwise from then on.
      shows: [
        state.opening.reference,
        readers.has(person),
        ...theirs.map((one) => `${standsAs(one, of)}/${named(one.move)}`),
      ].join(),
      news: theirs.filter(({ move }) => move.by !== person).map(({ move, part }) => `${part}/${saidAs(move)}`),
      turnings: theirs.flatMap((one) => turningsOf(one, person, readers.has(person), rules)).toSorted((a, b) => a.at - b.at),
    });
  }
  return found;
}

function saidAs({ id, way, stay, on, known, received, withdrawn }: ChildMove): string {
  return [id, way, stay, on, known, received, withdrawn].join();
}

function standsAs({ move, part, tasks }: TheirMove, of: MovesShown): string {
  const each = tasks.map((one) => `${one.task}${one.done ? '!' : ''}${one.who}`);
  return [saidAs(move), move.authority, part, isOnPlan(of, move), ...(part === 'told' ? [] : each)].join('/');
}
