import { newcomers } from '../../adapters/sandbox/newcomers.ts';
import { pagePeople } from '../../adapters/sandbox/page-seats.ts';
import { sandboxPage } from '../../adapters/sandbox/page-server.ts';
import type { StoryClock } from '../../adapters/sandbox/page-story.ts';
import { inventedPartnership } from '../../adapters/sandbox/partnership.ts';
import { scriptFor } from '../../adapters/sandbox/story/script-for.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { dayFromIso, isoFromDay } from '../../domain/calendar/iso.ts';
import { mayBeUsed } from '../../domain/procedures/adoption.ts';
import { calendarOf } from '../../domain/timescales/calendar-of.ts';
import { openLog } from '../observe/log.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';
import { aboutCases, decidedSoFar } from './sandbox-case.ts';
import { openSandboxHome, sandboxFolder } from './sandbox-home.ts';
import { chosenProcedure, proceduresShown } from './sandbox-procedure.ts';
import { settled } from './sandbox-settled.ts';
import type { Settings } from './settings.ts';

/** The sandbox with its page: what `npm start` is without any live setting. The page takes PORT + 1, or any where PORT is 0. */
export async function startSandboxPage(
  settings: Pick<Settings, 'PORT' | 'LOG_LEVEL' | 'DATA_DIR'>,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> } | { readonly wrong: readonly string[] }> {
  const home = openSandboxHome(sandboxFolder(settings.DATA_DIR));
  if ('wrong' in home) return home;
  const log = openLog(settings.LOG_LEVEL === 'info' ? 'warn' : settings.LOG_LEVEL);
  // The stand-ins forget at each start, so the bot must too: it would wait for presses on messages that nobody has any more.
  home.forget();
  const invented = inventedPartnership();
  const { file, now, choose } = chosenProcedure(home.folder, invented);
  // The story's clock goes faster than any platform's: limits by the minute would hold back what its minutes have long gone by for.
  const sandbox = await openSandbox(settings, home, log, 'off', file);
  const page = await sandboxPage({
    slack: sandbox.slack,
    teams: sandbox.teams,
    people: [...pagePeople(invented), ...newcomers],
    clock: storyClock(sandbox, () => calendarOf(now())),
    startAgain: sandbox.startAgain,
    settled: () => settled(sandbox),
    decided: () => decidedSoFar(sandbox.bot().app.streams),
    about: () => aboutCases(sandbox.bot().app.streams, sandbox.clock.now()),
    script: () => scriptFor(now().key),
    procedures: { all: proceduresShown(), now: () => now().key, choose },
    notices: () => [mayBeUsed(now(), 'sandbox').say].filter((one) => one !== null),
    port: settings.PORT === 0 ? 0 : settings.PORT + 1,
  });
  return {
    url: page.url,
    async stop() {
      await page.close();
      await sandbox.stop();
    },
  };
}

/** The clock of the sandbox as its page moves it, by the working days of a calendar. */
export function storyClock({ clock, moveTo }: Pick<Sandbox, 'clock' | 'moveTo'>, calendar: () => Calendar): StoryClock {
  return {
    now: clock.now,
    set: moveTo,
    pass: (ms) => clock.set(clock.now() + ms),
    workingDay(day, days) {
      const from = dayFromIso(day);
      if (from === null) throw new Error(`"${day}" is no day`);
      return isoFromDay(days === 0 ? calendar().nextWorkingDay(from) : calendar().addWorkingDays(from, days));
    },
  };
}
