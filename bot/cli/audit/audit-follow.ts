import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { isChained } from '../../../adapters/store/chain/chain.ts';
import { StoreDown } from '../../../adapters/store/port.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';
import { readPlaces, writePlaces } from './audit-place.ts';
import { type FollowingTrail, followStream, type TellLines, tellGone } from './follow-stream.ts';

export interface AuditFollowOptions {
  /** Where it keeps how far it came; none: it begins with the first record. */
  readonly place?: string;
  /** What there is now, and no more. */
  readonly once?: true;
  /** Seconds between two looks. */
  readonly every: string;
}

/** Whoever read is gone: no more can be told, and nothing that was not told counts as told. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

interface Surroundings {
  readonly tell: TellLines;
  /** A sentence for whoever runs it, beside the lines. */
  readonly warn: (sentence: string) => void;
  readonly signal: AbortSignal;
}

const seconds = z.coerce.number().int().min(1).max(3_600);

/**
 * Every record of the trail as a line of JSON, as it is written: for a machine that watches. It holds who, when, where, what kind and by which
 * right, and the chain, and nothing that anybody wrote. The lines come first and the place after: told to end it ends between two streams, so
 * that nothing comes twice or is left out; killed, what came since the last look comes again.
 */
export async function followTrail(offline: Offline, options: AuditFollowOptions, around: Surroundings): Promise<Done> {
  const { tell, warn, signal } = around;
  const every = seconds.safeParse(options.every).data;
  if (every === undefined) return { wrong: ['--every should be a number of seconds, from 1 to 3600.'] };
  const places = options.place === undefined ? new Map<string, string>() : await readPlaces(options.place);
  if ('wrong' in places) return places;
  const following: FollowingTrail = { offline, places, tell, told: new Set(), faults: 0 };
  let away = false;
  do {
    try {
      await look(following, signal);
      away = false;
    } catch (error) {
      if (error instanceof ReaderGone) break;
      if (!(error instanceof StoreDown) || options.once === true) throw error;
      if (!away) warn('The store did not answer in time. It is asked again until it does.');
      away = true;
    } finally {
      if (options.place !== undefined) await writePlaces(options.place, places);
    }
    if (options.once !== true) await pause(every * 1_000, undefined, { signal }).catch(() => undefined);
  } while (options.once !== true && !signal.aborted);
  return following.faults === 0
    ? { said: [] }
    : { wrong: ['The trail is not as it was left: run `quorate audit verify`.'], status: 1 };
}

/** Each stream once. */
async function look(following: FollowingTrail, signal: AbortSignal): Promise<void> {
  const seen = new Set<string>();
  for await (const stream of following.offline.store.streams()) {
    if (signal.aborted) return;
    seen.add(stream);
    if (isChained(stream)) await followStream(following, stream);
  }
  await tellGone(following, seen);
}
