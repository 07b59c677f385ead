import type { Tagged } from '../../../slice.ts';
import { placersOf } from '../../need-to-know/children.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { isBound } from '../answers/undertaking.ts';
import { openRound } from './open-round.ts';
import { placedThemselves } from './round.ts';
import type { ScaleCommands, ScaleEvents } from './shape.ts';

/**
 * The post-its of a room with few screens, one child at a time, entered by the chair (BU-S3) for those who have not placed themselves:
 * somebody's own number stands, and the others are taken all the same. A number of their own that comes later replaces the chair's.
 */
export function placeRoom(
  { case: of, meeting }: InMeeting,
  asked: ScaleCommands['place-room'],
  { procedure }: Known,
): Decided<Tagged<'event', ScaleEvents>> {
  const round = openRound(meeting.scale, asked.round);
  if (typeof round === 'string') return { refused: round };
  const { child, blobs } = asked;
  if (!round.children.includes(child)) return { refused: 'no-such-child' };
  const { needToKnow } = of;
  const { register, list } = meeting;
  const placers = placersOf({ present: register.present, needToKnow, invitees: list.people }, child, procedure);
  if (!blobs.every(({ person }) => placers.includes(person))) return { refused: 'not-here' };
  if (!blobs.every(({ person }) => isBound(meeting, person))) return { refused: 'undertaking-first' };
  if (blobs.length === 0) return already;
  const taken = blobs.filter(({ person }) => !placedThemselves(round.placed, person, child));
  if (taken.length === 0) return { refused: 'has-placed' };
  const placed = taken.map(({ person, blob }) => ({ whose: { person }, child, blob }));
  return { events: [{ event: 'placed', round: round.round, placed }] };
}
