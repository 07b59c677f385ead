import type { Directory, Person } from '../directory/state.ts';
import type { PersonId } from '../ids.ts';
import type { Membership, Tell } from '../tell.ts';
import { departureName } from './departure.ts';
import type { Known } from './known.ts';
import { type Section, type Shown, sections } from './showing.ts';
import { type CaseState, type Convened, isLive } from './state.ts';

/** Who is now owed what: the cards that are new, changed or gone, and the cases a person's digest reads. */
export function tells(before: CaseState, after: CaseState, known: Pick<Known, 'procedure' | 'directory'>): readonly Tell[] {
  if (after.status === 'none' || before === after) return [];
  return [
    ...memberTells(before, after),
    ...cardTells(before, after, known),
    ...movedTells(before, after),
    ...lossTells(before, after, known),
    ...departedTells(before, after, known.directory),
  ];
}

type Said = Exclude<CaseState, { status: 'none' }>;

function cardTells(before: CaseState, after: Said, known: Pick<Known, 'procedure'>): readonly Tell[] {
  return sections
    .filter((section) => hasChanged(section, before, after))
    .flatMap((section) => changesIn(section, before, after, known))
    .map(({ to, card, about, notBefore }) => ({
      to,
      item: { item: 'card', case: after.id, card, about },
      notBefore: notBefore ?? 0,
    }));
}

function hasChanged({ reads }: Section, before: CaseState, after: CaseState): boolean {
  return (
    before.status !== after.status ||
    isLossFound(before, after) ||
    reads.some((part) => partOf(before, part) !== partOf(after, part))
  );
}

function partOf(state: CaseState, part: string): unknown {
  return (state as Readonly<Record<string, unknown>>)[part];
}

function changesIn(section: Section, before: CaseState, after: Said, known: Pick<Known, 'procedure'>): readonly Shown[] {
  const then = shownBy(section, before, known);
  const now = shownBy(section, after, known);
  // What a screen shows may be what was lost, and the state cannot tell: every card is brought up to date.
  if (isLossFound(before, after)) return [...now, ...gone(then, now)];
  // Nearly always the same cards in the same order.
  if (then.length === now.length && now.every((one, at) => isSameCard(one, then[at])))
    return now.filter((one, at) => !sameShown(then[at], one));
  const was = byKey(then);
  const changed = now.filter((one) => !sameShown(was.get(key(one)), one));
  return [...changed, ...gone(then, now)];
}

function gone(then: readonly Shown[], now: readonly Shown[]): readonly Shown[] {
  const is = byKey(now);
  return then.filter((one) => !is.has(key(one)));
}

function isLossFound(before: CaseState, after: CaseState): boolean {
  return after.status !== 'none' && after.losses !== undefined && partOf(before, 'losses') !== after.losses;
}

/** Whoever is part of the case or has a card of it may have said something that is lost. */
function lossTells(before: CaseState, after: Said, known: Pick<Known, 'procedure'>): readonly Tell[] {
  if (after.status === 'ended' || !isLossFound(before, after)) return [];
  const cards = sections.flatMap((section) => shownBy(section, after, known)).map((one) => one.to);
  const about = String(after.losses?.length);
  return [...new Set([...members(after).keys(), ...cards])].map((to) => ({
    to,
    item: { item: 'notice', case: after.id, notice: 'records-lost', about },
    notBefore: 0,
  }));
}

const order = ['draft', 'proposed', 'convened'];

function shownBy({ from, of }: Section, state: CaseState, known: Pick<Known, 'procedure'>): readonly Shown[] {
  // A draft has less than `of` may take; its one section reads no more than a draft has.
  return order.indexOf(state.status) >= order.indexOf(from) ? of(state as Convened, known) : [];
}

/** Newly published bank holidays moved an open date: everybody in the case is told, once for each calendar. */
function movedTells(before: CaseState, after: Said): readonly Tell[] {
  if (after.status !== 'convened' || after.moved.length === 0) return [];
  if (before.status === 'convened' && before.counted?.calendar === after.counted?.calendar) return [];
  const about = after.counted?.calendar ?? '';
  return [...members(after).keys()].map((to) => ({
    to,
    item: { item: 'notice', case: after.id, notice: 'dates-moved', about },
    notBefore: 0,
  }));
}

/** Somebody has left: whoever set the case up is told the same day; where that is nobody who still may act on it, every administrator is. */
function departedTells(before: CaseState, after: Said, directory: Directory): readonly Tell[] {
  if (after.status === 'ended' || (isLive(before) && before.away === after.away)) return [];
  const known = new Set(isLive(before) ? before.away : []);
  const isAdministrator = (one: Person | undefined) => one?.status === 'active' && one.standing.includes('administrator');
  const all = () => [...directory.people.values()].filter(isAdministrator).map((one) => one.id);
  const readers = isAdministrator(directory.people.get(after.convenor)) ? [after.convenor] : all();
  return after.away
    .filter((one) => !known.has(one))
    .flatMap((one) =>
      readers.map(
        (to): Tell => ({
          to,
          item: { item: 'notice', case: after.id, notice: 'departed', about: departureName(one) },
          notBefore: 0,
        }),
      ),
    );
}

const membership = ['status', 'convenor', 'chair', 'coreGroup', 'invitees'];

function memberTells(before: CaseState, after: Said): readonly Tell[] {
  if (membership.every((part) => partOf(before, part) === partOf(after, part))) return [];
  const was = members(before);
  const is = members(after);
  const changed = [...is].filter(([person, role]) => was.get(person) !== role);
  const ended = [...was.keys()].filter((person) => !is.has(person)).map((person) => [person, 'ended'] as const);
  return [...changed, ...ended].map(([to, role]) => ({ to, item: { item: 'member', case: after.id, role }, notBefore: 0 }));
}

/**
 * Whose digest reads the case, and as what. One part each: the chair before the administrator before an invitee or a member of the core
 * group: whoever sends a deputy to the conference still owns the actions they were given.
 */
function members(state: CaseState): ReadonlyMap<PersonId, Membership> {
  const found = new Map<PersonId, Membership>();
  if (state.status === 'none' || state.status === 'ended') return found;
  if (state.status === 'convened')
    for (const person of [...state.coreGroup, ...state.invitees.map((one) => one.person)]) found.set(person, 'invitee');
  found.set(state.convenor, 'administrator');
  if (state.status !== 'draft' && state.chair !== null) found.set(state.chair, 'chair');
  return found;
}

function isSameCard(one: Shown, other: Shown | undefined): boolean {
  return one.to === other?.to && one.card === other.card && one.about === other.about;
}

function key(shown: Shown): string {
  return `${shown.to}/${shown.card}/${shown.about}`;
}

function byKey(all: readonly Shown[]): ReadonlyMap<string, Shown> {
  return new Map(all.map((one) => [key(one), one]));
}

/** States share what did not change, so the same object is the same content. */
function sameShown(was: Shown | undefined, is: Shown): boolean {
  return was !== undefined && was.shows.length === is.shows.length && was.shows.every((part, at) => part === is.shows[at]);
}
