import { isDeepStrictEqual } from 'node:util';
import { codeOf, type Log } from '../observe/log.ts';
import type { Installation, Installed } from './installed.ts';
import type { InstallationsRead, InstallationsTaken } from './read-file.ts';

export interface FollowOptions {
  readonly first: InstallationsTaken;
  /** Reads the file and every secret it refers to again. */
  readonly read: () => Promise<InstallationsRead>;
  /** Whether what was read may be taken (keep-names.ts): null, or the sentence why not. */
  readonly keep: (read: InstallationsTaken) => Promise<string | null>;
  /** Told after others were taken: whoever could not be written to before is looked at again. */
  readonly taken: () => Promise<void>;
  readonly log: Log;
  /** How often it looks, in ms. */
  readonly every: number;
}

export interface Following {
  readonly now: () => Installed;
  /** Looks once. Never rejects. */
  readonly look: () => Promise<void>;
  /** Looks no more, and ends what it has begun. */
  readonly stop: () => Promise<void>;
}

/**
 * Follows INSTALLATIONS_FILE and its secrets while the bot runs. What cannot be read, or may not be taken, is logged once and changes
 * nothing: the last that could stands. An entry that is as it was stays the same object, and with it whatever is kept by it.
 */
export function followInstallations({ first, read, keep, taken, log, every }: FollowOptions): Following {
  let installed = first.installed;
  let said = '';
  let looking: Promise<void> | null = null;
  let wanted = false;

  function refuse(wrong: readonly string[]): void {
    const all = wrong.join(' ');
    if (all === said) return;
    said = all;
    for (const why of wrong) log('error', { event: 'installations not taken', why });
  }

  async function lookNow(): Promise<void> {
    const again = await read();
    if ('wrong' in again) return refuse(again.wrong);
    const next = {
      slack: asBefore(installed.slack, again.installed.slack),
      teams: asBefore(installed.teams, again.installed.teams),
    };
    if (isSameList(installed.slack, next.slack) && isSameList(installed.teams, next.teams)) {
      said = '';
      return;
    }
    const why = await keep(again);
    if (why !== null) return refuse([why]);
    said = '';
    installed = next;
    log('info', { event: 'installations taken', count: next.slack.length + next.teams.length });
    await taken();
  }

  async function whileWanted(): Promise<void> {
    while (wanted) {
      wanted = false;
      await lookNow().catch((error: unknown) => log('error', { event: 'installations not read', code: codeOf(error) }));
    }
    looking = null;
  }

  /** One at a time. Whoever asks during one is given another: that one may have read the file before it was changed. */
  function look(): Promise<void> {
    wanted = true;
    looking ??= whileWanted();
    return looking;
  }

  const timer = setInterval(look, every);
  timer.unref();
  return {
    now: () => installed,
    look,
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}

/** Each that is as it was, as the very object it was. */
function asBefore<I extends Installation>(before: readonly I[], read: readonly I[]): readonly I[] {
  return read.map((one) => before.find((was) => isDeepStrictEqual(was, one)) ?? one);
}

function isSameList<I>(one: readonly I[], other: readonly I[]): boolean {
  return one.length === other.length && one.every((entry, at) => entry === other[at]);
}
