import type { Instant, PersonId } from '../../ids.ts';
import type { MeetingId } from '../../ref.ts';
import type { TrailEntry } from '../whole.ts';

/** Somebody who has opened something in which it stood, what, and when first. `what`: as the trail has it, 'k1/decision'. */
export interface OpenedBy {
  readonly person: PersonId;
  readonly what: string;
  readonly at: Instant;
}

/** Nothing that was typed is in these. */
const without: ReadonlySet<string> = new Set(['diary', 'dates', 'barred', 'redaction', 'unreached', 'circulation']);

/** Whoever has opened anything of the same meeting, or of the whole case, since a record was made; what was typed for the case may stand in each. */
export function openedSince(trail: readonly TrailEntry[], records: readonly number[]): readonly OpenedBy[] {
  const meetings = new Set(records.map((record) => meetingOf(trail[record - 1])));
  const first = Math.min(...records);
  const found = new Map<string, OpenedBy>();
  for (const event of trail.slice(first)) {
    const what = whatOf(event);
    if (what === null || event.by === 'time') continue;
    const [meeting, part = meeting] = what.split('/');
    const isOfAll = !what.includes('/') || meetings.has('') || meetings.has(meeting ?? '');
    const key = `${event.by}/${what}`;
    if (isOfAll && !without.has(part ?? '') && !found.has(key)) found.set(key, { person: event.by, what, at: event.at });
  }
  return [...found.values()];
}

/** What somebody has opened of a conference and of the whole case, each once, as it was first. */
export function openedBy(trail: readonly TrailEntry[], person: PersonId, meeting: MeetingId): readonly OpenedBy[] {
  const found = new Map<string, OpenedBy>();
  for (const event of trail) {
    const what = event.by === person ? whatOf(event) : null;
    if (what === null || found.has(what)) continue;
    const [of, part = of] = what.split('/');
    const isOfAll = !what.includes('/') || of === meeting;
    if (isOfAll && !without.has(part ?? '')) found.set(what, { person, what, at: event.at });
  }
  return [...found.values()];
}

/** Who got a document of those meetings after it was typed, without having to open it here. */
export function sentSince(trail: readonly TrailEntry[], records: readonly number[]): readonly PersonId[] {
  const meetings = new Set(records.map((record) => meetingOf(trail[record - 1])));
  const first = Math.min(...records);
  const lists = new Map<string, readonly PersonId[]>();
  const told = new Set<PersonId>();
  for (const [index, event] of trail.entries()) {
    const meeting = meetingOf(event);
    if (event.event === 'list-released')
      lists.set(
        meeting,
        event.list.flatMap((one) => (one.person ? [one.to as PersonId] : [])),
      );
    const isSent = event.event === 'list-released' || event.event === 'document-sent';
    if (isSent && index >= first && (meetings.has(meeting) || meetings.has('')))
      for (const person of lists.get(meeting) ?? []) told.add(person);
  }
  return [...told];
}

function meetingOf(event: TrailEntry | undefined): string {
  return event !== undefined && 'meeting' in event ? event.meeting : '';
}

function whatOf(event: TrailEntry): string | null {
  // Whoever hears of it need not know that there is a restricted part.
  if (event.event === 'read' || event.event === 'fetched') return event.what.replace(/\/restricted$/, '/minutes');
  if (event.event === 'document-opened') return `${event.meeting}/${event.document}`;
  return null;
}
