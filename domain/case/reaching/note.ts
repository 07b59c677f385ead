import { inWorkingHours } from '../../calendar/working-hours.ts';
import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import { kindOf } from '../../ref.ts';
import type { Tagged } from '../../slice.ts';
import { calendarOf } from '../../timescales/calendar-of.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import { whatWasMissed } from './missed.ts';
import type { ReachingCommands, ReachingEvents, Unreached } from './shape.ts';
import { isToTelephone } from './shown.ts';
import { whoTelephones } from './who-telephones.ts';

type Outcome = Decided<Tagged<'event', ReachingEvents>>;

/**
 * Something did not reach somebody: one person is asked to telephone them, in working hours. Nobody is asked twice while that is not done. Where
 * the one who is not reached was to telephone others, somebody else is asked in their place.
 */
export function noteUnreached(state: Case, asked: ReachingCommands['note-unreached'] & Stamp, known: Known): Outcome {
  const { person, card, meeting, at } = asked;
  const { unreached } = state.reaching;
  const notReached = new Set([person, ...unreached.flatMap((one) => (one.reached === null ? [one.person] : []))]);
  const notBefore = inWorkingHours(at, calendarOf(known.procedure));
  const ask = (ofCoreGroup: boolean) => whoTelephones(state, known, notReached, ofCoreGroup, notBefore);
  const ofCoreGroup = card === 'core-group' || (meeting !== undefined && kindOf(meeting) === 'core-group');
  const own = unreached.find((one) => one.person === person && isToTelephone(one));
  const missed = ofCoreGroup ? 'core-group' : whatWasMissed(state, asked, at, known);
  const theirs = { person, missed, ask: own?.asked.at(-1) ?? ask(ofCoreGroup) };
  const others = unreached
    .filter((one) => isToTelephone(one) && one.person !== person && one.asked.at(-1) === person)
    .map((one) => ({ person: one.person, missed: one.missed, ask: ask(one.missed === 'core-group') }));
  const all = [...(isKnown(own, theirs) ? [] : [theirs]), ...others.filter((one) => one.ask !== null)];
  return { events: all.map((one) => ({ event: 'not-reached', ...one, notBefore })) };
}

/** Somebody is asked already, or there was nobody and still is not; and a reminder is no news beside what it reminds of. */
function isKnown(
  own: Unreached | undefined,
  { missed, ask }: Pick<Unreached, 'missed'> & { readonly ask: PersonId | null },
): boolean {
  if (own === undefined || (own.asked.at(-1) ?? null) !== ask) return false;
  return own.missed === missed || missed === 'reminder' || missed === 'news';
}

export function noteReached({ reaching }: Case, { person }: ReachingCommands['note-reached']): Outcome {
  const isKnown = reaching.unreached.some((one) => one.person === person && one.reached === null);
  return isKnown ? { events: [{ event: 'reached', person }] } : already;
}
