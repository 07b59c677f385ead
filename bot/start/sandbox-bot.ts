import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SlackStandIn } from '../../adapters/sandbox/slack/stand-in.ts';
import type { TeamsStandIn } from '../../adapters/sandbox/teams/stand-in.ts';
import type { Instant } from '../../domain/ids.ts';
import { unhurried } from '../deliver/pace/pace.ts';
import { readInstalled } from '../installed/read-installed.ts';
import type { Log } from '../observe/log.ts';
import type { App } from './app.ts';
import { importPartnership, loadPartnership } from './import-partnership.ts';
import { operator } from './operator.ts';
import type { SandboxHome } from './sandbox-home.ts';
import { sandboxInstallations } from './sandbox-installations.ts';
import { readSettings, type Settings } from './settings.ts';
import { startBot } from './start-bot.ts';

export interface SandboxBotOptions {
  readonly settings: Pick<Settings, 'PORT' | 'LOG_LEVEL'>;
  readonly home: SandboxHome;
  readonly slack: Pick<SlackStandIn, 'apiUrl' | 'signingSecret' | 'workspaces'>;
  readonly teams: Pick<TeamsStandIn, 'settings' | 'bots'>;
  readonly partnership: URL;
  readonly now: () => Instant;
  readonly log: Log;
  readonly rates: 'strict' | 'off';
}

export interface SandboxBot {
  readonly app: App;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The bot as it runs anywhere, with settings that point at the stand-ins. Throws on what is wrong: a person starts it by hand. */
export async function startSandboxBot(options: SandboxBotOptions): Promise<SandboxBot> {
  const { home, now, log } = options;
  const settings = pointed(options);
  const partnership = await loadPartnership(fileURLToPath(options.partnership));
  if ('wrong' in partnership) throw new Error(partnership.wrong.join(' '));
  const read = await readInstalled(settings, sandboxInstallations(options, settings.INSTALLATIONS_FILE));
  if ('wrong' in read) throw new Error(read.wrong.join(' '));
  const bot = await startBot({
    settings,
    installed: () => read.installed,
    store: await home.open(),
    keys: home.keys,
    onLoopback: true,
    now,
    log,
    ...(options.rates === 'off' ? { pace: unhurried } : {}),
    async prepare({ streams }) {
      const why = await importPartnership(streams, partnership, { by: operator(), at: now() });
      return why === null ? [] : [why];
    },
  });
  if ('wrong' in bot) throw new Error(bot.wrong.join(' '));
  return { app: bot.app, url: `http://${settings.HOST}:${bot.port}`, stop: bot.stop };
}

/** The same settings a live bot would be given, with the stand-ins' addresses and secrets. */
function pointed({ settings, home, slack, teams }: SandboxBotOptions): Settings {
  const { appId, appPassword, issuer, openIdMetadataUrl, loginUrl, serviceHost } = teams.settings;
  const read = readSettings({
    PORT: String(settings.PORT),
    DATA_DIR: home.folder,
    QUORATE_KEY: 'kept in DATA_DIR',
    INSTALLATIONS_FILE: join(home.folder, 'installations.json'),
    LOG_LEVEL: settings.LOG_LEVEL,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    // Of whatever comes from a tenant or a workspace that nobody in the partnership is of.
    SLACK_BOT_TOKEN: 'xoxb-sandbox-elsewhere',
    SLACK_API_URL: slack.apiUrl,
    MICROSOFT_APP_ID: appId,
    MICROSOFT_APP_PASSWORD: appPassword,
    MICROSOFT_APP_TYPE: 'MultiTenant',
    TEAMS_OPENID_METADATA_URL: openIdMetadataUrl,
    TEAMS_TOKEN_ISSUER: issuer,
    TEAMS_LOGIN_URL: loginUrl,
    TEAMS_SERVICE_HOSTS: serviceHost,
  });
  if ('wrong' in read) throw new Error(`The sandbox's own settings are wrong: ${read.wrong.join(' ')}`);
  return read;
}
