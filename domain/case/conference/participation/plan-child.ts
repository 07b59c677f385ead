import type { Stamp } from '../../../decider.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { canShareBy } from '../reports/by-when.ts';
import { invitedByAge, lacksReason } from './invited-by-age.ts';
import { isSamePlan, languageOf, longestWords } from './same-plan.ts';
import type { ChildPlan, ParticipationCommands, ParticipationEvents } from './shape.ts';
import { canTellBy } from './tasks.ts';

/** How one child takes part, with the reasons that the procedure asks for, and what it needs for it; said again it is as said last. */
export function planChild(
  { case: { family }, meeting: { participation, when } }: InMeeting,
  { child: id, plan, cleared, at }: ParticipationCommands['plan-child'] & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', ParticipationEvents>> {
  const child = family.children.find((one) => one.id === id);
  const byAge = child === undefined ? null : invitedByAge(child, when, procedure, at);
  if (byAge === null) return { refused: 'no-such-child' };
  if (![plan.tells, plan.views].every((role) => isRole(role, procedure))) return { refused: 'no-such-role' };
  if (plan.tellBy !== null && !canTellBy('child-told', plan.tellBy, when.when)) return { refused: 'bad-date' };
  if (plan.reportBy !== undefined && !canShareBy(plan.reportBy, when.when)) return { refused: 'bad-date' };
  if (plan.words.length > longestWords || lacksReason(plan, byAge, procedure) !== null) return { refused: 'incomplete' };
  if (plan.untold !== undefined && !mayBeUntold(plan, procedure)) return { refused: 'incomplete' };
  const before = participation.children[id];
  const words = plan.words === '' && !cleared ? (before?.words ?? '') : plan.words;
  const language = languageOf(plan, before);
  if (language === null) return { refused: 'incomplete' };
  const is: ChildPlan = { ...plan, words, ...(plan.needs === undefined ? {} : { language }) };
  return before !== undefined && isSamePlan(before, is) ? already : { events: [{ event: 'child-planned', child: id, plan: is }] };
}

/** Who is invited is told; who is not, in person, unless the procedure knows of reasons not to (FV-P6). */
export function mayBeUntold(
  { invited }: Pick<ChildPlan, 'invited'>,
  { participation }: Pick<Known['procedure'], 'participation'>,
) {
  return !invited && participation.untold === 'for-a-reason';
}

/** Whoever works with the family is one of those the procedure names. */
export function isRole(role: string, { roles }: Known['procedure']): boolean {
  return roles.some(({ key }) => key === role);
}
