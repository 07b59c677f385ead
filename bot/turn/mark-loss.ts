import type { Instant } from '../../domain/ids.ts';
import type { Loss, Watch } from '../observe/watch.ts';
import type { Streams } from './streams.ts';

const retry = 5_000;

/**
 * Writes a loss on the trail of its case, and tries until it stands there: the proof was in this process's memory alone. What is not a
 * case has nobody to show a mark to, and of a case that is gone as a whole there is no trail to write on: they are in the log.
 */
export function markLoss(streams: Streams, now: () => Instant, watch: Watch): (loss: Loss) => void {
  function mark(loss: Loss): void {
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
