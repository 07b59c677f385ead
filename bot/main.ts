import { endOnFault } from './end-on-fault.ts';
import { openLog, routeConsole } from './log.ts';
import { readSettings, type Settings } from './settings.ts';

/** The start. With no platform configured it is the sandbox; with one, the bot alone. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  if ('wrong' in settings) return refuse(settings.wrong);
  const stop = settings.slack || settings.teams ? await live(settings) : await sandbox(settings);
  if (stop === null) return;
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
}

async function live(settings: Settings): Promise<(() => Promise<void>) | null> {
  const log = openLog(settings.LOG_LEVEL);
  routeConsole(log);
  endOnFault(log);
  const { startLive } = await import('./live.ts');
  const running = await startLive(settings, log);
  if ('wrong' in running) {
    refuse(running.wrong);
    return null;
  }
  log('info', { event: 'listening', address: `${settings.HOST}:${running.port}` });
  return running.stop;
}

async function sandbox(settings: Settings): Promise<() => Promise<void>> {
  const { startSandboxPage } = await import('./sandbox-page.ts');
  const { url, stop } = await startSandboxPage(settings);
  process.stdout.write(`\n  Quorate's sandbox is ready. Open  ${url}\n  Everybody in it is invented. Stop it with Ctrl-C.\n\n`);
  return stop;
}

/** One sentence a line, on standard error, and exit code 78 (configuration error). */
function refuse(wrong: readonly string[]): void {
  // A sentence may name what stands in a file of somebody else's, and that gets no line of its own.
  process.stderr.write(`${wrong.map((sentence) => sentence.replace(/[\p{Cc}\p{Cf}]/gu, '?')).join('\n')}\n`);
  process.exitCode = 78;
}

await main();
