import { createHmac } from 'node:crypto';
import { isValidSlackRequest } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Forged, signatureCheck } from '../../../../adapters/slack/receive/signature.ts';
import { slackInstalled } from '../slack-installed.ts';

const now = Date.UTC(2027, 0, 13, 9, 30, 0, 400);
const second = Math.floor(now / 1000);
const signed = (secret: string, stamp: string | number, body: string) =>
  `v0=${createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex')}`;

const secrets = fc.string({ minLength: 1, maxLength: 40 });
const bodies = fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }), fc.json());
const seconds = fc.oneof(
  fc.integer({ min: second - 330, max: second + 300 }),
  fc.integer({ min: 0, max: second }),
  fc.constantFrom(second - 301, second - 300, second - 299),
);
/** What somebody might make of a genuine signature; mostly nothing. */
const damages = fc.oneof(
  { weight: 3, arbitrary: fc.constant((signature: string) => signature) },
  fc.nat({ max: 66 }).map((at) => (signature: string) => `${signature.slice(0, at)}\u00ff${signature.slice(at + 1)}`),
  fc.nat({ max: 66 }).map((length) => (signature: string) => signature.slice(0, length)),
  fc.string({ minLength: 1, maxLength: 5 }).map((more) => (signature: string) => `${signature}${more.replaceAll('=', '')}f`),
  fc.constant((signature: string) => signature.toUpperCase()),
  fc.constant((signature: string) => signature.replace('v0', 'v1')),
  fc.constant((signature: string) => signature.slice('v0='.length)),
  fc.string({ maxLength: 80 }).map((other) => () => other),
);

/** Head and body together. */
function checking(secret: string) {
  const installed = [slackInstalled(secret)];
  const head = signatureCheck(
    () => installed,
    () => now,
  );
  return (headers: Parameters<typeof head>[0], body: Buffer): Forged | undefined => {
    const seen = head(headers);
    if (typeof seen === 'string') return seen;
    const signed = seen(body);
    return typeof signed === 'string' ? signed : undefined;
  };
}

/** The verdict of ours, and of the verifier Bolt brings. */
function verdicts(secret: string, stamp: number, signature: string, body: string) {
  const headers = { 'x-slack-request-timestamp': String(stamp), 'x-slack-signature': signature };
  return {
    ours: checking(secret)(headers, Buffer.from(body)) === undefined,
    bolts: isValidSlackRequest({
      signingSecret: secret,
      body,
      headers: { 'x-slack-request-timestamp': stamp, 'x-slack-signature': signature },
      nowMilliseconds: now,
    }),
  };
}

describe('the same verdict as Bolt', () => {
  test('over bodies, secrets, times and damaged signatures', () => {
    let genuine = 0;
    fc.assert(
      fc.property(secrets, bodies, seconds, damages, (secret, body, stamp, damage) => {
        const { ours, bolts } = verdicts(secret, stamp, damage(signed(secret, stamp, body)), body);
        expect(ours).toBe(bolts);
        if (ours) genuine += 1;
      }),
      { numRuns: 1000 },
    );
    expect(genuine).toBeGreaterThan(100);
  });

  test('on what another secret signed, and on another body', () => {
    fc.assert(
      fc.property(secrets, secrets, bodies, bodies, (secret, other, body, said) => {
        const { ours, bolts } = verdicts(secret, second, signed(other, second, said), body);
        expect(ours).toBe(bolts);
      }),
    );
  });
});

describe('what Bolt does not ask', () => {
  const check = checking('invented');
  const knock = (stamp: string | string[] | undefined, signature: string | string[] | undefined): Forged | undefined =>
    check(
      {
        ...(stamp === undefined ? {} : { 'x-slack-request-timestamp': stamp }),
        ...(signature === undefined ? {} : { 'x-slack-signature': signature }),
      },
      Buffer.from('{}'),
    );
  const at = (stamp: string | number) => knock(String(stamp), signed('invented', stamp, '{}'));

  test.each([
    [300, undefined],
    [301, 'timestamp_ahead'],
    [-300, undefined],
    [-301, 'timestamp_behind'],
  ])('%i seconds from now: %s', (seconds, verdict) => {
    expect(at(second + seconds)).toBe(verdict);
  });

  test.each(['', ' ', `${second} `, `+${second}`, `${second}.0`, `-${second}`, '1e9', 'NaN', `0x${second.toString(16)}`])(
    'a timestamp spelled "%s" is none, whoever signed it',
    (stamp) => {
      expect(at(stamp)).toBe('unsigned');
    },
  );

  test('a header missing, or sent more than once', () => {
    const signature = signed('invented', second, '{}');
    expect(knock(undefined, signature)).toBe('unsigned');
    expect(knock(String(second), undefined)).toBe('unsigned');
    expect(knock([String(second), String(second)], signature)).toBe('unsigned');
    expect(knock(String(second), [signature])).toBe('unsigned');
    // As Node gives the same header twice.
    expect(knock(String(second), `${signature}, ${signature}`)).toBe('wrong_signature');
    expect(knock(`${second}, ${second}`, signature)).toBe('unsigned');
  });

  test('an empty secret signs nothing', () => {
    expect(() =>
      signatureCheck(
        () => [slackInstalled('')],
        () => now,
      ),
    ).toThrow();
  });
});
