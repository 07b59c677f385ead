import { AuthenticationError } from 'botframework-connector';
import { SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { rememberTokens } from '../../../adapters/teams/remembered-token.ts';

const service = 'https://smba.trafficmanager.net/uk/';
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
  const verify = rememberTokens(
    async (given) => {
      verified.push(given);
      await new Promise((resolve) => setImmediate(resolve));
      const fault = refuse();
      if (fault !== null) throw fault;
    },
    expected,
    () => clock.now,
  );
  return { clock, verified, verify };
}

test('a token is verified once, and again after five minutes', async () => {
  const { clock, verified, verify } = setUp();
  const token = await header();
  for (const at of [0, 1, 4.9]) {
    clock.now = start + at * minutes;
    expect(await verify(token, service)).toBe('genuine');
  }
  expect(verified).toHaveLength(1);
  clock.now = start + 5 * minutes;
  expect(await verify(token, service)).toBe('genuine');
  expect(verified).toHaveLength(2);
});

test('thirty at once with one token are verified once', async () => {
  const { verified, verify } = setUp();
  const token = await header();
  const verdicts = await Promise.all(Array.from({ length: 30 }, () => verify(token, service)));
  expect(verdicts.every((is) => is === 'genuine')).toBe(true);
  expect(verified).toHaveLength(1);
});

test('a remembered token is not good for another service address', async () => {
  const { verified, verify } = setUp();
  const token = await header();
  await verify(token, service);
  expect(await verify(token, 'https://smba.trafficmanager.net/apac/')).toBe('refused');
  expect(await verify(token, service)).toBe('genuine');
  expect(verified).toHaveLength(1);
});

test('a remembered token is not trusted past its own end', async () => {
  const { clock, verified, verify } = setUp();
  const token = await header({ exp: (start + 2 * minutes) / 1000 });
  await verify(token, service);
  clock.now = start + 2 * minutes;
  await verify(token, service); // within the SDK's tolerance: its word is asked again, and again
  await verify(token, service);
  expect(verified).toHaveLength(3);
  clock.now = start + 7 * minutes;
  expect(await verify(token, service)).toBe('refused');
  expect(verified).toHaveLength(3);
});

test('when the clock goes back, what was learnt later is not known yet', async () => {
  const { clock, verified, verify } = setUp();
  const token = await header();
  await verify(token, service);
  clock.now = start - minutes;
  await verify(token, service);
  expect(verified).toHaveLength(2);
});

test('what was refused is not remembered, nor is a key server that was down', async () => {
  let fault: Error | null = new AuthenticationError('no', 401);
  const { verified, verify } = setUp(() => fault);
  const token = await header();
  expect(await verify(token, service)).toBe('refused');
  fault = new TypeError('fetch failed');
  expect(await verify(token, service)).toBe('unavailable');
  fault = null;
  expect(await verify(token, service)).toBe('genuine');
  expect(verified).toHaveLength(3);
});

test.each([
  ['another issuer', { iss: 'https://sts.windows.net/tenant/' }],
  ['another audience', { aud: 'other' }],
  ['no service address', { serviceurl: undefined }],
  ['another service address', { serviceurl: 'https://smba.trafficmanager.net/apac/' }],
  ['no end', { exp: undefined }],
])('%s: refused before any cryptography', async (_, claims) => {
  const { verified, verify } = setUp();
  expect(await verify(await header(claims), service)).toBe('refused');
  expect(verified).toEqual([]);
});

test('it forgets the oldest when somebody sends many', async () => {
  const { verified, verify } = setUp();
  const first = await header();
  await verify(first, service);
  for (let at = 0; at < 500; at += 1) await verify(await header({ jti: `${at}` }), service);
  await verify(first, service);
  expect(verified).toHaveLength(502);
});

test('a key server that never answers does not hold the person up', async () => {
  const verify = rememberTokens(
    () => new Promise(() => {}),
    expected,
    () => start,
  );
  expect(await verify(await header(), service)).toBe('unavailable');
});
