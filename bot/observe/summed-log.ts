import type { Log, LogLine } from './log.ts';

type Level = Parameters<Log>[0];

/** How long lines of one kind are counted before the next is written, in ms. */
const every = 60_000;

export interface SummedLog {
  /** The first of a kind is written at once, the others as one line a minute with their `count`. Lines are of one kind when they say the same. */
  readonly tell: (level: Level, line: LogLine) => void;
  /** Writes what is still only counted. */
  readonly end: () => void;
}

/** For what strangers can cause as often as they like: it neither fills the disk nor hides the other lines. Only words of closed lists go in. */
export function summedLog(log: Log): SummedLog {
  const kinds = new Map<string, { readonly sum: () => void; readonly timer: NodeJS.Timeout; count: number }>();

  function begin(key: string, level: Level, line: LogLine): void {
    log(level, line);
    const kind = {
      count: 0,
      sum() {
        if (kind.count > 0) log(level, { ...line, count: kind.count });
        else {
          clearInterval(kind.timer);
          kinds.delete(key);
        }
        kind.count = 0;
      },
      timer: setInterval(() => kind.sum(), every).unref(),
    };
    kinds.set(key, kind);
  }

  return {
    tell(level, line) {
      const key = JSON.stringify(line);
      const kind = kinds.get(key);
      if (kind === undefined) begin(key, level, line);
      else kind.count += 1;
    },
    end() {
      for (const kind of kinds.values()) {
        clearInterval(kind.timer);
        kind.sum();
      }
      kinds.clear();
    },
  };
}
