import type { Day } from '../../../calendar/day.ts';
import { instantAt, localDay } from '../../../calendar/london.ts';
import { onTheHour } from '../../../calendar/time-of-day.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import { kindOf } from '../../../ref.ts';
import type { Turning } from '../../../tell.ts';
import type { Conference, Convened, Invitee } from '../../conference.ts';
import { openRoundOf } from '../scale/round.ts';
import type { When } from '../when/shape.ts';

const hour = 3_600_000;

/** Whether it is the local day of a meeting. */
export function isTheDay({ startsAt }: Pick<When, 'startsAt'>, now: Instant): boolean {
  return localDay(now) === localDay(startsAt);
}

/** Whether somebody who said that they come can say on the day that they are late, join by phone or cannot come after all; or that they do come. */
export function changesOnTheDay(of: Convened, invitee: Invitee, now: Instant): 'coming' | 'not-coming' | null {
  if (!isTheDay(of.when, now) || !isOn(of, invitee.person)) return null;
  const { answer, undertaking } = invitee;
  if (answer.answer === 'attending') return 'coming';
  const accepted = undertaking !== undefined || kindOf(of.meeting) === 'core-group';
  // Before the start whoever has apologised answers as anybody does.
  return answer.answer === 'apologies' && accepted && now >= of.when.startsAt ? 'not-coming' : null;
}

/** What somebody has said on the day itself that is otherwise than was counted on; null: nothing. */
export function saidOnTheDay({ answer }: Pick<Invitee, 'answer'>, when: Pick<When, 'startsAt'>): 'late' | 'phone' | 'not' | null {
  if (!('at' in answer) || !isTheDay(when, answer.at)) return null;
  // Only on the day no reason is asked for.
  if (answer.answer === 'apologies') return answer.reason === undefined ? 'not' : null;
  if (answer.answer !== 'attending') return null;
  return answer.late ? 'late' : answer.how === 'phone' ? 'phone' : null;
}

/**
 * When the card of somebody who comes changes by time alone on the day: what they may still say stands on it from midnight to midnight, and
 * in the morning it comes down. Not for whoever has said so that very day: nobody has two messages of one meeting in a day.
 */
export function dayOfMeeting(of: Convened, invitee: Invitee, morningHour: number): readonly Turning[] {
  const { answer } = invitee;
  if (!isOn(of, invitee.person) || (answer.answer !== 'attending' && answer.answer !== 'apologies')) return [];
  const day = localDay(of.when.startsAt);
  const over = { at: instantAt(day + 1, '00:00') };
  if (answer.answer === 'apologies') return [over];
  const morning = { at: morningOf(day, of.when.startsAt, morningHour), comesDown: true } as const;
  return [{ at: instantAt(day, '00:00') }, ...(localDay(answer.at) < day ? [morning] : []), over];
}

/** At the hour of the reader's digest, and an hour before the start at the latest. */
function morningOf(day: Day, startsAt: Instant, morningHour: number): Instant {
  return Math.min(instantAt(day, onTheHour(morningHour)), startsAt - hour);
}

/** It is not over, and they are not ticked as here. */
function isOn({ stage, present }: Convened, person: PersonId): boolean {
  return stage !== 'closed' && stage !== 'cancelled' && !present.includes(person);
}

/**
 * From an hour before the start until it is over the chair hears at once of somebody who does not come as they had said. Not while numbers
 * are placed: nothing moves the card then.
 */
export function isNewsAtTheLast(before: Conference | null, after: Conference, chair: PersonId): boolean {
  if (before?.status !== 'convened' || after.status !== 'convened' || after.chair !== chair) return false;
  if (before.invitees === after.invitees || openRoundOf(after.rounds) !== null) return false;
  return after.invitees.some(({ person, answer }) => {
    const was = before.invitees.find((one) => one.person === person)?.answer;
    if (was?.answer !== 'attending' || was === answer || !isSaidFrom(answer, after.when.startsAt - hour)) return false;
    return answer.answer !== 'attending' || answer.late === true || answer.how !== was.how;
  });
}

function isSaidFrom(answer: Invitee['answer'], from: Instant): boolean {
  return 'at' in answer && answer.at >= from;
}
