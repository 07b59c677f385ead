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

interface Remembered<I> {
  readonly audience: string;
  readonly to: I;
  readonly service: string;
  readonly since: Instant;
  readonly until: Instant;
}
/** `genuine` tells the service address the token was issued for: only an activity of that address may come with it. `to`: for which app of ours. */
type Verdict<I> = { readonly genuine: string; readonly to: I } | 'refused' | 'unavailable';

export interface TokensOptions<I> {
  readonly issuer: string;
  /** The app of ours with this id, and the check of a token for it; undefined: none, so that nothing need be checked. */
  readonly issuedTo: (audience: string) => { readonly to: I; readonly verify: Authenticate } | undefined;
  readonly now: () => Instant;
}

/**
 * Verifies what Teams sends by the SDK the first time and remembers the token by its hash. The issuer in its claims must be
 * right, and the audience an app of ours, before anything is verified. It asks for the head of a request only, so that a body is read and parsed for nobody else. A token that our own tenant issued to us must
 * never do (the SDK's adapter has such an "emulator" way): every connector we write to holds one. `unavailable`: the keys could not be
 * had, so nothing is known about the token.
 */
export function rememberTokens<I>({ issuer, issuedTo, now }: TokensOptions<I>) {
  const remembered = new Map<string, Remembered<I>>();
  const underWay = new Map<string, Promise<Verdict<I>>>();

  async function verifyFirst(
    key: string,
    { verified, ...token }: Pick<Remembered<I>, 'audience' | 'to' | 'service'> & { readonly verified: Promise<void> },
    expires: Instant,
  ): Promise<Verdict<I>> {
    try {
      await inTime(verified);
      const since = now();
      const until = Math.min(expires, since + rememberedFor);
      if (until > since) remembered.set(key, { ...token, since, until });
      if (remembered.size > rememberedAtMost) remembered.delete(remembered.keys().next().value ?? '');
      return { genuine: token.service, to: token.to };
    } catch (fault) {
      return isRefusal(fault) ? 'refused' : 'unavailable';
    }
  }

  return (header: string): Verdict<I> | Promise<Verdict<I>> => {
    if (!header.startsWith('Bearer ') || header.length > longestHeader) return 'refused';
    const key = hash('sha256', header, 'base64');
    const known = remembered.get(key);
    // A clock that went back before we learnt the token makes it unknown again, and so does an app that is no more, or not as it was.
    const at = now();
    if (known && known.since <= at && at < known.until && issuedTo(known.audience)?.to === known.to)
      return { genuine: known.service, to: known.to };
    remembered.delete(key);
    const claims = claimsOf(header);
    const app = claims === null || claims.iss !== issuer ? undefined : issuedTo(claims.aud);
    if (claims === null || app === undefined) return 'refused';
    if (claims.exp * 1000 + tolerance <= at) return 'refused';
    const token = { audience: claims.aud, to: app.to, service: claims.serviceurl };
    const asked =
      underWay.get(key) ??
      verifyFirst(key, { ...token, verified: app.verify(header) }, claims.exp * 1000).finally(() => underWay.delete(key));
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
