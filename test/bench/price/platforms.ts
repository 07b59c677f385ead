import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeKeys } from '../../../adapters/sandbox/teams/keys.ts';

/**
 * Both platforms as far as a bot's requests go: every message is taken at once and forgotten. A process of its own, and far simpler than
 * the sandbox's stand-ins: what it costs is taken from what is measured. Prints where it is, and a token as Teams sends one.
 */
const appId = process.env.BENCH_APP_ID ?? '';
const keys = await makeKeys('bench');
let made = 0;

const server = createServer(async (request, response) => {
  await drained(request);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(await answer(request.url ?? '', `http://${request.headers.host}`)));
});

async function answer(path: string, here: string): Promise<object> {
  if (path === '/openid') return { issuer: here, jwks_uri: `${here}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
  if (path === '/keys') return keys.jwks;
  if (path.includes('/token'))
    return { access_token: await keys.botToken(appId, Date.now()), expires_in: 3600, token_type: 'Bearer' };
  made += 1;
  if (path.startsWith('/api/')) return { ok: true, ts: `1795600000.${made}`, channel: { id: `D${made}` }, user_id: 'U0BOT' };
  return { id: `m${made}` };
}

function drained(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    request.on('end', resolve);
    request.resume();
  });
}

server.listen(0, '127.0.0.1', async () => {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const claims = { issuer: 'https://bench.invalid', audience: appId, serviceUrl: `${url}/`, at: Date.now() };
  const token = await keys.channelToken(claims, { lives: 6 * 3600 });
  const { issuer, serviceUrl } = claims;
  process.stdout.write(
    `${JSON.stringify({ event: 'listening', address: `127.0.0.1:${port}`, url, token, issuer, serviceUrl })}\n`,
  );
});
