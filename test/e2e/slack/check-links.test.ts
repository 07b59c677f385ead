import { afterAll, beforeAll, expect, test } from 'vitest';
import { installedPath } from '../../../bot/slack-install/install-pages.ts';
import type { DirectoryCommand } from '../../../domain/directory/command.ts';
import type { InstallLinkId, SlackGrant } from '../../../domain/directory/installs/shape.ts';
import { quorate } from '../../cli/run.ts';
import { installByLink } from '../../support/process/install-by-link.ts';
import { type LiveBot, liveBot } from '../../support/process/live-bot.ts';

const org = 'T0ALDER';

let bot: LiveBot;
beforeAll(async () => {
  bot = await liveBot({ oauth: true });
  await bot.start();
});
afterAll(() => bot.stop());

const check = (more: Readonly<Record<string, string>> = {}) =>
  quorate(['installations', 'check'], { env: { ...bot.env, PUBLIC_URL: bot.url(), ...more } });

/** A token that Slack has given, as it would stand in the store. `scopes`: what was granted, which may be less than is asked for today. */
async function keep(of: string, scopes: string, more: Partial<SlackGrant> = {}): Promise<string> {
  const { oauth, apiUrl } = bot.sandbox.slack;
  const redirect_uri = `http://127.0.0.1:9${installedPath}`;
  const asked = new URL('/oauth/v2/authorize', apiUrl);
  asked.search = new URLSearchParams({ client_id: oauth.clientId, redirect_uri }).toString();
  const code = new URL(oauth.allow(asked.href, { org: of, scopes })).searchParams.get('code') ?? '';
  const given = oauth.access({ client_id: oauth.clientId, client_secret: oauth.clientSecret, code, redirect_uri });
  const token = String(given.access_token);
  const grant = { org: of, app: 'A0QUORATE', token, refresh: null, expires: null, ...more };
  const command = { do: 'keep', grant, link: 'invented' as InstallLinkId } as const;
  expect((await bot.streams.installs.ask('installs', { by: 'time', at: Date.now(), via: 'web', command })).did).toBe('decided');
  return token;
}

const every = 'chat:write,im:history,im:write,users:read';

test('a workspace that installed the app by a link is asked about like any other, and the page of links is tried', async () => {
  const none = await check();
  expect(none.out).toContain('Installed by a link (slack)\n  right: No workspace has yet: quorate slack link T… prints a link.');
  expect(await installByLink(org, { slack: bot.sandbox.slack, url: bot.url(), env: bot.env })).toBe(200);
  const half = await check();
  expect(half.out).toMatch(
    / {2}wrong: No installation is for the workspace T0NETHER of .+, nor for its enterprise: \d+ (?:people|person) who (?:are|is) listed there and nowhere else cannot be written to\.$/m,
  );
  await keep('T0NETHER', every);
  const { status, out } = await check();
  expect(out).toMatch(
    /^T0ALDER, installed by a link \(slack\)\n {2}right: It is of .+\n {2}right: Slack takes its token, and it is of this workspace\.\n {2}right: It has every scope\.$/m,
  );
  expect(out).toContain(`  right: The page that links to install by lead to is reached at ${bot.url()}/slack/install.`);
  expect(out).toContain(`  right: The bot is reached at ${bot.url()}/slack/events.`);
  expect([status, out]).toEqual([0, expect.not.stringMatching(/wrong:|xox/)]);
});

test('scopes that were not granted, a token that was revoked or ran out, a workspace of no agency: what is wrong, and what to do', async () => {
  await keep(org, 'chat:write,im:write');
  const revoked = await keep('T0NETHER', every);
  bot.sandbox.slack.oauth.revoke(revoked);
  await keep('T0NOAGENCY', every, { expires: Date.parse('2026-11-20T08:00:00Z') });
  const { status, out } = await check({ PUBLIC_URL: 'http://127.0.0.1:9' });
  expect(status).toBe(1);
  expect(out).toContain(
    '  wrong: It lacks im:history, users:read: have it installed again by a new link (quorate slack link T0ALDER).',
  );
  expect(out).toMatch(
    /^T0NETHER.*\n.*\n {2}wrong: Slack does not take its token \(token_revoked\): it was revoked, so install the app again\.$/m,
  );
  expect(out).toMatch(
    /^T0NOAGENCY.*\n {2}wrong: No agency has it any more.*\n {2}wrong: Its token ran out on 2026-11-20 08:00 UTC and was not renewed: does the bot run/m,
  );
  expect(out).toContain('  wrong: The page that links to install by lead to is not reached at http://127.0.0.1:9/slack/install:');
  expect(out).not.toMatch(/xox/);
});

test('a workspace whose agency is suspended keeps the app, and gets no new link; of one that was removed it says what to do', async () => {
  const { people, agencies, teams } = await bot.streams.directory.peek('directory');
  const agency = [...agencies.values()].find(({ workspaces }) => workspaces.includes(org));
  const by = [...people.values()].find(
    (one) => one.standing.includes('administrator') && one.memberships.every((of) => of.agency !== agency?.id),
  );
  if (agency === undefined || by === undefined) return expect.unreachable();
  const ask = (command: DirectoryCommand) =>
    bot.streams.directory.ask('directory', { by: by.id, at: Date.now(), via: 'teams', command });
  const of = { agency: agency.id } as const;
  const sharers = [...agencies.values()].filter((one) => one.id !== agency.id && one.workspaces.includes(org));
  for (const one of sharers) await ask({ do: 'suspend-agency', agency: one.id });
  expect((await ask({ do: 'suspend-agency', ...of })).did).toBe('decided');
  expect((await check()).out).toMatch(/^T0ALDER.*\n {2}right: It is of .*, which is suspended: leave the app in it/m);
  const link = await quorate(['slack', 'link', org], { env: { ...bot.env, PUBLIC_URL: bot.url() } });
  expect(link.err).toMatch(/is suspended: an administrator lets it in again first/);
  const all = [agency, ...sharers].map((one) => one.id);
  for (const one of people.values())
    if (one.memberships.some((member) => all.includes(member.agency))) await ask({ do: 'remove', person: one.id });
  for (const one of teams) if (all.includes(one.agency)) await ask({ do: 'close-team', team: one.id, agency: one.agency });
  for (const one of all) expect((await ask({ do: 'remove-agency', agency: one })).did).toBe('decided');
  expect((await check()).out).toMatch(/^T0ALDER.*\n {2}wrong: It was of .*, which was removed: take the app out of it/m);
}, 60_000);

test('a store that cannot be read is said, and everything else is checked', async () => {
  const { out } = await check({ DATA_DIR: `${bot.folder}/none` });
  expect(out).toMatch(
    /^Installed by a link \(slack\)\n {2}unknown: They stand in the store, which was not read: There is no store in DATA_DIR/m,
  );
  expect(out).toMatch(/ {2}right: Entra gives it a token/);
});
