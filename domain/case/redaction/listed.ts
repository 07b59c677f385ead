import type { Stamp } from '../../decider.ts';
import type { Instant, PersonId } from '../../ids.ts';
import type { MeetingId } from '../../ref.ts';
import { childIdOf } from '../family/numbers.ts';
import type { ChildId } from '../family/shape.ts';
import type { TrailEntry } from '../whole.ts';
import { type PlacesIn, wordsPlacesIn } from './kept-places.ts';
import type { RedactedTexts, TextId } from './shape.ts';
import { chairsOwn, isTypedEvent, onlyCopies, type TextKind, typed } from './texts.ts';
import { textsIn } from './without.ts';

/** Something that was typed: what kind of thing, when, by whom. `words` are for the form of those who agree alone. */
export interface ListedText {
  readonly id: TextId;
  readonly kind: TextKind;
  readonly by: Stamp['by'];
  readonly at: Instant;
  readonly meeting?: MeetingId;
  readonly words: readonly string[];
  /** Not to be read by everybody who may agree (FV-R2). */
  readonly restricted: boolean;
  /** What of it names or places one of the family. */
  readonly places: PlacesIn | null;
}

/** What can be chosen, the latest first. `chair`: what is the chair's own to ask for too. */
export function listedTexts(trail: readonly TrailEntry[], chair: boolean): readonly ListedText[] {
  return trail.flatMap((event, index) => listedIn(event, index + 1, chair)).toReversed();
}

function listedIn(event: TrailEntry, record: number, chair: boolean): readonly ListedText[] {
  if (!isTypedEvent(event.event) || onlyCopies.has(event.event)) return [];
  const restricted = isRestricted(event);
  if (!chair && (restricted || chairsOwn.has(event.event))) return [];
  const [kind] = typed[event.event];
  const { by, at } = event;
  const meeting = 'meeting' in event ? { meeting: event.meeting } : {};
  const places = wordsPlacesIn(event);
  const all = Map.groupBy(textsIn(event), ({ item }) => item);
  return [...all].map(([item, texts]) => ({
    id: `${record}.${item}`,
    kind,
    by: writerOf(event, item) ?? by,
    at,
    ...meeting,
    words: texts.map(({ words }) => words),
    restricted,
    places,
  }));
}

function isRestricted(event: TrailEntry): boolean {
  return event.event === 'minutes-written' && 'restricted' in event.put;
}

/** Whose words they are, where that is not whoever made the entry. */
function writerOf(event: TrailEntry, item: number): PersonId | undefined {
  if (event.event === 'views-closed') return event.views[item]?.enteredBy;
  return event.event === 'revealed' ? event.points[item]?.enteredBy : undefined;
}

/** The same by record. */
export function byRecord(texts: readonly string[]): readonly RedactedTexts[] {
  const parts = texts.map((id) => id.split('.').map(Number));
  const all = Map.groupBy(parts, ([record = 0]) => record);
  return [...all].map(([record, items]) => ({ record, items: items.map(([, item = 0]) => item) }));
}

/** Of what was entered of a child, whose it is. */
export function childEntered(event: TrailEntry, item: number): ChildId | null {
  if (event.event === 'opened') return childIdOf(item);
  if (event.event === 'child-added') return event.child.id;
  return event.event === 'child-born' || event.event === 'child-corrected' ? event.child : null;
}
