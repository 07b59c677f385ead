import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SlackLogLine } from '../../../../adapters/slack/log.ts';
import { slackAccounts } from '../../../../adapters/slack/send/accounts.ts';
import { json, startWire } from '../wire.ts';

const now = 1_795_600_000_000;
const robin = { on: 'slack', org: 'T0EXAMPLE', user: 'U0EXAMPLE1' } as const;
const lines: SlackLogLine[] = [];
const tokenFor = (org: string) => (org.endsWith('0EXAMPLE') ? 'xoxb-invented' : undefined);

let wire: Awaited<ReturnType<typeof startWire>>;
const accounts = () => slackAccounts({ tokenFor, apiUrl: wire.apiUrl, now: () => now, log: (_, line) => lines.push(line) });
beforeAll(async () => {
  wire = await startWire();
});
afterAll(() => wire.close());
beforeEach(() => {
  wire.heard.length = 0;
  wire.answers.clear();
  lines.length = 0;
});

/** Shaped after the example of docs.slack.dev/reference/methods/users.info. */
const member = {
  id: robin.user,
  team_id: robin.org,
  name: 'robin',
  deleted: false,
  real_name: 'Robin Sample',
  tz: 'Europe/London',
  profile: { real_name: 'Robin Sample', display_name: 'robin', email: 'robin@invented.example', team: robin.org },
  is_admin: false,
  is_restricted: false,
  is_ultra_restricted: false,
  is_bot: false,
  is_app_user: false,
  updated: 1795600000,
};
const says = (user: unknown) => wire.answers.set('users.info', (response) => json(response, { ok: true, user }));
const account = (identity: object, name: string | null) => ({ did: 'done', value: { account: { identity, name } } });
const refused = (why: string) => ({ did: 'done', value: { refused: why } });

test('a member of the workspace is who they are there, by the name they have there', async () => {
  says(member);
  expect(await accounts().accountOf(robin)).toEqual(account(robin, 'Robin Sample'));
  expect(wire.heard).toMatchObject([{ method: 'users.info', authorization: 'Bearer xoxb-invented', body: { user: robin.user } }]);
});

test('in an enterprise it is the enterprise that counts, whichever of its workspaces somebody is in', async () => {
  const whole = { ...robin, org: 'E0EXAMPLE' } as const;
  says({
    ...member,
    team_id: 'T0ANOTHER',
    enterprise_user: { id: robin.user, enterprise_id: 'E0EXAMPLE', teams: ['T0ANOTHER'] },
  });
  expect(await accounts().accountOf(whole)).toEqual(account(whole, 'Robin Sample'));
  expect(await accounts().accountOf(robin)).toEqual(refused('elsewhere'));
});

test.each<readonly [string, object, string]>([
  ['of another workspace, in a channel that is shared with the app', { team_id: 'T0ELSEWHERE' }, 'elsewhere'],
  ['of another workspace that is gone', { team_id: 'T0ELSEWHERE', deleted: true }, 'elsewhere'],
  ['of no workspace', { team_id: undefined }, 'elsewhere'],
  ['a stranger', { is_stranger: true }, 'elsewhere'],
  ['deactivated', { deleted: true, is_restricted: undefined }, 'deactivated'],
  ['an app', { is_bot: true }, 'bot'],
  ['a guest of several channels', { is_restricted: true }, 'guest'],
  ['a guest of one channel', { is_restricted: true, is_ultra_restricted: true }, 'guest'],
  ['a guest of one channel, said once', { is_ultra_restricted: true }, 'guest'],
])('%s is refused', async (_, more, why) => {
  says({ ...member, ...more });
  expect(await accounts().accountOf(robin)).toEqual(refused(why));
});

test('Slackbot is a bot, though it says it is none', async () => {
  const slackbot = { ...robin, user: 'USLACKBOT' } as const;
  says({ ...member, id: 'USLACKBOT' });
  expect(await accounts().accountOf(slackbot)).toEqual(refused('bot'));
});

test.each<readonly [string, object, string | null]>([
  ['the profile first', { profile: { real_name: 'Robin A. Sample' } }, 'Robin A. Sample'],
  ['the account where the profile has none', { profile: {} }, 'Robin Sample'],
  ['on one line, with nothing hidden', { profile: { real_name: ' Robin\n\u202eSample ' } }, 'Robin Sample'],
  ['none where there is nothing to see', { profile: { real_name: '\u200b' } }, null],
  ['none of more than 100 characters', { profile: { real_name: 'x'.repeat(101) } }, null],
])('the name: %s', async (_, more, name) => {
  says({ ...member, ...more });
  expect(await accounts().accountOf(robin)).toEqual(account(robin, name));
});

test.each(['user_not_found', 'user_not_visible', 'users_not_found'])('%s: nobody is there', async (error) => {
  wire.answers.set('users.info', (response) => json(response, { ok: false, error }));
  expect(await accounts().accountOf(robin)).toEqual(refused('not-there'));
  expect(lines).toEqual([]);
});

test.each<readonly [string, object]>([
  ['missing_scope', { did: 'barred', code: 'missing_scope' }],
  ['ratelimited', { did: 'wait', until: now + 30_000 }],
  ['fatal_error', { did: 'unknown' }],
])('%s says nothing of the account', async (error, outcome) => {
  wire.answers.set('users.info', (response) => json(response, { ok: false, error }));
  expect(await accounts().accountOf(robin)).toEqual(outcome);
  expect(lines).toEqual([{ event: 'call failed', call: 'users.info', code: error }]);
});

test.each<readonly [string, unknown]>([
  ['somebody else', { ...member, id: 'U0EXAMPLE2' }],
  ['nothing', undefined],
  ['a list', [member]],
  ['flags that are words', { ...member, is_bot: 'no' }],
])('an answer about %s is none, and names nobody in the log', async (_, user) => {
  says(user);
  expect(await accounts().accountOf(robin)).toEqual({ did: 'wait', until: null });
  expect(JSON.stringify(lines)).not.toContain('Robin');
});

test('where we are not installed, or on another platform, nobody is asked', async () => {
  expect(await accounts().accountOf({ ...robin, org: 'T0ELSEWHERE' })).toEqual({ did: 'barred', code: 'no_token' });
  const teams = { on: 'teams', tenant: 'a', user: 'b' } as const;
  expect(await accounts().accountOf(teams)).toEqual({ did: 'rejected', why: 'not a Slack account', unasked: true });
  expect(wire.heard).toEqual([]);
});
