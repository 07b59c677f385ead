import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../../adapters/sandbox/faults.ts';
import { installing } from './installing.ts';

let it: Awaited<ReturnType<typeof installing>>;
beforeEach(async () => {
  it = await installing();
});
afterEach(() => it.close());

const names = () => it.granted.now().slack.map(({ org }) => org);
const good = () => it.slack.oauth.tokens().filter((one) => one.good).length;

/** Whatever came of it, the link is used, and another installs. */
async function anotherInstalls(used: { readonly back: string; readonly cookie: string }): Promise<void> {
  it.slack.clearFaults();
  expect((await it.post(used.back, used.cookie)).status).toBe(404);
  const again = await it.allowed(it.link());
  expect((await it.post(again.back, again.cookie)).status).toBe(200);
  expect(names()).toEqual(['T1']);
}

const busy = { status: 429, headers: { 'retry-after': '30' }, body: { ok: false, error: 'ratelimited' } };
const trouble = { status: 502, body: '<html>Bad Gateway</html>' };

describe('Slack fails while it is asked what was allowed: nothing is kept, it is asked once, and another link installs', () => {
  test.each<[string, Fault['how']]>([
    ['it is asked too much', busy],
    ['a gateway answers in its place', trouble],
    ['it cuts the connection', 'drop'],
    ['it answers with what is no answer', { status: 200, body: { ok: true } }],
  ])('%s', async (_, how) => {
    const back = await it.allowed(it.link());
    const laid = it.slack.fault({ on: 'oauth.v2.access', how, times: Number.POSITIVE_INFINITY });
    expect((await it.post(back.back, back.cookie)).status).toBe(502);
    expect([laid.hits(), names(), good()]).toEqual([1, [], 0]);
    await anotherInstalls(back);
  });

  test('what it granted is lost on the way: nobody has that token, and it stands nowhere of ours', async () => {
    const back = await it.allowed(it.link());
    it.slack.fault({ on: 'oauth.v2.access', how: 'drop', when: 'after' });
    expect((await it.post(back.back, back.cookie)).status).toBe(502);
    expect(names()).toEqual([]);
    await anotherInstalls(back);
    expect(it.granted.now().slack[0]?.token).toBe(it.slack.oauth.tokens()[1]?.token);
  });
});

test.each<[string, Fault['how']]>([
  ['asked too much', busy],
  ['behind a gateway that fails', trouble],
])('a stranger’s token that Slack does not take back, %s, is stored nowhere and is an alarm', async (_, how) => {
  const { back, cookie } = await it.allowed(it.link(), { org: 'T2' });
  it.slack.fault({ on: 'auth.revoke', how });
  const answer = await it.post(back, cookie);
  expect(answer.status).toBe(403);
  const said = await answer.text();
  expect(said).toContain('could not be taken back: please remove the app in Slack');
  expect(said).not.toMatch(/was taken back|chymerwyd yn ôl/);
  expect(names()).toEqual([]);
  expect(it.lines).toContainEqual({ event: 'slack token not revoked', code: 'another workspace' });
  expect(JSON.stringify(it.lines)).not.toMatch(/xox/);
});
