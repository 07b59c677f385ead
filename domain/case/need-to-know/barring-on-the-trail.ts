import type { TrailEntry } from '../whole.ts';

/**
 * Which records of a trail, by their place in it, tell that the case is kept from somebody: that it was said or taken back, what followed in the
 * same append, who was taken off for it later, who of them tried, and who read the list.
 */
export function barringIn(trail: readonly TrailEntry[]): ReadonlySet<number> {
  const found = new Set<number>();
  let said: TrailEntry | null = null;
  for (const [index, event] of trail.entries()) {
    if (event.event === 'barred' || event.event === 'unbarred') said = event;
    else if (said !== null && (said.at !== event.at || said.by !== event.by)) said = null;
    if (said !== null || isAbout(event)) found.add(index);
  }
  return found;
}

function isAbout(event: TrailEntry): boolean {
  if (event.event === 'departed' || event.event === 'turned-away') return event.barred === true;
  return event.event === 'read' && event.what === 'barred';
}
