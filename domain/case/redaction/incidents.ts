import type { Instant, PersonId } from '../../ids.ts';
import type { MeetingId } from '../../ref.ts';
import type { RecipientId } from '../conference/circulation/shape.ts';
import { conferencesOf } from '../meetings.ts';
import type { Case, TrailEntry } from '../whole.ts';
import { type OpenedBy, openedBy, openedSince, sentSince } from './opened.ts';
import type { RedactionReason } from './shape.ts';
import { isTypedEvent, onlyCopies, type TextKind, typed } from './texts.ts';

/**
 * What a data-protection officer is to know of. redacted: two people had destroyed what was typed here by mistake. withdrawn: somebody was to get
 * what went out of a conference who should not have.
 */
export type Incident = { readonly at: Instant; readonly by: PersonId; readonly opened: readonly OpenedBy[] } & (
  | {
      readonly what: 'redacted';
      readonly why: RedactionReason;
      readonly askedBy: PersonId;
      readonly kinds: readonly TextKind[];
      readonly sent: readonly PersonId[];
    }
  | { readonly what: 'withdrawn'; readonly meeting: MeetingId; readonly to: RecipientId; readonly person: boolean }
);

/** Whether there was any: what it was is on the trail. */
export function hasIncidents(state: Case): boolean {
  return state.redaction.done > 0 || conferencesOf(state).some(({ meeting }) => meeting.circulation.withdrawn.length > 0);
}

/** All of them, the latest first, each with who had opened what until then. */
export function incidentsOf(trail: readonly TrailEntry[]): readonly Incident[] {
  const lists = new Map<MeetingId, readonly RecipientId[]>();
  const all = trail.flatMap((event, index): readonly Incident[] => {
    const stamp = { at: event.at, by: event.by as PersonId };
    const until = trail.slice(0, index);
    if (event.event === 'redacted') {
      const records = event.all.map(({ record }) => record);
      const had =
        records.length === 0
          ? { opened: [], sent: [] }
          : { opened: openedSince(until, records), sent: sentSince(until, records) };
      const { why, askedBy } = event;
      return [{ what: 'redacted', ...stamp, why, askedBy, kinds: kindsOf(trail, records), ...had }];
    }
    if (event.event !== 'list-released' && event.event !== 'copies-withdrawn') return [];
    const { meeting } = event;
    const before = lists.get(meeting) ?? [];
    const now = event.event === 'list-released' ? event.list.map(({ to }) => to) : before.filter((to) => to !== event.to);
    lists.set(meeting, now);
    const gone = event.event === 'list-released' ? before.filter((to) => !now.includes(to)) : [event.to];
    return gone.map((to) => {
      const person = !to.startsWith('family/');
      return { what: 'withdrawn', ...stamp, meeting, to, person, opened: person ? openedBy(until, to as PersonId, meeting) : [] };
    });
  });
  return all.toReversed();
}

/** What kinds of things were destroyed, without their copies. */
function kindsOf(trail: readonly TrailEntry[], records: readonly number[]): readonly TextKind[] {
  const kinds = records.flatMap((record) => {
    const name = trail[record - 1]?.event ?? '';
    return isTypedEvent(name) && !onlyCopies.has(name) ? [typed[name][0]] : [];
  });
  return [...new Set(kinds)];
}
