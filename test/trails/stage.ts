import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { londonInstant } from '../../adapters/sandbox/london-time.ts';
import type { InventedPartnership } from '../../adapters/sandbox/partnership.ts';
import { type AtScreen, slackScreen, teamsScreen } from '../../adapters/sandbox/screens/at-screen.ts';
import { openLog } from '../../bot/observe/log.ts';
import { openSandbox, type Sandbox } from '../../bot/start/sandbox.ts';
import { openSandboxHome } from '../../bot/start/sandbox-home.ts';
import { settled } from '../../bot/start/sandbox-settled.ts';
import { readSettings } from '../../bot/start/settings.ts';
import { inventedCast } from '../support/story/invented-cast.ts';
import { temporaryPlace } from '../support/temporary.ts';

type Person = InventedPartnership['people'][number] & { readonly language?: 'en' | 'cy' | undefined; readonly hour?: number };
export interface Casting {
  readonly procedure: string;
  /** "2026-12-03 09:00", in London. */
  readonly starts: string;
  /** Other people, or the same ones otherwise. */
  readonly people?: (people: readonly Person[]) => readonly Person[];
}

/** The sandbox on a clock that stands still between acts, and everybody's seats. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly folder: string;
  /** Everything forgotten; the seats in the order of the partnership. */
  readonly begin: (casting: Casting) => Promise<readonly AtScreen[]>;
  /** Whatever is due by the story's clock is done. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The id of a case made by a file on the server; a trail says "conference 1" in its place. */
export const oneCase = 'k0000invented0case1';

/** An instant of London's clocks written "2026-12-03 09:10". */
export const instantOf = (when: string): number => {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(when)) throw new Error(`"${when}" is not written like 2026-12-03 09:10`);
  return londonInstant(when.replace(' ', 'T'));
};

/** `more`: people whom both platforms have besides the invented ones. */
export async function openStage(more: InventedPartnership['people'] = []): Promise<Stage> {
  const folder = mkdtempSync(join(temporaryPlace(), 'quorate-trails-'));
  const settings = readSettings({ PORT: '0', DATA_DIR: folder });
  if ('wrong' in settings) throw new Error(settings.wrong.join(' '));
  const file = join(folder, 'partnership.json');
  const usual = inventedCast();
  const invented = { ...usual, people: [...usual.people, ...more] };
  writeFileSync(file, JSON.stringify(invented));
  let at = instantOf('2026-01-05 09:00');
  const set = (to: number): void => {
    at = to;
  };
  const clock = { now: () => at, set };
  const home = openSandboxHome(folder);
  if ('wrong' in home) throw new Error(home.wrong.join(' '));
  const sandbox = await openSandbox(settings, home, openLog('silent'), 'off', pathToFileURL(file), clock);

  return {
    sandbox,
    folder,
    async settled() {
      await settled(sandbox);
      // A look goes past a stream that is being worked on: what fell due for one meanwhile is found once nothing is.
      await sandbox.bot().app.tick.look();
      await settled(sandbox);
    },
    async begin({ procedure, starts, people = (all) => all }) {
      const cast = people(invented.people);
      writeFileSync(file, JSON.stringify({ ...invented, procedure, people: cast }));
      await sandbox.startAgain(instantOf(starts));
      // The greetings of installations go out behind the acknowledgements.
      await settled(sandbox);
      return cast.flatMap(({ id, name, identities }) => {
        const first = name.split(' ')[0] ?? name;
        return identities.map((one) =>
          one.on === 'teams' ? teamsScreen(sandbox.teams, id, first, one) : slackScreen(sandbox.slack, id, first, one),
        );
      });
    },
    async stop() {
      await sandbox.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}
