import type { MeetingId } from '../../ref.ts';
import type { TrailState } from './shape.ts';

/** One event further. `lets`: it is of a part that a past meeting lets go of, and so it matters where it stands. */
export function spanned(own: TrailState, event: { readonly meeting?: MeetingId }, lets: boolean): TrailState {
  const length = own.length + 1;
  if (!lets || event.meeting === undefined) return { ...own, length };
  const [first] = own.spans[event.meeting] ?? [length];
  return { ...own, length, spans: { ...own.spans, [event.meeting]: [first, length] } };
}
