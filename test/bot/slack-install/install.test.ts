import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installedPath, installPath } from '../../../bot/slack-install/install-pages.ts';
import { installing } from './installing.ts';

const hour = 3_600_000;

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
    const answer = await it.post(back, cookie);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('what Slack had granted was taken back');
    expect([names(), good()]).toEqual([[], 0]);
    const again = await it.allowed(it.link());
    it.slack.fault({ on: 'auth.revoke', how: { status: 200, body: { ok: false, error: 'internal_error' } } });
    const left = await it.post(again.back, again.cookie);
    expect(left.status).toBe(503);
    const said = await left.text();
    expect(said).toContain('What Slack had granted could not be taken back: please remove the app in Slack');
    expect(said).toContain('Ni ellid cymryd yn ôl yr hyn a roddodd Slack');
    expect(said).not.toMatch(/was taken back|chymerwyd yn ôl/);
    expect(it.lines).toContainEqual({ event: 'slack token not revoked', code: 'store away' });
  });

  test('where the store is away before Slack is asked: nothing was granted, and the link works once it is back', async () => {
    const token = it.link();
    const { back, cookie } = await it.allowed(token);
    it.store.awayAtOnce = true;
    const answer = await it.post(back, cookie);
    expect(answer.status).toBe(503);
    const said = await answer.text();
    expect(said).toContain('Please try this link again later');
    expect(said).toContain('Rhowch gynnig arall ar y ddolen hon');
    expect(said).not.toMatch(/taken back|yn ôl yr hyn/);
    expect(it.slack.oauth.tokens()).toEqual([]);
    it.store.awayAtOnce = false;
    const again = await it.allowed(token);
    expect((await it.post(again.back, again.cookie)).status).toBe(200);
    expect(names()).toEqual(['T1']);
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
