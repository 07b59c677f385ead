import type { Instant } from './ids.ts';

/** How long a one-use link is good, in ms. */
export const linkLasts = 600_000;

/**
 * How far ahead a link may have been made, since the clocks of several bots differ. Made by a clock that has been put right since, it would be good
 * for as long as that was wrong.
 */
const ahead = 600_000;

/** How many wrong codes end a secret link. */
const mostWrong = 5;

/** A used link is remembered for longer than it is good, for a clock that is set back. */
const remembered = 86_400_000;

/** What a stream keeps of the links that lead to something of it. */
export interface LinkUses {
  /** The one-use links that were used, by the link's id, and until when each would have been good. */
  readonly fetched: Readonly<Record<string, Instant>>;
  /** How often a wrong code was given for a secret link that may still be good, by the link's id. */
  readonly wrongCodes: Readonly<Record<string, { readonly until: Instant; readonly times: number }>>;
}

/** `link`: its id, `until`: the end of it, both out of the sealed token. */
interface OfLink {
  readonly link: string;
  readonly until: Instant;
}

/** Five wrong codes end a link like its first use and its ten minutes do. */
export function isSpent({ fetched, wrongCodes }: LinkUses, { link, until }: OfLink, at: Instant): boolean {
  const wasMade = until - linkLasts;
  return at >= until || wasMade > at + ahead || Object.hasOwn(fetched, link) || (wrongCodes[link]?.times ?? 0) >= mostWrong;
}

export function linkUsed<S extends LinkUses>(own: S, { link, until }: OfLink, at: Instant): S {
  const lately = Object.entries(own.fetched).filter(([, end]: readonly [string, Instant]) => at < end + remembered);
  return { ...own, fetched: { ...Object.fromEntries(lately), [link]: until } };
}

export function codeMistyped<S extends LinkUses>(own: S, { link, until }: OfLink, at: Instant): S {
  const lately = Object.entries(own.wrongCodes).filter(([, one]) => at < one.until + remembered);
  const times = (own.wrongCodes[link]?.times ?? 0) + 1;
  return { ...own, wrongCodes: { ...Object.fromEntries(lately), [link]: { until, times } } };
}
