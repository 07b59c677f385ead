import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Route } from '../../../adapters/route.ts';
import type { Allowing } from '../../../adapters/sandbox/slack/oauth.ts';
import { slackOAuth } from '../../../adapters/slack/install/oauth.ts';
import { seal } from '../../../adapters/store/sealing/sealed.ts';
import { tokenSeal } from '../../../adapters/store/sealing/token-seal.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { openGranted } from '../../../bot/slack-install/granted.ts';
import { installedPath, installPages, installPath } from '../../../bot/slack-install/install-pages.ts';
import { installTokens } from '../../../bot/slack-install/install-tokens.ts';
import { importPartnership } from '../../../bot/start/import-partnership.ts';
import { openStreams } from '../../../bot/turn/streams.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import type { InstallLinkId } from '../../../domain/directory/installs/shape.ts';
import { slackTown } from '../../adapters/sandbox/slack-town.ts';
import { partnershipJson } from '../../support/invented-partnership.ts';
import { serve } from '../../support/serve.ts';
import { masters } from '../../support/store/master-keys.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const hour = 3_600_000;
const key = Buffer.alloc(32, 5).toString('base64');
const nowhere: Route = { on: 'slack', path: '/none', most: 1, admit: () => ({ status: 401, why: 'unsigned' }) };

/** Both pages on the bot's own server, over a real store, with Slack's web client against the stand-in. Workspaces T1 and T2; T2 is no agency's. */
async function installing(more: { readonly rotation?: boolean } = {}) {
  const { folder, remove } = await temporaryFolder();
  const enterprise = { id: 'E1', name: 'Org' };
  const workspaces = [
    { id: 'T1', name: 'First' },
    { id: 'T2', name: 'Second' },
    { id: 'T3', name: 'Third', enterprise },
  ];
  const { slack } = await slackTown({ workspaces, ...more });
  const keys = masters(key);
  const sealed = seal(await openSqlite(`${folder}/quorate.db`), keys);
  const streams = openStreams(sealed, () => undefined);
  let now = Date.parse('2026-11-23T10:00:00Z');
  const json = JSON.stringify(partnershipJson).replaceAll('WPOLICE', 'T1').replaceAll('WSURGERY', 'E1');
  const read = readPartnership(JSON.parse(json));
  if ('wrong' in read) throw new Error(read.wrong.join());
  expect(await importPartnership(streams, read, { by: 'time', at: now })).toBe(null);
  const lines: unknown[] = [];
  const log = (_: string, line: unknown) => void lines.push(line);
  const oauth = slackOAuth({
    clientId: slack.oauth.clientId,
    clientSecret: slack.oauth.clientSecret,
    redirectUri: `http://127.0.0.1/x${installedPath}`,
    apiUrl: slack.apiUrl,
    log,
    now: () => now,
  });
  const tokens = installTokens(tokenSeal(keys, 'slack install'));
  /** Whether the store is away when what was granted is to be kept. */
  const store = { away: false };
  const ask: typeof streams.installs.ask = async (stream, asking) =>
    store.away && ['keep', 'rotate'].includes(asking.command.do) ? { did: 'unconfirmed' } : streams.installs.ask(stream, asking);
  const installs = { ...streams.installs, ask };
  const granted = openGranted({
    streams: { installs },
    beside: () => ({ slack: [], teams: [] }),
    oauth,
    signingSecret: 'invented-secret',
    now: () => now,
    log,
  });
  const server = await serve(nowhere, {
    pages: installPages({ tokens, oauth, streams: { ...streams, installs }, taken: granted.look, now: () => now, log }),
  });

  const post = (path: string, cookie = '') =>
    fetch(`${server.url}${path}`, { method: 'POST', headers: cookie === '' ? {} : { cookie }, body: '' });
  const link = (org = 'T1', until = now + 24 * hour) =>
    tokens.linkToken({ id: `invented-link-${Math.random()}` as InstallLinkId, org, until });

  /** A browser opens the link and goes on to Slack: where it is led back to once it is allowed there, and its cookie. */
  async function allowed(token: string, how: Allowing = { org: 'T1' }) {
    const response = await post(`${installPath}?t=${token}`);
    const to = /href="([^"]+)"/.exec(await response.text())?.[1]?.replaceAll('&amp;', '&') ?? expect.unreachable();
    const back = new URL(slack.oauth.allow(to, how));
    return { to, back: `${installedPath}${back.search}`, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
  }
  return {
    slack,
    store,
    granted,
    lines,
    link,
    post,
    allowed,
    server,
    pass(ms: number) {
      now += ms;
    },
    async close() {
      await server.stop();
      await sealed.close();
      await slack.close();
      await remove();
    },
  };
}

