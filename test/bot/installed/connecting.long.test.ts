import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { standInPeople } from '../../../adapters/sandbox/partnership.ts';
import { type SlackStandIn, slackStandIn } from '../../../adapters/sandbox/slack/stand-in.ts';
import { type TeamsStandIn, teamsStandIn } from '../../../adapters/sandbox/teams/stand-in.ts';
import { quorate } from '../../cli/run.ts';
import { hands, readable } from '../../support/hands.ts';
import { type BotProcess, startBot } from '../../support/process/bot-process.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const root = join(import.meta.dirname, '../../..');
const page = (name: string) => readFileSync(join(root, `docs/connect-${name}.md`), 'utf8');
const tenant = '7e4a0002-0000-4000-8000-0000000000b2';
const appId = '5a4db0c5-0000-4000-8000-9c0e7a7e0002';
const robin = { org: 'T0000000001', user: 'U0000000001' };
const hazel = { org: 'T0000000002', user: 'U0000000003' };
const overSocket = 'A0HEALTH';
const ash = { on: 'teams', tenant, user: '0b1ec700-0000-4000-8000-000000000709' } as const;

/** The example, with a tenant for one agency and somebody in it: step 5 of the one page, step 6 of the other. */
function partnership() {
  const example = JSON.parse(readFileSync(join(root, 'docs/examples/partnership.json'), 'utf8'));
  for (const one of example.agencies) if (one.id === 'school') Object.assign(one, { tenants: [tenant], workspaces: [] });
  for (const one of example.people) if (one.id === 'ash') one.identities = [ash];
  const health = { id: 'health', name: 'Clinic (invented)', kind: 'health', tenants: [], telephone: '01632 960 103' };
  example.agencies.push({ ...health, workspaces: [hazel.org] });
  example.people.push({
    id: 'hazel',
    name: 'Hazel Invented',
    agency: 'health',
    standing: [],
    identities: [{ on: 'slack', ...hazel }],
  });
  return example;
}

