import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventedPartnership, standInPeople } from '../../../adapters/sandbox/partnership.ts';
import { slackStandIn } from '../../../adapters/sandbox/slack/stand-in.ts';
import { teamsStandIn } from '../../../adapters/sandbox/teams/stand-in.ts';
import { seal } from '../../../adapters/store/sealing/sealed.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import type { Sandbox } from '../../../bot/start/sandbox.ts';
import { openStreams, type Streams } from '../../../bot/turn/streams.ts';
import { type Hand, hands } from '../hands.ts';
import { masters } from '../store/master-keys.ts';
import { temporaryFolder } from '../temporary.ts';
import { inherited } from './inherited.ts';

const root = join(import.meta.dirname, '../../..');

/** The bot as people run it, a process of its own with real settings, and both platforms in this process. */
export interface LiveBot {
  readonly sandbox: Pick<Sandbox, 'slack' | 'teams'>;
  readonly folder: string;
  readonly key: string;
  /** The settings it is started with. */
  readonly env: Readonly<Record<string, string>>;
  readonly as: (id: string, on?: 'teams' | 'slack') => Hand;
  /** The store beside it, as a command on the server has it. */
  readonly streams: Streams;
  /** Starts it (again). `ahead`: its clock, in ms, so that nobody waits for what takes a minute. */
  readonly start: (ahead?: number) => Promise<void>;
  /** Everybody on Teams gets the app, and is greeted: behind the acknowledgement, so that a fault laid too early would meet the greeting. */
  readonly arrive: () => Promise<void>;
  /** kill -9, and resolves when it is gone. */
  readonly kill: () => Promise<void>;
  readonly url: () => string;
  /** Every byte it ever printed, on both outputs, over all its lives. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/**
 * `socketMode`: Slack comes in on connections that the bot opens; there is no signing secret then. `oauth`: it has no token for Slack until
 * somebody has installed it.
 */
export async function liveBot({ socketMode = false, oauth = false } = {}): Promise<LiveBot> {
  const { folder, remove } = await temporaryFolder();
  const key = randomBytes(32).toString('base64');
  const partnership = inventedPartnership();
  const file = join(folder, 'partnership.json');
  writeFileSync(file, JSON.stringify({ ...partnership, adopted: { by: 'An invented board', reviewedOn: '2026-11-01' } }));
  const people = standInPeople(partnership);
  const slack = await slackStandIn({ ...people.slack, token: 'xoxb-invented', rates: 'off', socketMode });
  const teams = await teamsStandIn({ ...people.teams, rates: 'off' });
  const { appId, appPassword, issuer, openIdMetadataUrl, loginUrl, serviceHost } = teams.settings;
  const env = {
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: folder,
    QUORATE_KEY: key,
    LOG_LEVEL: 'debug',
    PARTNERSHIP_FILE: file,
    ...(socketMode ? { SLACK_APP_TOKEN: slack.appToken } : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    ...(oauth
      ? { SLACK_CLIENT_ID: slack.oauth.clientId, SLACK_CLIENT_SECRET: slack.oauth.clientSecret, PUBLIC_URL: 'http://127.0.0.1:9' }
      : { SLACK_BOT_TOKEN: 'xoxb-invented' }),
    SLACK_API_URL: slack.apiUrl,
    MICROSOFT_APP_ID: appId,
    MICROSOFT_APP_PASSWORD: appPassword,
    MICROSOFT_APP_TYPE: 'MultiTenant',
    TEAMS_OPENID_METADATA_URL: openIdMetadataUrl,
    TEAMS_TOKEN_ISSUER: issuer,
    TEAMS_LOGIN_URL: loginUrl,
    TEAMS_SERVICE_HOSTS: serviceHost,
  };
  let output = '';
  let url = '';
  let child: ChildProcess | undefined;
  const sealed = seal(await openSqlite(join(folder, 'quorate.db')), masters(key));

  async function start(ahead = 0): Promise<void> {
    const clock = `--import=${new URL('./clock-ahead.ts', import.meta.url).href}`;
    const started = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', clock, join(root, 'bot/main.ts')], {
      cwd: folder,
      env: { ...inherited(), ...env, QUORATE_TEST_AHEAD: String(ahead) },
    });
    child = started;
    const before = output.length;
    const port = await new Promise<string>((resolve, reject) => {
      const hear = (bytes: Buffer) => {
        output += String(bytes);
        const heard = /"address":"127\.0\.0\.1:(\d+)"/.exec(output.slice(before))?.[1];
        if (heard !== undefined) resolve(heard);
      };
      started.stdout.on('data', hear);
      started.stderr.on('data', hear);
      started.on('exit', (code) => reject(new Error(`the bot ended with ${code}: ${output.slice(before)}`)));
    });
    url = `http://127.0.0.1:${port}`;
    slack.connect(`${url}/slack/events`);
    teams.connect(`${url}/api/messages`);
    if (socketMode) await slack.until(() => slack.sockets.open() > 0, 'the bot to open Socket Mode');
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ending = child;
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = new Promise((resolve) => ending.once('close', resolve));
    ending.kill(signal);
    await gone;
  }

  return {
    sandbox: { slack, teams },
    folder,
    key,
    env,
    streams: openStreams(sealed, () => undefined),
    as(id, on) {
      const identity = partnership.people
        .find((one) => one.id === id)
        ?.identities.find((one) => on === undefined || one.on === on);
      if (identity === undefined) throw new Error(`nobody called ${id}`);
      return hands({ slack, teams }, identity);
    },
    start,
    async arrive() {
      for (const one of teams.people) await teams.arrive(one);
      const greeted = () => teams.people.every((one) => teams.snapshot(one).messages.length > 0);
      await teams.until(greeted, 'everybody on Teams to be greeted');
    },
    kill: () => end('SIGKILL'),
    url: () => url,
    output: () => output,
    async stop() {
      await end('SIGKILL');
      await sealed.close();
      await slack.close();
      await teams.close();
      await remove();
    },
  };
}
