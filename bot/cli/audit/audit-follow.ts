import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { isChained } from '../../../adapters/store/chain/chain.ts';
import { headAfter, nowhere, placeOf } from '../../../adapters/store/head.ts';
import type { Head, StreamId } from '../../../adapters/store/port.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';
import { systemCode } from '../refuse.ts';
import { auditLine, type Followed } from './audit-line.ts';

export interface AuditFollowOptions {
  /** Where it keeps how far it came; none: it begins with the first record. */
  readonly place?: string;
  /** What there is now, and no more. */
  readonly once?: true;
  /** Seconds between two looks. */
  readonly every: string;
}

/** How far each stream was told: its head, or that it was destroyed. */
type Places = Map<string, string>;

const destroyed = 'destroyed';
const file = z.object({ quorate: z.literal('audit place'), places: z.record(z.string(), z.string().max(200)) });
const seconds = z.coerce.number().int().min(1).max(3_600);

/**
 * Every record of the trail as a line of JSON, as it is written: for a machine that watches. It holds who, when, where, what kind and by which
 * right, and the chain, and nothing that anybody wrote. The lines come first and the place after, so that one may come twice, and none is left out.
 */
export async function followTrail(
  offline: Offline,
  options: AuditFollowOptions,
  tell: (line: object) => void,
  signal: AbortSignal,
): Promise<Done> {
  const every = seconds.safeParse(options.every).data;
  if (every === undefined) return { wrong: ['--every should be a number of seconds, from 1 to 3600.'] };
  const places = options.place === undefined ? new Map<string, string>() : await readPlaces(options.place);
  if ('wrong' in places) return places;
  let faults = 0;
  do {
    for await (const stream of offline.store.streams()) {
      if (signal.aborted) break;
      if (isChained(stream)) faults += await followOne(offline, stream, places, tell);
    }
    if (options.place !== undefined) await writePlaces(options.place, places);
    if (options.once !== true) await pause(every * 1_000, undefined, { signal }).catch(() => undefined);
  } while (options.once !== true && !signal.aborted);
  return faults === 0 ? { said: [] } : { wrong: ['The trail is not as it was left: run `quorate audit verify`.'], status: 1 };
}

/** How many faults it found. */
async function followOne(offline: Offline, stream: StreamId, places: Places, tell: (line: object) => void): Promise<number> {
  const last = places.get(stream);
  if (last === destroyed) return 0;
  const after = (last ?? nowhere) as Head;
  const loaded = await offline.store.load(stream, after);
  const { key, records, head, claimed, whole } = loaded;
  if (key === destroyed) {
    places.set(stream, destroyed);
    tell({ stream, event: destroyed });
    return 0;
  }
  const moved = whole && after !== nowhere ? 'rewritten' : claimed === undefined ? null : 'records taken out';
  if (moved !== null) tell({ stream, fault: moved, left: after, now: head });
  if (moved === 'rewritten') {
    places.set(stream, head);
    return 1;
  }
  if (records.length > 0) {
    const first = placeOf(after).count + 1;
    const events = (await offline.sealed.part(stream, first, first + records.length - 1)) as readonly Followed[];
    const state = stream.startsWith('case:') ? await offline.streams.cases.peek(stream) : null;
    events.forEach((event, at) => {
      const told = { stream, record: first + at, link: records[at]?.id ?? '', after: records[at - 1]?.id ?? placeOf(after).id };
      // Which open case has which reference is nobody's act: an index, with neither time nor person.
      tell({ ...told, ...(stream === 'references' ? { event: 'reference' } : auditLine(event, state)) });
    });
    places.set(stream, headAfter(after, records));
  }
  return moved === null ? 0 : 1;
}

async function readPlaces(path: string): Promise<Places | { readonly wrong: readonly string[] }> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = systemCode(error);
    return code === 'ENOENT' ? new Map() : { wrong: [`${path} cannot be read (${code}). Nothing was read.`] };
  }
  try {
    return new Map(Object.entries(file.parse(JSON.parse(text)).places));
  } catch {
    return { wrong: [`${path} is no place of this command. Nothing was read.`] };
  }
}

/** Whole or not at all: who is stopped in between goes on from the place before. */
async function writePlaces(path: string, places: Places): Promise<void> {
  const text = JSON.stringify({ quorate: 'audit place', places: Object.fromEntries(places) });
  await writeFile(`${path}.new`, text, { mode: 0o600 });
  await rename(`${path}.new`, path);
}
