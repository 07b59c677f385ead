import type { Instant, PersonId } from '../../../ids.ts';
import type { MeetingId } from '../../../ref.ts';
import type { ChildId } from '../../family/shape.ts';
import type { RegisterState } from '../register/shape.ts';

/** Whose number it is: a professional's own, or a parent's or carer's that the chair entered as theirs (BU-S3). */
export type Whose = { readonly person: PersonId } | { readonly family: FamilyMember };
export const familyMembers = ['parent-1', 'parent-2', 'carer-1', 'carer-2'] as const;
export type FamilyMember = (typeof familyMembers)[number];

/** One number for one child, before the reveal: who and when, and a blob that only the round's key opens (BU-S2). */
export interface Placed {
  readonly whose: Whose;
  readonly child: ChildId;
  readonly blob: string;
  readonly at: Instant;
  readonly enteredBy: PersonId;
}

/** The same after the reveal. `score` is an integer 0–10 (BU-S1); the reason is in the person's own words, '' when the chair entered it. */
export interface Point {
  readonly whose: Whose;
  readonly child: ChildId;
  readonly score: number;
  readonly reason: string;
  readonly enteredBy: PersonId;
}

interface Opening {
  readonly round: number; // from 1
  readonly children: readonly ChildId[];
  readonly openedAt: Instant;
}

/**
 * One round of the scale. Once revealed it never changes: a changed view is a further round.
 * `zero`: a 0 asks the chair about immediate action before anybody opens the line (BU-S7).
 */
export type Round =
  | (Opening & {
      readonly status: 'open';
      readonly placed: readonly Placed[] /** Grows with every number. */;
      readonly version: number;
    })
  | (Opening & {
      readonly status: 'revealed';
      readonly revealedAt: Instant;
      readonly points: readonly Point[];
      /** Who had placed and was no longer here. */
      readonly leftOut: readonly PersonId[];
      readonly zero: Zero;
    });

export type OpenRound = Extract<Round, { status: 'open' }>;
export type RevealedRound = Extract<Round, { status: 'revealed' }>;

export type Zero =
  | { readonly zero: 'nobody' }
  | { readonly zero: 'asked' }
  | { readonly zero: 'answered'; readonly doing: string };

/** Whether this person has placed for this child themselves: nothing the chair enters for the room takes the place of that. */
export function placedThemselves(placed: readonly Placed[], person: PersonId, child: ChildId): boolean {
  return placed.some((one) => one.child === child && one.enteredBy === person && sameWhose(one.whose, { person }));
}

/** Who is here and has not placed for this child themselves: those the chair may enter a number for. */
export function withoutOwn(present: readonly PersonId[], { placed }: OpenRound, child: ChildId): readonly PersonId[] {
  return present.filter((person) => !placedThemselves(placed, person, child));
}

export function sameWhose(a: Whose, b: Whose): boolean {
  return 'person' in a ? 'person' in b && a.person === b.person : 'family' in b && a.family === b.family;
}

/** The name of a round among all of a case, `k1/1`: its sealing key is derived from it, so that no two are ever the same. */
export function roundName(meeting: MeetingId, round: number): string {
  return `${meeting}/${round}`;
}

/** For which children somebody has placed, or the chair for them. */
export function childrenPlacedBy(round: OpenRound, whose: Whose): ReadonlySet<ChildId> {
  return new Set(round.placed.filter((one) => sameWhose(one.whose, whose)).map((one) => one.child));
}

/** For how many. */
export function placedBy(round: OpenRound, whose: Whose): number {
  return childrenPlacedBy(round, whose).size;
}

/** The round that numbers can be placed in now, or null. */
export function openRoundOf(rounds: readonly Round[]): OpenRound | null {
  const last = rounds.at(-1);
  return last?.status === 'open' ? last : null;
}

/** The revealed rounds whose line may be read: a 0 is answered for first (BU-S7). Latest last. */
export function readableRounds(rounds: readonly Round[]): readonly RevealedRound[] {
  return rounds.filter((round): round is RevealedRound => round.status === 'revealed' && round.zero.zero !== 'asked');
}

/** What a reveal ratifies: who has placed, and who is here to be counted. It grows with either, and no round has one of another's. */
export function ratifiedVersion({ version }: OpenRound, { sinceRound }: Pick<RegisterState, 'sinceRound'>): number {
  return version + sinceRound;
}

/** The numbers of a round that go on the line, and whose do not: whoever was taken off the register after placing. */
export function standing(
  { placed }: Pick<OpenRound, 'placed'>,
  present: readonly PersonId[],
): { readonly placed: readonly Placed[]; readonly leftOut: readonly PersonId[] } {
  const isHere = ({ whose }: Placed) => 'family' in whose || present.includes(whose.person);
  const gone = placed.flatMap((one) => (isHere(one) || 'family' in one.whose ? [] : [one.whose.person]));
  return { placed: placed.filter(isHere), leftOut: [...new Set(gone)] };
}
