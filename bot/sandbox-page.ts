import { openLog } from './log.ts';
import { openSandbox } from './sandbox.ts';
import type { Settings } from './settings.ts';

/** The sandbox: what `npm start` is without credentials. */
export async function startSandboxPage(
  settings: Settings,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const sandbox = await openSandbox(settings, openLog(settings.LOG_LEVEL === 'info' ? 'warn' : settings.LOG_LEVEL));
  return { url: sandbox.bot().url, stop: sandbox.stop };
}
