import { parseArgs } from 'node:util';
import { type Figures, isWell, summed } from './figures.ts';
import { type Season, season } from './season.ts';
import { soak } from './soak.ts';

/**
 * `npm run test:chaos`: everything is broken while forty people answer, then what was acknowledged is looked for; and the installations
 * fail and heal in every way there is, then what is owed is looked for. `--short`: a small part of it. `--only NAME`: one season, several
 * times for several. `--json`: one object. `--seed N`: the same choices again. Ends with 1 when a promise was broken.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    short: { type: 'boolean' },
    seed: { type: 'string' },
    acts: { type: 'string' },
    only: { type: 'string', multiple: true },
  },
});
/** Lines of what went wrong that are printed of one season. */
const most = 40;
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const size = values.short
  ? { people: 14, acts: 60, rounds: 1, thinks: 800 }
  : { people: 40, acts: Number(values.acts ?? 2_000) / 2, rounds: 4, thinks: 1_500 };

// Ends the processes it started too (test/support/process/children.ts).
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

const all: Readonly<Record<string, () => Promise<Season>>> = {
  redis: () => season({ store: 'redis', seed, ...size }),
  sqlite: () => season({ store: 'sqlite', seed, ...size }),
  installations: () =>
    soak(
      values.short
        ? { people: 10, seed, reach: 'once', fails: [300, 500], patience: 15_000 }
        : { people: 24, seed, reach: 'everywhere', fails: [5_000, 10_000], patience: 60_000 },
    ),
};
const names = values.only ?? Object.keys(all);
for (const name of names)
  if (all[name] === undefined) throw new Error(`--only: ${name} is none of ${Object.keys(all).join(', ')}`);
// All at once is quicker, and what a short run is for. The long one has one store after the other, and beside them the installations, which
// wait for most of their time.
const { beside = [], first = [] } = Object.groupBy(names, (name) =>
  values.short || name === 'installations' ? 'beside' : 'first',
);
async function inOrder(these: readonly string[]): Promise<readonly Season[]> {
  const done: Season[] = [];
  for (const name of these) done.push(...[await all[name]?.()].filter((one) => one !== undefined));
  return done;
}
const seasons: Season[] = [];
// Settled, not all: one that fails must not leave the other running.
for (const one of await Promise.allSettled([inOrder(first), ...beside.map((name) => inOrder([name]))])) {
  if (one.status === 'rejected') throw one.reason;
  seasons.push(...one.value);
}
const figures = summed(seasons);
process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : table(seasons, figures));
for (const one of seasons) {
  for (const line of one.why.slice(0, most)) process.stderr.write(`${one.store}: ${line}\n`);
  if (one.why.length > most) process.stderr.write(`${one.store}: and ${one.why.length - most} more\n`);
}
// Each by itself: what one may have twice, since its senders were killed, another may not.
const isAllWell = seasons.every(isWell);
if (!isAllWell) process.stderr.write(`seed ${seed}\n`);
process.exitCode = isAllWell ? 0 : 1;

function table(all: readonly Season[], total: Figures): string {
  const rows = Object.keys(total).map((name) => {
    const key = name as keyof Figures;
    return [name, ...all.map((one) => String(one[key])), String(total[key])];
  });
  const lines = [['', ...all.map((one) => one.store), 'together'], ...rows].map(([name = '', ...cells]) =>
    [name.padEnd(16), ...cells.map((cell) => cell.padStart(10))].join(''),
  );
  const struck = Object.entries(
    Object.groupBy(
      all.flatMap((one) => one.struck),
      (name) => name,
    ),
  );
  const what = struck.map(([name, times]) => `  ${String(times?.length).padStart(3)} × ${name}`);
  return `seed ${seed}\n\n${lines.join('\n')}\n\nstruck:\n${what.join('\n')}\n`;
}
