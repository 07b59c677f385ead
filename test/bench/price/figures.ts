import type { Measured } from './rounds.ts';

export function median(all: readonly number[]): number {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(at)] ?? Number.NaN) + (sorted[Math.ceil(at)] ?? Number.NaN)) / 2;
}

function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** One row: the medians over all rounds of one cell. `name` is the cell's and its number of connections: slack.30. */
export interface Row {
  readonly name: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly loopDelayP99: number;
  readonly rssMb: number;
  /** Processor time a press costs the server, its threads and what it does behind the answer included, in microseconds. */
  readonly cpuUs: number;
}

export const nameOf = ({ cell }: Measured) => `${cell.name}.${cell.connections}`;

export function rows(rounds: readonly (readonly Measured[])[]): readonly Row[] {
  return [...Map.groupBy(rounds.flat(), nameOf)].map(([name, all]) => ({
    name,
    perSecond: median(all.map((one) => one.perSecond)),
    p50: median(all.map(({ latencies }) => percentile(latencies, 0.5))),
    p99: median(all.map(({ latencies }) => percentile(latencies, 0.99))),
    loopDelayP99: median(all.map((one) => one.loopDelayP99Ms)),
    rssMb: median(all.map((one) => one.rssMb)),
    cpuUs: median(all.map((one) => (one.cpuMs * 1000) / one.answered)),
  }));
}

/** The throughput of one over another's: the median of what each round came to, since both were measured within seconds there. */
export function ratio(rounds: readonly (readonly Measured[])[], one: string, over: string): number {
  const rate = (round: readonly Measured[], name: string) => round.find((cell) => nameOf(cell) === name)?.perSecond ?? Number.NaN;
  return median(rounds.map((round) => rate(round, one) / rate(round, over)));
}
