import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AppCredentials, AuthenticationConstants } from 'botframework-connector';
import * as z from 'zod';
import type { Instant } from '../../domain/ids.ts';
import { isLoopback } from './service-hosts.ts';
import type { TeamsSettings } from './settings.ts';

/** The bot's own token for the connector; `fresh` asks for a new one. Rejects when it cannot be had. */
export type BotToken = (fresh?: boolean) => Promise<string>;

/**
 * From Entra by botbuilder's credentials; from a stand-in on this machine by a plain OAuth request, because MSAL takes no http address.
 * Throws for a plain http address anywhere else.
 */
export function botToken(settings: TeamsSettings, timeout: number, now: () => Instant): BotToken {
  const { loginUrl } = settings;
  if (loginUrl === undefined || new URL(loginUrl).protocol === 'https:') return entraToken(settings, timeout);
  if (!isLoopback(new URL(loginUrl)))
    throw new Error('Teams: TEAMS_LOGIN_URL may be plain http only on this machine (127.0.0.1, localhost)');
  return localToken(loginUrl, settings, timeout, now);
}

function entraToken(settings: TeamsSettings, timeout: number): BotToken {
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: settings.appId,
    MicrosoftAppType: settings.appType ?? 'SingleTenant',
    ...(settings.appPassword === undefined ? {} : { MicrosoftAppPassword: settings.appPassword }),
    ...(settings.appTenant === undefined ? {} : { MicrosoftAppTenantId: settings.appTenant }),
  });
  const credentials = factory.createCredentials(
    settings.appId,
    AuthenticationConstants.ToChannelFromBotOAuthScope,
    settings.loginUrl ?? AuthenticationConstants.ToChannelFromBotLoginUrl,
    true,
  );
  return async (fresh = false) => {
    const made = await credentials;
    if (!(made instanceof AppCredentials)) throw new Error('Teams: these credentials give no token');
    // MSAL has no time limit of its own; what is late is cached by it for the next call.
    return Promise.race([made.getToken(fresh), late(timeout)]);
  };
}

const answerSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() });

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#get-a-token */
function localToken(loginUrl: string, settings: TeamsSettings, timeout: number, now: () => Instant): BotToken {
  const authority = [loginUrl.replace(/\/$/, ''), ...(settings.appTenant === undefined ? [] : [settings.appTenant])].join('/');
  let kept: { readonly token: string; readonly until: Instant } | undefined;
  return async (fresh = false) => {
    if (!fresh && kept !== undefined && now() < kept.until) return kept.token;
    const response = await fetch(`${authority}${AuthenticationConstants.ToChannelFromBotTokenEndpointPath}`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: settings.appId,
        client_secret: settings.appPassword ?? '',
        scope: `${AuthenticationConstants.ToChannelFromBotOAuthScope}/.default`,
      }),
    });
    if (!response.ok) throw new Error(`Teams: the token endpoint answered ${response.status}`);
    const { access_token: token, expires_in: seconds } = answerSchema.parse(await response.json());
    kept = { token, until: now() + (seconds - 60) * 1000 };
    return token;
  };
}

async function late(timeout: number): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, timeout).unref());
  throw new Error('Teams: no token in time');
}
