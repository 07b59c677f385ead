import { agreed } from '../../../access/right.ts';
import type { Calendar } from '../../../calendar/calendar.ts';
import type { Day } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import { instantAt, localDay } from '../../../calendar/london.ts';
import { onTheHour } from '../../../calendar/time-of-day.ts';
import { nudges } from '../../../nudges/policy.ts';
import { type Conference, isUnanswered } from '../../conference.ts';
import { nothingLater } from '../../later/put-off-on.ts';
import type { LaterOn } from '../../later/shape.ts';
import type { DigestReader } from '../../plan/duties.ts';

/**
 * Whether the digest of `today` reminds its reader of their unanswered invitation to this conference. What was answered after that
 * digest's hour stays on it, answered, like a completed action; a bot that was down reminds once.
 */
export function remindsOfInvitation(
  conference: Conference,
  reader: DigestReader,
  since: Day,
  today: Day,
  calendar: Calendar,
  later: LaterOn = nothingLater,
): boolean {
  if (conference.status !== 'convened' || !agreed.some((stage) => stage === conference.stage)) return false;
  const invitee = conference.invitees.find((one) => one.person === reader.id);
  const conferenceDay = dayFromIso(conference.when.date);
  if (invitee === undefined || conferenceDay === null || today >= conferenceDay) return false;
  const slot = instantAt(today, onTheHour(reader.hour));
  if (!isUnanswered(invitee) && 'at' in invitee.answer && invitee.answer.at < slot) return false;
  const puts = later(`invitation/${conference.meeting}`, calendar.addWorkingDays(conferenceDay, -1));
  if (puts !== null) return puts === 'again';
  // On the day on which they were invited their card asks.
  const invitedAt = invitee.invitedAt ?? conference.invitedAt ?? conference.group.calledAt ?? 0;
  const asked = Math.max(since, localDay(invitedAt));
  return nudges.invitation.days.map((n) => calendar.addWorkingDays(conferenceDay, n)).some((day) => day > asked && day <= today);
}
