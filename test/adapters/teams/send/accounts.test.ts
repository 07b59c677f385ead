import { afterEach, beforeEach, expect, test } from 'vitest';
import { teamsChat } from '../../../../adapters/teams/send/chat.ts';
import { appId, type Listening, listen } from '../teams-wire.ts';

const now = Date.UTC(2026, 10, 23, 9);
const tenant = '00000000-0000-4000-8000-00000000aaaa';
const ffion = { on: 'teams', tenant, user: '00000000-0000-4000-8000-0000000000a1' } as const;

type Answer = readonly [status: number, body: object | string];
let server: Listening;
let asked: string[];
let create: Answer;
let member: Answer;

/** Shaped after the sample of microsoftteams/platform/bots/how-to/get-teams-context. */
const ofFfion = {
  id: '29:invented-ffion',
  objectId: ffion.user,
  aadObjectId: ffion.user.toUpperCase(),
  name: 'Ffion Example',
  givenName: 'Ffion',
  surname: 'Example',
  email: 'ffion@invented.example',
  userPrincipalName: 'ffion@invented.example',
  tenantId: tenant.toUpperCase(),
  userRole: 'user',
};

beforeEach(async () => {
  asked = [];
  create = [201, { id: 'a:1' }];
  member = [200, ofFfion];
  server = await listen((request, response) => {
    const { method, url = '' } = request;
    if (url.endsWith('/oauth2/v2.0/token')) return response.end(JSON.stringify({ access_token: 'bot-token', expires_in: 3600 }));
    asked.push(`${method} ${url}`);
    const [status, body] = url.includes('/members/') ? member : create;
    return response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
});
afterEach(() => server.close());

const accounts = () =>
  teamsChat({
    settings: {
      appId,
      appPassword: 'secret',
      appTenant: 'tenant-of-the-bot',
      loginUrl: `${server.url}/login`,
      serviceHosts: ['127.0.0.1'],
    },
    now: () => now,
    serviceUrlFor: async (of) => (of === tenant ? `${server.url}/uk/` : undefined),
  });
const accountOf = async (picked: Parameters<Awaited<ReturnType<typeof accounts>>['accountOf']>[0] = ffion) =>
  (await accounts()).accountOf(picked);
const account = (name: string | null) => ({ did: 'done', value: { account: { identity: ffion, name } } });
const refused = (why: string) => ({ did: 'done', value: { refused: why } });
const error = (status: number, code: string, message = ''): Answer => [status, { error: { code, message } }];

test('somebody the app is installed for is told by name, as the one member of their own chat', async () => {
  expect(await accountOf()).toEqual(account('Ffion Example'));
  expect(asked).toEqual(['POST /uk/v3/conversations', `GET /uk/v3/conversations/a%3A1/members/${ffion.user}`]);
});

test.each<readonly [string, object, object]>([
  ['no name', { name: undefined }, account(null)],
  ['no role', { userRole: undefined }, account('Ffion Example')],
  ['the object id under its other name alone', { aadObjectId: undefined }, account('Ffion Example')],
  ['a guest', { userRole: 'guest' }, refused('guest')],
  ['nobody who has signed in', { userRole: 'anonymous' }, refused('guest')],
  ['another tenant', { tenantId: '00000000-0000-4000-8000-00000000bbbb' }, refused('elsewhere')],
  ['somebody else', { aadObjectId: '00000000-0000-4000-8000-0000000000a2' }, { did: 'wait', until: null }],
  ['nobody', { aadObjectId: undefined, objectId: undefined }, { did: 'wait', until: null }],
  ['a role that is no word', { userRole: 5 }, { did: 'wait', until: null }],
])('the member is %s', async (_, more, outcome) => {
  member = [200, { ...ofFfion, ...more }];
  expect(await accountOf()).toEqual(outcome);
});

test.each<readonly [string, Answer, object]>([
  ['the app is not installed for them', error(403, 'BotNotInConversationRoster'), account(null)],
  ['they blocked the bot', error(403, 'ConversationBlockedByUser'), account(null)],
  ['an id that is nobody’s', error(400, 'BadArgument', 'Failed to decrypt pairwise id'), refused('not-there')],
  ['too much at once', error(429, 'TooManyRequests'), { did: 'wait', until: now + 30_000 }],
  ['not let in', error(403, 'Forbidden'), { did: 'barred', code: 'Forbidden' }],
  ['a page of something on the way', [200, '<p>Ffion</p>'], { did: 'unknown' }],
])('the chat is not opened: %s', async (_, answer, outcome) => {
  create = answer;
  expect(await accountOf()).toEqual(outcome);
  expect(asked).toHaveLength(1);
});

test.each<readonly [string, Answer, object]>([
  ['nobody of that chat', error(404, 'MemberNotFoundInConversation'), refused('not-there')],
  ['the app was taken away meanwhile', error(403, 'BotNotInConversationRoster'), account(null)],
  ['a page of something on the way', [200, '<p>Ffion</p>'], { did: 'wait', until: null }],
  ['a fault', error(500, 'ServiceError'), { did: 'wait', until: null }],
])('the member is not told: %s', async (_, answer, outcome) => {
  member = answer;
  expect(await accountOf()).toEqual(outcome);
});

test('in a tenant the bot has never heard from, or on another platform, nobody is asked', async () => {
  const elsewhere = { ...ffion, tenant: '00000000-0000-4000-8000-00000000bbbb' };
  expect(await accountOf(elsewhere)).toEqual({ did: 'unreachable', why: 'uninstalled', unasked: true });
  const slack = { on: 'slack', org: 'T0EXAMPLE', user: 'U0EXAMPLE1' } as const;
  expect(await accountOf(slack)).toEqual({ did: 'rejected', why: 'not a Teams account', unasked: true });
  expect(asked).toEqual([]);
});
