import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InventedPartnership } from '../../adapters/sandbox/partnership.ts';
import type { teamsPlayed } from '../../adapters/sandbox/teams-played.ts';
import { type Log, openLog } from '../../bot/observe/log.ts';
import { openStore } from '../../bot/start/open-store.ts';
import { openSandbox, type Sandbox } from '../../bot/start/sandbox.ts';
import { openSandboxHome, type SandboxHome } from '../../bot/start/sandbox-home.ts';
import { settled } from '../../bot/start/sandbox-settled.ts';
import { readSettings, type Settings } from '../../bot/start/settings.ts';
import { type Hand, hands } from './hands.ts';
import { inventedCast } from './story/invented-cast.ts';
import { temporaryPlace } from './temporary.ts';

export interface Played {
  readonly sandbox: Sandbox;
  readonly folder: string;
  /** A person of the invented partnership at the screen of one of their platforms. */
  readonly as: (id: string, on?: 'teams' | 'slack') => Hand;
  /** Nothing is on its way to anybody that is due by the story's clock. */
  readonly settled: () => Promise<void>;
  /** Who they are there: on their first platform unless said. */
  readonly identity: (id: string, on?: 'teams' | 'slack') => InventedPartnership['people'][number]['identities'][number];
  readonly stop: () => Promise<void>;
}

/** The whole bot over real HTTP between the two stand-ins, on its own store in a temporary folder. `more`: people added to the invented ones. `env`: other settings. `log`: where its lines go. `teams`: those that answer as one. `procedure`: another than the partnership's own. */
export async function play(
  more: InventedPartnership['people'] = [],
  env: Readonly<Record<string, string>> = {},
  log: Log = openLog('silent'),
  teams?: typeof teamsPlayed,
  procedure?: string,
): Promise<Played> {
  const folder = mkdtempSync(join(temporaryPlace(), 'quorate-play-'));
  const settings = readSettings({ PORT: '0', DATA_DIR: folder, ...env });
  if ('wrong' in settings) throw new Error(settings.wrong.join(' '));
  const invented = inventedCast();
  const people = [...invented.people, ...more];
  const by = procedure ?? invented.procedure;
  const file = join(folder, 'partnership.json');
  writeFileSync(file, JSON.stringify({ ...invented, procedure: by, people, teams }));
  const sandbox = await openSandbox(settings, homeIn(folder, settings), log, 'off', pathToFileURL(file));
  // The greetings of installations go out behind the acknowledgements: a fault laid too early, or a count taken too early, would meet one.
  await settled(sandbox);
  const identity: Played['identity'] = (id, on) => {
    const found = people.find((one) => one.id === id)?.identities.find((one) => on === undefined || one.on === on);
    if (found === undefined) throw new Error(`nobody called ${id} on ${on ?? 'any platform'}`);
    return found;
  };
  return {
    sandbox,
    folder,
    identity,
    as: (id, on) => hands(sandbox, identity(id, on)),
    async settled() {
      await sandbox.bot().app.tick.look();
      await settled(sandbox);
    },
    async stop() {
      await sandbox.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}

/** The sandbox's own place; where a test wants a Redis, that in its stead, which the sandbox itself never touches. */
function homeIn(folder: string, settings: Settings): SandboxHome {
  const home = openSandboxHome(folder);
  if ('wrong' in home) throw new Error(home.wrong.join(' '));
  if (settings.REDIS_URL === undefined) return home;
  return {
    ...home,
    async open() {
      const store = await openStore({ ...settings, ALLOW_VOLATILE_REDIS: '1' });
      if ('wrong' in store) throw new Error(store.wrong.join(' '));
      return store;
    },
  };
}
