import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseBoards } from '../../bot/oversight/case-boards.ts';
import { caseStream, openStreams } from '../../bot/turn/streams.ts';
import { dayFromIso } from '../../domain/calendar/iso.ts';
import { instantAt } from '../../domain/calendar/london.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { PersonId } from '../../domain/ids.ts';
import { idOf } from './nudges/cases.ts';
import { administrator } from './nudges/population.ts';
import { seed } from './nudges/seed.ts';
import { sealedAt, storeEnv } from './nudges/stores.ts';

/**
 * A board over so many cases (`--cases`, 10,000) on SQLite: the first one after a start, for which each case is read whole; the same again, for
 * which only the end of each is looked at; and after every hundredth has changed. `--json` prints one object. Exit status 1 where the second
 * or the third takes more than two seconds.
 */
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
  const board = async (): Promise<number> => {
    const start = performance.now();
    const made = await boards.of(manager, directory, now);
    if (made === null) throw new Error('there is no board');
    return Math.round(performance.now() - start);
  };
  const first = await board();
  const again = await board();
  for (let nth = 0; nth < cases; nth += 100) {
    const stamp = { by: administrator as PersonId, at: now, via: 'cli' } as const;
    const turned = await streams.cases.ask(caseStream(idOf(nth)), { ...stamp, command: { do: 'set-hold' } });
    if (turned.did !== 'decided') throw new Error(`set-hold: ${turned.did}`);
  }
  const changed = await board();
  await sealed.close();
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ cases, first, again, changed })}\n`);
  else
    process.stdout.write(
      `A board over ${cases} cases: ${first} ms the first time, ${again} ms again, ${changed} ms after every hundredth has changed.\n`,
    );
  if (Math.max(again, changed) > most) {
    process.stderr.write(`More than ${most} ms.\n`);
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
