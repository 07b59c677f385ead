import { WebClient } from '@slack/web-api';
import { boundedFetch } from '../../bounded-fetch.ts';
import { codesOnly, type SlackLog } from '../log.ts';

export interface SlackSettings {
  /** The bot token of an org: an enterprise of an org-wide installation, else a workspace. undefined: we are not installed there. */
  readonly tokenFor: (org: string) => string | undefined;
  /** Another address than https://slack.com/api/, for a stand-in. */
  readonly apiUrl?: string;
  readonly log: SlackLog;
}

/** One request a call and no more: left alone, the client repeats a post up to ten times, and holds its whole queue on a 429. */
export const oneRequest = {
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 5000,
  fetch: boundedFetch,
} as const;

/** Tokens are replaced by others; those that are used last stay. */
const keptAtMost = 200;

/** The client of a token, made once. */
export function clientsByToken({ apiUrl, log }: Omit<SlackSettings, 'tokenFor'>): (token: string) => WebClient {
  const made = new Map<string, WebClient>();
  const logger = codesOnly(log);
  return (token) => {
    const client =
      made.get(token) ??
      new WebClient(token, { ...oneRequest, logger, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) });
    made.delete(token);
    made.set(token, client);
    if (made.size > keptAtMost) made.delete(made.keys().next().value ?? '');
    return client;
  };
}

/** The client of an org; undefined where we are not installed. */
export function webClients(settings: SlackSettings): (org: string) => WebClient | undefined {
  const clientWith = clientsByToken(settings);
  return (org) => {
    const token = settings.tokenFor(org);
    return token === undefined ? undefined : clientWith(token);
  };
}
