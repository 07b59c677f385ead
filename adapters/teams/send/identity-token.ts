import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AppCredentials, AuthenticationConstants } from 'botframework-connector';
import type { TeamsSettings } from '../settings.ts';

/**
 * The token of a managed identity, by botbuilder's credentials: how one is asked for differs with the place the bot runs in, which
 * `@azure/identity` knows. They keep it until five minutes before its end. Rejects settings the SDK does not take.
 */
export async function identityToken(settings: TeamsSettings, timeout: number): Promise<(fresh?: boolean) => Promise<string>> {
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: settings.appId,
    MicrosoftAppType: 'UserAssignedMsi',
    ...(settings.appPassword === undefined ? {} : { MicrosoftAppPassword: settings.appPassword }),
    ...(settings.appTenant === undefined ? {} : { MicrosoftAppTenantId: settings.appTenant }),
  });
  const scope = AuthenticationConstants.ToChannelFromBotOAuthScope;
  const made = await factory.createCredentials(settings.appId, scope, AuthenticationConstants.ToChannelFromBotLoginUrl, true);
  if (!(made instanceof AppCredentials)) throw new Error('Teams: these credentials give no token');
  // They have no time limit of their own; what comes late is kept by them for the next call.
  return (fresh = false) => Promise.race([made.getToken(fresh), late(timeout)]);
}

async function late(timeout: number): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, timeout).unref());
  throw new Error('Teams: no token in time');
}
