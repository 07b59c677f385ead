import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { fewer, type Knocks, strangersDecider, type Who } from '../../domain/directory/strangers.ts';
import type { Instant } from '../../domain/ids.ts';
import { codeOf, type Log } from '../observe/log.ts';
import type { Streams } from '../turn/streams.ts';

/** Where strangers and wrong hands are counted. */
export interface Door {
  /** The first knock of a while is stored before it is answered. false: the store did not answer; it is still counted, and stored later. */
  readonly note: (who: Who, what: string) => Promise<boolean>;
  /** Stores what is counted and not stored yet. */
  readonly stop: () => Promise<void>;
}

export interface DoorOptions {
  readonly streams: Pick<Streams, 'strangers'>;
  readonly now: () => Instant;
  readonly log: Log;
  /** Milliseconds between two entries. A minute unless said. */
  readonly every?: number;
}

/**
 * However many knock, there is one entry a minute for all tenants together, and at most one more for each person of the directory whose
 * hands were wrong. What was counted since the last entry is lost in a crash; a stop stores it.
 */
export function openDoor({ streams, now, log, every = 60_000 }: DoorOptions): Door {
  let counted: readonly Knocks[] = [];
  const lately = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let storing: Promise<unknown> = Promise.resolve();

  const count = (more: readonly Knocks[]): void => {
    counted = fewer(strangersDecider.initial, [...counted, ...more]);
  };

  async function store(): Promise<boolean> {
    const knocks = counted;
    counted = [];
    if (knocks.length === 0) return true;
    const stamp = { by: 'time', at: now(), via: 'time' } as const;
    try {
      const turned = await streams.strangers.ask('strangers', { ...stamp, command: { do: 'note', knocks } });
      if (turned.did === 'decided') return true;
    } catch (error) {
      log('error', { event: 'strangers not noted', code: codeOf(error) });
    }
    count(knocks);
    return false;
  }

  function later(): void {
    timer ??= setTimeout(async () => {
      timer = undefined;
      lately.clear();
      storing = store();
      if (!(await storing)) later();
    }, every).unref();
  }

  return {
    note(who, what) {
      const last = now();
      count([{ ...who, day: isoFromDay(localDay(last)), count: 1, last, what }]);
      later();
      const turn = who.who === 'person' ? who.person : '';
      if (lately.has(turn)) return Promise.resolve(true);
      lately.add(turn);
      return store();
    },
    async stop() {
      clearTimeout(timer);
      timer = undefined;
      await storing;
      await store();
    },
  };
}
