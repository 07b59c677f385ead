import type { Tagged } from '../../../slice.ts';
import { openViewsOf } from '../../conference/views/round.ts';
import { already, type Decided, type InMeeting } from '../../whole.ts';
import { standing } from './round.ts';
import type { ScaleCommands, ScaleEvents } from './shape.ts';

/**
 * A round for every child (BU-S1): where the procedure has a scale, or the chair opens one all the same. While one is open there is no
 * other; a 0 is answered for before the next.
 */
export function openScale({ case: of, meeting }: InMeeting): Decided<Tagged<'event', ScaleEvents>> {
  if (meeting.register.present.length === 0) return { refused: 'register-first' };
  const last = meeting.scale.rounds.at(-1);
  if (last?.status === 'open') return already;
  if (last?.zero.zero === 'asked') return { refused: 'answer-zero-first' };
  if (openViewsOf(meeting.views.rounds) !== null) return { refused: 'views-open' };
  return {
    events: [
      {
        event: 'scale-opened',
        round: Math.max(last?.round ?? 0, meeting.scale.cancelled ?? 0) + 1,
        children: of.family.children.map((child) => child.id),
      },
    ],
  };
}

/** A round that was opened too soon, or by mistake, while nobody who is here has placed. What was revealed before it stands. */
export function cancelRound(
  { meeting }: InMeeting,
  { round }: ScaleCommands['cancel-round'],
): Decided<Tagged<'event', ScaleEvents>> {
  const last = meeting.scale.rounds.at(-1);
  if (meeting.scale.cancelled === round) return already;
  if (last?.round !== round) return { refused: 'changed' };
  if (last.status === 'revealed') return { refused: 'too-late' };
  const { present } = meeting.register;
  const { placed, leftOut } = standing(last, present);
  // An empty register says nothing of who has left: their numbers are not thrown away by it.
  if (placed.length > 0 || (leftOut.length > 0 && present.length === 0)) return { refused: 'somebody-placed' };
  // Of those who placed nobody may be here any more: such a round could never be revealed. Whose numbers go with it is on the trail.
  return { events: [{ event: 'round-cancelled', round, ...(leftOut.length === 0 ? {} : { leftOut }) }] };
}
