import { anchorLine } from '../../adapters/store/chain/anchor.ts';
import type { Head, StreamId } from '../../adapters/store/port.ts';
import { codeOf, type Log, type LogFacts } from './log.ts';
import type { Metrics } from './metrics.ts';

/** Records that were acknowledged are gone: the store had given us the head `had`, and now stands at `found`, which does not follow it. */
export interface LostRecords {
  readonly stream: StreamId;
  readonly had: Head;
  readonly found: Head;
}

/** Hears what is found wrong with the store in passing, where nobody waits for an answer who could be told. */
export interface Watch {
  lost(loss: LostRecords): void;
  /** A mailbox whose key was destroyed: what its person is owed cannot be written down. */
  gone(stream: StreamId): void;
  /** A card or form that could not be drawn or spelt, by its name: our own fault, and an alarm. `ids`: never content. */
  undrawn(card: string, fault: unknown, ids: LogFacts): void;
  /** What was done for nobody in particular, and failed. It is done again when it is wanted. */
  failed(stream: StreamId, doing: string, error: unknown): void;
}

export interface WatchOptions {
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'storeFault' | 'undrawn'>;
  /** Writes a loss on the trail of the case it befell. */
  readonly mark: (loss: LostRecords) => void;
}

/** Each loss and each mailbox is told once by a process. The line of a loss says where the stream stood as an anchor does, for people: `audit verify` reads the anchors alone. */
export function openWatch({ log, metrics, mark }: WatchOptions): Watch {
  const told = new Set<string>();
  function once(what: string): boolean {
    if (told.has(what)) return false;
    told.add(what);
    return true;
  }
  return {
    lost(loss) {
      const { stream, had, found } = loss;
      if (!once(`${stream} ${had}`)) return;
      log('error', { event: 'records lost', stream, heads: anchorLine(stream, had), found });
      metrics.storeFault('records lost');
      mark(loss);
    },
    gone(stream) {
      if (!once(stream)) return;
      log('error', { event: 'mailbox destroyed', stream });
      metrics.storeFault('mailbox destroyed');
    },
    undrawn(card, fault, ids) {
      log('error', { event: 'card not drawn', letter: card, error: codeOf(fault), ...ids });
      metrics.undrawn(card);
    },
    failed: (stream, doing, error) => log('warn', { event: `not done: ${doing}`, stream, code: codeOf(error) }),
  };
}
