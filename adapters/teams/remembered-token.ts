import { hash } from 'node:crypto';
import { type AuthenticateRequestResult, AuthenticationError, type ConnectorClient } from 'botframework-connector';
import { decodeJwt } from 'jose';
import * as z from 'zod';
import type { Instant } from '../../domain/ids.ts';

/** What of a token must be so before any cryptography is done on it. */
const claimsSchema = z.object({ iss: z.string(), aud: z.string(), serviceurl: z.string(), exp: z.number() });

/** The SDK grants this much to an expired token (ParameterizedBotFrameworkAuthentication, clockTolerance). */
const tolerance = 5 * 60_000;
/**
 * How long a verified token is trusted without its signature being checked again. Skipping the check forgoes only the news that its key
 * was withdrawn, and the SDK itself asks for the keys once in 24 hours; five minutes adds nothing to that.
 */
const rememberedFor = 5 * 60_000;
/** The SDK sets its request for the keys no time limit. A press must be answered inside 3 s, so we stop waiting before; its answer is kept by the SDK. */
const keysWithin = 2_500;
/** Teams uses one token per service address for an hour: a handful live. The bound is against somebody sending us many. */
const rememberedAtMost = 500;

interface Remembered {
  readonly result: AuthenticateRequestResult;
  readonly service: string;
  readonly since: Instant;
  readonly until: Instant;
}
export type Verdict =
  | { readonly is: 'genuine'; readonly result: AuthenticateRequestResult }
  | { readonly is: 'refused' | 'unavailable' };
export type VerifyToken = (header: string, service: string) => Promise<Verdict>;

/**
 * Verifies what Teams sends by `verify` (the SDK) the first time and remembers the token by its hash. Every request, remembered or not, must
 * have the issuer, audience and service address in its claims. The issuer is asked for first of all: the SDK would else take a token
 * that our own tenant issued to us (its "emulator" way), without any check of the service address: and every connector we
 * write to holds such a token. `unavailable`: the keys could not be had, so nothing is known about the token.
 */
export function rememberTokens(
  verify: (header: string, service: string) => Promise<AuthenticateRequestResult>,
  expected: { readonly issuer: string; readonly audience: string },
  now: () => Instant,
): VerifyToken {
  const remembered = new Map<string, Remembered>();
  const underWay = new Map<string, Promise<Verdict>>();

  async function verifyFirst(key: string, header: string, service: string, expires: Instant): Promise<Verdict> {
    try {
      const result = withOneClient(await Promise.race([verify(header, service), late()]));
      const since = now();
      const until = Math.min(expires, since + rememberedFor);
      if (until > since) remembered.set(key, { result, service, since, until });
      if (remembered.size > rememberedAtMost) remembered.delete(remembered.keys().next().value ?? '');
      return { is: 'genuine', result };
    } catch (fault) {
      return { is: isRefusal(fault) ? 'refused' : 'unavailable' };
    }
  }

  return async (header, service) => {
    const key = hash('sha256', header, 'base64');
    const known = remembered.get(key);
    // A clock that went back before we learnt the token makes it unknown again.
    if (known && known.since <= now() && now() < known.until)
      return known.service === service ? { is: 'genuine', result: known.result } : { is: 'refused' };
    remembered.delete(key);
    const claims = claimsOf(header);
    if (claims === null || claims.iss !== expected.issuer || claims.aud !== expected.audience || claims.serviceurl !== service)
      return { is: 'refused' };
    if (claims.exp * 1000 + tolerance <= now()) return { is: 'refused' };
    const asked = underWay.get(key) ?? verifyFirst(key, header, service, claims.exp * 1000).finally(() => underWay.delete(key));
    underWay.set(key, asked);
    return asked;
  };
}

function claimsOf(header: string): z.infer<typeof claimsSchema> | null {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header)?.[1];
  if (token === undefined) return null;
  try {
    return claimsSchema.safeParse(decodeJwt(token)).data ?? null;
  } catch {
    return null;
  }
}

/** The SDK makes a client of the connector for each activity; a token is good for one service address, so one client will do. */
function withOneClient(result: AuthenticateRequestResult): AuthenticateRequestResult {
  const factory = result.connectorFactory;
  if (factory === undefined) return result;
  let client: Promise<ConnectorClient> | undefined;
  const create = (service: string, audience: string) => {
    client ??= factory.create(service, audience);
    return client;
  };
  return { ...result, connectorFactory: { create } };
}

async function late(): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, keysWithin).unref());
  throw new Error('Teams: no keys in time');
}

/** jsonwebtoken's errors are named so; an AuthenticationError of 500 is a key server that did not answer. */
function isRefusal(fault: unknown): boolean {
  if (fault instanceof AuthenticationError) return fault.statusCode !== 500;
  return fault instanceof Error && ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'].includes(fault.name);
}
