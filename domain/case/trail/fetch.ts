import type { Stamp } from '../../decider.ts';
import type { Instant } from '../../ids.ts';
import type { Tagged } from '../../slice.ts';
import type { Case, Decided } from '../whole.ts';
import type { TrailCommands, TrailEvents, TrailState } from './shape.ts';

/** How long a one-use link is good, in ms. */
export const linkLasts = 600_000;

/** A used link is remembered for longer than it is good, for a clock that is set back. */
const remembered = 86_400_000;

/** A one-use link is good once and for ten minutes, whichever of several bots it is used at: each use is decided on all before it. */
export function fetchDiary(
  { meetings, trail }: Case,
  { meeting, link, until, at }: TrailCommands['fetch-diary'] & Stamp,
): Decided<Tagged<'event', TrailEvents>> {
  const when = meetings[meeting]?.when.when ?? null;
  if (when === null) return { refused: 'too-early' };
  if (at >= until || Object.hasOwn(trail.fetched, link)) return { refused: 'too-late' };
  return { events: [{ event: 'fetched', what: `${meeting}/diary`, link, until }] };
}

export function used(own: TrailState, { link, until, at }: TrailEvents['fetched'] & Stamp): TrailState {
  const lately = Object.entries(own.fetched).filter(([, end]: readonly [string, Instant]) => at < end + remembered);
  return { ...own, fetched: { ...Object.fromEntries(lately), [link]: until } };
}
