import { actsFor, coversIn } from '../case/cover/covers.ts';
import { undoesOwn } from '../case/meeting/held-back/undoes-own.ts';
import { isWithdrawn, stageOf } from '../case/meetings.ts';
import type { Case, Known } from '../case/whole.ts';
import type { Stamp } from '../decider.ts';
import { kindOf, type MeetingId } from '../ref.ts';
import { partsOf } from './parts.ts';
import { appliesIn, type Part, type Right, type Stage, type Under } from './right.ts';

/** What is asked, as far as rights are concerned: the command's name, and the meeting it is about where it is about one. */
export interface AskedFor {
  readonly do: string;
  readonly meeting?: MeetingId;
  /** Which press is undone. */
  readonly act?: number;
}

/** In the order in which they are come to. */
export const stagesInOrder: readonly Stage[] = [
  'none',
  'requested',
  'draft',
  'proposed',
  'convened',
  'held',
  'closed',
  'cancelled',
  'ended',
];

type Allowed = { readonly under: Under } | { readonly refused: 'not-yours' | 'too-early' | 'too-late' };

/**
 * Reads the rights of a command. `not-yours` comes first and for everything else alike, so that a stranger learns nothing of the state
 * . Whoever was admitted as a cover may what they cover may, where it is not theirs anyway; and whoever pressed undoes it themself. Only somebody who may do it in some state hears that it is too early or too late.
 */
export function may(
  asked: AskedFor,
  rights: readonly Right[],
  state: Case,
  { by, at }: Pick<Stamp, 'by' | 'at'>,
  known: Known,
): Allowed {
  const own = mayAs(asked, rights, state, { by, at }, known);
  if (!('refused' in own) || own.refused !== 'not-yours') return own;
  const undoes = undoesOwn(asked, state, by, known);
  if (undoes !== null) return { under: undoes };
  const of = actsFor(state, by, known.directory, at);
  if (of === null) return own;
  const covered = rights.filter((one) => one.inPerson !== true);
  const theirs = mayAs(asked, covered, state, { by: of, at }, known);
  return 'refused' in theirs ? theirs : { under: { ...theirs.under, for: of } };
}

function mayAs(
  asked: AskedFor,
  rights: readonly Right[],
  state: Case,
  { by, at }: Pick<Stamp, 'by' | 'at'>,
  known: Known,
): Allowed {
  // A case that is not there is nobody's, and an administrator hears no more of it than a stranger: an id may be forged.
  if (state.opening.status === 'none' && !begins(asked.do)) return { refused: 'not-yours' };
  const { meeting } = asked;
  const isAsked = rights.some((one) => one.who.includes('cover')) && coversIn(state, by, known.directory, at).length > 0;
  const own = partsOf(state, by, known, meeting);
  const parts = isAsked ? new Set<Part>([...own, 'cover']) : own;
  const kind = meeting === undefined ? 'conference' : kindOf(meeting);
  const stage = stageOf(state, meeting);
  const withdrawn = wasWithdrawn(state, meeting);
  const theirs: Right[] = [];
  let inStage = false;
  for (const right of rights) {
    const { who, row } = right;
    const part = appliesIn(right, kind) ? who.find((one) => parts.has(one)) : undefined;
    if (part === undefined) continue;
    const isNow = right.when.includes(stage) && !(withdrawn && right.unless === 'withdrawn');
    if (isNow || right.quiet !== true) theirs.push(right);
    if (!isNow) continue;
    inStage = true;
    if (right.until === undefined || !hasStarted(state, at, meeting))
      return { under: { part, may: asked.do, ...(row === undefined ? {} : { row }) } };
  }
  if (theirs.length === 0) return { refused: 'not-yours' };
  return { refused: !inStage && isBefore(stage, theirs) ? 'too-early' : 'too-late' };
}

/** What is asked where there is no case yet. */
export function begins(command: string): boolean {
  return command === 'open' || command === 'ask-conference';
}

/** Every stage in which they may is still to come. */
export function isBefore(stage: Stage, theirs: readonly Right[]): boolean {
  return theirs.every(({ when }) => when.every((one) => stagesInOrder.indexOf(one) > stagesInOrder.indexOf(stage)));
}

function wasWithdrawn(state: Case, id: MeetingId | undefined): boolean {
  const meeting = id === undefined ? undefined : state.meetings[id];
  return meeting !== undefined && isWithdrawn(meeting);
}

function hasStarted(state: Case, at: number, id: MeetingId | undefined): boolean {
  const starts = id === undefined ? null : (state.meetings[id]?.when.when?.startsAt ?? null);
  return starts !== null && at >= starts;
}
