import { cpus } from 'node:os';
import type { Row } from './figures.ts';

export interface Report {
  readonly ratios: Readonly<Record<string, number>>;
  readonly p50_ms: Readonly<Record<string, number>>;
  readonly p99_ms: Readonly<Record<string, number>>;
  readonly start_ms: number;
  /** The same where 100,000 strangers have knocked. */
  readonly start_after_strangers_ms: number;
  readonly idle_rss_mb: number;
  readonly per_second: Readonly<Record<string, number>>;
  readonly loop_delay_p99_ms: Readonly<Record<string, number>>;
  readonly cpu_us: Readonly<Record<string, number>>;
  readonly rss_mb: Readonly<Record<string, number>>;
  readonly commit_ms: { readonly sqlite: number; readonly redis: number };
  readonly cases: { readonly few: number; readonly many: number; readonly seed_seconds: number };
  /** Scores acknowledged on SQLite, and those found in the stores afterwards. A press cut off by the end of a round may be stored and not acknowledged; never the other way. */
  readonly acknowledged: number;
  readonly stored: number;
  readonly seconds: number;
}

export function by(rows: readonly Row[], value: (row: Row) => number, digits: number): Readonly<Record<string, number>> {
  return Object.fromEntries(rows.map((row) => [row.name, rounded(value(row), digits)]));
}

export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** The same for people. */
export function table(report: Report, rows: readonly Row[]): string {
  const head = ['', 'a second', 'p50 ms', 'p99 ms', 'cpu µs', 'loop p99 ms', 'RSS MB'];
  const body = rows.map((row) => [
    row.name,
    row.perSecond.toFixed(0),
    row.p50.toFixed(2),
    row.p99.toFixed(1),
    row.cpuUs.toFixed(0),
    row.loopDelayP99.toFixed(1),
    row.rssMb.toFixed(0),
  ]);
  const lines = [head, ...body].map((cells) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(26) : cell.padStart(12))).join(''),
  );
  const ratios = Object.entries(report.ratios).map(([name, value]) => `${name.padEnd(34)}${value.toFixed(2)}`);
  return [
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, ${report.seconds} s`,
    '',
    ...lines,
    '',
    ...ratios,
    '',
    `one commit: SQLite ${report.commit_ms.sqlite} ms, Redis ${report.commit_ms.redis} ms`,
    `start to listening: ${report.start_ms} ms, after 100,000 strangers ${report.start_after_strangers_ms} ms; idle: ${report.idle_rss_mb} MB`,
    `${report.cases.many} cases were seeded in ${report.cases.seed_seconds} s`,
    `acknowledged on SQLite ${report.acknowledged}, found stored ${report.stored}`,
    '',
  ].join('\n');
}
