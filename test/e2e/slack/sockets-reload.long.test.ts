import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inventedPartnership, standInPeople } from '../../../adapters/sandbox/partnership.ts';
import { type SlackStandIn, slackStandIn } from '../../../adapters/sandbox/slack/stand-in.ts';
import { readable } from '../../support/hands.ts';
import { type BotProcess, startBot } from '../../support/process/bot-process.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const schools = { org: 'T0ALDER', user: 'U0MARIGOLD', app: 'A0SCHOOLS' };
const partners = { org: 'T0NETHER', user: 'U0JUNIPER', app: 'A0PARTNERS' };
const invented = inventedPartnership();

let made: Awaited<ReturnType<typeof temporaryFolder>>;
let slack: SlackStandIn;
let bot: BotProcess;
let secrets: Record<string, string>;
beforeEach(async () => {
  made = await temporaryFolder();
  const people = standInPeople(invented).slack;
  const workspaces = people.workspaces.map((one) => ({ ...one, appId: one.id === schools.org ? schools.app : partners.app }));
  slack = await slackStandIn({ ...people, workspaces, socketMode: true, rates: 'off' });
  const tokens = slack.workspaces.map(({ id, token }) => [`TOKEN_${id}`, token] as const);
  const lines = slack.workspaces.map(({ id, appId }) => [`SOCKET_${id}`, slack.appTokenOf(appId)] as const);
  secrets = Object.fromEntries([...tokens, ...lines]);
  const adopted = { by: 'An invented board', reviewedOn: '2026-11-01' };
  writeFileSync(join(made.folder, 'partnership.json'), JSON.stringify({ ...invented, adopted }));
});
afterEach(async () => {
  await bot?.signal('SIGKILL');
  await slack.close();
  await made.remove();
});

const entry = (name: string, { org, app }: typeof schools) => ({
  on: 'slack',
  name,
  app,
  org,
  appToken: { env: `SOCKET_${org}` },
  token: { env: `TOKEN_${org}` },
});
const write = (file: object | string) =>
  writeFileSync(join(made.folder, 'installations.json'), typeof file === 'string' ? file : JSON.stringify(file), { mode: 0o600 });
const written = (line: RegExp) => bot.wrote.filter((one) => line.test(one)).length;
const readyz = async () => (await fetch(`${bot.url}/readyz`)).text();

async function seesHome(who: typeof schools): Promise<void> {
  expect(await slack.openHome(who, 'home')).toMatchObject({ status: 200 });
  await slack.until(() => slack.snapshot(who).home !== null, 'Home');
  expect(readable(slack.snapshot(who).home?.definition ?? {})).toMatch(/\w/);
}

test('the process that runs opens the connection of an installation that is added and closes that of one that is removed; the others stand', async () => {
  write({ installations: [entry('schools', schools)] });
  bot = await startBot({
    ...secrets,
    DATA_DIR: join(made.folder, 'data'),
    QUORATE_KEY: Buffer.alloc(32, 7).toString('base64'),
    PARTNERSHIP_FILE: join(made.folder, 'partnership.json'),
    INSTALLATIONS_FILE: join(made.folder, 'installations.json'),
    SLACK_API_URL: slack.apiUrl,
  });
  await slack.until(() => slack.sockets.open(schools.app) === 1, 'the connection of the schools');
  await seesHome(schools);
  expect([slack.sockets.open(partners.app), await readyz()]).toEqual([0, expect.not.stringContaining('partners')]);

  // It looks at the file of itself.
  write({ installations: [entry('schools', schools), entry('partners', partners)] });
  await slack.until(() => slack.sockets.open(partners.app) === 1, 'the connection of the partners');
  await seesHome(partners);
  expect(await readyz()).toMatch(/^slack socket schools open\nslack socket partners open$/m);

  // And at once when it is told to, before it would of itself; what may not be taken closes nothing.
  write('{ "installations": [');
  await bot.signal('SIGHUP');
  await expect.poll(() => written(/installations not taken/), { timeout: 6_000 }).toBe(1);
  write({ installations: [entry('schools', schools)] });
  await bot.signal('SIGHUP');
  await expect.poll(() => written(/installations not taken.*partners/)).toBe(1);
  expect([slack.sockets.open(schools.app), slack.sockets.open(partners.app)]).toEqual([1, 1]);

  const opened = slack.calls().filter(({ method }) => method === 'apps.connections.open').length;
  write({ installations: [entry('schools', schools)], removed: ['partners'] });
  await bot.signal('SIGHUP');
  await slack.until(() => slack.sockets.open(partners.app) === 0, 'the connection of the partners to close');
  await expect.poll(readyz).not.toContain('socket partners');
  await seesHome(schools);
  // That of the others is the one it was.
  expect(slack.calls().filter(({ method }) => method === 'apps.connections.open')).toHaveLength(opened);
  expect(bot.wrote.join('\n')).not.toMatch(/xapp-|xoxb-/);
});
