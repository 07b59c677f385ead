import type { PersonId } from '../../../ids.ts';
import type { Conference, Convened } from '../../conference.ts';
import { type Drawn, endedAs } from '../../drawn.ts';
import type { Child } from '../../family/shape.ts';
import { mayHave } from '../../need-to-know/children.ts';

type Of = Pick<Convened, 'decision' | 'chair' | 'convenor' | 'minuteTaker' | 'invitees' | 'children' | 'stage' | 'needToKnow'>;

/** What of it is whose, as phases of their one card. `about` says which, so that something new comes down. */
export type DecisionPhase = { readonly phase: 'decide' | 'decided'; readonly about: string };

/** The children of whom somebody may know. */
export function childrenSeen(
  of: Pick<Conference, 'chair' | 'convenor' | 'children' | 'needToKnow'>,
  person: PersonId,
): readonly Child[] {
  if (person === of.chair || person === of.convenor) return of.children;
  return of.children.filter(({ id }) => mayHave(of.needToKnow.perChild, person, id, 'details'));
}

/** Of whom nothing is decided, and for whom it is not adjourned. */
export function undecided(
  { decision: { children, adjourned } }: Pick<Conference, 'decision'>,
  all: readonly Child[],
): readonly Child[] {
  return all.filter(({ id }) => children[id] === undefined && adjourned[id] === undefined);
}

export function decisionPhases(of: Of, person: PersonId): readonly DecisionPhase[] {
  const { stage, chair } = of;
  if (stage !== 'held' && stage !== 'closed') return [];
  const all = childrenSeen(of, person);
  const open = undecided(of, all);
  // Whoever records it is not told that they did.
  if (person === chair) return all.length === 0 ? [] : [{ phase: 'decide', about: `${open.length} ${whichOf(of, all)}` }];
  return open.length === 0 && all.length > 0 && isToldOf(of, person) ? [{ phase: 'decided', about: whichOf(of, all) }] : [];
}

/** Whoever is on the list, whether they came or not, and those who chair it, set it up and write the record (FV-T17). */
function isToldOf({ invitees, chair, convenor, minuteTaker }: Of, person: PersonId): boolean {
  return [chair, convenor, minuteTaker].includes(person) || invitees.some((one) => one.person === person);
}

/** When each was decided: what is decided otherwise comes down anew. */
function whichOf({ decision: { children, adjourned } }: Of, all: readonly Child[]): string {
  return all.map(({ id }) => `${id}/${children[id]?.at ?? adjourned[id]?.at ?? ''}`).join(' ');
}

/** What those are made of. */
export const partsOfDecision = [
  'decision',
  'chair',
  'convenor',
  'minuteTaker',
  'invitees',
  'children',
  'stage',
  'needToKnow',
  'reference',
  'when',
] as const satisfies readonly (keyof Convened)[];

/** The cards of those to whom it says something. */
export function cardsOfDecision(of: Of & Pick<Convened, 'reference' | 'when'>): readonly Drawn[] {
  const { chair, convenor, minuteTaker, invitees, reference, when, stage } = of;
  if (stage !== 'held' && stage !== 'closed') return [];
  const people = new Set([chair, convenor, minuteTaker, ...invitees.map((one) => one.person)].flatMap((one) => one ?? []));
  return [...people].flatMap((to): Drawn[] => {
    const theirs = decisionPhases(of, to);
    if (theirs.length === 0) return [];
    const text = theirs.map((one) => `${one.phase} ${one.about}`).join();
    return [{ to, part: 'decision', shows: [text, reference, when, endedAs(stage)] }];
  });
}
