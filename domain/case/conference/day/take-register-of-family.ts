import { isTimeOfDay } from '../../../calendar/time-of-day.ts';
import type { Stamp } from '../../../decider.ts';
import type { Tagged } from '../../../slice.ts';
import { hasDayBegun } from '../../meeting/register/unheld.ts';
import { already, type Decided, type InMeeting } from '../../whole.ts';
import { familyIds, familyIn, isAskedToBind } from './family-ids.ts';
import type { DayCommands, DayEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', DayEvents>>;

/** Who of the family is here, and who with them: supporters, solicitors, interpreters and advocates are present and do not decide (ST-P5). */
export function takeFamily({ case: of, meeting }: InMeeting, { here, seen, at }: DayCommands['take-family'] & Stamp): Outcome {
  if (!hasDayBegun(meeting.when, at)) return { refused: 'too-early' };
  const known = familyIds(familyIn(of, meeting.list.children));
  if (!here.every((one) => known.includes(one))) return { refused: 'changed' };
  const all = known.filter((one) => here.includes(one));
  if (sameOnes(all, meeting.day.family)) return already;
  if (seen !== undefined && seen !== meeting.day.version) return { refused: 'changed' };
  return { events: [{ event: 'family-taken', here: all }] };
}

/** When one of them left; null: not after all. */
export function familyLeft({ meeting: { day } }: InMeeting, { who, left }: DayCommands['family-left']): Outcome {
  if (!day.family.includes(who)) return { refused: 'not-here' };
  if (left !== null && !isTimeOfDay(left)) return { refused: 'bad-date' };
  return (day.familyLeft[who] ?? null) === left ? already : { events: [{ event: 'family-has-left', who, left }] };
}

/** All of them who have accepted it on paper or aloud, each time; whoever is not said any more was entered by mistake (ST-P6, Q-21). */
export function familyUndertaking({ meeting: { day } }: InMeeting, { accepted }: DayCommands['family-undertaking']): Outcome {
  if (!accepted.every((one) => day.family.includes(one) && isAskedToBind(one))) return { refused: 'not-here' };
  const is = [...new Set(accepted)];
  const more = is.filter((one) => day.bound[one] === undefined);
  const not = day.family.filter((one) => day.bound[one] !== undefined && !is.includes(one));
  return more.length + not.length === 0 ? already : { events: [{ event: 'family-bound', accepted: more, not }] };
}

export function sameOnes<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}
