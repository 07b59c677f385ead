import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { SlackGrant } from '../../../domain/directory/installs/shape.ts';
import { codesOnly, type SlackLog } from '../log.ts';
import { slackCode } from '../send/outcome.ts';
import { oneRequest } from '../send/web-client.ts';

export interface OAuthOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Our own page that Slack leads back to. */
  readonly redirectUri: string;
  readonly apiUrl: string;
  readonly log: SlackLog;
  /** The machine's own clock, in ms. */
  readonly now: () => number;
}

/** Rights that nothing goes without (manifest/slack/manifest.json). */
const scopes = ['chat:write', 'im:history', 'im:write', 'users:read'];

/** no-grant: Slack gave none, and there is nothing to take back. short: it gave one with too few rights; taken back already. */
export type Exchanged = { readonly grant: SlackGrant } | { readonly failed: 'no-grant' | 'short'; readonly code: string };

export interface SlackOAuth {
  /** Where somebody allows the app to be installed. `org`: the workspace or enterprise that is meant. */
  readonly authorizeAddress: (org: string, state: string) => string;
  readonly exchange: (code: string) => Promise<Exchanged>;
  /** null: Slack gave none; the one there is stands until it expires. */
  readonly rotated: (grant: SlackGrant, refresh: string) => Promise<SlackGrant | null>;
  /** Whether Slack took it back: a token that nobody keeps must not stay good. */
  readonly revoke: (token: string) => Promise<boolean>;
}

const token = z.string().min(8).max(1_000);
const place = z.object({ id: z.string().regex(/^[TE][A-Z0-9]{1,40}$/) });
/** docs.slack.dev/reference/methods/oauth.v2.access; of an org-wide installation there is no team. */
const answered = z.object({
  access_token: token,
  token_type: z.literal('bot'),
  scope: z.string().max(4_000),
  app_id: z.string().regex(/^A[A-Z0-9]{1,40}$/),
  team: place.nullish(),
  enterprise: place.nullish(),
  is_enterprise_install: z.boolean().optional(),
  refresh_token: token.optional(),
  expires_in: z.number().int().positive().max(31_536_000).optional(),
});
const anyToken = z.object({ access_token: token });

/** Slack's OAuth (docs.slack.dev/authentication/installing-with-oauth), by Slack's own web client. */
export function slackOAuth(options: OAuthOptions): SlackOAuth {
  const { clientId: client_id, clientSecret: client_secret, redirectUri: redirect_uri, apiUrl, log, now } = options;
  const settings = { ...oneRequest, logger: codesOnly(log), slackApiUrl: apiUrl };
  const client = new WebClient(undefined, settings);

  function grantIn(said: unknown): SlackGrant | undefined {
    const read = answered.safeParse(said).data;
    const org = read?.is_enterprise_install === true ? read.enterprise?.id : read?.team?.id;
    if (read === undefined || org === undefined) return undefined;
    const given = read.scope.split(',');
    if (!scopes.every((one) => given.includes(one))) return undefined;
    const expires = read.expires_in === undefined ? null : now() + read.expires_in * 1000;
    return { org, app: read.app_id, token: read.access_token, refresh: read.refresh_token ?? null, expires };
  }

  async function revoke(of: string): Promise<boolean> {
    try {
      const said = await new WebClient(of, settings).auth.revoke();
      return z.object({ revoked: z.literal(true) }).safeParse(said).success;
    } catch (error) {
      log('error', { event: 'call failed', call: 'auth.revoke', code: slackCode(error) });
      return false;
    }
  }

  return {
    authorizeAddress(org, state) {
      // The page is of the site whose API it is: slack.com, or a stand-in for it.
      const address = new URL('/oauth/v2/authorize', apiUrl);
      address.search = new URLSearchParams({ client_id, scope: scopes.join(','), redirect_uri, state, team: org }).toString();
      return address.href;
    },
    async exchange(code) {
      try {
        const said = await client.oauth.v2.access({ client_id, client_secret, code, redirect_uri });
        const grant = grantIn(said);
        if (grant !== undefined) return { grant };
        const stray = anyToken.safeParse(said).data;
        if (stray !== undefined) await revoke(stray.access_token);
        return { failed: 'short', code: 'not_what_was_asked' };
      } catch (error) {
        return { failed: 'no-grant', code: slackCode(error) };
      }
    },
    async rotated(grant, refresh) {
      try {
        const said = await client.oauth.v2.access({
          client_id,
          client_secret,
          grant_type: 'refresh_token',
          refresh_token: refresh,
        });
        const next = grantIn(said);
        return next?.org === grant.org ? next : null;
      } catch (error) {
        log('error', { event: 'call failed', call: 'oauth.v2.access', code: slackCode(error) });
        return null;
      }
    },
    revoke,
  };
}
