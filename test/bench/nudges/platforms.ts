import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Limit, rates } from '../../../adapters/sandbox/rates.ts';
import { makeKeys } from '../../../adapters/sandbox/teams/keys.ts';

/**
 * Both platforms as far as what a bot sends goes, a process of its own, with limits: what is past one is turned back with 429, as each platform does.
 * GET /counted says what came since the last POST /forget. BENCH_LIMITS: the limits, as JSON.
 */
const limits = JSON.parse(process.env.BENCH_LIMITS ?? '{}') as {
  readonly chatPerSecond: number;
  readonly postsPerMinute: number;
  readonly editsPerMinute: number;
  readonly tenantPerSecond: number;
};
const appId = process.env.BENCH_APP_ID ?? '';
const keys = await makeKeys('bench');
const strict = rates('strict', () => performance.now());
const second = (most: number): readonly Limit[] => [{ most, seconds: 1 }];
const minute = (most: number): readonly Limit[] => [{ most, seconds: 60 }];

/** `last`: of each workspace and tenant, milliseconds of this process's clock at which the last new message came. */
const none = () => ({ posts: 0, edits: 0, lookUps: 0, tooMany: 0, first: 0, last: {} as Record<string, number> });
let counted = none();
let made = 0;

const server = createServer(async (request, response) => {
  const body = await read(request);
  const path = request.url ?? '';
  if (path === '/counted') return answer(response, 200, counted);
  if (path === '/forget') {
    counted = none();
    strict.forget();
    return answer(response, 200, {});
  }
  if (path === '/openid')
    return answer(response, 200, {
      issuer: '',
      jwks_uri: `http://${request.headers.host}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    });
  if (path === '/keys') return answer(response, 200, keys.jwks);
  if (path.includes('/token')) {
    const token = await keys.botToken(appId, Date.now());
    return answer(response, 200, { access_token: token, expires_in: 3600, token_type: 'Bearer' });
  }
  if (path.startsWith('/api/')) return slack(path.slice('/api/'.length), request, body, response);
  return teams(path, request.method ?? '', response);
});

function slack(method: string, request: IncomingMessage, body: string, response: ServerResponse): void {
  const type = request.headers['content-type'] ?? '';
  const given = type.startsWith('application/json') ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
  if (method === 'users.info') {
    const token = request.headers.authorization ?? '';
    if (refused([[`users.info ${token}`, minute(100)]], response)) return;
    counted.lookUps += 1;
    answer(response, 200, { ok: true, user: { id: given.user, deleted: false } });
    return;
  }
  const channel = String(given.channel);
  const workspace = channel.split('-')[1] ?? '';
  const own =
    method === 'chat.update'
      ? ([[`edits ${workspace}`, minute(limits.editsPerMinute)]] as const)
      : ([
          [channel, second(limits.chatPerSecond)],
          [`posts ${workspace}`, minute(limits.postsPerMinute)],
        ] as const);
  if (refused(own, response)) return;
  took(method === 'chat.update', workspace);
  answer(response, 200, { ok: true, ts: `1795600000.${made}`, channel });
}

function teams(path: string, method: string, response: ServerResponse): void {
  const conversation = decodeURIComponent(/\/conversations\/([^/]+)/.exec(path)?.[1] ?? '');
  const tenant = conversation.split(':')[0] ?? '';
  const own = [
    [conversation, second(limits.chatPerSecond)],
    [`tenant ${tenant}`, second(limits.tenantPerSecond)],
  ] as const;
  if (refused(own, response)) return;
  took(method === 'PUT', tenant);
  answer(response, 200, { id: `m${made}` });
}

function took(isEdit: boolean, at: string): void {
  made += 1;
  if (isEdit) counted.edits += 1;
  else {
    counted.posts += 1;
    counted.last[at] = performance.now();
    counted.first ||= performance.now();
  }
}

function refused(own: readonly (readonly [key: string, limits: readonly Limit[]])[], response: ServerResponse): boolean {
  for (const [key, its] of own) {
    const wait = strict.take(key, its);
    if (wait === null) continue;
    counted.tooMany += 1;
    response.setHeader('retry-after', String(wait));
    answer(response, 429, { ok: false, error: 'ratelimited' });
    return true;
  }
  return false;
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

// A machine that stands still for five seconds must not find its connections closed: whoever asks has a request on the way then.
server.keepAliveTimeout = 600_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  process.stdout.write(`${JSON.stringify({ event: 'listening', address: `127.0.0.1:${port}`, url, service: `${url}/` })}\n`);
});
