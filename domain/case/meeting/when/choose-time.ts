import { partsOf } from '../../../access/parts.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import type { Stamp } from '../../../decider.ts';
import { kindOf } from '../../../ref.ts';
import type { Tagged } from '../../../slice.ts';
import { isPastOwnLimit } from '../../conference/timeliness/lateness.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { askedOfTimes, suited } from '../times/asked-about.ts';
import { move } from './move.ts';
import { setWhen, startOf } from './set-when.ts';
import type { WhenCommands, WhenEvents } from './shape.ts';

type Asked = WhenCommands['choose-time'] & Stamp;

/**
 * One of the times that were asked about becomes that of the meeting, and whoever said that it suits them keeps it free. Past the limit it
 * takes a reason; anything else that is unusual holds up nothing.
 */
export function chooseTime(whole: InMeeting, asked: Asked, known: Known): Decided<Tagged<'event', WhenEvents>> {
  const { times: offer, when, list } = whole.meeting;
  const { nth, seen, place, why, by } = asked;
  const chosen = offer?.number === seen ? offer.times[nth - 1] : undefined;
  if (offer === null || chosen === undefined) return { refused: 'changed' };
  const { date, time, startsAt } = chosen;
  if (offer.ended !== null) return offer.ended === 'fixed' && when.when?.startsAt === startsAt ? already : { refused: 'changed' };
  if (startOf(chosen, asked.at) === null) return { refused: 'bad-date' };
  const saidSo = suited(offer, nth, askedOfTimes(whole.id, list.people, known.procedure));
  if (kindOf(whole.id) === 'core-group') {
    // It was called: it is moved there, with the reason for that, and whoever is on its list answers anew.
    const moved = move(whole, { ...asked, when: { date, time, place }, seen: when.revision }, known);
    if ('refused' in moved) return moved;
    return { events: [...moved.events, { event: 'time-chosen', nth, suits: saidSo, why: null }] };
  }
  const chair = asked.chair ?? when.chair;
  if (chair === null) return { refused: 'incomplete' };
  if (chair !== when.chair && !partsOf(whole.case, by, known, whole.id).has('administrator')) return { refused: 'not-yours' };
  const past = isPastOwnLimit(whole, dayFromIso(date) ?? 0, asked, known);
  if (past && why === '') return { refused: 'no-reason' };
  const set = setWhen(whole, { ...asked, when: { date, time, place }, chair }, known);
  if ('refused' in set) return set;
  const keep = saidSo.filter((one) => one !== chair);
  return { events: [...set.events, { event: 'time-chosen', nth, suits: keep, why: past ? why : null }] };
}
