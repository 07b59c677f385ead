import { AuthenticationConstants } from 'botframework-connector/lib/auth/authenticationConstants.js';
import * as z from 'zod';
import type { Instant } from '../../../domain/ids.ts';
import { boundedFetch } from '../../bounded-fetch.ts';
import { isLoopback } from '../service-hosts.ts';
import type { TeamsSettings } from '../settings.ts';

/** The bot's own token for the connector; `fresh` asks for a new one. Rejects when it cannot be had; with TokenRefused when we are refused one. */
export type BotToken = (fresh?: boolean) => Promise<string>;

/** Entra will not have this app: its secret has run out, its id is unknown there. `code` is the status, never the answer, which names them. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  readonly code: string;

  constructor(status: number) {
    super(`Teams: the token endpoint answered ${status}`);
    this.code = `token_${status}`;
  }
}

/**
 * For an app with a password one plain OAuth request to Entra, or to a stand-in on this machine: it is all that MSAL would send, and MSAL is
 * 25 MB. A managed identity needs it, and only there it is loaded (docs/adr/teams-sdk-surface.md). Rejects at once what can never give a
 * token: plain http to another machine, an app without what its kind needs.
 */
export async function botToken(settings: TeamsSettings, timeout: number, now: () => Instant): Promise<BotToken> {
  if (settings.appType === 'UserAssignedMsi') return (await import('./identity-token.ts')).identityToken(settings, timeout);
  const { endpoint, form } = requestOf(settings);
  return keptUntilItsEnd(() => granted(endpoint, form, timeout), now);
}

interface Granted {
  readonly token: string;
  readonly seconds: number;
}

/** One request at a time, whoever asks; a token is used until a minute before its end. */
function keptUntilItsEnd(ask: () => Promise<Granted>, now: () => Instant): BotToken {
  let kept: { readonly token: string; readonly until: Instant } | undefined;
  let asked: Promise<string> | undefined;
  const anew = async () => {
    const { token, seconds } = await ask();
    kept = { token, until: now() + (seconds - 60) * 1000 };
    return token;
  };
  return async (fresh = false) => {
    if (!fresh && kept !== undefined && now() < kept.until) return kept.token;
    asked ??= anew().finally(() => {
      asked = undefined;
    });
    return asked;
  };
}

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#get-a-token */
function requestOf(settings: TeamsSettings): { readonly endpoint: string; readonly form: Readonly<Record<string, string>> } {
  const login = settings.loginUrl ?? AuthenticationConstants.ToChannelFromBotLoginUrlPrefix;
  if (new URL(login).protocol !== 'https:' && !isLoopback(new URL(login)))
    throw new Error('Teams: TEAMS_LOGIN_URL may be plain http only on this machine (127.0.0.1, localhost)');
  // Where the SDK asks for an app of many tenants (appCredentials.ts): the Bot Framework's own tenant, and never the app's.
  const tenant = settings.appType === 'MultiTenant' ? AuthenticationConstants.DefaultChannelAuthTenant : settings.appTenant;
  if (tenant === undefined) throw new Error('Teams: MICROSOFT_APP_TENANT_ID is needed for a SingleTenant app');
  if (settings.appPassword === undefined) throw new Error('Teams: MICROSOFT_APP_PASSWORD is needed');
  return {
    endpoint: `${login.replace(/\/+$/, '')}/${encodeURIComponent(tenant)}${AuthenticationConstants.ToChannelFromBotTokenEndpointPath}`,
    form: {
      grant_type: 'client_credentials',
      client_id: settings.appId,
      client_secret: settings.appPassword,
      scope: `${AuthenticationConstants.ToChannelFromBotOAuthScope}/.default`,
    },
  };
}

const answerSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() });

/** One request, never repeated. Its errors say a status and nothing of the answer. */
async function granted(endpoint: string, form: Readonly<Record<string, string>>, timeout: number): Promise<Granted> {
  const response = await boundedFetch(endpoint, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
    body: new URLSearchParams(form),
  });
  if (response.ok) return grantedIn(await response.text());
  if ([400, 401, 403].includes(response.status)) throw new TokenRefused(response.status);
  throw new Error(`Teams: the token endpoint answered ${response.status}`);
}

function grantedIn(text: string): Granted {
  const { access_token: token, expires_in: seconds } = answerSchema.parse(JSON.parse(text));
  return { token, seconds };
}
