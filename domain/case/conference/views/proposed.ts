import type { PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { ChildId } from '../../family/shape.ts';
import type { InMeeting, Known } from '../../whole.ts';
import type { RiskOutcome } from '../decision/shape.ts';
import { isByAgency } from './asked.ts';
import type { ClosedViews, OpenedView } from './round.ts';
import type { Agreement, ViewsState } from './shape.ts';
import type { Limb } from './view.ts';

/** How many of those whose view counts say what. */
export interface Counts {
  readonly yes: number;
  readonly no: number;
  readonly cannotSay: number;
}

/**
 * Why a child's outcome is proposed, or none is. agreed: by all. majority: more than half of all views given say so. consensus: all say the same.
 * tie: as many one way as the other. no-majority, no-consensus: of those. not-said: the procedure has no rule. nobody: nobody has given one.
 */
export type Why = 'agreed' | 'majority' | 'consensus' | 'tie' | 'no-majority' | 'no-consensus' | 'not-said' | 'nobody';

/** What the procedure's rule makes of the views of one child. It decides nothing: the chair does. */
export interface ProposedOutcome {
  readonly child: ChildId;
  /** One of each person, or of each agency; agreement: no views were asked for. */
  readonly by: 'agreement' | 'persons' | 'agencies';
  /** Those that count, by name. */
  readonly given: readonly OpenedView[];
  /** Parents' and carers', as the chair entered them: heard, and not counted (ST-D1). */
  readonly family: readonly OpenedView[];
  /** Had given one and were not counted, since they were not here any more or another spoke for their agency. */
  readonly leftOut: readonly PersonId[];
  /** Were asked, and had given none. */
  readonly missing: readonly PersonId[];
  readonly counts: Counts;
  /** What it rests on, of an agreement. */
  readonly limb?: Limb;
  /** null: the rule proposes nothing. */
  readonly outcome: RiskOutcome | null;
  readonly why: Why;
  /** The row of the procedures that has it so. */
  readonly row: string;
  /** Who decides where nothing is proposed. */
  readonly otherwise: Procedure['decision']['otherwise'];
}

/**
 * Of each child that anything was asked of, once the views of it are closed or all have agreed: what is proposed and why. The later of the two
 * counts, and of several rounds the last. While views are open there is nothing of their children.
 */
export function proposedOutcomes(
  { case: of, meeting: { views } }: InMeeting,
  { procedure }: Pick<Known, 'procedure'>,
): readonly ProposedOutcome[] {
  return of.family.children.flatMap(({ id }) => proposedOf(views, id, procedure) ?? []);
}

/** Of one child; null: nothing yet. */
export function proposedOf(
  views: Pick<ViewsState, 'rounds' | 'agreed'>,
  child: ChildId,
  rules: Pick<Procedure, 'decision'>,
): ProposedOutcome | null {
  const last = views.rounds.findLast((one) => one.children.includes(child));
  if (last?.status === 'open') return null;
  const agreement = views.agreed?.all.find((one) => one.child === child && one.outcome !== null);
  const agreedAt = views.agreed?.at ?? 0;
  if (agreement !== undefined && (last === undefined || agreedAt >= last.closedAt)) return byAgreement(agreement, rules);
  return last === undefined ? null : byViews(last, child, rules);
}

function byAgreement({ child, outcome, limb }: Agreement, { decision }: Pick<Procedure, 'decision'>): ProposedOutcome {
  const nobody = { given: [], family: [], leftOut: [], missing: [], counts: { yes: 0, no: 0, cannotSay: 0 } };
  const on = { row: decision.viewsRow, otherwise: decision.otherwise };
  return { child, by: 'agreement', ...nobody, ...(limb === undefined ? {} : { limb }), outcome, why: 'agreed', ...on };
}

function byViews(round: ClosedViews, child: ChildId, rules: Pick<Procedure, 'decision'>): ProposedOutcome {
  const { decision } = rules;
  const all = round.views.filter((one) => one.child === child);
  const given = all.filter(({ whose }) => 'person' in whose);
  const of = (those: ClosedViews['leftOut']) => those.filter((one) => one.child === child).map((one) => one.person);
  const count = (answer: OpenedView['answer']) => given.filter((one) => one.answer === answer).length;
  const counts = { yes: count('yes'), no: count('no'), cannotSay: count('cannot-say') };
  return {
    child,
    by: isByAgency(rules) ? 'agencies' : 'persons',
    given,
    family: all.filter(({ whose }) => 'family' in whose),
    leftOut: of(round.leftOut),
    missing: of(round.missing),
    counts,
    ...ruled(counts, decision.follows),
    row: decision.viewsRow,
    otherwise: decision.otherwise,
  };
}

/**
 * What a rule makes of so many views. Whoever cannot say has given a view all the same: with it a side may have no majority, and not all say the
 * same, so that the chair decides rather than a part of the room.
 */
export function ruled(
  { yes, no, cannotSay }: Counts,
  follows: Procedure['decision']['follows'],
): Pick<ProposedOutcome, 'outcome' | 'why'> {
  const all = yes + no + cannotSay;
  if (all === 0) return { outcome: null, why: 'nobody' };
  switch (follows) {
    case 'not-said':
      return { outcome: null, why: 'not-said' };
    case 'consensus':
      if (yes === all) return { outcome: 'at-risk', why: 'consensus' };
      return no === all ? { outcome: 'not-at-risk', why: 'consensus' } : { outcome: null, why: 'no-consensus' };
    case 'majority':
      if (yes * 2 > all) return { outcome: 'at-risk', why: 'majority' };
      if (no * 2 > all) return { outcome: 'not-at-risk', why: 'majority' };
      return { outcome: null, why: yes === no ? 'tie' : 'no-majority' };
    default:
      return follows satisfies never;
  }
}
