import { hash } from 'node:crypto';
import { AuthenticationError } from 'botframework-connector/lib/auth/authenticationError.js';
import * as z from 'zod';
import type { Instant } from '../../../domain/ids.ts';
import { boundedJson } from '../../bounded-json.ts';
import { keysWithin } from '../../time-to-answer.ts';
import type { Authenticate } from './authentication.ts';

/** What of a token must be so before any cryptography is done on it. */
const claimsSchema = z.object({ iss: z.string(), aud: z.string(), serviceurl: z.string(), exp: z.number() });

/** The SDK grants this much to an expired token (clockTolerance in authentication.ts). */
const tolerance = 5 * 60_000;
/**
 * How long a verified token is trusted without its signature being checked again. Skipping the check forgoes only the news that its key
 * was withdrawn, and the SDK itself asks for the keys once in 24 hours; five minutes adds nothing to that.
 */
const rememberedFor = 5 * 60_000;
/** Teams uses one token per service address for an hour: a handful live. The bound is against somebody sending us many. */
const rememberedAtMost = 500;

/** Characters of a header that is looked at. A token of Teams has about 1,200; ours is a limit before any of it is decoded. */
const longestHeader = 8_192;

interface Remembered {
  readonly service: string;
  readonly since: Instant;
  readonly until: Instant;
}
/** `genuine` tells the service address the token was issued for: only an activity of that address may come with it. */
type Verdict = { readonly genuine: string } | 'refused' | 'unavailable';
export type VerifyToken = (header: string) => Verdict | Promise<Verdict>;

/**
 * Verifies what Teams sends by `verify` (the SDK) the first time and remembers the token by its hash. The issuer and audience in its claims must
 * be right before anything is verified. It asks for the head of a request only, so that a body is read and parsed for nobody else. A token that our own tenant issued to us must
 * never do (the SDK's adapter has such an "emulator" way): every connector we write to holds one. `unavailable`: the keys could not be
 * had, so nothing is known about the token.
 */
export function rememberTokens(
  verify: Authenticate,
  expected: { readonly issuer: string; readonly audience: string },
  now: () => Instant,
): VerifyToken {
  const remembered = new Map<string, Remembered>();
  const underWay = new Map<string, Promise<Verdict>>();

  async function verifyFirst(key: string, header: string, service: string, expires: Instant): Promise<Verdict> {
    try {
      await inTime(verify(header));
      const since = now();
      const until = Math.min(expires, since + rememberedFor);
      if (until > since) remembered.set(key, { service, since, until });
      if (remembered.size > rememberedAtMost) remembered.delete(remembered.keys().next().value ?? '');
      return { genuine: service };
    } catch (fault) {
      return isRefusal(fault) ? 'refused' : 'unavailable';
    }
  }

  return (header) => {
    if (!header.startsWith('Bearer ') || header.length > longestHeader) return 'refused';
    const key = hash('sha256', header, 'base64');
    const known = remembered.get(key);
    // A clock that went back before we learnt the token makes it unknown again.
    const at = now();
    if (known && known.since <= at && at < known.until) return { genuine: known.service };
    remembered.delete(key);
    const claims = claimsOf(header);
    if (claims === null || claims.iss !== expected.issuer || claims.aud !== expected.audience) return 'refused';
    if (claims.exp * 1000 + tolerance <= at) return 'refused';
    const asked =
      underWay.get(key) ?? verifyFirst(key, header, claims.serviceurl, claims.exp * 1000).finally(() => underWay.delete(key));
    underWay.set(key, asked);
    return asked;
  };
}

/** What a token says of itself; whether it is true is for `verify` to find. */
function claimsOf(header: string): z.infer<typeof claimsSchema> | null {
  const claims = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(header)?.[1];
  if (claims === undefined) return null;
  try {
    return claimsSchema.safeParse(boundedJson(Buffer.from(claims, 'base64url'))).data ?? null;
  } catch {
    return null;
  }
}

/** The SDK sets its request for the keys no time limit. When they come after we stopped waiting, it keeps them for the next. */
async function inTime(verified: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Teams: no keys in time')), keysWithin).unref();
  });
  try {
    await Promise.race([verified, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** jsonwebtoken's errors are named so; an AuthenticationError of 500 is a key server that did not answer. */
function isRefusal(fault: unknown): boolean {
  if (fault instanceof AuthenticationError) return fault.statusCode !== 500;
  return fault instanceof Error && ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'].includes(fault.name);
}
