import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Posted } from '../../adapters/chat.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import type { Address } from '../../domain/person/address.ts';

/** A request about to be made, for the platform's own limits. */
export type Request =
  | { readonly makes: 'open'; readonly to: Identity }
  | { readonly makes: 'look-up'; readonly to: Identity }
  | { readonly makes: 'post'; readonly to: Address }
  | { readonly makes: 'edit' | 'tidying'; readonly at: Posted };

/** Takes a token for one request: 0, or in how many milliseconds to come again. Nobody queues: a later card says more. */
export type Pace = (request: Request) => Promise<number>;

interface Limiter {
  consume(key: string): Promise<RateLimiterRes>;
  /** Of the steady window, in ms: after it, it is worth asking again. */
  readonly window: number;
}

/**
 * The platforms' limits, kept a little under, in the memory of this process: with several replicas a 429 does the rest.
 * Slack: chat.update, conversations.open 50 a minute and workspace (tier 3); chat.postMessage 1 a second and channel, several hundred
 * a minute and workspace (docs.slack.dev/apis/web-api/rate-limits).
 * Teams: 7 a second and 60 in 30 s per thread, edits too; 30 to 50 a second per tenant
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit).
 */
export function pace(): Pace {
  const tier3 = (name: string) => bursty(name, { points: 2, seconds: 3 }, { points: 8, seconds: 60 });
  const slackEdit = tier3('slack-edit');
  // Of the edits of a workspace at most half are of places that cards have left: those of the cards themselves have the rest.
  const slackTidying = plain('slack-tidying', { points: 1, seconds: 3 });
  const slackOpen = tier3('slack-open');
  // users.info is of tier 4: 100 a minute.
  const slackLookUp = bursty('slack-look-up', { points: 3, seconds: 2 }, { points: 8, seconds: 60 });
  const slackChannel = bursty('slack-channel', { points: 1, seconds: 1 }, { points: 3, seconds: 30 });
  const slackPosts = plain('slack-posts', { points: 20, seconds: 5 });
  const teamsThread = bursty('teams-thread', { points: 1, seconds: 1 }, { points: 5, seconds: 10 });
  const teamsTenant = plain('teams-tenant', { points: 25, seconds: 1 });

  function limits(request: Request): readonly (readonly [Limiter, string])[] {
    if (request.makes === 'look-up') return request.to.on === 'slack' ? [[slackLookUp, request.to.org]] : [];
    if (request.makes === 'open')
      return request.to.on === 'slack' ? [[slackOpen, request.to.org]] : [[teamsTenant, request.to.tenant]];
    const to = request.makes === 'post' ? request.to : request.at.to;
    if (to.on === 'teams')
      return [
        [teamsThread, to.conversation],
        [teamsTenant, to.tenant],
      ];
    if (request.makes === 'edit') return [[slackEdit, to.team]];
    if (request.makes === 'tidying')
      return [
        [slackTidying, to.team],
        [slackEdit, to.team],
      ];
    return [
      [slackChannel, `${to.team}/${to.channel}`],
      [slackPosts, to.team],
    ];
  }

  return async (request) => {
    for (const [limiter, key] of limits(request)) {
      const wait = await take(limiter, key);
      if (wait > 0) return wait;
    }
    return 0;
  };
}

async function take(limiter: Limiter, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    // Counted on the clock on the wall: set back an hour, it would say an hour.
    return Math.min(Math.max(1, refused.msBeforeNext), limiter.window);
  }
}

interface Amount {
  readonly points: number;
  readonly seconds: number;
}

function memory(keyPrefix: string, { points, seconds }: Amount): RateLimiterMemory {
  return new RateLimiterMemory({ keyPrefix, points, duration: seconds });
}

function plain(name: string, amount: Amount): Limiter {
  const limiter = memory(name, amount);
  return { consume: (key) => limiter.consume(key), window: amount.seconds * 1_000 };
}

function bursty(name: string, steady: Amount, burst: Amount): Limiter {
  const limiter = new BurstyRateLimiter(memory(name, steady), memory(`${name}-burst`, burst));
  return { consume: (key) => limiter.consume(key), window: steady.seconds * 1_000 };
}