/** An entry that a page shows, the first or the one `called` so, with what whoever follows it puts in the place of each "…". */
function entryOf(name: string, fills: object, called?: string): Record<string, unknown> {
  const all = [...page(name).matchAll(/`(\{ "on": .*? \})`/g)].map(([, shown = '']) => JSON.parse(shown));
  return { ...(called === undefined ? all[0] : all.find((one) => one.name === called)), ...fills };
}
/** The commands of a page, in order, without the settings before them, and with a workspace where there is "T…". */
const commandsOf = (name: string) =>
  [...page(name).matchAll(/`(?:[A-Z_]+=\S+ )?npm run -s quorate -- ([^`]+)`/g)].map(([, line = '']) =>
    line.replace('T…', robin.org).split(' '),
  );

let made: Awaited<ReturnType<typeof temporaryFolder>>;
let slack: SlackStandIn;
let teams: TeamsStandIn;
let bot: BotProcess | undefined;
let env: Record<string, string>;
beforeEach(async () => {
  made = await temporaryFolder();
  const people = standInPeople(partnership());
  const workspaces = people.slack.workspaces.map((one) =>
    one.id === hazel.org ? { ...one, appId: overSocket, token: 'xoxb-of-health' } : one,
  );
  slack = await slackStandIn({ ...people.slack, workspaces, token: 'xoxb-invented', rates: 'off', socketMode: [overSocket] });
  teams = await teamsStandIn({ ...people.teams, rates: 'off', bots: [{ tenant, appId, appPassword: 'secret-of-police' }] });
  const { issuer, openIdMetadataUrl, loginUrl, serviceHost } = teams.settings;
  writeFileSync(join(made.folder, 'partnership.json'), JSON.stringify(partnership()));
  env = {
    DATA_DIR: join(made.folder, 'data'),
    QUORATE_KEY: Buffer.alloc(32, 7).toString('base64'),
    PARTNERSHIP_FILE: join(made.folder, 'partnership.json'),
    INSTALLATIONS_FILE: join(made.folder, 'installations.json'),
    DEVELOPER_NAME: 'Invented Partnership',
    SLACK_API_URL: slack.apiUrl,
    TEAMS_OPENID_METADATA_URL: openIdMetadataUrl,
    TEAMS_TOKEN_ISSUER: issuer,
    TEAMS_LOGIN_URL: loginUrl,
    TEAMS_SERVICE_HOSTS: serviceHost,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_CLIENT_ID: slack.oauth.clientId,
    SLACK_CLIENT_SECRET: slack.oauth.clientSecret,
    PUBLIC_URL: 'http://127.0.0.1:9',
  };
  mkdirSync(join(made.folder, 'secrets'));
});
afterEach(async () => {
  await bot?.signal('SIGTERM');
  await slack.close();
  await teams.close();
  await made.remove();
}, 60_000);

function secret(name: string, text: string): { readonly file: string } {
  writeFileSync(join(made.folder, 'secrets', name), text, { mode: 0o600 });
  return { file: `secrets/${name}` };
}
function installed(installations: readonly object[], removed?: readonly string[]): void {
  const file = { installations, ...(removed === undefined ? {} : { removed }) };
  writeFileSync(env.INSTALLATIONS_FILE ?? '', JSON.stringify(file), { mode: 0o600 });
}
const wrote = (text: RegExp) =>
  expect.poll(() => bot?.wrote.filter((line) => text.test(line)).length, { timeout: 40_000 }).toBe(1);

test('docs/connect-slack.md and docs/connect-teams.md: each entry and command as it stands there, the second while the bot runs; none is lost unless it is named', {
  timeout: 300_000,
}, async () => {
  const onSlack = entryOf('slack', {
    app: 'A0QUORATE',
    org: robin.org,
    signingSecret: secret('slack-signing', slack.signingSecret),
    token: secret('slack-token', 'xoxb-invented'),
  });
  const onTeams = entryOf('teams', { app: appId, tenant });
  secret('police', 'secret-of-police');
  expect([onSlack.name, onTeams.name, onTeams.secret]).toEqual(['schools', 'police', { file: 'secrets/police' }]);

  // Slack first: what its page says is done before the bot runs.
  installed([onSlack]);
  bot = await startBot(env);
  slack.connect(`${bot.url}/slack/events`);
  await slack.openHome(robin, 'home');
  await slack.until(() => /Call a conference/.test(readable(slack.snapshot(robin).home?.definition ?? {})), 'Home');

  // Teams while it runs.
  installed([onSlack, onTeams]);
  await wrote(/installations taken/);
  teams.connect(`${bot.url}/api/messages`);
  await teams.arrive(ash);
  await hands({ slack, teams }, ash).say('home');
  await hands({ slack, teams }, ash).sees(/What you are part of/);

  // And another workspace while it runs, over a connection that the bot opens.
  const onSocket = entryOf(
    'slack',
    {
      app: overSocket,
      org: hazel.org,
      appToken: secret('health-socket', slack.appTokenOf(overSocket)),
      token: secret('health-token', 'xoxb-of-health'),
    },
    'health',
  );
  expect(onSocket).not.toHaveProperty('signingSecret');
  installed([onSlack, onTeams, onSocket]);
  await bot.signal('SIGHUP');
  await slack.until(() => slack.sockets.open(overSocket) === 1, 'the bot to open the connection of the clinic');
  expect(await (await fetch(`${bot.url}/readyz`)).text()).toMatch(/^slack socket health open$/m);
  await slack.openHome(hazel, 'home');
  await slack.until(() => slack.snapshot(hazel).home !== null, 'Home at the clinic');
  expect(slack.sockets.heard()).not.toHaveLength(0);

  // Every command of both pages, against the bot that runs.
  const settings = { ...env, PUBLIC_URL: bot.url };
  const all = [...commandsOf('slack'), ...commandsOf('teams')].map((line) =>
    line.map((word) => (word === 'police.zip' ? join(made.folder, word) : word)),
  );
  expect(all.map(([noun, what]) => `${noun} ${what}`)).toEqual([
    'manifest slack',
    'installations check',
    'manifest slack',
    'installations check',
    'manifest slack',
    'manifest slack',
    'slack link',
    'installations check',
    'manifest teams',
    'installations check',
  ]);
  for (const line of all) {
    const { status, out, err } = await quorate(line, { env: settings });
    expect([line.join(' '), status, err]).toEqual([line.join(' '), 0, '']);
    if (line[0] === 'installations') {
      expect(out).toMatch(/^schools \(slack\)\n {2}right: /m);
      expect(out).toMatch(/^police \(teams\)\n {2}right: /m);
      expect(out).toMatch(/^health \(slack\)\n(?: {2}.*\n)* {2}right: Slack opens a connection/m);
      expect(out).not.toContain('wrong:');
    }
    if (line.includes('health')) expect(JSON.parse(out).settings.socket_mode_enabled).toBe(true);
    if (line[0] === 'slack') expect(out).toContain(`${bot.url}/slack/install?t=`);
  }
  expect(readFileSync(join(made.folder, 'police.zip')).subarray(0, 2).toString()).toBe('PK');

  // One that is left out is not lost: it goes on answering until it is named.
  installed([onSlack, onSocket]);
  await bot.signal('SIGHUP');
  await wrote(/installations not taken.*police/);
  const before = hands({ slack, teams }, ash).messages().length;
  await hands({ slack, teams }, ash).say('home');
  await expect.poll(() => hands({ slack, teams }, ash).messages().length, { timeout: 20_000 }).toBeGreaterThan(before);
  // Nor is anything changed by a file that is none.
  writeFileSync(env.INSTALLATIONS_FILE ?? '', '{ "installations": [', { mode: 0o600 });
  await bot.signal('SIGHUP');
  await expect.poll(() => bot?.wrote.filter((line) => /installations not taken/.test(line)).length, { timeout: 40_000 }).toBe(2);
  installed([onSlack, onSocket], ['police']);
  await bot.signal('SIGHUP');
  await expect.poll(() => bot?.wrote.filter((line) => /installations taken/.test(line)).length, { timeout: 40_000 }).toBe(3);
  expect(slack.sockets.open(overSocket)).toBe(1);
  expect(bot.wrote.join('\n')).not.toMatch(/secret-of-police|xoxb-|xapp-/);
});
