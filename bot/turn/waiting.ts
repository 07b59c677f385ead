import type { StreamId } from '../../adapters/store/port.ts';

/** One who waits for an answer. Only the first answer counts; once it is given (or was too late) `open` is false. */
export interface Waiter<A, T> {
  readonly ask: A;
  open(): boolean;
  answer(answer: T): void;
  fail(error: unknown): void;
}

/**
 * Keeps those who wait, by stream. `turn` is called with everybody who waits on one stream, and never twice at once for the same stream. When
 * `before` gives a promise, the turn begins after it, with those who have come meanwhile too. `come` tells how many have come since the turn
 * began. Whoever has waited `patience` milliseconds is answered `late`, even though the turn goes on. A timer measures that, because the
 * clock on the wall may be set back.
 */
export function waiting<A, T>(
  patience: number,
  late: T,
  before: (stream: StreamId) => Promise<unknown> | undefined,
  turn: (stream: StreamId, all: readonly Waiter<A, T>[], come: () => number) => Promise<void>,
): (stream: StreamId, ask: A) => Promise<T> {
  const queues = new Map<StreamId, Waiter<A, T>[]>();

  async function serve(stream: StreamId): Promise<void> {
    while ((queues.get(stream)?.length ?? 0) > 0) {
      const more = before(stream);
      if (more !== undefined) await more;
      const all = queues.get(stream) ?? [];
      queues.set(stream, []);
      const open = all.filter((one) => one.open());
      try {
        if (open.length > 0) await turn(stream, open, () => queues.get(stream)?.length ?? 0);
      } catch (error) {
        for (const one of open) one.fail(error);
      }
    }
    queues.delete(stream);
  }

  return (stream, ask) =>
    new Promise<T>((resolve, reject) => {
      let open = true;
      const close = () => {
        open = false;
        clearTimeout(timer);
      };
      const timer = setTimeout(() => one.answer(late), patience);
      const one: Waiter<A, T> = {
        ask,
        open: () => open,
        answer(answer) {
          close();
          resolve(answer);
        },
        fail(error) {
          close();
          reject(error);
        },
      };
      const queue = queues.get(stream);
      if (queue !== undefined) queue.push(one);
      else {
        queues.set(stream, [one]);
        void serve(stream);
      }
    });
}
