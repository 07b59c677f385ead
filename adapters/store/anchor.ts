import { isChained } from './chain.ts';
import { placeOf } from './head.ts';
import type { Head, Loaded, Store, StreamId } from './port.ts';

/** Where every stream stood, kept where whoever can write to the store cannot: one line "<stream> <head>" each. */
export type Anchors = ReadonlyMap<StreamId, Head>;

export function anchorLine(stream: StreamId, head: Head): string {
  return `${stream} ${head}`;
}

/** What vouches for all records there are: of a trail its head, of a mailbox what the store linked. */
export function anchorOf(stream: StreamId, { head, roll }: Pick<Loaded, 'head' | 'roll'>): Head {
  return isChained(stream) ? head : roll;
}

/** Lines of now, for the daily log or a file of their own. */
export async function* anchorLines(store: Store): AsyncGenerator<string> {
  for await (const stream of store.streams()) yield anchorLine(stream, anchorOf(stream, await store.load(stream)));
}

/** A line for a stream whose key was destroyed on purpose, in the same files: a restore obeys it. */
export function destroyedLine(stream: string): string {
  return `${stream} destroyed`;
}

/** Streams that a file of such lines (an anchor file, a log) says were destroyed. */
export function destroyedIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/(?:^|")(case:[^\s"]+) destroyed(?="|\r?$)/gm)].map((found) => found[1] ?? ''));
}

/**
 * Reads an anchor file, or a log whose JSON lines hold anchors between quotes; of several for one stream (a log of many days) the
 * furthest counts. A line that is not one is left out.
 */
export function anchorsIn(text: string): Anchors {
  const anchors = new Map<StreamId, Head>();
  for (const [, name, head] of text.matchAll(
    /(?:^|")(case:[^\s"]+|person:[^\s"]+|directory|strangers) (\d+:[^\s"]+)(?="|\r?$)/gm,
  )) {
    const stream = name as StreamId;
    if (placeOf(head as Head).count >= placeOf(anchors.get(stream) ?? ('' as Head)).count) anchors.set(stream, head as Head);
  }
  return anchors;
}
