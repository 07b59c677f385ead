import { createServer, type RequestListener, type Server } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { Inbound, Reply } from '../../../adapters/inbound.ts';
import { teamsRoute } from '../../../adapters/teams/receive/receive.ts';
import type { TeamsOptions } from '../../../adapters/teams/send/answer.ts';
import { teamsChat } from '../../../adapters/teams/send/chat.ts';
import type { TeamsSettings } from '../../../adapters/teams/settings.ts';
import { serve } from '../../support/serve.ts';

export const appId = '00000000-0000-4000-8000-0000000000b0';
export const issuer = 'https://issuer.invalid';

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** A server on a free port of this machine. */
export async function listen(listener: RequestListener): Promise<Listening> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The keys of an issuer of our own, published as Teams publishes its own, and tokens signed with them. */
export async function issuerOfKeys() {
  const known = await generateKeyPair('RS256');
  const unknown = await generateKeyPair('RS256');
  const elsewhere = await generateKeyPair('RS256');
  const jwks = [
    { ...(await exportJWK(known.publicKey)), kid: 'known', use: 'sig', endorsements: ['msteams'] },
    { ...(await exportJWK(elsewhere.publicKey)), kid: 'elsewhere', use: 'sig', endorsements: ['webchat'] },
  ];
  let asked = 0;
  const server = await listen((request, response) => {
    asked += 1;
    const keys = request.url === '/keys';
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify(keys ? { keys: jwks } : { jwks_uri: `${server.url}/keys` }));
  });
  return {
    metadata: `${server.url}/openid`,
    asked: () => asked,
    close: server.close,
    /** A genuine token for `service`; `claims` and `kid` spoil it. */
    token: (
      service: string,
      claims: JWTPayload = {},
      kid = 'known',
      key = kid === 'known' ? known.privateKey : unknown.privateKey,
    ) =>
      new SignJWT({ iss: issuer, aud: appId, serviceurl: service, exp: Math.floor(Date.now() / 1000) + 3600, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .sign(key),
    forged: (service: string) => signed(service, 'known').sign(unknown.privateKey),
    /** By a key that is published, for another channel than Teams. */
    endorsedElsewhere: (service: string) => signed(service, 'elsewhere').sign(elsewhere.privateKey),
    /** By a secret, where only key pairs count: what everybody knows of the key pair would else do for one. */
    bySecret: async (service: string) =>
      signed(service, 'known', 'HS256').sign(new TextEncoder().encode(await exportSPKI(known.publicKey))),
  };
}

function signed(service: string, kid: string, alg = 'RS256') {
  const claims = { iss: issuer, aud: appId, serviceurl: service, exp: Math.floor(Date.now() / 1000) + 3600 };
  return new SignJWT(claims).setProtectedHeader({ alg, kid });
}

/** The bot's side of Teams behind a real HTTP server, with what came in and what was reported. */
export async function startBot(
  settings: TeamsSettings,
  more: Partial<TeamsOptions> & { readonly replies?: readonly Reply[] } = {},
) {
  const came: Inbound[] = [];
  const reported: string[] = [];
  const replies = [...(more.replies ?? [])];
  const now = more.now ?? Date.now;
  const installed = [{ ...settings, on: 'teams', name: 'invented', tenant: null } as const];
  const { route, settled } = teamsRoute({
    cloud: settings,
    installed: () => installed,
    now,
    sorry: 'Not confirmed, please press again.',
    chat: await teamsChat({ settings, now, serviceUrlFor: async () => undefined }),
    handle: async (inbound) => {
      came.push(inbound);
      return replies.shift() ?? { reply: 'done' };
    },
    fault: (kind) => reported.push(`fault: ${kind}`),
    ...more,
  });
  const server = await serve(route);
  return {
    came,
    /** What the log was told: faults of ours, and whom the door turned away. */
    reported: () => [...reported, ...server.lines.map(({ status, code }) => `${status}: ${code}`)],
    url: server.url,
    settled,
    close: server.stop,
    send: (body: unknown, token: string | undefined, headers: Record<string, string> = {}) =>
      fetch(`${server.url}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}
