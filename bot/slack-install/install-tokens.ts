import { createHash, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { TokenSeal } from '../../adapters/store/sealing/token-seal.ts';
import type { InstallLinkId } from '../../domain/directory/installs/shape.ts';
import type { Instant } from '../../domain/ids.ts';

/** What a link to install by says: which workspace it is for, and before which instant it is good. */
export interface InstallLink {
  readonly id: InstallLinkId;
  readonly org: string;
  readonly until: Instant;
}

/** How long Slack's page may stay open, in ms. */
export const stateGood = 10 * 60_000;

/** Characters. Ours have about 200. */
const longest = 600;

const link = z.tuple([z.literal('link'), z.string().min(16).max(64), z.string().regex(/^[TE][A-Z0-9]{1,40}$/), z.number().int()]);
const state = z.tuple([
  z.literal('state'),
  z.string().min(16).max(64),
  link.def.items[2],
  z.number().int(),
  z.string(),
  z.number().int(),
]);

export interface InstallTokens {
  readonly linkToken: (of: InstallLink) => string;
  readonly readLink: (token: string) => InstallLink | null;
  /** `browser`: a secret that only the browser which goes there has. */
  readonly stateToken: (of: InstallLink, browser: string, until: Instant) => string;
  /** null: none of ours, of another browser, or past its time. */
  readonly readState: (token: string, browser: string, now: Instant) => InstallLink | null;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url');

/** Nothing is kept for a link or a state: each says all it has to, sealed, so that nobody else makes one. */
export function installTokens(seal: TokenSeal): InstallTokens {
  const write = (said: readonly unknown[]) => Buffer.from(seal.seal(Buffer.from(JSON.stringify(said)))).toString('base64url');
  function opened<T>(token: string, shape: z.ZodType<T>): T | null {
    if (token.length > longest || !/^[\w-]+$/.test(token)) return null;
    const plain = seal.open(Buffer.from(token, 'base64url'));
    return plain === undefined ? null : (shape.safeParse(JSON.parse(Buffer.from(plain).toString())).data ?? null);
  }
  return {
    linkToken: ({ id, org, until }) => write(['link', id, org, until]),
    readLink(token) {
      const said = opened(token, link);
      return said === null ? null : { id: said[1] as InstallLinkId, org: said[2], until: said[3] };
    },
    stateToken: ({ id, org, until }, browser, good) => write(['state', id, org, until, hashOf(browser), good]),
    readState(token, browser, now) {
      const said = opened(token, state);
      if (said === null || now >= said[5]) return null;
      const [given, wanted] = [Buffer.from(hashOf(browser)), Buffer.from(said[4])];
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
      return { id: said[1] as InstallLinkId, org: said[2], until: said[3] };
    },
  };
}
