import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SlackStandIn, slackStandIn } from '../../adapters/sandbox/slack/stand-in.ts';
import { type TeamsStandIn, teamsStandIn } from '../../adapters/sandbox/teams/stand-in.ts';
import { seal } from '../../adapters/store/sealing/sealed.ts';
import { openSqlite } from '../../adapters/store/sqlite/sqlite.ts';
import { checkInstallations } from '../../bot/cli/installations/installations-check.ts';
import { importPartnership } from '../../bot/start/import-partnership.ts';
import { openStreams } from '../../bot/turn/streams.ts';
import { readPartnership } from '../../domain/directory/importing/read-partnership.ts';
import { partnershipJson } from '../support/invented-partnership.ts';
import { serve } from '../support/serve.ts';
import { masters } from '../support/store/master-keys.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { quorate } from './run.ts';

const council = '7e4a0001-0000-4000-8000-0000000000a1';
const police = '7e4a0002-0000-4000-8000-0000000000b2';
const app = (n: number) => `5a4db0c5-0000-4000-8000-9c0e7a7e000${n}`;
const secrets = {
  COUNCIL: 'secret-of-council',
  POLICE: 'secret-of-police',
  SIGNING: 'signing-secret',
  SCHOOLS: 'xoxb-of-schools',
  HEALTH: 'xoxb-of-health',
};

let slack: SlackStandIn;
let teams: TeamsStandIn;
let bot: Awaited<ReturnType<typeof serve>>;
let folder: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  slack = await slackStandIn({
    workspaces: [
      { id: 'T0SCHOOLS', name: 'Schools', token: secrets.SCHOOLS },
      { id: 'T0HEALTH', name: 'Health', token: secrets.HEALTH, scopes: ['chat:write', 'im:write'] },
    ],
    people: [],
  });
  teams = await teamsStandIn({
    people: [],
    bots: [
      { tenant: council, appId: app(1), appPassword: secrets.COUNCIL },
      { tenant: police, appId: app(2), appPassword: secrets.POLICE },
    ],
  });
  const nobody = { on: 'teams', most: 1, admit: () => ({ status: 401 as const, why: 'nobody' }) } as const;
  bot = await serve({ ...nobody, path: '/api/messages' });
});
afterAll(async () => {
  await bot.stop();
  await slack.close();
  await teams.close();
  await remove();
});

const onTeams = (name: string, n: number, tenant: string, env = name.toUpperCase()) => ({
  on: 'teams',
  name,
  app: app(n),
  tenant,
  secret: { env },
});
const onSlack = (name: string, org: string, env = name.toUpperCase()) => ({
  on: 'slack',
  name,
  app: 'A0QUORATE',
  org,
  signingSecret: { env: 'SIGNING' },
  token: { env },
});

function envOf(installations: readonly object[], more: Readonly<Record<string, string>>) {
  const file = join(folder, 'installations.json');
  writeFileSync(file, JSON.stringify({ installations }));
  chmodSync(file, 0o600);
  const { issuer, openIdMetadataUrl, loginUrl, serviceHost } = teams.settings;
  return {
    QUORATE_KEY: 'not asked',
    INSTALLATIONS_FILE: file,
    PUBLIC_URL: bot.url,
    SLACK_API_URL: slack.apiUrl,
    TEAMS_OPENID_METADATA_URL: openIdMetadataUrl,
    TEAMS_TOKEN_ISSUER: issuer,
    TEAMS_LOGIN_URL: loginUrl,
    TEAMS_SERVICE_HOSTS: serviceHost,
    ...secrets,
    ...more,
  };
}

const check = (installations: readonly object[], more: Readonly<Record<string, string>> = {}) =>
  quorate(['installations', 'check'], { env: envOf(installations, more) });

/** What the command says, without a process of its own. */
const saidOf = async (installations: readonly object[], more: Readonly<Record<string, string>>) =>
  (await checkInstallations(envOf(installations, more))).said.join('\n');

test('what is right is said of each, and what nobody can ask', async () => {
  const { status, out } = await check([onTeams('council', 1, council), onTeams('police', 2, police)]);
  expect(out).toMatch(/^council \(teams\)\n {2}right: Entra gives it a token.*\n {2}unknown: .*Azure portal\.$/m);
  expect(out).toMatch(/^police \(teams\)\n {2}right: Entra gives it a token/m);
  expect(out).toContain(`  right: The bot is reached at ${bot.url}/api/messages.`);
  expect(out).toMatch(/ {2}right: This machine’s clock agrees with that of 127\.0\.0\.1/);
  expect([status, out]).toEqual([0, expect.not.stringContaining('wrong:')]);
}, 30_000);