let it: Awaited<ReturnType<typeof installing>>;
beforeEach(async () => {
  it = await installing();
});
afterEach(() => it.close());

const names = () => it.granted.now().slack.map(({ org }) => org);
const good = () => it.slack.oauth.tokens().filter((one) => one.good).length;

test('an administrator’s link installs the app in its workspace, and its token is used from then on', async () => {
  const { back, cookie, to } = await it.allowed(it.link());
  expect(new URL(to).searchParams.get('team')).toBe('T1');
  const response = await it.post(back, cookie);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('Quorate is installed');
  const [one] = it.granted.now().slack;
  expect(one).toMatchObject({
    org: 'T1',
    app: 'A0QUORATE',
    signingSecret: 'invented-secret',
    token: it.slack.oauth.tokens()[0]?.token,
  });
  // As long as nothing of it changes it is the same object: what is kept by it stays.
  await it.granted.look();
  expect(it.granted.now().slack[0]).toBe(one);
  expect(JSON.stringify(it.lines)).not.toMatch(/xox/);
});

test('whoever only looks changes nothing', async () => {
  const { back, cookie } = await it.allowed(it.link());
  for (const path of [`${installPath}?t=${it.link()}`, back])
    expect((await fetch(`${it.server.url}${path}`, { headers: { cookie } })).status).toBe(200);
  expect(names()).toEqual([]);
  expect((await it.post(back, cookie)).status).toBe(200);
});

describe('nothing is kept, and nothing stays good', () => {
  test('of another workspace than the link’s', async () => {
    for (const org of ['T2', 'E1']) {
      const { back, cookie } = await it.allowed(it.link(), { org });
      expect((await it.post(back, cookie)).status).toBe(403);
    }
    expect([names(), good()]).toEqual([[], 0]);
  });

  test('with too few rights', async () => {
    const { back, cookie } = await it.allowed(it.link(), { org: 'T1', scopes: 'chat:write' });
    expect((await it.post(back, cookie)).status).toBe(502);
    expect([names(), good()]).toEqual([[], 0]);
  });

  test('that could not be stored; and what Slack does not take back is an alarm', async () => {
    it.store.away = true;
    const { back, cookie } = await it.allowed(it.link());
    expect((await it.post(back, cookie)).status).toBe(503);
    expect([names(), good()]).toEqual([[], 0]);
    const again = await it.allowed(it.link());
    it.slack.fault({ on: 'auth.revoke', how: { status: 200, body: { ok: false, error: 'internal_error' } } });
    expect((await it.post(again.back, again.cookie)).status).toBe(503);
    expect(it.lines).toContainEqual({ event: 'slack token not revoked', code: 'store away' });
  });

  test('with a state twice, or a link twice', async () => {
    const token = it.link();
    const { back, cookie } = await it.allowed(token);
    expect((await it.post(back, cookie)).status).toBe(200);
    expect((await it.post(back, cookie)).status).toBe(404);
    const again = await it.allowed(token);
    expect((await it.post(again.back, again.cookie)).status).toBe(404);
    expect(it.slack.calls().filter((one) => one.method === 'oauth.v2.access')).toHaveLength(1);
  });

  test('in another browser, with none, or too late', async () => {
    const { back, cookie } = await it.allowed(it.link());
    const other = await it.allowed(it.link());
    for (const wrong of [other.cookie, '', `${cookie}x`, 'quorate-slack-install='])
      expect((await it.post(back, wrong)).status).toBe(404);
    it.pass(11 * 60_000);
    expect((await it.post(back, cookie)).status).toBe(404);
    expect(it.slack.calls()).toEqual([]);
  });

  test('by a forged link or state, one of the other kind, an old one, and what is too long', async () => {
    const { back, cookie, to } = await it.allowed(it.link());
    const state = new URL(to).searchParams.get('state') ?? '';
    const late = it.link('T1', Date.parse('2026-11-23T09:00:00Z'));
    for (const token of ['', 'x', state, late, it.link('T2'), `${it.link().slice(0, -2)}AA`, 'A'.repeat(5_000)])
      expect((await it.post(`${installPath}?t=${token}`)).status).toBe(404);
    const query = (more: Record<string, string>) => {
      const all = new URLSearchParams(back.split('?')[1]);
      for (const [name, value] of Object.entries(more)) all.set(name, value);
      return `${installedPath}?${all}`;
    };
    for (const wrong of [
      { state: it.link() },
      { state: 'x' },
      { state: '' },
      { code: '' },
      { code: 'x'.repeat(600) },
      { code: '<b>' },
    ])
      expect((await it.post(query(wrong), cookie)).status).toBe(404);
    expect((await it.post(query({ code: 'invented' }), cookie)).status).toBe(502);
    expect(
      (await fetch(`${it.server.url}${back}`, { method: 'POST', headers: { cookie }, body: 'x'.repeat(2_000) })).status,
    ).toBe(413);
    expect([names(), it.slack.oauth.tokens()]).toEqual([[], []]);
  });

  test('where it was not allowed in Slack, and the link still works', async () => {
    const token = it.link();
    const { back, cookie } = await it.allowed(token);
    const state = new URLSearchParams(back.split('?')[1]).get('state') ?? '';
    expect(await (await it.post(`${installedPath}?error=access_denied&state=${state}`, cookie)).text()).toContain(
      'nothing was installed',
    );
    const again = await it.allowed(token);
    expect((await it.post(again.back, again.cookie)).status).toBe(200);
  });
});

