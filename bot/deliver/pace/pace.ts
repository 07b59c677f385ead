import type { Posted } from '../../../adapters/chat.ts';
import type { Identity } from '../../../domain/directory/identity.ts';
import type { Address } from '../../../domain/person/address.ts';
import type { Settings } from '../../start/settings.ts';
import { type SlidingLimit, slidingLimit } from './sliding-limit.ts';

/** A request about to be made, for the platform's own limits. */
export type Request =
  | { readonly makes: 'open'; readonly to: Identity }
  | { readonly makes: 'look-up'; readonly to: Identity }
  | { readonly makes: 'post'; readonly to: Address }
  | { readonly makes: 'edit' | 'tidying'; readonly at: Posted };

/** Permit to make one request. Its maker says when it was answered, or was not made after all. */
export interface Permit {
  readonly answered: () => void;
}

/** Nobody queues: a later card says more. */
export interface Pace {
  /** 0, or in how many milliseconds there may be a permit for such a request; null: for none. Takes none. */
  readonly look: (request: Request | null) => number;
  /** Permit for one request, or in how many milliseconds to come again. */
  readonly take: (request: Request) => Permit | number;
}

/** How much the platforms take, by the settings of the same names. */
export type Limits = Pick<
  Settings,
  'CHAT_MESSAGES_PER_SECOND' | 'SLACK_POSTS_PER_MINUTE' | 'SLACK_EDITS_PER_MINUTE' | 'TEAMS_REQUESTS_PER_SECOND'
>;

const second = 1_000;
const minute = 60_000;
/** users.info is of tier 4 and conversations.open of tier 3 (docs.slack.dev/apis/web-api/rate-limits). */
const lookUps = 100;
const opened = 50;

/**
 * The platforms' limits in the memory of this process: with several replicas each is given its part of them, or a 429 does the rest.
 * Slack: chat.update 50 a minute and workspace (tier 3); chat.postMessage 1 a second and channel, several hundred a minute and workspace
 * (docs.slack.dev/apis/web-api/rate-limits). Teams: 7 a second and 60 in 30 s per thread, edits too; 30 to 50 a second per tenant
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit).
 */
export function pace(limits: Limits): Pace {
  const slackEdit = slidingLimit(limits.SLACK_EDITS_PER_MINUTE, minute);
  // Of the edits of a workspace at most half are of places that cards have left: those of the cards themselves have the rest.
  const slackTidying = slidingLimit(Math.ceil(limits.SLACK_EDITS_PER_MINUTE / 2), minute);
  const slackOpen = slidingLimit(opened, minute);
  const slackLookUp = slidingLimit(lookUps, minute);
  const slackPosts = slidingLimit(limits.SLACK_POSTS_PER_MINUTE, minute);
  const chat = slidingLimit(limits.CHAT_MESSAGES_PER_SECOND, second);
  const teamsTenant = slidingLimit(limits.TEAMS_REQUESTS_PER_SECOND, second);
  // Of a tenant's requests edits have at most three quarters, so that a conference with many people holds up nobody's invitation.
  const teamsEdit = slidingLimit(Math.ceil((limits.TEAMS_REQUESTS_PER_SECOND * 3) / 4), second);

  function limitsOf(request: Request): readonly (readonly [SlidingLimit, string])[] {
    if (request.makes === 'look-up') return request.to.on === 'slack' ? [[slackLookUp, request.to.org]] : [];
    if (request.makes === 'open')
      return request.to.on === 'slack' ? [[slackOpen, request.to.org]] : [[teamsTenant, request.to.tenant]];
    const to = request.makes === 'post' ? request.to : request.at.to;
    if (to.on === 'teams')
      return [
        [chat, to.conversation],
        [teamsTenant, to.tenant],
        ...(request.makes === 'post' ? [] : [[teamsEdit, to.tenant] as const]),
      ];
    if (request.makes === 'edit') return [[slackEdit, to.team]];
    if (request.makes === 'tidying')
      return [
        [slackTidying, to.team],
        [slackEdit, to.team],
      ];
    return [
      [chat, `${to.team}/${to.channel}`],
      [slackPosts, to.team],
    ];
  }

  const longest = (all: ReturnType<typeof limitsOf>) => Math.max(0, ...all.map(([limit, key]) => limit.wait(key)));
  return {
    look: (request) => (request === null ? 0 : longest(limitsOf(request))),
    take(request) {
      const all = limitsOf(request);
      const wait = longest(all);
      if (wait > 0) return wait;
      const taken = all.map(([limit, key]) => limit.take(key));
      return {
        answered() {
          for (const end of taken) end();
        },
      };
    },
  };
}

/** No limits: for a story whose hours pass in seconds, and tests that are not about them. */
export const unhurried: Pace = { look: () => 0, take: () => ({ answered: () => undefined }) };