test('a secret that is wrong, an app of another tenant, scopes that are missing, a token of another workspace or of none', async () => {
  const { status, out } = await check(
    [
      onTeams('council', 1, council, 'POLICE'),
      onTeams('police', 2, app(9)),
      onSlack('schools', 'T0SCHOOLS'),
      onSlack('health', 'T0HEALTH'),
      onSlack('moved', 'T0MOVED', 'SCHOOLS'),
      onSlack('gone', 'T0GONE', 'GONE'),
    ],
    { GONE: 'xoxb-of-nobody' },
  );
  expect(status).toBe(1);
  expect(out).toContain('wrong: Entra gives it no token (token_401): the secret is wrong, or has run out.');
  expect(out).toContain('wrong: Entra gives it no token (token_400): the app id is not of this tenant.');
  expect(out).toMatch(/^schools \(slack\)\n {2}right: Slack takes its token.*\n {2}right: It has every scope\.$/m);
  expect(out).toMatch(/^health \(slack\)\n.*\n {2}wrong: It lacks im:history, users:read: /m);
  expect(out).toContain('wrong: Slack takes its token, but it is of T0SCHOOLS and not of T0MOVED.');
  expect(out).toContain(
    'wrong: Slack does not take its token (invalid_auth): it is no token that Slack knows, so look whether it was copied whole.',
  );
  expect(out).toMatch(/ {2}wrong: At \S+\/slack\/events something answers with 404/);
  for (const secret of Object.values(secrets)) expect(out).not.toContain(secret);
}, 30_000);

test('of an app that comes over a connection of its own: whether Slack opens one, and no address of ours', async () => {
  const { signingSecret: _, ...schools } = onSlack('schools', 'T0SCHOOLS');
  const socket = (name: string) => ({ ...schools, appToken: { env: name } });
  const { status, out } = await check([socket('LINK')], { LINK: slack.appToken });
  expect(out).toContain('  right: Slack opens a connection for its app-level token (Socket Mode).');
  expect(out).toContain('  unknown: Which events are subscribed nobody can ask');
  expect([status, out]).toEqual([0, expect.not.stringMatching(/slack\/events|signing/)]);
  const refused = await check([socket('LINK')], { LINK: 'xapp-1-of-nobody' });
  expect(refused).toMatchObject({ status: 1, out: expect.stringContaining('wrong: Slack opens no connection') });
  expect(refused.out).not.toContain('xapp-');
}, 30_000);

test('an address where nobody answers, a tenant of no agency', async () => {
  const partnership = new URL('../../adapters/sandbox/partnership.json', import.meta.url).pathname;
  const here = onTeams('council', 1, council);
  const { status, out } = await check([here], { PUBLIC_URL: 'http://127.0.0.1:9', PARTNERSHIP_FILE: partnership });
  expect([status, out]).toEqual([1, expect.stringContaining('wrong: Nobody answers at http://127.0.0.1:9/api/messages')]);
  expect(out).toContain('right: An agency of the partnership is there.');
  const elsewhere = await check([{ ...here, tenant: app(8) }], { PARTNERSHIP_FILE: partnership });
  expect(elsewhere.out).toContain(`wrong: No agency in the partnership file is in ${app(8)}.`);
}, 30_000);

test('of an org-wide installation: for which workspaces it is, and who is written to by it', async () => {
  const enterprise = { id: 'E0GRID', name: 'Invented' };
  const grid = await slackStandIn({
    workspaces: ['T0ALDER', 'T0BIRCH'].map((id) => ({ id, name: id, enterprise, token: 'xoxb-of-grid' })),
    people: [],
  });
  const partnership = new URL('../../adapters/sandbox/partnership.json', import.meta.url).pathname;
  const env = { GRID: 'xoxb-of-grid', SLACK_API_URL: grid.apiUrl, PARTNERSHIP_FILE: partnership };
  const out = await saidOf([onSlack('grid', 'E0GRID')], env);
  expect(out).toContain('  right: It is for these workspaces of its enterprise: T0ALDER, T0BIRCH.');
  expect(out).toMatch(
    / {2}right: Whoever of .+ is listed under T0ALDER is written to by the org-wide installation of E0GRID\.$/m,
  );
  expect(out).toMatch(
    / {2}wrong: No installation is for the workspace T0NETHER of .+, nor for its enterprise: \d+ people who are listed/m,
  );
  expect(out).toMatch(/ {2}unknown: Compared with the partnership file alone, since the store was not read: /);
  await grid.close();
}, 30_000);

