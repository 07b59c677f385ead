import { localDay } from '../../../calendar/london.ts';
import { openingOf } from '../../../calendar/working-hours.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { kindOf } from '../../../ref.ts';
import type { Turning } from '../../../tell.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { Conference, Invitee } from '../../conference.ts';
import { askedOfTimes, isAskedFirst, isAskedOfTimes, notSaid, openOffer } from './asked-about.ts';

type Rules = Pick<Procedure, 'roles' | 'division' | 'areas'>;

/** Whoever has not said which times suit them is asked again as these working days begin. Our own choice: no procedure says. */
const remindedAfter = [1, 3] as const;

/** What the offer is to one of those who are asked first: the question, or what they said to it; null: it is nothing to them. */
export function ofOffer(
  conference: Pick<Conference, 'times' | 'stage' | 'status'>,
  person: PersonId,
  now: Instant,
): { readonly phase: 'times' | 'times-said'; readonly about: string } | null {
  const { times, status } = conference;
  if (times === null || status === 'convened') return null;
  const said = times.said[person] !== undefined;
  const about = String(times.number);
  if (openOffer(conference, now) !== null) return said ? { phase: 'times-said', about: '' } : { phase: 'times', about };
  const gone = times.ended === null && status === 'draft';
  const withdrawn = times.ended === 'withdrawn' && status === 'draft' && (said || times.asked.includes(person));
  return gone || withdrawn ? { phase: 'times-said', about: '' } : null;
}

/** What the offer is to a member of the core group: of one that is withdrawn or has gone by they read the invitation alone. */
export function ofGroupOffer(conference: Pick<Conference, 'meeting' | 'times' | 'stage'>, person: PersonId, now: Instant) {
  const offer = kindOf(conference.meeting) === 'core-group' ? openOffer(conference, now) : null;
  if (offer === null) return [];
  const said = offer.said[person] !== undefined;
  return [said ? ({ phase: 'times-said', about: '' } as const) : ({ phase: 'times', about: String(offer.number) } as const)];
}

/** The statutory core says which times suit, and keeps the one free, before the list is agreed. */
export function beforeAgreed(conference: Conference, invitee: Invitee, procedure: Pick<Procedure, 'roles'>, now: Instant) {
  if (!isAskedFirst(procedure, invitee)) return [];
  const offer = ofOffer(conference, invitee.person, now);
  if (offer !== null) return [offer];
  if (!isTimeTold(conference)) return [];
  const { stage, when } = conference;
  const isOver = stage === 'closed' || stage === 'cancelled' || (when !== null && now >= when.startsAt);
  return [{ phase: invitee.keepsFree || invitee.cannotKeep || isOver ? 'kept' : 'hold', about: '' } as const];
}

/** Whether the time of a meeting is known to those who are asked first: it is with its chair, or was fixed by what they said of others. */
export function isTimeTold({ times, when, status }: Pick<Conference, 'times' | 'when' | 'status'>): boolean {
  return status === 'proposed' || (status === 'draft' && when !== null && times?.ended === 'fixed');
}

/** The times that were asked about have become one, which all who were asked hear; or the last of these has said, which the keepers do. */
export function isTimesNews(
  before: Conference | null,
  after: Conference,
  person: PersonId,
  procedure: Pick<Procedure, 'roles'>,
): boolean {
  if (before?.times?.ended === null && after.times?.ended === 'fixed' && after.status !== 'convened')
    return after.invitees.some((one) => one.person === person && isAskedFirst(procedure, one));
  const administers = kindOf(after.meeting) === 'conference' && after.convenor === person;
  if (!administers && (after.chair !== person || after.status === 'draft')) return false;
  return haveAllSaid(after, procedure) && !haveAllSaid(before, procedure);
}

function haveAllSaid(conference: Conference | null, procedure: Pick<Procedure, 'roles'>): boolean {
  if (conference?.times?.ended !== null) return false;
  const asked = askedOfTimes(conference.meeting, conference.invitees, procedure);
  return asked.length > 0 && notSaid(conference.times, asked).length === 0;
}

/** Each of the times goes by; and whoever says nothing is asked again. */
export function timesTurnings(conference: Conference, person: PersonId, keeps: boolean, procedure: Rules): readonly Turning[] {
  const offer = openOffer(conference, Number.NEGATIVE_INFINITY);
  if (offer === null) return [];
  const asked = conference.invitees.some((one) => one.person === person && isAskedOfTimes(conference.meeting, procedure, one));
  if (!asked && !keeps) return [];
  const gone = offer.times.map(({ startsAt }) => ({ at: startsAt }));
  if (!asked || offer.said[person] !== undefined) return gone;
  const calendar = calendarOf(procedure);
  const last = Math.max(...offer.times.map((one) => one.startsAt));
  const again = remindedAfter
    .map((n) => openingOf(calendar.addWorkingDays(localDay(offer.at), n)))
    .filter((at) => at < last)
    .map((at) => ({ at, comesDown: true }) as const);
  return [...again, ...gone].toSorted((a, b) => a.at - b.at);
}
