import { AuthenticationError } from 'botframework-connector';
import { SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { rememberTokens } from '../../../../adapters/teams/receive/remembered-token.ts';

const service = 'https://smba.trafficmanager.net/uk/';
const app = { name: 'an app of ours' };
const genuine = { genuine: service, to: app };
const start = Date.UTC(2026, 10, 23, 9);
const minutes = 60_000;
const expected = { issuer: 'https://issuer.invalid', audience: 'app' };

/** Only the claims are read here; `verify` stands for the SDK, and receive.test.ts has the real one. */
const header = async (claims: object = {}) => {
  const whole = {
    iss: expected.issuer,
    aud: expected.audience,
    serviceurl: service,
    exp: (start + 60 * minutes) / 1000,
    ...claims,
  };
  return `Bearer ${await new SignJWT(whole).setProtectedHeader({ alg: 'HS256' }).sign(new Uint8Array(32))}`;
};

function setUp(refuse: () => Error | null = () => null) {
  const clock = { now: start };
  const verified: string[] = [];
  const check = async (given: string) => {
    verified.push(given);
    await new Promise((resolve) => setImmediate(resolve));
    const fault = refuse();
    if (fault !== null) throw fault;
  };
  const apps = new Map([[expected.audience, { to: app, verify: check }]]);
  const verify = rememberTokens({
    issuer: expected.issuer,
    issuedTo: (audience) => apps.get(audience),
    now: () => clock.now,
  });
  return { clock, verified, verify, apps };
}

test('a token is verified once, and again after five minutes', async () => {
  const { clock, verified, verify } = setUp();
  const token = await header();
  for (const at of [0, 1, 4.9]) {
    clock.now = start + at * minutes;
    expect(await verify(token)).toEqual(genuine);
  }
  expect(verified).toHaveLength(1);
  clock.now = start + 5 * minutes;
  expect(await verify(token)).toEqual(genuine);
  expect(verified).toHaveLength(2);
});

test('thirty at once with one token are verified once', async () => {
  const { verified, verify } = setUp();
  const token = await header();
  const verdicts = await Promise.all(Array.from({ length: 30 }, () => verify(token)));
  expect(new Set(verdicts.map((is) => JSON.stringify(is)))).toEqual(new Set([JSON.stringify(genuine)]));
  expect(verified).toHaveLength(1);
});

test('it tells for which service address the token was issued, remembered or not', async () => {
  const { verify } = setUp();
  const elsewhere = 'https://smba.trafficmanager.net/apac/';
  const token = await header({ serviceurl: elsewhere });
  expect(await verify(token)).toEqual({ genuine: elsewhere, to: app });
  expect(await verify(token)).toEqual({ genuine: elsewhere, to: app });
});

test('a remembered token is not trusted past its own end', async () => {
  const { clock, verified, verify } = setUp();
  const token = await header({ exp: (start + 2 * minutes) / 1000 });
  await verify(token);
  clock.now = start + 2 * minutes;
  await verify(token); // within the SDK's tolerance: its word is asked again, and again
  await verify(token);
  expect(verified).toHaveLength(3);
  clock.now = start + 7 * minutes;
  expect(await verify(token)).toBe('refused');
  expect(verified).toHaveLength(3);
});

test('when the clock goes back, what was learnt later is not known yet', async () => {
  const { clock, verified, verify } = setUp();
  const token = await header();
  await verify(token);
  clock.now = start - minutes;
  await verify(token);
  expect(verified).toHaveLength(2);
});

test('what was refused is not remembered, nor is a key server that was down', async () => {
  let fault: Error | null = new AuthenticationError('no', 401);
  const { verified, verify } = setUp(() => fault);
  const token = await header();
  expect(await verify(token)).toBe('refused');
  fault = new TypeError('fetch failed');
  expect(await verify(token)).toBe('unavailable');
  fault = null;
  expect(await verify(token)).toEqual(genuine);
  expect(verified).toHaveLength(3);
});

test.each([
  ['another issuer', { iss: 'https://sts.windows.net/tenant/' }],
  ['another audience', { aud: 'other' }],
  ['no service address', { serviceurl: undefined }],
  ['no end', { exp: undefined }],
])('%s: refused before any cryptography', async (_, claims) => {
  const { verified, verify } = setUp();
  expect(await verify(await header(claims))).toBe('refused');
  expect(verified).toEqual([]);
});

test('it forgets the oldest when somebody sends many', async () => {
  const { verified, verify } = setUp();
  const first = await header();
  await verify(first);
  for (let at = 0; at < 500; at += 1) await verify(await header({ jti: `${at}` }));
  await verify(first);
  expect(verified).toHaveLength(502);
});

test('a key server that never answers does not hold the person up', async () => {
  const verify = rememberTokens({
    issuer: expected.issuer,
    issuedTo: () => ({ to: app, verify: () => new Promise(() => {}) }),
    now: () => start,
  });
  expect(await verify(await header())).toBe('unavailable');
});

test('a remembered token of an app that is no more, or has become another, counts for nothing', async () => {
  const { verified, verify, apps } = setUp();
  const token = await header();
  expect(await verify(token)).toEqual(genuine);
  const was = apps.get(expected.audience) ?? expect.unreachable();
  apps.delete(expected.audience);
  expect(await verify(token)).toBe('refused');
  const other = { name: 'another with its id' };
  apps.set(expected.audience, { ...was, to: other });
  expect(await verify(token)).toEqual({ genuine: service, to: other });
  expect(verified).toHaveLength(2);
});
