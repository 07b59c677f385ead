import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseBoards } from '../../bot/oversight/case-boards.ts';
import { caseStream, openStreams } from '../../bot/turn/streams.ts';
import { dayFromIso } from '../../domain/calendar/iso.ts';
import { instantAt } from '../../domain/calendar/london.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import { idOf } from './nudges/cases.ts';
import { administrator } from './nudges/population.ts';
import { seed } from './nudges/seed.ts';
import { sealedAt, storeEnv } from './nudges/stores.ts';

/**
 * A board over so many cases (`--cases`, 10,000) on SQLite, and what each takes, as it is waited for and of this process and its threads: the
 * first one after a start, for which each case is read whole; the same again, for which only the end of each is looked at; after every
 * hundredth has changed; after somebody in three of them is another; and on the next working day. `--json` prints one object. Exit status 1
 * where any but the first takes more than two seconds of processor.
 */
interface Took {
  readonly ms: number;
  readonly cpu: number;
}

const given = process.argv.indexOf('--cases');
const cases = given === -1 ? 10_000 : Number(process.argv[given + 1]);
const most = 2_000;
const manager = 'board-manager' as PersonId;

const folder = mkdtempSync(join(tmpdir(), 'quorate-board-'));
try {
  const sealed = await sealedAt(storeEnv(folder, 'board', null));
  const day = dayFromIso('2026-12-01') ?? 0;
  const seeded = await seed(sealed, { cases, people: 2_000, due: 0, tenants: 2, workspaces: 2 }, day, 'https://invented.example');
  const directory = withManager(seeded.directory);
  const streams = openStreams(sealed, () => undefined);
  const boards = caseBoards({ sealed, streams });
  const now = instantAt(day, '09:00');
  const took: Record<string, Took> = {};
  const board = async (name: string, of: Directory, at: Instant): Promise<void> => {
    const [start, used] = [performance.now(), process.cpuUsage()];
    if ((await boards.of(manager, of, at)) === null) throw new Error('there is no board');
    const { user, system } = process.cpuUsage(used);
    took[name] = { ms: Math.round(performance.now() - start), cpu: Math.round((user + system) / 1000) };
  };
  await board('first', directory, now);
  await board('again', directory, now);
  for (let nth = 0; nth < cases; nth += 100) {
    const stamp = { by: administrator as PersonId, at: now, via: 'cli' } as const;
    const turned = await streams.cases.ask(caseStream(idOf(nth)), { ...stamp, command: { do: 'set-hold' } });
    if (turned.did !== 'decided') throw new Error(`set-hold: ${turned.did}`);
  }
  await board('changed', directory, now);
  const somebody = directory.people.get('p-0' as PersonId);
  if (somebody === undefined) throw new Error('there is nobody');
  const another = { ...somebody, status: 'left' } as const;
  const without = { ...directory, people: new Map(directory.people).set(somebody.id, another) };
  await board('directory', without, now);
  await board('nextDay', without, instantAt(day + 1, '09:00'));
  await sealed.close();
  const told = Object.entries(took).map(([name, { ms, cpu }]) => `${name} ${ms} ms (${cpu} ms of processor)`);
  process.stdout.write(
    process.argv.includes('--json')
      ? `${JSON.stringify({ cases, ...took })}\n`
      : `A board over ${cases} cases: ${told.join(', ')}.\n`,
  );
  if (Object.entries(took).some(([name, { cpu }]) => name !== 'first' && cpu > most)) {
    process.stderr.write(`More than ${most} ms of processor.\n`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function withManager(directory: Directory): Directory {
  const someone = directory.people.get(administrator as PersonId);
  if (someone === undefined) throw new Error('there is no administrator');
  const one = { ...someone, id: manager, standing: ['unit-manager'] } as const;
  return { ...directory, people: new Map(directory.people).set(manager, one) };
}
