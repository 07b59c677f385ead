import type { Stamp } from '../../../decider.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { canShareBy } from '../reports/by-when.ts';
import { isRole } from './plan-child.ts';
import { isSamePlan, languageOf, longestWords } from './same-plan.ts';
import type { AdultPlan, ParticipationCommands, ParticipationEvents } from './shape.ts';
import { canTellBy } from './tasks.ts';

/**
 * How one parent or carer takes part. Not to be invited has its reason (FV-P9), and an interpreter a language. Whether a friend may come is the
 * chair's to say (FV-P14): from anybody else it stays as the chair has said it, and another supporter is asked about anew.
 */
export function planAdult(
  { case: { family }, meeting: { participation, when } }: InMeeting,
  { adult: id, plan, cleared, by }: ParticipationCommands['plan-adult'] & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', ParticipationEvents>> {
  if (!family.adults.some((one) => one.id === id)) return { refused: 'no-such-adult' };
  if (!isRole(plan.tells, procedure)) return { refused: 'no-such-role' };
  if (plan.tellBy !== null && !canTellBy('adult-outcome', plan.tellBy, when.when)) return { refused: 'bad-date' };
  if (plan.reportBy !== undefined && !canShareBy(plan.reportBy, when.when)) return { refused: 'bad-date' };
  const before = participation.adults[id];
  const language = languageOf(plan, before);
  if (plan.words.length > longestWords || language === null) return { refused: 'incomplete' };
  const is: AdultPlan = {
    ...plan,
    language,
    words: plan.words === '' && !cleared ? (before?.words ?? '') : plan.words,
    friend: waitsForChair(plan, procedure) ? (when.chair === by ? plan.friend : (before?.friend ?? null)) : null,
  };
  if (!is.invited && is.reason === null) return { refused: 'incomplete' };
  return before !== undefined && isSamePlan(before, is) ? already : { events: [{ event: 'adult-planned', adult: id, plan: is }] };
}

/** Where the procedure has the chair say so, a friend comes as they agree (FV-P14). */
export function waitsForChair(
  { supporter }: Pick<AdultPlan, 'supporter'>,
  { participation }: Pick<Procedure, 'participation'>,
): boolean {
  return supporter === 'friend' && participation.friend === 'chair-says';
}
