import type { PersonId } from '../../ids.ts';
import { ownEntry } from '../../own-entry.ts';
import type { Procedure } from '../../procedures/schema.ts';
import { decisionOf, standingsFor } from '../conference/decision/of-children.ts';
import { viewsSeenBy } from '../conference/views/seen-by.ts';
import type { Conference, Convened } from '../conference.ts';
import type { ChildId } from '../family/shape.ts';
import { isObserver } from '../meeting/list/observes.ts';
import { ofChildren } from '../meeting/scale/of-children.ts';
import type { OpenRound } from '../meeting/scale/round.ts';
import { planSeenBy } from './plan-seen-by.ts';
import type { NeedToKnowState, PerChild, SharedPart } from './shape.ts';

interface Of {
  readonly needToKnow: Pick<NeedToKnowState, 'perChild'>;
}

type Rules = Pick<Procedure, 'roles'>;

export function isMarked({ needToKnow: { perChild } }: Of): boolean {
  return perChild.halfSiblings.length > 0;
}

/** Whether somebody may have this of a child. Only where the family is marked as having half-siblings is anybody there for some alone. */
export function mayHave({ halfSiblings, shared, only }: PerChild, person: PersonId, child: ChildId, what: SharedPart): boolean {
  if (halfSiblings.length === 0 || shared.includes(what)) return true;
  const theirs = only[person];
  return theirs === undefined || theirs.includes(child);
}

/** Whether somebody may know of a parent or carer: of one of their children. Without half-siblings everybody may. */
export function hasAny(perChild: PerChild, person: PersonId, children: readonly ChildId[]): boolean {
  return perChild.halfSiblings.length === 0 || children.some((child) => mayHave(perChild, person, child, 'details'));
}

/** Whether somebody is there for any of these children: whoever is there for none alone is there for all. */
export function isThereForAny(
  { halfSiblings, only }: PerChild,
  person: PersonId,
  children: readonly { readonly id: ChildId }[],
): boolean {
  const theirs = only[person];
  return halfSiblings.length === 0 || theirs === undefined || children.some(({ id }) => theirs.includes(id));
}

/** Whether a reader may know that somebody takes part: of half-siblings those alone who are there for one of the reader's. */
export function takesPartFor(
  { needToKnow: { perChild }, children }: Pick<Conference, 'needToKnow' | 'children'>,
  reader: PersonId,
  person: PersonId,
): boolean {
  return perChild.only[reader] === undefined || isThereForAny(perChild, person, children);
}

/** Of these children those of whom somebody may have this. */
export function childrenFor(
  { needToKnow }: Of,
  children: readonly ChildId[],
  person: PersonId,
  what: SharedPart,
): readonly ChildId[] {
  return children.filter((child) => mayHave(needToKnow.perChild, person, child, what));
}

interface Here extends Of {
  readonly present: Convened['present'];
  readonly invitees: readonly Pick<Convened['invitees'][number], 'person' | 'role'>[];
}

/** For whom of those here numbers can be placed for this child. */
export function placersOf({ present, needToKnow, invitees }: Here, child: ChildId, procedure: Rules): readonly PersonId[] {
  const asked = present.filter((person) => !isObserver(invitees, person, procedure));
  return asked.filter((person) => mayHave(needToKnow.perChild, person, child, 'scale'));
}

/** For how many children of a round somebody is asked. */
export function askedFor(
  of: Omit<Here, 'present'>,
  { children }: Pick<OpenRound, 'children'>,
  person: PersonId,
  procedure: Rules,
): number {
  if (isObserver(of.invitees, person, procedure)) return 0;
  return childrenFor(of, children, person, 'scale').length;
}

/** Those on a list of whom nobody has said yet for which children they are there: they have nothing of any. */
export function unticked({ invitees, needToKnow: { perChild } }: Pick<Conference, 'invitees' | 'needToKnow'>): number {
  if (perChild.halfSiblings.length === 0) return 0;
  return invitees.filter(({ person }) => perChild.only[person]?.length === 0).length;
}

/** Whether a role is of the whole family, whoever its children's other parents are: social work and police. */
export function isOfWholeFamily({ roles }: Pick<Procedure, 'roles'>, role: string): boolean {
  return roles.some((one) => one.key === role && (one.agency === 'social-care' || one.agency === 'police'));
}

/**
 * A conference with the children of its reader alone: in its rounds and its plan too, and without those that are about none of theirs. The very same,
 * where they are there for all.
 */
export function asSeenBy<C extends Conference>(whole: C, person: PersonId): C {
  const { needToKnow } = whole;
  if (!isMarked(whole) || needToKnow.perChild.only[person] === undefined) return whole;
  if (person === whole.chair || person === whole.convenor) return whole;
  const keeps = (what: SharedPart) => (child: ChildId) => mayHave(needToKnow.perChild, person, child, what);
  const children = whole.children.filter(({ id }) => keeps('details')(id));
  const isTheirs = (one: Conference['adults'][number]) => hasAny(needToKnow.perChild, person, one.children);
  const adults = whole.adults.filter(isTheirs);
  const { before, after } = whole.standings;
  const standings = { before: standingsFor(before, keeps('details')), after: standingsFor(after, keeps('details')) };
  const inNeed = { ...whole.inNeed, plans: whole.inNeed.plans.filter(({ child }) => keeps('details')(child.id)) };
  const moves = movesSeenBy(whole.moves, keeps('details'));
  if (whole.status !== 'convened') return { ...whole, children, adults, standings, inNeed, moves };
  const rounds = ofChildren(whole.rounds, keeps);
  const linesBefore = whole.linesBefore.flatMap(({ round, ...of }) =>
    ofChildren([round], keeps).map((seen) => ({ ...of, round: seen })),
  );
  const known = [...adults, ...whole.adultsOff.filter(isTheirs)].map((one) => one.id);
  const plan = planSeenBy(whole, keeps('details'), known);
  const decision = decisionOf(whole.decision, keeps('details'));
  const views = viewsSeenBy(whole.views, keeps('views'));
  const group = groupOf(whole.group, person);
  return { ...whole, children, adults, standings, inNeed, moves, rounds, views, linesBefore, ...plan, decision, group };
}

/** Of all children that one is on a plan tells of none that is not theirs. */
function movesSeenBy(moves: Conference['moves'], knows: (child: ChildId) => boolean): Conference['moves'] {
  const onPlan = moves.onPlan.split(' ').filter((child) => knows(child as ChildId));
  return { ...moves, all: moves.all.filter(({ child }) => child === undefined || knows(child)), onPlan: onPlan.join(' ') };
}

/** What was written of a meeting of the core group is of all children: whoever is there for some has their own words alone. */
function groupOf({ calledAt, note, told }: Convened['group'], person: PersonId): Convened['group'] {
  const own = ownEntry(told, person);
  return {
    calledAt,
    note: note === null ? null : { ...note, changed: '' },
    told: own === undefined ? {} : { [person]: own },
  };
}
