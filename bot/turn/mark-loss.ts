import type { Instant } from '../../domain/ids.ts';
import type { LostRecords, Watch } from '../observe/watch.ts';
import type { Streams } from './streams.ts';

const retry = 5_000;

/**
 * Writes on the trail of a case that records of it were lost. It is tried until it is stored, because the proof is in this process's memory
 * alone. A loss in another stream, or of a whole case, is in the log only: there is no trail to write it on.
 */
export function markLoss(streams: Streams, now: () => Instant, watch: Watch): (loss: LostRecords) => void {
  function mark(loss: LostRecords): void {
    const { stream, had, found } = loss;
    if (!stream.startsWith('case:')) return;
    const ask = { by: 'time', at: now(), via: 'time', command: { do: 'mark-loss', had, found } } as const;
    streams.cases.ask(stream, ask).then(
      ({ did }) => {
        if (did === 'unconfirmed') setTimeout(mark, retry, loss).unref();
      },
      (error: unknown) => watch.failed(stream, 'mark a loss', error),
    );
  }
  return mark;
}
