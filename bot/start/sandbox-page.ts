import { sandboxPage } from '../../adapters/sandbox/page-server.ts';
import type { StoryClock } from '../../adapters/sandbox/page-story.ts';
import { inventedPartnership } from '../../adapters/sandbox/partnership.ts';
import { wholeLife } from '../../adapters/sandbox/story/whole-life/whole-life.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { dayFromIso, isoFromDay } from '../../domain/calendar/iso.ts';
import { mayBeUsed } from '../../domain/procedures/adoption.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import { calendarOf } from '../../domain/timescales/calendar-of.ts';
import { openLog } from '../observe/log.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';
import { aboutCases } from './sandbox-case.ts';
import { openSandboxHome, sandboxFolder } from './sandbox-home.ts';
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
  // The story's clock goes faster than any platform's: limits by the minute would hold back what its minutes have long gone by for.
  const sandbox = await openSandbox(settings, home, log, 'off');
  const partnership = inventedPartnership();
  const procedure = procedureOf(partnership.procedure, { procedure: partnership.procedure, adopted: null });
  const calendar = calendarOf(procedure);
  const standing = mayBeUsed(procedure, 'sandbox');
  const agency = new Map(partnership.agencies.map((one) => [one.id, one.name]));
  const page = await sandboxPage({
    slack: sandbox.slack,
    teams: sandbox.teams,
    people: partnership.people.map((one) => ({ ...one, post: one.post ?? '', agency: agency.get(one.agency) ?? '' })),
    clock: storyClock(sandbox, calendar),
    startAgain: sandbox.startAgain,
    settled: () => settled(sandbox),
    about: () => aboutCases(sandbox.bot().app.streams, sandbox.clock.now()),
    script: wholeLife,
    notices: standing.say === null ? [] : [standing.say],
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
export function storyClock({ clock, moveTo }: Pick<Sandbox, 'clock' | 'moveTo'>, calendar: Calendar): StoryClock {
  return {
    now: clock.now,
    set: moveTo,
    pass: (ms) => clock.set(clock.now() + ms),
    workingDay(day, days) {
      const from = dayFromIso(day);
      if (from === null) throw new Error(`"${day}" is no day`);
      return isoFromDay(days === 0 ? calendar.nextWorkingDay(from) : calendar.addWorkingDays(from, days));
    },
  };
}
