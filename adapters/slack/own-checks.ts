import type { RequestHandler } from 'express';
import type { Log } from './log.ts';

/** Slack's own window for a request's age, which Bolt keeps only towards the past. */
const windowMs = 5 * 60_000;

/** A form with its charset named: Bolt reads only the bare type as a form, and answers the rest with 400. */
const form = /^application\/x-www-form-urlencoded\s*;\s*charset="?utf-8"?\s*$/i;

/**
 * What Bolt does not check before its signature: a timestamp from the future (it would be good for replay until then) is answered with 401.
 * `now`: the machine's own clock in ms, never one that was moved; Slack and Bolt go by the real time.
 */
export function ownChecks({ now, log }: { readonly now: () => number; readonly log: Log }): RequestHandler {
  return (request, response, next) => {
    const stamp = Number(request.headers['x-slack-request-timestamp']) * 1000;
    if (stamp > now() + windowMs) {
      log('warn', { event: 'refused', status: 401, code: 'timestamp_ahead' });
      response.status(401).end();
      return;
    }
    if (form.test(request.headers['content-type'] ?? '')) request.headers['content-type'] = 'application/x-www-form-urlencoded';
    next();
  };
}
