import type { TrailEntry } from '../whole.ts';
import type { RedactedTexts } from './shape.ts';
import { isTypedEvent, onlyCopies } from './texts.ts';
import { textsIn } from './without.ts';

/**
 * What was chosen with every copy of it: the same words of the same hand elsewhere on the trail, what the bot carried out or kept aside of it, and
 * of a number or view that was opened the sealed one.
 */
export function withCopies(trail: readonly TrailEntry[], chosen: readonly RedactedTexts[]): readonly RedactedTexts[] {
  const all = new Map<number, Set<number>>();
  const add = (record: number, item: number) => all.set(record, (all.get(record) ?? new Set<number>()).add(item));
  for (const { record, items } of chosen) {
    const event = trail[record - 1];
    if (event === undefined) continue;
    for (const item of items) add(record, item);
    const words = new Set(textsIn(event).flatMap((text) => (items.includes(text.item) ? [text.words] : [])));
    for (const [index, other] of trail.entries())
      for (const text of isTypedEvent(other.event) ? textsIn(other) : [])
        if (words.has(text.words) && isSameHand(event, other)) add(index + 1, text.item);
    for (const [record, item] of items.flatMap((one) => sealedOf(trail, event, one))) add(record, item);
  }
  return [...all].map(([record, items]) => ({ record, items: [...items].toSorted((a, b) => a - b) })).toSorted(byPlace);
}

const byPlace = (a: RedactedTexts, b: RedactedTexts) => a.record - b.record;

function isSameHand(event: TrailEntry, other: TrailEntry): boolean {
  const handOf = ({ by, under }: TrailEntry) => (by === 'time' ? (under?.for ?? by) : by);
  return onlyCopies.has(other.event) || other.event === 'request-recorded' || handOf(event) === handOf(other);
}

/** Where the same view, or number, stands sealed. */
function sealedOf(trail: readonly TrailEntry[], event: TrailEntry, item: number): readonly (readonly [number, number])[] {
  const opened = event.event === 'views-closed' ? event.views[item] : event.event === 'revealed' ? event.points[item] : undefined;
  if (opened === undefined || !('round' in event) || !('meeting' in event)) return [];
  const [name, of] = event.event === 'views-closed' ? ['view-given', 'given'] : ['placed', 'placed'];
  const whose = JSON.stringify([opened.child, opened.whose]);
  return trail.flatMap((one, index) => {
    const same = one.event === name && 'round' in one && one.round === event.round && 'meeting' in one;
    if (!same || one.meeting !== event.meeting) return [];
    const all = (one as unknown as Readonly<Record<string, readonly { child: string; whose: unknown }[]>>)[of ?? ''] ?? [];
    return all.flatMap(({ child, whose: by }, nth) => (JSON.stringify([child, by]) === whose ? [[index + 1, nth] as const] : []));
  });
}
