import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { seal } from '../../adapters/store/sealing/sealed.ts';
import { masterKeys } from '../../adapters/store/sealing/wrap.ts';
import { type CaseBoards, caseBoards } from '../../bot/oversight/case-boards.ts';
import { caseStream, openStreams } from '../../bot/turn/streams.ts';
import { dayFromIso } from '../../domain/calendar/iso.ts';
import { instantAt } from '../../domain/calendar/london.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import { storeAt } from './nudges/bot.ts';
import { idOf } from './nudges/cases.ts';
import { administrator } from './nudges/population.ts';
import { seed } from './nudges/seed.ts';
import { storeEnv } from './nudges/stores.ts';

/**
 * A board over so many cases (`--cases`, 10,000) on SQLite, and what each takes, as it is waited for and of the processor by its process and threads:
 * `prepared`, what a bot does by itself in the background after its first start or an upgrade, when each case is read whole, and how long it holds up
 * whatever else the process does (`heldUp`: the 99th of a hundred looks at the clock, and the worst); the `first` board that is asked for then; the
 * same again; the first of a process that has just started, as `npm start` starts it; after every hundredth case has changed; after somebody in three
 * of them is another; and on the next working day. `--json` prints one object. Exit status 1 where one that is asked for takes more than two seconds
 * of processor.
 */
interface Took {
  readonly ms: number;
  readonly cpu: number;
}

const given = process.argv.indexOf('--cases');
const cases = given === -1 ? 10_000 : Number(process.argv[given + 1]);
const most = 2_000;
const manager = 'board-manager' as PersonId;
const day = dayFromIso('2026-12-01') ?? 0;
const now = instantAt(day, '09:00');

async function opened(env: NodeJS.ProcessEnv) {
  const masters = masterKeys(env.QUORATE_KEY ?? '');
  if ('problem' in masters) throw new Error(masters.problem);
  const sealed = seal(await storeAt(env), masters);
  const streams = openStreams(sealed, () => undefined);
  return { sealed, streams, boards: caseBoards({ sealed, streams, besidePresses: true }) };
}

async function measured(boards: CaseBoards, of: Directory, at: Instant): Promise<Took> {
  return taken(async () => {
    if ((await boards.of(manager, of, at)) === null) throw new Error('there is no board');
  });
}

async function taken(doing: () => Promise<void>): Promise<Took> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  await doing();
  const { user, system } = process.cpuUsage(used);
  return { ms: Math.round(performance.now() - start), cpu: Math.round((user + system) / 1000) };
}

/** What the process does that has just started. */
async function startedHere(): Promise<void> {
  const { sealed, streams, boards } = await opened(process.env);
  const took = await measured(boards, withManager(await streams.directory.peek('directory')), now);
  await sealed.close();
  process.stdout.write(JSON.stringify(took));
}

/** As `npm start` starts a bot. */
const asStarted = [
  '--max-semi-space-size=64',
  '--disable-warning=ExperimentalWarning',
  '--import',
  new URL('../../bot/prepare-node.mjs', import.meta.url).href,
];

function startedElsewhere(env: NodeJS.ProcessEnv): Took {
  const run = spawnSync(process.execPath, [...asStarted, import.meta.filename, '--started'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(run.stdout) as Took;
}

function withManager(directory: Directory): Directory {
  const someone = directory.people.get(administrator as PersonId);
  if (someone === undefined) throw new Error('there is no administrator');
  const one = { ...someone, id: manager, standing: ['unit-manager'] } as const;
  return { ...directory, people: new Map(directory.people).set(manager, one) };
}

async function all(folder: string): Promise<void> {
  const env = storeEnv(folder, 'board', null);
  const { sealed, streams, boards } = await opened(env);
  const seeded = await seed(sealed, { cases, people: 2_000, due: 0, tenants: 2, workspaces: 2 }, day, 'https://invented.example');
  const directory = withManager(seeded.directory);
  const took: Record<string, Took> = {};
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  took.prepared = await taken(() => boards.prepare(directory, now));
  delay.disable();
  const heldUp = { p99: Math.round(delay.percentile(99) / 1e5) / 10, worst: Math.round(delay.max / 1e6) };
  took.first = await measured(boards, directory, now);
  took.again = await measured(boards, directory, now);
  took.started = startedElsewhere(env);
  for (let nth = 0; nth < cases; nth += 100) {
    const stamp = { by: administrator as PersonId, at: now, via: 'cli' } as const;
    const turned = await streams.cases.ask(caseStream(idOf(nth)), { ...stamp, command: { do: 'set-hold' } });
    if (turned.did !== 'decided') throw new Error(`set-hold: ${turned.did}`);
  }
  took.changed = await measured(boards, directory, now);
  const somebody = directory.people.get('p-0' as PersonId);
  if (somebody === undefined) throw new Error('there is nobody');
  const another = { ...somebody, status: 'left' } as const;
  const without = { ...directory, people: new Map(directory.people).set(somebody.id, another) };
  took.directory = await measured(boards, without, now);
  took.nextDay = await measured(boards, without, instantAt(day + 1, '09:00'));
  await sealed.close();
  const told = Object.entries(took).map(([name, { ms, cpu }]) => `${name} ${ms} ms (${cpu} ms of processor)`);
  process.stdout.write(
    process.argv.includes('--json')
      ? `${JSON.stringify({ cases, ...took, heldUp })}\n`
      : `A board over ${cases} cases: ${told.join(', ')}. Held up while it was prepared: ${heldUp.p99} ms (99 of 100), ${heldUp.worst} ms (worst).\n`,
  );
  if (Object.entries(took).some(([name, { cpu }]) => name !== 'prepared' && cpu > most)) {
    process.stderr.write(`More than ${most} ms of processor.\n`);
    process.exitCode = 1;
  }
}

if (process.argv.includes('--started')) await startedHere();
else {
  const folder = mkdtempSync(join(tmpdir(), 'quorate-board-'));
  try {
    await all(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
