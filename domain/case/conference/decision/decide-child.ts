import type { Stamp } from '../../../decider.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Tagged } from '../../../slice.ts';
import { countDates } from '../../dates/case-deadlines.ts';
import type { ChildId } from '../../family/shape.ts';
import { already, type Case, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { quorateAt } from '../day/quorate.ts';
import { type ProposedOutcome, proposedOf } from '../views/proposed.ts';
import { isSealed } from '../views/round.ts';
import { limbs } from '../views/view.ts';
import { asksBasis, asksLimb } from './rests-on.ts';
import { isSentOut } from './sent-out.ts';
import type { ChildDecided, DecidedAs, DecisionCommands, DecisionEvents, DecisionState } from './shape.ts';
import { mayEnd, standingsBefore, typeContinued } from './standing.ts';
import { isPossible } from './ways.ts';

type Outcome = Decided<Tagged<'event', DecisionEvents>>;

/**
 * The chair records what is decided on one child (ST-D1, BU-D2, FV-D1): what the rule proposes, something else with a reason where the
 * procedure lets the chair, or the chair's own where nothing was agreed. Again it is a correction, which has a reason once it has gone out.
 */
export function decideChild(
  whole: InMeeting,
  { child, correction, seen, ...asked }: DecisionCommands['decide-child'] & Stamp,
  known: Known,
): Outcome {
  const { procedure } = known;
  const was = whole.meeting.decision.children[child];
  const proposed = proposedOf(whole.meeting.views, child, procedure);
  const decided = asFits(asked, { on: isOn(whole, child), proposed }, procedure);
  if (!childrenOf(whole).includes(child)) return { refused: 'no-such-child' };
  if (isSealed(whole.meeting.views.rounds, child)) return { refused: 'views-open' };
  if (decided === null) return { refused: 'incomplete' };
  if (!isPossible(proposed, decided.outcome, decided.how, procedure)) return { refused: 'changed' };
  if (decided.outcome === 'not-at-risk' && isOn(whole, child) && !mayEnd(typeContinued(whole.case, whole.id), procedure))
    return { refused: 'not-a-review' };
  // Without a quorum it stands, and is provisional (ST-P2); but it ends no plan where the document says so (SC-P2).
  const provisional = quorateAt(whole, procedure, known.directory).provisional;
  const ends = decided.outcome === 'not-at-risk' && isOn(whole, child);
  if (ends && provisional && procedure.quorum?.endsPlan === false) return { refused: 'no-quorum' };
  if (was !== undefined && isSame(was, { ...decided, provisional })) return already;
  if (seenOf(whole.meeting.decision, child) !== seen) return { refused: 'changed' };
  const corrects = was !== undefined && isSentOut(whole.meeting);
  if (corrects && correction === '') return { refused: 'incomplete' };
  const event = { event: 'child-decided', child, ...decided, provisional, correction: corrects ? correction : '' } as const;
  const children = { ...whole.meeting.decision.children, [child]: { ...event, by: asked.by, at: asked.at } as ChildDecided };
  return { events: [{ ...event, ...counted(whole, { children, adjourned: {} }, procedure) }] };
}

/** The chair does not agree with the majority: what the chair thinks is recorded, and the conference is adjourned for the child (ST-D1). */
export function adjournChild(
  whole: InMeeting,
  { child, outcome, reason, seen }: DecisionCommands['adjourn-child'],
  { procedure }: Known,
): Outcome {
  const { decision } = whole.meeting;
  if (!childrenOf(whole).includes(child)) return { refused: 'no-such-child' };
  if (isSealed(whole.meeting.views.rounds, child)) return { refused: 'views-open' };
  if (reason === '') return { refused: 'incomplete' };
  const was = decision.adjourned[child];
  if (was?.outcome === outcome && was.reason === reason) return already;
  if (seenOf(decision, child) !== seen) return { refused: 'changed' };
  const proposed = proposedOf(whole.meeting.views, child, procedure);
  if (!isPossible(proposed, outcome, 'adjourns', procedure)) return { refused: 'changed' };
  if (decision.children[child] !== undefined && isSentOut(whole.meeting)) return { refused: 'too-late' };
  const { [child]: _, ...children } = decision.children;
  return {
    events: [{ event: 'child-adjourned', child, outcome, reason, ...counted(whole, { children, adjourned: {} }, procedure) }],
  };
}

/** Decided by mistake: nothing is decided on the child, until it has gone out. */
export function takeBackDecision(
  whole: InMeeting,
  { child, seen }: DecisionCommands['take-back-decision'],
  { procedure }: Known,
): Outcome {
  const { decision } = whole.meeting;
  const is = seenOf(decision, child);
  if (is === 0) return already;
  if (is !== seen) return { refused: 'changed' };
  if (isSentOut(whole.meeting)) return { refused: 'too-late' };
  const { [child]: _, ...children } = decision.children;
  return { events: [{ event: 'decision-taken-back', child, ...counted(whole, { children, adjourned: {} }, procedure) }] };
}

/** When what stands of a child was decided, or adjourned; 0: nothing stands. */
function seenOf({ children, adjourned }: Pick<DecisionState, 'children' | 'adjourned'>, child: ChildId): number {
  return children[child]?.at ?? adjourned[child]?.at ?? 0;
}

/** Those whom a conference is about. */
export function childrenOf({ case: { family }, meeting: { list } }: InMeeting): readonly ChildId[] {
  return (list.children ?? family.children).map((one) => one.id);
}

/** Whether the child is subject of a plan, or on the register, as the conference begins. */
function isOn({ case: of, id }: InMeeting, child: ChildId): boolean {
  return standingsBefore(of, id).get(child)?.on === true;
}

/** With what goes with it, and without what does not; null: something is missing. */
function asFits(
  asked: DecidedAs,
  { on, proposed }: { readonly on: boolean; readonly proposed: ProposedOutcome | null },
  procedure: Procedure,
): DecidedAs | null {
  const { decision } = procedure;
  const { outcome, how, reason, limb } = asked;
  const isRisk = outcome === 'at-risk';
  const known = decision.categories.map((one) => one.key).filter((key) => asked.categories.includes(key));
  if (isRisk && decision.categories.length > 0 && known.length === 0) return null;
  if (reason === '' && (how !== 'follows' || asksBasis(proposed, procedure))) return null;
  const wantsLimb = asksLimb(outcome, procedure);
  if (wantsLimb && (limb === undefined || !limbs.includes(limb))) return null;
  const reporter = decision.reporter ? asked.reporter : null;
  if (decision.reporter && (reporter === null || reporter.why === '')) return null;
  const rests = wantsLimb && limb !== undefined ? { limb } : {};
  return { outcome, how, reason, categories: isRisk ? known : [], ...rests, changed: isRisk && on && asked.changed, reporter };
}

/** The dates by what is decided now, where they were counted before: a name that comes off is counted from, and so is one that is entered. */
function counted({ case: of, id, meeting }: InMeeting, decision: Pick<DecisionState, 'children' | 'adjourned'>, rule: Procedure) {
  if (of.dates.counted === null) return {};
  const is: Case = {
    ...of,
    meetings: { ...of.meetings, [id]: { ...meeting, decision: { ...meeting.decision, ...decision } } },
  };
  return { counted: countDates(is, rule) };
}

function isSame(was: ChildDecided, is: DecidedAs & Pick<ChildDecided, 'provisional'>): boolean {
  return (
    was.outcome === is.outcome &&
    was.how === is.how &&
    was.reason === is.reason &&
    was.limb === is.limb &&
    was.changed === is.changed &&
    was.provisional === is.provisional &&
    was.categories.join() === is.categories.join() &&
    was.reporter?.what === is.reporter?.what &&
    was.reporter?.why === is.reporter?.why
  );
}
