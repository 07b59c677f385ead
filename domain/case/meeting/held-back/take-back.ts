import type { Stamp } from '../../../decider.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting } from '../../whole.ts';
import type { HeldBackCommands, HeldBackEvents } from './shape.ts';

/**
 * by the one who did it, and nobody else. It goes by the instant of the press: at two minutes it is too late, whether or not it has been
 * carried out by then. Pressed twice it is one.
 */
export function takeBack(
  { meeting }: InMeeting,
  { act, by, at }: HeldBackCommands['take-back'] & Stamp,
): Decided<Tagged<'event', HeldBackEvents>> {
  const held = meeting.heldBack.acts.find((one) => one.act === act);
  if (held === undefined) return { refused: 'changed' };
  if (held.by !== by) return { refused: 'not-yours' };
  if (held.came === 'taken-back') return already;
  // It could not be done, so there is nothing to undo: the card says so.
  if (typeof held.came === 'object') return { refused: 'changed' };
  return held.came === 'done' || at >= held.until ? { refused: 'told-already' } : { events: [{ event: 'taken-back', act }] };
}
