import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { standInPeople } from '../../adapters/sandbox/partnership.ts';
import { type SlackStandIn, slackStandIn } from '../../adapters/sandbox/slack/stand-in.ts';
import { type TeamsStandIn, teamsStandIn } from '../../adapters/sandbox/teams/stand-in.ts';
import { type Offline, openOffline } from '../../bot/cli/offline.ts';
import { type Mailboxes, openMailboxes } from '../../bot/turn/mailboxes.ts';
import { invented } from './forty.ts';
import { type BotProcess, startBot } from './process/bot-process.ts';
import { type RoundRobin, startRoundRobin } from './process/round-robin.ts';
import { temporaryFolder } from './temporary.ts';

/** Both platforms with many people, real bots in processes of their own behind one address, and a look into their store beside them. */
export interface Town {
  readonly folder: string;
  readonly slack: SlackStandIn;
  readonly teams: TeamsStandIn;
  readonly people: ReturnType<typeof invented>;
  readonly front: RoundRobin;
  /** The bots that run, and their settings. */
  readonly bots: BotProcess[];
  readonly settings: Readonly<Record<string, string>>;
  readonly start: () => Promise<BotProcess>;
  /** kill -9, and the front is told. */
  readonly kill: (bot: BotProcess) => Promise<void>;
  /** Opens the store beside the bots, as the command line does. Closed with the town. */
  readonly beside: () => Promise<Offline & { readonly mailboxes: Mailboxes }>;
  /** Everybody on Teams gets the app, and is greeted. Gives how many messages each then holds that were never owed. */
  readonly arrive: () => Promise<ReadonlyMap<string, number>>;
  readonly now: () => number;
  /** Every machine's clock, ours excepted: bots' and platforms'. */
  readonly moveClock: (by: number) => void;
  readonly stop: () => Promise<void>;
}

/** `store`: settings that choose the store (none: SQLite). `besides`: the same for the look beside, where the bots go through a proxy. `tenants`: of those on Teams. */
export async function openTown(
  count: number,
  store: Readonly<Record<string, string>> = {},
  besides: Readonly<Record<string, string>> = store,
  tenants = 1,
): Promise<Town> {
  const { folder, remove } = await temporaryFolder();
  const people = invented(count, tenants);
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const clocks = { now, wire: now };
  const accounts = standInPeople(people.file);
  const slack = await slackStandIn({ ...accounts.slack, clocks, rates: 'off', patience: 10_000 });
  const teams = await teamsStandIn({ ...accounts.teams, clocks, rates: 'off' });
  const front = await startRoundRobin();
  slack.connect(`${front.url}/slack/events`);
  teams.connect(`${front.url}/api/messages`);
  const file = join(folder, 'partnership.json');
  writeFileSync(file, JSON.stringify(people.file));
  const { appId, appPassword, issuer, openIdMetadataUrl, loginUrl, serviceHost } = teams.settings;
  const settings = {
    DATA_DIR: folder,
    QUORATE_KEY: Buffer.alloc(32, 7).toString('base64'),
    PARTNERSHIP_FILE: file,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    // Each workspace has an installation of its own, as it has where the app is not installed for a whole organisation.
    SLACK_BOT_TOKEN: slack.workspaces.map(({ id, token }) => `${id}=${token}`).join(','),
    SLACK_API_URL: slack.apiUrl,
    MICROSOFT_APP_ID: appId,
    MICROSOFT_APP_PASSWORD: appPassword,
    MICROSOFT_APP_TYPE: 'MultiTenant',
    TEAMS_OPENID_METADATA_URL: openIdMetadataUrl,
    TEAMS_TOKEN_ISSUER: issuer,
    TEAMS_LOGIN_URL: loginUrl,
    TEAMS_SERVICE_HOSTS: serviceHost,
    // Where links lead: the one address before all of them.
    PUBLIC_URL: front.url,
    // The stand-ins set no limits, and a morning passes in seconds; pacing has tests of its own (test/bot/deliver/pace.test.ts).
    SLACK_POSTS_PER_MINUTE: '3000',
    SLACK_EDITS_PER_MINUTE: '3000',
    CHAT_MESSAGES_PER_SECOND: '20',
  };
  const bots: BotProcess[] = [];
  const opened: Offline[] = [];
  const aim = () => front.send(bots.map((bot) => bot.url));
  return {
    folder,
    slack,
    teams,
    people,
    front,
    bots,
    settings,
    async start() {
      const bot = await startBot({ ...settings, ...store }, ahead);
      bots.push(bot);
      aim();
      return bot;
    },
    async kill(bot) {
      bots.splice(bots.indexOf(bot), 1);
      aim();
      await bot.signal('SIGKILL');
    },
    async beside() {
      const offline = await openOffline({ ...settings, ...besides }, 'there');
      if ('wrong' in offline) throw new Error(offline.wrong.join(' '));
      opened.push(offline);
      const mailboxes = openMailboxes(
        offline.sealed,
        offline.streams,
        () => undefined,
        () => true,
        now,
      );
      return { ...offline, now, mailboxes };
    },
    async arrive() {
      const greeted = new Map<string, number>();
      for (const { id, identity } of people.everybody) {
        greeted.set(id, identity.on === 'teams' ? 1 : 0);
        if (identity.on !== 'teams') continue;
        await teams.arrive(identity);
        // The greeting goes out behind the answer, one for the two activities an installation brings.
        await teams.until(() => teams.snapshot(identity).messages.length >= 1, `${id} to be greeted`);
      }
      return greeted;
    },
    now,
    moveClock(by) {
      ahead += by;
      for (const bot of bots) bot.setAhead(ahead);
    },
    async stop() {
      await Promise.all(bots.map((bot) => bot.signal('SIGKILL')));
      for (const one of opened) await one.close().catch(() => undefined);
      await front.close();
      await slack.close();
      await teams.close();
      await remove();
    },
  };
}
