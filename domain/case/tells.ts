import type { PersonId } from '../ids.ts';
import type { Membership, Tell } from '../tell.ts';
import type { Known } from './known.ts';
import { type Shown, showing } from './showing.ts';
import type { CaseState } from './state.ts';

/** Who is now owed what: the cards that are new, changed or gone, and the cases a person's digest reads. */
export function tells(before: CaseState, after: CaseState, known: Pick<Known, 'procedure'>): readonly Tell[] {
  if (after.status === 'none' || before === after) return [];
  return [...memberTells(before, after), ...cardTells(before, after, known), ...movedTells(before, after)];
}

function cardTells(
  before: CaseState,
  after: Exclude<CaseState, { status: 'none' }>,
  known: Pick<Known, 'procedure'>,
): readonly Tell[] {
  const was = byKey(showing(before, known));
  const is = byKey(showing(after, known));
  const changed = [...is.values()].filter((now) => !sameShown(was.get(key(now)), now));
  const gone = [...was.values()].filter((then) => !is.has(key(then)));
  return [...changed, ...gone].map(({ to, card, about, notBefore }) => ({
    to,
    item: { item: 'card', case: after.id, card, about },
    notBefore: notBefore ?? 0,
  }));
}

/** Newly published bank holidays moved an open date: everybody in the case is told, once for each calendar. */
function movedTells(before: CaseState, after: Exclude<CaseState, { status: 'none' }>): readonly Tell[] {
  if (after.status !== 'convened' || after.moved.length === 0) return [];
  if (before.status === 'convened' && before.counted?.calendar === after.counted?.calendar) return [];
  const about = after.counted?.calendar ?? '';
  return [...members(after).keys()].map((to) => ({
    to,
    item: { item: 'notice', case: after.id, notice: 'dates-moved', about },
    notBefore: 0,
  }));
}

function memberTells(before: CaseState, after: Exclude<CaseState, { status: 'none' }>): readonly Tell[] {
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
  if (state.status !== 'draft') found.set(state.chair, 'chair');
  return found;
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
