import { StoreDown } from '../adapters/store/port.ts';
import { terminalLine } from '../domain/plain-text.ts';
import { endOnFault } from './observe/end-on-fault.ts';
import { openLog, routeConsole } from './observe/log.ts';
import type { Settings } from './start/settings.ts';
import { whichStart } from './start/which-start.ts';

type Stop = () => Promise<void>;
/** `announce` says that it is there: only then, since whoever waits for that may stop it at once. */
type Begun = { readonly stop: Stop; readonly announce: () => void };
type Wrong = { readonly wrong: readonly string[] };

/** The start of the bot, live or in its sandbox. What cannot be is a sentence a line on standard error, and exit code 78 (configuration error). */
async function main(): Promise<void> {
  const which = whichStart(process.env, process.argv.slice(2));
  if ('wrong' in which) return refuse(which.wrong);
  const { start, settings } = which;
  const begun = await (start === 'live' ? live(settings) : sandbox(settings)).catch((error: unknown) => inWords(error, settings));
  if ('wrong' in begun) return refuse(begun.wrong);
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      begun.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  begun.announce();
}

async function live(settings: Settings): Promise<Begun | Wrong> {
  const log = openLog(settings.LOG_LEVEL);
  routeConsole(log);
  endOnFault(log);
  const { openLiveStore } = await import('./start/live-store.ts');
  // Opened while the rest of the program is loaded, which waits for nothing: SQLite has a thread of its own, and Redis is elsewhere.
  const opening = openLiveStore(settings);
  opening.catch(() => undefined);
  const { startLiveBot } = await import('./start/live-bot.ts');
  const running = await startLiveBot(settings, await opening, log);
  if ('wrong' in running) return running;
  const address = `${settings.HOST}:${running.port}`;
  return { stop: running.stop, announce: () => log('info', { event: 'listening', address }) };
}

async function sandbox(settings: Settings): Promise<Begun | Wrong> {
  // Loading takes seconds, in which whoever started it would see nothing.
  process.stdout.write("\n  Quorate's sandbox is starting …\n");
  const { startSandboxPage } = await import('./start/sandbox-page.ts');
  const page = await startSandboxPage(settings);
  if ('wrong' in page) return page;
  const ready = `\n  Quorate's sandbox is ready. Open  ${page.url}\n  Everybody in it is invented. Stop it with Ctrl-C.\n\n`;
  return { stop: page.stop, announce: () => void process.stdout.write(ready) };
}

/** Why nothing can listen at an address: taken, not allowed, none of this machine's, not an address. A file may be refused with the same codes. */
const listening = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'];
const calls = ['listen', 'getaddrinfo'];

/** What the machine refused, in words. Anything else is a mistake of ours, and thrown. */
function inWords(error: unknown, settings: Settings): Wrong {
  const where = settings.REDIS_URL === undefined ? ` in DATA_DIR (${settings.DATA_DIR})` : '';
  if (error instanceof StoreDown) return { wrong: [`The store${where} cannot be opened: ${error.message}.`] };
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const call = error instanceof Error && 'syscall' in error ? error.syscall : '';
  if (listening.includes(String(code)) && calls.includes(String(call)))
    return {
      wrong: [`PORT ${settings.PORT} on HOST ${settings.HOST} cannot be listened on (${code}): does another bot run there?`],
    };
  throw error;
}

/** Ends at once: whatever was opened before it failed must not keep the process alive. */
function refuse(wrong: readonly string[]): void {
  // A sentence may name what stands in a file of somebody else's, and that gets no line of its own.
  process.stderr.write(`${wrong.map(terminalLine).join('\n')}\n`);
  process.exit(78);
}

await main();