test('what was added in chat since counts, beside the partnership file; what the file alone has is taken at the next start', async () => {
  const key = Buffer.alloc(32, 3).toString('base64');
  const dataDir = join(folder, 'store');
  mkdirSync(dataDir, { recursive: true });
  const sealed = seal(await openSqlite(join(dataDir, 'quorate.db')), masters(key));
  const streams = openStreams(sealed, () => undefined);
  const read = readPartnership(JSON.parse(JSON.stringify(partnershipJson).replaceAll('WSURGERY', 'T0SCHOOLS')));
  if ('wrong' in read) return expect.unreachable(read.wrong.join());
  expect(await importPartnership(streams, read, { by: 'time', at: Date.now() })).toBeNull();
  await sealed.close();
  const partnership = new URL('../../adapters/sandbox/partnership.json', import.meta.url).pathname;
  const out = await saidOf(
    [onSlack('schools', 'T0SCHOOLS'), onSlack('health', 'T0NETHER'), onSlack('gone', 'T0GONE', 'HEALTH')],
    {
      QUORATE_KEY: key,
      DATA_DIR: dataDir,
      PARTNERSHIP_FILE: partnership,
    },
  );
  expect(out).toMatch(/^schools \(slack\)\n {2}right: An agency of the partnership is there\.$/m);
  expect(out).toMatch(
    /^health \(slack\)\n {2}unknown: The partnership file has an agency in T0NETHER, and the store has none yet/m,
  );
  expect(out).toContain('wrong: No agency in the partnership file or among those that the bot knows is in T0GONE.');
  expect(out).not.toContain('the store was not read');
}, 30_000);

test('a clock that is wrong: by how much, against whose, and what to do', async () => {
  const off = (ms: number) => ({ now: () => Date.now(), wire: () => Date.now() - ms });
  const people = { people: [], clocks: off(10 * 60_000) };
  const behind = await slackStandIn({ ...people, workspaces: [{ id: 'T0SCHOOLS', name: 'Schools', token: secrets.SCHOOLS }] });
  const ahead = await teamsStandIn({ people: [], clocks: off(-3 * 3_600_000) });
  const { status, out } = await check([onTeams('council', 1, council), onSlack('schools', 'T0SCHOOLS')], {
    SLACK_API_URL: behind.apiUrl,
    TEAMS_LOGIN_URL: ahead.settings.loginUrl,
  });
  const host = (url: string) => new URL(url).host;
  expect(status).toBe(1);
  const wrong = out.split('\n').filter((one) => one.includes('This machine’s clock'));
  expect(wrong).toEqual([
    `  wrong: This machine’s clock is 3 hours behind that of ${host(ahead.settings.loginUrl)}, so signatures and tokens are refused: set it by a time service (on Linux: timedatectl set-ntp true), on the host too where this is a virtual machine.`,
    `  wrong: This machine’s clock is 10 minutes ahead of that of ${host(behind.apiUrl)}, so signatures and tokens are refused: set it by a time service (on Linux: timedatectl set-ntp true), on the host too where this is a virtual machine.`,
  ]);
  await behind.close();
  await ahead.close();
}, 30_000);

test('settings that cannot be read are said, with the status of a start', async () => {
  expect(await check([{ ...onTeams('council', 1, council), secret: 'planted' }])).toMatchObject({
    status: 78,
    out: expect.not.stringContaining('planted'),
  });
});

test('a partnership with nobody who could call a conference, or agree to one, is said before the first start', async () => {
  const example = JSON.parse(readFileSync(new URL('../../docs/examples/partnership.json', import.meta.url), 'utf8'));
  const file = join(folder, 'nobody.json');
  const saidWith = async (standing: readonly string[]) => {
    const people = example.people.map((one: object, n: number) => ({ ...one, standing: n === 0 ? standing : [] }));
    writeFileSync(file, JSON.stringify({ ...example, people }));
    const { status, out } = await check([onTeams('council', 1, council)], { PARTNERSHIP_FILE: file });
    return [status, ...(out.match(/(?<=wrong: )Nobody in the partnership is .+/g) ?? [])];
  };
  expect(await saidWith(['chair'])).toEqual([
    1,
    'Nobody in the partnership is an administrator, so nobody could call a conference or keep the people right: put "administrator" into the "standing" of somebody.',
  ]);
  expect((await saidWith(['administrator'])).slice(1)).toEqual([
    'Nobody in the partnership is a chair, so nobody could agree to a conference: put "chair" into the "standing" of somebody.',
  ]);
  expect((await saidWith(['chair', 'administrator'])).slice(1)).toEqual([]);
}, 30_000);
