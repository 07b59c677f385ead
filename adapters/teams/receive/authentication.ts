import { AuthenticationConstants } from 'botframework-connector/lib/auth/authenticationConstants.js';
import { AuthenticationError } from 'botframework-connector/lib/auth/authenticationError.js';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import type { TeamsApp, TeamsCloud } from '../settings.ts';
import { quietly } from './quiet-sdk.ts';

/** The issuer whose tokens we take. */
export function issuerOf(cloud: TeamsCloud): string {
  return cloud.tokenIssuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer;
}

/** Resolves when the SDK has found the token of this header genuine, else rejects with what it threw. */
export type Authenticate = (header: string) => Promise<void>;

/**
 * The SDK's own check of a token of Teams: signature by the published keys, their endorsement for Teams, algorithm, issuer, audience, dates
 * (docs/adr/teams-sdk-surface.md). Whose token it may be, and for which service address, is asked for in remembered-token.ts. Throws without an
 * app id, which would be no audience at all.
 */
export function authenticationOf({ appId }: TeamsApp, cloud: TeamsCloud): Authenticate {
  if (appId.trim() === '') throw new Error('Teams: MICROSOFT_APP_ID is empty; a token for anybody would then be taken. Set it.');
  const tokens = new JwtTokenExtractor(
    // What the SDK's adapter gives it (parameterizedBotFrameworkAuthentication.ts), and the audience, which the adapter checks itself.
    { issuer: [issuerOf(cloud)], audience: appId, clockTolerance: 5 * 60, ignoreExpiration: false },
    cloud.openIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
    AuthenticationConstants.AllowedSigningAlgorithms,
  );
  return async (header) => {
    const identity = await quietly(() => tokens.getIdentityFromAuthHeader(header, 'msteams'));
    if (identity?.isAuthenticated !== true) throw new AuthenticationError('Teams: not a token', 401);
  };
}