test('an org-wide installation of an enterprise is one installation, of the enterprise', async () => {
  const { back, cookie } = await it.allowed(it.link('E1'), { org: 'E1' });
  expect((await it.post(back, cookie)).status).toBe(200);
  expect(names()).toEqual(['E1']);
});

describe('afterwards', () => {
  test('a token is renewed before it expires, and the one before no longer stands anywhere', async () => {
    await it.close();
    it = await installing({ rotation: true });
    const { back, cookie } = await it.allowed(it.link());
    await it.post(back, cookie);
    const [first] = it.granted.now().slack;
    await it.granted.look();
    expect(it.granted.now().slack[0]).toBe(first);
    it.pass(11 * hour);
    await it.granted.look();
    expect(it.granted.now().slack).toMatchObject([{ org: 'T1', token: it.slack.oauth.tokens()[1]?.token }]);
    expect(it.granted.now().slack[0]).not.toBe(first);
  });

  test('what was renewed while the store was away is kept once it is back: the one before is good for nothing more', async () => {
    await it.close();
    it = await installing({ rotation: true });
    const { back, cookie } = await it.allowed(it.link());
    await it.post(back, cookie);
    it.store.away = true;
    it.pass(11 * hour);
    await it.granted.look();
    const [first, second, ...more] = it.slack.oauth.tokens();
    expect([first?.token, more]).toEqual([it.granted.now().slack[0]?.token, []]);
    it.store.away = false;
    await it.granted.look();
    expect(it.granted.now().slack).toMatchObject([{ org: 'T1', token: second?.token }]);
    expect(it.slack.oauth.tokens()).toHaveLength(2);
  });

  test('who takes the app away is written to no more; a late word about a token before changes nothing', async () => {
    const { back, cookie } = await it.allowed(it.link());
    await it.post(back, cookie);
    await it.granted.gone('T1', async () => ({ did: 'done', value: null }));
    expect(names()).toEqual(['T1']);
    await it.granted.gone('T1', async () => ({ did: 'barred', code: 'token_revoked' }));
    expect(names()).toEqual([]);
  });
});
