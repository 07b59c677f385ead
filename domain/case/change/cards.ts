import type { Directory } from '../../directory/state.ts';
import type { Instant, PersonId } from '../../ids.ts';
import type { Turning } from '../../tell.ts';
import { childrenFor } from '../need-to-know/children.ts';
import { isShutOut } from '../need-to-know/named.ts';
import { leadOf } from '../people/lead.ts';
import { sameMeetings } from '../same-meetings.ts';
import { changedReaders, type ReadersCard, type Shown } from '../section.ts';
import type { Case, Known } from '../whole.ts';
import { acknowledges, type ChangePart, hour, readersOf } from './readers.ts';
import type { Change } from './shape.ts';
import { type ChangesShown, changesShown } from './shown.ts';

/** As many of them as a card has; the latest. */
const most = 4;

export interface TheirChange {
  readonly change: Change;
  readonly part: ChangePart;
  readonly from: Instant;
}

/** The latest that somebody reads of, whenever they do; what still waits for somebody before what does not. */
export function changesFor(...of: Parameters<typeof allFor>): readonly TheirChange[] {
  return asManyAsShown(allFor(...of));
}

function asManyAsShown(all: readonly TheirChange[]): readonly TheirChange[] {
  const [over, waiting] = [all.filter(isOver), all.filter((one) => !isOver(one))];
  const kept = new Set([...over, ...waiting].slice(-most));
  return all.filter((one) => kept.has(one));
}

function isOver({ change }: TheirChange): boolean {
  return change.acknowledged !== null || change.withdrawn !== null;
}

/** What was taken back before they came to hear of it never was. */
function allFor(
  of: ChangesShown,
  person: PersonId,
  known: { readonly directory: Directory; readonly lead: PersonId | null },
): readonly TheirChange[] {
  return of.all.flatMap((change): TheirChange[] => {
    const reads = readersOf(change, of, known).get(person);
    const ended = change.withdrawn ?? change.acknowledged?.at ?? Number.POSITIVE_INFINITY;
    return reads === undefined || reads.from > ended ? [] : [{ change, ...reads }];
  });
}

/** When the card of one of them becomes another by time alone: asked anew every hour; the teller reads to whom it goes on, and is told to telephone after three. */
function turningsOf(one: TheirChange, of: ChangesShown, known: Parameters<typeof readersOf>[2]): readonly Turning[] {
  const { change, part, from } = one;
  if (isOver(one)) return [];
  const comesDown = (at: Instant) => ({ at, comesDown: true }) as const;
  if (part === 'teller') {
    const later = [...readersOf(change, of, known).values()].filter((reads) => acknowledges(reads.part) && reads.from > 0);
    return [...new Set(later.map((reads) => reads.from))].map((at): Turning => ({ at })).concat(comesDown(change.at + 3 * hour));
  }
  if (!acknowledges(part)) return [];
  const begins = from === 0 ? change.at : from;
  return [...(from === 0 ? [] : [comesDown(from)]), comesDown(begins + hour)];
}

/** Nothing that says who reads what has become another one: most presses. */
function readsAlike(before: Case, after: Case): boolean {
  return (
    before.changes === after.changes &&
    before.opening === after.opening &&
    before.people === after.people &&
    before.needToKnow === after.needToKnow &&
    before.family === after.family &&
    before.plan.coreGroup === after.plan.coreGroup &&
    sameMeetings(before, after, ['calling', 'when', 'list'])
  );
}

/** The card of everybody who reads of a change, where it has changed or is gone. It comes down with whatever somebody else did. */
export function changeCards(before: Case | null, after: Case, known: Pick<Known, 'procedure' | 'directory'>): readonly Shown[] {
  const none = after.changes.all.length === 0 && (before === null || before.changes.all.length === 0);
  if (none || before === after || (before !== null && readsAlike(before, after))) return [];
  return changedReaders('change', before === null ? null : drawn(before, known), drawn(after, known));
}

function drawn(
  state: Case,
  { procedure, directory }: Pick<Known, 'procedure' | 'directory'>,
): ReadonlyMap<PersonId, ReadersCard> {
  const { opening } = state;
  const found = new Map<PersonId, ReadersCard>();
  if (opening.status !== 'open') return found;
  const of = changesShown(state);
  const lead = leadOf(state, procedure);
  // Whoever has left is named no more.
  const away = new Set(state.people.away.map((one) => one.person));
  const gone = ({ by, acknowledged }: Change) =>
    [by, acknowledged?.by].filter((one) => one !== undefined && away.has(one)).join();
  const readers = new Set(of.all.flatMap((one) => [...readersOf(one, of, { directory, lead }).keys()]));
  for (const person of readers) {
    // Whoever has more of them than a card has room for is asked after each all the same.
    const all = allFor(of, person, { directory, lead });
    const theirs = asManyAsShown(all);
    if (theirs.length === 0 || isShutOut(state, directory.people.get(person))) continue;
    // Its child is named to whoever is there for that one.
    const children = childrenFor(
      state,
      state.family.children.map((one) => one.id),
      person,
      'details',
    );
    const named = ({ child }: Change) => (child !== undefined && children.includes(child) ? child : '');
    // From when it is theirs may be another hour once somebody before them has left.
    const shows = theirs.map(({ change, part, from }) =>
      [change.id, part, from, endOf(change), named(change), gone(change)].join('/'),
    );
    const told = readersText(theirs, of, { directory, lead });
    found.set(person, {
      shows: [opening.reference, told, ...shows].join(),
      news: theirs.flatMap(({ change, part }) => newsOf(change, part, person)),
      turnings: all.flatMap((one) => turningsOf(one, of, { directory, lead })).toSorted((a, b) => a.at - b.at),
      notBefore: Math.min(...theirs.map((one) => one.from)),
    });
  }
  return found;
}

/** The teller reads by name who has been told. */
function readersText(theirs: readonly TheirChange[], of: ChangesShown, known: Parameters<typeof readersOf>[2]): string {
  return theirs
    .filter(({ part }) => part === 'teller')
    .flatMap(({ change }) => heardBy(change, of, known, Number.POSITIVE_INFINITY))
    .join();
}

/** Who has heard of it by an instant: at once, and those to whom it has gone on since. */
export function heardBy(
  change: Change,
  of: ChangesShown,
  known: { readonly directory: Directory; readonly lead: PersonId | null },
  now: Instant,
): readonly PersonId[] {
  const readers = [...readersOf(change, of, known)];
  return readers.flatMap(([person, { part, from }]) => (from <= now && (acknowledges(part) || part === 'told') ? [person] : []));
}

function endOf({ acknowledged, withdrawn }: Change): string {
  if (withdrawn !== null) return 'withdrawn';
  if (acknowledged === null) return '';
  const { at, by, contingency, forward } = acknowledged;
  return [at, by, contingency, forward].join();
}

/** That it was told, taken back or acknowledged, where somebody else did it. */
function newsOf(change: Change, part: ChangePart, person: PersonId): readonly string[] {
  const { id, by, acknowledged, withdrawn } = change;
  const isTold = by !== person ? [`${id}/${part === 'calls' || part === 'member' ? part : 'told'}`] : [];
  const isBack = withdrawn !== null && by !== person ? [`${id}/withdrawn`] : [];
  const isHad = acknowledged !== null && acknowledged.by !== person ? [`${id}/${endOf(change)}`] : [];
  return [...isTold, ...isBack, ...isHad];
}
