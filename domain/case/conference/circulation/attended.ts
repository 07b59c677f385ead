import { isoFromDay } from '../../../calendar/iso.ts';
import { localDay, localTime } from '../../../calendar/london.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Tagged } from '../../../slice.ts';
import type { Convened } from '../../conference.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import type { FamilyId } from '../day/shape.ts';
import { headingsOf } from '../minutes/headings.ts';
import type { HeadingKey } from '../minutes/shape.ts';
import { recipientOf } from './recipients.ts';
import type { CirculationCommands, CirculationEvents, RecipientId } from './shape.ts';

/** Which part of the minutes somebody was there for: the chair says so, starting from the register (ST-C1). */
export function sayAttended(
  { meeting: { circulation, calling } }: InMeeting,
  { to, headings }: CirculationCommands['say-attended'],
  { procedure }: Known,
): Decided<Tagged<'event', CirculationEvents>> {
  if (recipientOf(circulation, to)?.minutes !== 'part') return { refused: 'no-such-person' };
  const known = headingsOf(procedure, calling.type).map((one) => one.key);
  if (!headings.every((one) => known.includes(one))) return { refused: 'changed' };
  const is = known.filter((one) => headings.includes(one));
  const was = ownEntry(circulation.attended, to) ?? [];
  return was.join() === is.join() ? already : { events: [{ event: 'attended-said', to, headings: is }] };
}

/**
 * The headings under which somebody of the family was there to the end of what was talked of, by the register and the running order: each point
 * that was done before they left. What cannot be told from these is none: they are still ticked as here, or it was entered afterwards.
 */
export function attendedBy(
  { day, when, type }: Pick<Convened, 'day' | 'when' | 'type'>,
  to: RecipientId,
  procedure: Pick<Procedure, 'minutes' | 'headings' | 'agenda'>,
): readonly HeadingKey[] {
  const left = ownEntry(day.familyLeft, to.replace(/^family\//, '') as FamilyId);
  if (left === undefined) return [];
  return headingsOf(procedure, type).flatMap(({ key }) => {
    const point = ownEntry(day.points, pointOf(key, type, procedure));
    if (point === undefined || isoFromDay(localDay(point.at)) !== when.date) return [];
    return localTime(point.at) <= left ? [key] : [];
  });
}

/** The point of the running order that a heading is about; no point has the empty key. */
function pointOf(key: HeadingKey, type: string, { minutes, agenda }: Pick<Procedure, 'minutes' | 'agenda'>): string {
  if (minutes.headings === 'own') return `heading/${key}`;
  const points = type === 'review' ? agenda.review : agenda.initial;
  return /^agenda-\d+$/.test(key) ? (points[Number(key.slice('agenda-'.length)) - 1]?.key ?? '') : '';
}
