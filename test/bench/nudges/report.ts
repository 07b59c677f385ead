import { cpus, loadavg } from 'node:os';
import type { OnOneStore } from './measured.ts';

/** What `--json` prints: in each figure the worse of the stores that were measured. */
export interface Overall {
  readonly tick_cpu_ms: number;
  readonly due: number;
  readonly touched: number;
  readonly digests_vs_least: number;
  readonly too_many_requests: number;
  readonly old_case_vs_young: number;
  readonly rss_mb_start: number;
  readonly rss_mb_year: number;
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;
const longest = ({ sent }: OnOneStore) => Math.max(0, ...Object.values(sent.seconds));
const against = (one: OnOneStore) => rounded(longest(one) / one.least);

export function overall(all: readonly OnOneStore[]): Overall {
  const most = (of: (one: OnOneStore) => number) => Math.max(...all.map(of));
  const grown = all.toSorted((a, b) => b.year.rssMbYear - b.year.rssMbStart - (a.year.rssMbYear - a.year.rssMbStart))[0];
  for (const { sent, store } of all)
    if (sent.posts < sent.wanted) throw new Error(`${store}: ${sent.wanted} digests were due and ${sent.posts} came`);
  return {
    tick_cpu_ms: most(({ tick }) => tick.cpuMs),
    due: Math.min(...all.map(({ tick }) => tick.due)),
    touched: most(({ tick, sent }) => Math.max(tick.touched, sent.touched)),
    digests_vs_least: most(against),
    too_many_requests: most(({ sent }) => sent.tooMany),
    old_case_vs_young: rounded(Math.min(...all.map(({ press }) => press.ratio))),
    rss_mb_start: grown?.year.rssMbStart ?? 0,
    rss_mb_year: grown?.year.rssMbYear ?? 0,
  };
}

/** The same for people, with what it is made of. */
export function table(all: readonly OnOneStore[]): string {
  const rows: readonly (readonly [string, (one: OnOneStore) => string | number])[] = [
    ['seeded in s', ({ seedSeconds }) => seedSeconds],
    ['due at nine', ({ tick }) => tick.due],
    ['mailboxes read by the tick', ({ tick }) => tick.touched],
    ['tick, processor ms', ({ tick }) => tick.cpuMs],
    ['digests sent', ({ sent }) => sent.posts],
    ['mailboxes read while sending', ({ sent }) => sent.touched],
    ['sending, processor ms', ({ sent }) => sent.cpuMs],
    ['questions about accounts', ({ sent }) => sent.lookUps],
    ['429', ({ sent }) => sent.tooMany],
    ['last digest after s', longest],
    ['least s by the limits', ({ least }) => least],
    ['against the least', against],
    ['presses a second, ten years', ({ press }) => press.oldPerSecond],
    ['presses a second, young', ({ press }) => press.youngPerSecond],
    ['ten years / young', ({ press }) => rounded(press.ratio)],
    ['events of ten years', ({ press }) => press.events],
    ['memory after a month, MB', ({ year }) => year.rssMbStart],
    ['memory after the year, MB', ({ year }) => year.rssMbYear],
  ];
  const lines = [
    ['', ...all.map(({ store }) => store)],
    ...rows.map(([name, of]) => [name, ...all.map((one) => String(of(one)))]),
  ];
  const body = lines.map((cells) => cells.map((cell, at) => (at === 0 ? cell.padEnd(32) : cell.padStart(12))).join(''));
  const each = all.map(({ store, sent }) => `${store}: ${JSON.stringify(sent.seconds)}`);
  return [
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
    '',
    ...body,
    '',
    ...each,
    '',
  ].join('\n');
}
