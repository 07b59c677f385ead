import { randomBytes } from 'node:crypto';
import { type Obj, str } from '../json.ts';
import type { Workspace } from './memory.ts';

/** A code lasts ten minutes: https://docs.slack.dev/authentication/installing-with-oauth */
const codeLife = 10 * 60_000;
/** A token that is rotated: https://docs.slack.dev/authentication/using-token-rotation */
const tokenLife = 43_200;

/** Whoever allows it does so for one workspace, or for a whole enterprise; `scopes`: other ones than were asked for. */
export interface Allowing {
  readonly org: string;
  readonly scopes?: string;
}

export interface OAuth {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Somebody allows what this address asks for; gives where Slack leads their browser. Throws for an address that Slack would refuse. */
  readonly allow: (address: string, how: Allowing) => string;
  readonly access: (args: Obj) => Obj;
  /** Whether it was one. */
  readonly revoke: (token: string) => boolean;
  /** Whether this token is good for that workspace; null: it is none of OAuth's. */
  readonly covers: (token: string, workspace: Workspace) => boolean | null;
  /** What a token was granted, as Slack says it in the head of every answer; null: it is none of OAuth's. */
  readonly scopesOf: (token: string) => string | null;
  /** Whether an enterprise has installed the app for all its workspaces. */
  readonly isOrgWide: (enterprise: string | undefined) => boolean;
  /** Every token that was ever given, what it is exchanged for another by, and whether it is still good. */
  readonly tokens: () => readonly { readonly token: string; readonly refresh: string | null; readonly good: boolean }[];
}

const refuse = (error: string): Obj => ({ ok: false, error });

interface Given {
  readonly org: string;
  readonly scope: string;
  readonly refresh: string | null;
  good: boolean;
}

/** Stands in for Slack's page on which an app is allowed, and for oauth.v2.access. `rotation`: tokens expire and are exchanged for others. */
export function oauth(workspaces: readonly Workspace[], appId: string, rotation: boolean, now: () => number): OAuth {
  const clientId = '111.222';
  const clientSecret = randomBytes(16).toString('hex');
  const codes = new Map<
    string,
    { readonly org: string; readonly scope: string; readonly redirect: string; readonly at: number }
  >();
  const tokens = new Map<string, Given>();

  function give(org: string, scope: string): Obj {
    const token = `${rotation ? 'xoxe.' : ''}xoxb-${randomBytes(8).toString('hex')}`;
    const refresh = rotation ? `xoxe-1-${randomBytes(8).toString('hex')}` : null;
    tokens.set(token, { org, scope, refresh, good: true });
    const team = workspaces.find(({ id }) => id === org);
    const enterprise = team?.enterprise ?? workspaces.find((one) => one.enterprise?.id === org)?.enterprise ?? null;
    return {
      ok: true,
      access_token: token,
      token_type: 'bot',
      scope,
      bot_user_id: team?.botUser ?? 'U0BOT',
      app_id: appId,
      team: team === undefined ? null : { id: team.id, name: team.name },
      enterprise: enterprise === null ? null : { id: enterprise.id, name: enterprise.name },
      is_enterprise_install: team === undefined,
      authed_user: { id: 'U0INSTALLER' },
      ...(refresh === null ? {} : { refresh_token: refresh, expires_in: tokenLife }),
    };
  }

  return {
    clientId,
    clientSecret,
    allow(address, { org, scopes }) {
      const asked = new URL(address).searchParams;
      if (asked.get('client_id') !== clientId) throw new Error('Invalid client_id parameter');
      const redirect = asked.get('redirect_uri') ?? '';
      const code = randomBytes(8).toString('hex');
      codes.set(code, { org, scope: scopes ?? asked.get('scope') ?? '', redirect, at: now() });
      const back = new URL(redirect);
      back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString();
      return back.href;
    },
    access(args) {
      if (args.client_id !== clientId || args.client_secret !== clientSecret) return refuse('bad_client_secret');
      if (args.grant_type === 'refresh_token') {
        const found = [...tokens.values()].find((one) => one.refresh !== null && one.refresh === args.refresh_token && one.good);
        if (found === undefined) return refuse('invalid_refresh_token');
        found.good = false;
        return give(found.org, found.scope);
      }
      const code = codes.get(str(args.code));
      if (code === undefined) return refuse('invalid_code');
      codes.delete(str(args.code));
      if (now() - code.at > codeLife) return refuse('code_expired');
      return code.redirect === args.redirect_uri ? give(code.org, code.scope) : refuse('bad_redirect_uri');
    },
    revoke(token) {
      const found = tokens.get(token);
      if (found === undefined || !found.good) return false;
      found.good = false;
      return true;
    },
    covers(token, { id, enterprise }) {
      const found = tokens.get(token);
      return found === undefined ? null : found.good && (found.org === id || found.org === enterprise?.id);
    },
    isOrgWide: (enterprise) => [...tokens.values()].some(({ org, good }) => good && org === enterprise),
    scopesOf: (token) => tokens.get(token)?.scope ?? null,
    tokens: () => [...tokens].map(([token, { refresh, good }]) => ({ token, refresh, good })),
  };
}
