import { isoFromDay } from '../../calendar/iso.ts';
import type { Stamp } from '../../decider.ts';
import { procedureOf } from '../../procedures/in-force.ts';
import type { Procedure } from '../../procedures/schema.ts';
import type { Tagged } from '../../slice.ts';
import { countDates } from '../dates/case-deadlines.ts';
import { inAreaOf } from '../dates/in-area-of.ts';
import { movingDates } from '../dates/moving-dates.ts';
import { conferencesOf, isFinished, meetingsOf } from '../meetings.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import { movesOverTo } from './earlier-edition.ts';
import type { OpeningCommands, OpeningEvents, OpeningState } from './shape.ts';

/**
 * The rules do not change in the middle of a conference: it is over, or nobody has been asked to it yet. Of one that is being made, its kind and
 * the roles of whoever is on its list are known to the next procedure too.
 */
export function canMoveOver(state: Case, next: Procedure): boolean {
  const roles = new Set(next.roles.map((one) => one.key));
  return conferencesOf(state).every(({ meeting }) => {
    if (isFinished(meeting)) return true;
    const { stage, type } = meeting.calling;
    const isKnown = next.types.some((one) => one === type);
    return stage === 'draft' && isKnown && meeting.list.people.every(({ role }) => roles.has(role));
  });
}

/** The case goes by another procedure from now on; what of it is over stays as it was, in the words of the one before. */
export function moveOver(
  state: Case,
  { to, at }: OpeningCommands['move-over'] & Stamp,
  { directory, procedure: was }: Known,
): Decided<Tagged<'event', OpeningEvents>> {
  const { opening } = state;
  if (opening.status !== 'open' || opening.procedure === to) return already;
  if (movesOverTo(opening, directory) !== to) return { refused: 'changed' };
  const next = procedureOf(to, directory);
  if (!canMoveOver(state, next)) return { refused: 'too-early' };
  const written = new Set(opening.earlier.flatMap((one) => one.meetings));
  const meetings = meetingsOf(state).flatMap(({ id, meeting }) => (isFinished(meeting) && !written.has(id) ? [id] : []));
  const dates = movingDates(state, was, next, at).map(({ title, was: old, is }) => ({
    title,
    was: old === null ? null : isoFromDay(old),
    is: is === null ? null : isoFromDay(is),
  }));
  const { area } = state.dates;
  const moved = inAreaOf(state, next);
  const is = moved.dates.area;
  const counted = state.dates.counted === null ? {} : { counted: countDates(moved, next) };
  const event = { from: opening.procedure, to, edition: next.sourceDate, meetings, dates, ...counted } as const;
  return {
    events: [
      {
        event: 'moved-over',
        ...event,
        ...(area === undefined ? {} : { wasArea: area }),
        ...(is === area ? {} : is === undefined ? { offArea: true as const } : { area: is }),
      },
    ],
  };
}

export function movedOver(own: OpeningState, event: OpeningEvents['moved-over']): OpeningState {
  if (own.status !== 'open') return own;
  const { from, to, edition, meetings, dates, wasArea } = event;
  const last = { procedure: from, edition: own.edition, meetings, ...(wasArea === undefined ? {} : { area: wasArea }) };
  const earlier = [...own.earlier, last];
  return { ...own, procedure: to, edition, earlier, movedOver: { from, dates } };
}
