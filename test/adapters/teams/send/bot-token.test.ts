import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { botToken } from '../../../../adapters/teams/send/bot-token.ts';
import type { TeamsSettings } from '../../../../adapters/teams/settings.ts';
import { appId, type Listening, listen } from '../teams-wire.ts';

const now = Date.UTC(2026, 10, 23, 9);
const timeout = 500;

let server: Listening;
let asked: { readonly url: string; readonly header: string | undefined; readonly form: object }[];
let next: (response: ServerResponse) => void;
const grants = (body: object) => (response: ServerResponse) => void response.end(JSON.stringify(body));
beforeEach(async () => {
  asked = [];
  next = (response) => grants({ access_token: `token-${asked.length}`, expires_in: 3600 })(response);
  server = await listen(async (request, response) => {
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    asked.push({ url: request.url ?? '', header: request.headers['x-identity-header']?.toString(), form });
    next(response);
  });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

const tokenOf = (more: Partial<TeamsSettings> = {}, clock = () => now) => {
  const settings = { appId, appPassword: 'secret', appTenant: 'tenant-of-the-bot', loginUrl: `${server.url}/login` };
  return botToken({ ...settings, ...more }, timeout, clock);
};

describe('an app with a password', () => {
  test('asks its own tenant, as MSAL does', async () => {
    expect(await (await tokenOf())()).toBe('token-1');
    expect(asked).toMatchObject([
      {
        url: '/login/tenant-of-the-bot/oauth2/v2.0/token',
        form: {
          grant_type: 'client_credentials',
          client_id: appId,
          client_secret: 'secret',
          scope: 'https://api.botframework.com/.default',
        },
      },
    ]);
  });

  test("of many tenants asks the Bot Framework's, whatever its own", async () => {
    await (await tokenOf({ appType: 'MultiTenant' }))();
    expect(asked).toMatchObject([{ url: '/login/botframework.com/oauth2/v2.0/token' }]);
  });

  test('is asked for once by thirty at once, and again a minute before its end', async () => {
    let clock = now;
    const token = await tokenOf({}, () => clock);
    expect(new Set(await Promise.all(Array.from({ length: 30 }, () => token())))).toEqual(new Set(['token-1']));
    clock += 3600_000 - 60_000 - 1;
    expect(await token()).toBe('token-1');
    clock += 1;
    expect(await token()).toBe('token-2');
    expect(await token(true)).toBe('token-3');
    expect(asked).toHaveLength(3);
  });

  const failures: readonly [string, (response: ServerResponse) => void, string?][] = [
    [
      'is refused: the status is told, and nothing of the answer',
      (response) => response.writeHead(401).end('{"error_description":"AADSTS7000215 for tenant-of-the-bot"}'),
      'Teams: the token endpoint answered 401',
    ],
    ['is sent elsewhere', (response) => response.writeHead(307, { location: `${server.url}/elsewhere` }).end()],
    ['gets no token', grants({ token_type: 'Bearer' })],
    ['gets a page', (response) => response.end('<h1>Sign in</h1>')],
    ['gets no answer', () => {}],
    ['is cut off', (response) => response.destroy()],
  ];
  test.each(failures)('%s; one request, and the next call asks again', async (_, answer, said) => {
    const token = await tokenOf();
    const usual = next;
    next = answer;
    const fault: unknown = await token().catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Error);
    if (said !== undefined) expect(Object(fault).message).toBe(`${said}`);
    expect(String(fault)).not.toMatch(/tenant-of-the-bot|secret/);
    expect(asked).toHaveLength(1);
    next = usual;
    expect(await token()).toBe('token-2');
  });

  test('that can never have one is told so at the start', async () => {
    const settings = { appId, appPassword: 'secret', appTenant: 'tenant-of-the-bot' };
    const { appPassword: _, ...noPassword } = settings;
    const { appTenant: __, ...noTenant } = settings;
    const made = (more: TeamsSettings) => botToken(more, timeout, () => now);
    await expect(made({ ...settings, loginUrl: 'http://login.example.invalid' })).rejects.toThrow('only on this machine');
    await expect(made(noPassword)).rejects.toThrow('MICROSOFT_APP_PASSWORD');
    await expect(made(noTenant)).rejects.toThrow('MICROSOFT_APP_TENANT_ID');
    await expect(made({ ...noTenant, appType: 'MultiTenant' })).resolves.toBeTypeOf('function');
    expect(asked).toEqual([]);
  });
});

describe('a managed identity, by the real SDK', () => {
  const msi = () => botToken({ appId, appType: 'UserAssignedMsi', appTenant: 'tenant-of-the-bot' }, timeout, () => now);

  /** As App Service offers it: https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference */
  test('asks the place it runs in, and keeps what it was given', async () => {
    vi.stubEnv('IDENTITY_ENDPOINT', `${server.url}/msi/token`);
    vi.stubEnv('IDENTITY_HEADER', 'header-of-the-place');
    next = grants({ access_token: 'of-the-identity', expires_on: `${Date.now() / 1000 + 3600}`, token_type: 'Bearer' });
    const token = await msi();
    expect([await token(), await token()]).toEqual(['of-the-identity', 'of-the-identity']);
    expect(asked).toMatchObject([{ url: expect.stringContaining(`client_id=${appId}`), header: 'header-of-the-place' }]);
    expect(asked[0]?.url).toContain(encodeURIComponent('https://api.botframework.com'));
  });

  test('that has a password too is none', async () => {
    await expect(
      botToken({ appId, appType: 'UserAssignedMsi', appTenant: 'tenant', appPassword: 'secret' }, timeout, () => now),
    ).rejects.toThrow('MicrosoftAppPassword must not be set');
  });
});
