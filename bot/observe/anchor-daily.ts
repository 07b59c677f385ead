import { setTimeout as pause } from 'node:timers/promises';
import { anchorLine, destroyedLine, redactedLines } from '../../adapters/store/chain/anchor.ts';
import { type Head, isMailbox, type Store, StoreDown, type StreamId } from '../../adapters/store/port.ts';
import type { Directory } from '../../domain/directory/state.ts';
import { codeOf, type Log } from './log.ts';
import type { Watch } from './watch.ts';

const daily = 86_400_000;
const retry = 60_000;
/** Between two streams: the presses of a busy start come first. */
const gentle = 1;

export interface AnchorOptions {
  readonly store: Pick<Store, 'streams' | 'load' | 'redacted'>;
  readonly tombstones: () => Promise<Directory['tombstones']>;
  /** Hears of a stream that does not stand on what this process last said of it, or on what the store had written down. */
  readonly lost: Watch['lost'];
  readonly log: Log;
  /** Milliseconds from one round to the next; a day unless said. */
  readonly every?: number;
}

/**
 * Writes to the log where the trail stands, at the start and then once a day: a line for the directory and for each case that has grown
 * since this process last said so, and one for each that was destroyed and each record that was redacted. Whoever keeps the logs elsewhere can
 * show what was cut from the store since (`quorate audit verify --anchor LOG`), and what an older backup must not bring back.
 */
export function anchorDaily({ store, tombstones, lost, log, every = daily }: AnchorOptions): {
  readonly stop: () => Promise<void>;
} {
  const said = new Map<StreamId, Head>();
  const buried = new Set<string>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  async function round(): Promise<void> {
    for await (const stream of store.streams()) {
      if (stopped) return;
      if (isMailbox(stream)) continue;
      const before = said.get(stream);
      const { head, whole, claimed } = await store.load(stream, before);
      await pause(gentle);
      if (claimed !== undefined) lost({ stream, had: claimed, found: head });
      if (before === head) continue;
      if (before !== undefined && whole && claimed === undefined) lost({ stream, had: before, found: head });
      log('info', { event: 'anchor', heads: anchorLine(stream, head) });
      said.set(stream, head);
    }
    for (const stream of await tombstones()) {
      if (buried.has(stream)) continue;
      log('info', { event: 'tombstone', heads: destroyedLine(stream) });
      buried.add(stream);
    }
    for await (const line of redactedLines(store)) {
      if (buried.has(line)) continue;
      log('info', { event: 'tombstone', heads: line });
      buried.add(line);
    }
  }

  function begin(): void {
    running = round().then(
      () => beginIn(every),
      (error: unknown) => {
        log(error instanceof StoreDown ? 'warn' : 'error', { event: 'not anchored', code: codeOf(error) });
        beginIn(retry);
      },
    );
  }

  function beginIn(wait: number): void {
    if (!stopped) timer = setTimeout(begin, wait).unref();
  }

  begin();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
