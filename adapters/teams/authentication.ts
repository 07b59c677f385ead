import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AuthenticationConstants, type ClaimsIdentity, type UserTokenClient } from 'botframework-connector';
import { CallerIdConstants } from 'botframework-schema';
import type { TeamsSettings } from './settings.ts';

/** The issuer whose tokens we take. */
export function issuerOf(settings: TeamsSettings): string {
  return settings.tokenIssuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer;
}

/** The SDK's own authentication for these settings. Throws without an app id: the SDK reads that as "authentication off". */
export function authenticationOf(settings: TeamsSettings): ConfigurationBotFrameworkAuthentication {
  if (settings.appId.trim() === '')
    throw new Error('Teams: MICROSOFT_APP_ID is empty; the SDK would accept every caller. Set it.');
  const metadata = settings.openIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
  return new TeamsAuthentication(
    {
      // One of these set and the others not makes the others undefined (botFrameworkAuthenticationFactory.ts), so all are, always.
      MicrosoftAppId: settings.appId,
      ToChannelFromBotLoginUrl: settings.loginUrl ?? AuthenticationConstants.ToChannelFromBotLoginUrl,
      ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
      ToBotFromChannelTokenIssuer: issuerOf(settings),
      OAuthUrl: AuthenticationConstants.OAuthUrl,
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      // The emulator and other bots never get this far (remembered-token.ts asks for the channel's issuer); if they did: same keys.
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      CallerId: CallerIdConstants.PublicAzureChannel,
    },
    {
      isValidAppId: async (id) => id === settings.appId,
      isAuthenticationDisabled: async () => false,
      createCredentials: async () => ({
        signRequest: () => Promise.reject(new Error('Teams: the bot writes through chat.ts, not through the SDK')),
      }),
    },
  );
}

/** The SDK makes a client of the token service for each activity; we never use one, so one will do for all. */
class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  private userTokens: Promise<UserTokenClient> | undefined;

  override createUserTokenClient(claims: ClaimsIdentity): Promise<UserTokenClient> {
    this.userTokens ??= super.createUserTokenClient(claims);
    return this.userTokens;
  }
}
