import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import type { ScaleEvents } from './shape.ts';

/**
 * A round for every child (BU-S1), where the procedure has a scale at all. While one is open there is no other; a 0 is answered for
 * before the next.
 */
export function openScale(
  { case: of, meeting }: InMeeting,
  _: object,
  { procedure }: Known,
): Decided<Tagged<'event', ScaleEvents>> {
  if (!procedure.scale.on) return { refused: 'no-scale' };
  if (meeting.register.present.length === 0) return { refused: 'register-first' };
  const last = meeting.scale.rounds.at(-1);
  if (last?.status === 'open') return already;
  if (last?.zero.zero === 'asked') return { refused: 'answer-zero-first' };
  return {
    events: [{ event: 'scale-opened', round: (last?.round ?? 0) + 1, children: of.family.children.map((child) => child.id) }],
  };
}
