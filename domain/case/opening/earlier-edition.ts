import { dayFromIso } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Directory } from '../../directory/state.ts';
import type { Instant } from '../../ids.ts';
import { procedureOf } from '../../procedures/in-force.ts';
import type { Procedure } from '../../procedures/schema.ts';
import type { MeetingId } from '../../ref.ts';
import type { Case, InMeeting, Known } from '../whole.ts';
import type { MovedOverDate, OpeningState } from './shape.ts';

type Open = Extract<OpeningState, { status: 'open' }>;

/** Which procedure a case may be moved over to: the one in force; where it goes by that already, back to the one it was moved from. null: none. */
export function movesOverTo(opening: OpeningState, directory: Pick<Directory, 'procedure'>): string | null {
  if (opening.status !== 'open') return null;
  if (opening.procedure !== directory.procedure) return directory.procedure;
  const last = opening.earlier.at(-1)?.procedure ?? null;
  return last === opening.procedure ? null : last;
}

/** The procedure and edition that a meeting goes by, or went by where it was over when the case was moved over. */
export function procedureOfMeeting(opening: Open, meeting: MeetingId): Pick<Open, 'procedure' | 'edition'> {
  const { procedure, edition } = opening.earlier.find((one) => one.meetings.includes(meeting)) ?? opening;
  return { procedure, edition };
}

/** The same, as the partnership adopted it. Of a meeting that was held it is the one it was held under, whatever the case goes by since. */
export function procedureHeldUnder(
  { case: { opening }, id }: Pick<InMeeting, 'case' | 'id'>,
  { directory, procedure }: Pick<Known, 'directory' | 'procedure'>,
): Procedure {
  if (opening.status !== 'open') return procedure;
  const { procedure: key } = procedureOfMeeting(opening, id);
  return key === opening.procedure ? procedure : procedureOf(key, directory);
}

/** How many of the dates that a move gives are past already: they are said, since what is owed by them is owed at once. */
export function pastAmong(dates: readonly Pick<MovedOverDate, 'is'>[], at: Instant): number {
  const today = localDay(at);
  return dates.filter(({ is }) => is !== null && (dayFromIso(is) ?? today) < today).length;
}

/** Whether a case goes by another procedure than it did. */
export function isMovedOver({ opening: was }: Pick<Case, 'opening'>, { opening: is }: Pick<Case, 'opening'>): boolean {
  return was.status === 'open' && is.status === 'open' && was.procedure !== is.procedure;
}
