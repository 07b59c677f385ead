import { exportJWK, generateKeyPair, type JWK, jwtVerify, SignJWT } from 'jose';

/** How a token may differ from a true one: for tests of the receiver. */
export interface TokenTweaks {
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds after the instant of sending at which it expires; negative: it has. */
  readonly lives?: number;
  readonly kid?: string;
  /** The serviceurl claim: another one, or null for none. */
  readonly serviceUrl?: string | null;
  /** Signed by a key that is not in the key set, under the kid of one that is. */
  readonly forged?: boolean;
}

export interface Keys {
  readonly jwks: { readonly keys: readonly JWK[] };
  /** A token the channel sends with an activity. `at`: the instant it is issued, ms. */
  channelToken(
    claims: { issuer: string; audience: string; serviceUrl: string; at: number },
    tweaks?: TokenTweaks,
  ): Promise<string>;
  /** A token the login endpoint gives the bot. */
  botToken(appId: string, at: number): Promise<string>;
  /** The app that the login endpoint issued this token to; null: to none, or it no longer holds. */
  issuedTo(token: string, at: number): Promise<string | null>;
}

const botAudience = 'https://api.botframework.com';

/** Made when first asked for, once in a process: making a key pair takes a good part of a stand-in's start. */
function pairOnce() {
  let made: ReturnType<typeof generateKeyPair> | undefined;
  return () => {
    made ??= generateKeyPair('RS256', { modulusLength: 2048 });
    return made;
  };
}
const ownPair = pairOnce();
const otherPair = pairOnce();

export async function makeKeys(kid: string): Promise<Keys> {
  const pair = await ownPair();
  const loginIssuer = `https://sts.windows.net/${kid}/`;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] };
  return {
    jwks: { keys: [jwk] },
    async channelToken({ issuer, audience, serviceUrl, at }, tweaks = {}) {
      const seconds = Math.floor(at / 1000);
      const claim = tweaks.serviceUrl === undefined ? serviceUrl : tweaks.serviceUrl;
      return new SignJWT(claim === null ? {} : { serviceurl: claim })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: tweaks.kid ?? kid })
        .setIssuer(tweaks.issuer ?? issuer)
        .setAudience(tweaks.audience ?? audience)
        .setNotBefore(seconds - 7200)
        .setExpirationTime(seconds + (tweaks.lives ?? 3600))
        .sign((tweaks.forged === true ? await otherPair() : pair).privateKey);
    },
    botToken: (appId, at) =>
      new SignJWT({ appid: appId })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
        .setIssuer(loginIssuer)
        .setAudience(botAudience)
        .setIssuedAt(Math.floor(at / 1000))
        .setExpirationTime(Math.floor(at / 1000) + 3600)
        .sign(pair.privateKey),
    async issuedTo(token, at) {
      try {
        const expected = { issuer: loginIssuer, audience: botAudience, currentDate: new Date(at) };
        return String((await jwtVerify(token, pair.publicKey, expected)).payload.appid);
      } catch {
        return null;
      }
    },
  };
}
