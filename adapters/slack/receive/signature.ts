import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** How far a request's timestamp may be from now, either way: Slack's own window for the past; a future one would be good for replay until then. */
const windowSeconds = 5 * 60;

/** Why a request is not Slack's, as it may be logged. */
export type Forged = 'unsigned' | 'timestamp_behind' | 'timestamp_ahead' | 'wrong_signature';

/** Whether this body is the one that was signed. */
type BodyCheck = (body: Buffer) => Extract<Forged, 'wrong_signature'> | undefined;

/**
 * Checks requests by the app's signing secret (docs.slack.dev/authentication/verifying-requests-from-slack): what the head alone gives away,
 * else the check of the body, undefined when Slack sent it. Bolt's own check hashes each signature twice more to compare it, and knows no
 * future. `now`: the machine's own clock in ms, never one that was moved.
 */
export function signatureCheck(signingSecret: string, now: () => number) {
  if (signingSecret === '') throw new Error('Slack: the signing secret is empty; anybody could sign. Set SLACK_SIGNING_SECRET.');
  // Once: Node takes a raw secret apart anew for each hash.
  const key = createSecretKey(signingSecret, 'utf8');
  return (headers: IncomingHttpHeaders): Forged | BodyCheck => {
    const { 'x-slack-request-timestamp': stamp, 'x-slack-signature': signature } = headers;
    if (typeof stamp !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(stamp)) return 'unsigned';
    const ahead = Number(stamp) - Math.floor(now() / 1000);
    if (ahead < -windowSeconds) return 'timestamp_behind';
    if (ahead > windowSeconds) return 'timestamp_ahead';
    return (body) => {
      const wanted = `v0=${createHmac('sha256', key).update(`v0:${stamp}:`).update(body).digest('hex')}`;
      return signature.length === wanted.length &&
        timingSafeEqual(Buffer.from(signature, 'latin1'), Buffer.from(wanted, 'latin1'))
        ? undefined
        : 'wrong_signature';
    };
  };
}
