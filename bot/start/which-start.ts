import { existsSync } from 'node:fs';
import { isSandboxStore } from '../../adapters/store/sqlite/sandbox-mark.ts';
import { storeFile } from './open-store.ts';
import { readSettings, type Settings, settingNames } from './settings.ts';

type Env = Readonly<Record<string, string | undefined>>;

export type Start = { readonly start: 'live' | 'sandbox'; readonly settings: Settings } | { readonly wrong: readonly string[] };

/** What the sandbox reads. Every other setting is a live bot's. */
const sandboxNames = ['PORT', 'HOST', 'PUBLIC_URL', 'DATA_DIR', 'LOG_LEVEL'];

/**
 * What is to be started. Asked for by name (`npm run sandbox`) it is the sandbox, whatever else is set, since that never reads a live
 * setting. Without a platform it is the sandbox only where nothing at all speaks of a live bot: a setting that is there but empty is a
 * secret that did not arrive, and the store beside it is a partnership's.
 */
export function whichStart(env: Env, args: readonly string[]): Start {
  if (args.some((one) => one !== 'sandbox'))
    return { wrong: ['Start it with: npm start, or npm run sandbox. It takes nothing else.'] };
  if (args.length > 0) return sandbox(env);
  const settings = readSettings(env);
  if ('wrong' in settings) return settings;
  if (settings.live) return { start: 'live', settings };
  const live = settingNames.filter((name) => env[name] !== undefined && !sandboxNames.includes(name));
  const file = storeFile(settings.DATA_DIR);
  const traces = [
    ...live.map((name) => (env[name] === '' ? `${name} is there but empty` : `${name} is set`)),
    ...(existsSync(file) && !isSandboxStore(file) ? [`${file} is a store that the sandbox did not make`] : []),
  ];
  if (traces.length === 0) return sandbox(env);
  return {
    wrong: [
      `No platform is configured, but ${traces.join(', ')}. This looks like a live bot whose settings did not all arrive; nothing was touched.`,
      'For a live bot set SLACK_BOT_TOKEN with SLACK_SIGNING_SECRET or SLACK_APP_TOKEN, MICROSOFT_APP_ID and its secret, or INSTALLATIONS_FILE (docs/run-it.md). For the sandbox: npm run sandbox',
    ],
  };
}

function sandbox(env: Env): Start {
  const settings = readSettings(Object.fromEntries(sandboxNames.map((name) => [name, env[name]])));
  return 'wrong' in settings ? settings : { start: 'sandbox', settings };
}
