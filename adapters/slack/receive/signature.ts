import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { SlackInstallation } from '../installation.ts';

/** How far a request's timestamp may be from now, either way: Slack's own window for the past; a future one would be good for replay until then. */
const windowSeconds = 5 * 60;

/** Why a request is not Slack's, as it may be logged. */
export type Forged = 'unsigned' | 'timestamp_behind' | 'timestamp_ahead' | 'wrong_signature';

/** The installations of the app that signed this body, or that none did. */
type BodyCheck = (body: Buffer) => readonly SlackInstallation[] | Extract<Forged, 'wrong_signature'>;

/**
 * Checks requests by the signing secret of each app of ours (docs.slack.dev/authentication/verifying-requests-from-slack): what the head alone gives away,
 * else the check of the body. Bolt's own check hashes each signature twice more to compare it, and knows no
 * future. `now`: the machine's own clock in ms, never one that was moved.
 * Throws where one there is at first has an empty secret.
 */
export function signatureCheck(installed: () => readonly SlackInstallation[], now: () => number) {
  // Once each: Node takes a raw secret apart anew for each hash.
  const keys = new WeakMap<SlackInstallation, KeyObject>();
  const keyOf = (one: SlackInstallation, secret: string) => {
    if (secret === '') throw new Error(`Slack: the signing secret of ${one.name} is empty; anybody could sign. Set it.`);
    const key = keys.get(one) ?? createSecretKey(secret, 'utf8');
    keys.set(one, key);
    return key;
  };
  for (const one of installed()) if (one.signingSecret !== null) keyOf(one, one.signingSecret);
  return (headers: IncomingHttpHeaders): Forged | BodyCheck => {
    const { 'x-slack-request-timestamp': stamp, 'x-slack-signature': signature } = headers;
    if (typeof stamp !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(stamp)) return 'unsigned';
    const ahead = Number(stamp) - Math.floor(now() / 1000);
    if (ahead < -windowSeconds) return 'timestamp_behind';
    if (ahead > windowSeconds) return 'timestamp_ahead';
    return (body) => {
      const given = Buffer.from(signature, 'latin1');
      const all = installed();
      const tried = new Set<string>();
      for (const one of all) {
        const secret = one.signingSecret;
        if (secret === null || tried.has(secret)) continue;
        tried.add(secret);
        const wanted = `v0=${createHmac('sha256', keyOf(one, secret)).update(`v0:${stamp}:`).update(body).digest('hex')}`;
        if (given.length === wanted.length && timingSafeEqual(given, Buffer.from(wanted, 'latin1')))
          return all.filter(({ signingSecret }) => signingSecret === secret);
      }
      return 'wrong_signature';
    };
  };
}
