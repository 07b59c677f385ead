import { createHmac } from 'node:crypto';

export interface Sending {
  readonly secret?: string;
  /** Seconds from now. */
  readonly shift?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const secret = 'invented-signing-secret';

/** Sends a body as Slack does: signed by hand over `v0:time:body` (docs.slack.dev/authentication/verifying-requests-from-slack). */
export function sendRaw(url: string, body: string, sending: Sending = {}): Promise<Response> {
  const time = Math.floor(Date.now() / 1000) + (sending.shift ?? 0);
  const signature = createHmac('sha256', sending.secret ?? secret)
    .update(`v0:${time}:${body}`)
    .digest('hex');
  return fetch(`${url}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': sending.type ?? 'application/json',
      'x-slack-request-timestamp': String(time),
      'x-slack-signature': `v0=${signature}`,
      ...sending.headers,
    },
    body: Buffer.from(body),
  });
}

/** A payload as Slack sends its kind: an event as JSON, an interaction as a form, with no charset. */
export function send(url: string, payload: unknown, sending: Sending = {}): Promise<Response> {
  if (Object(payload).event !== undefined || Object(payload).challenge !== undefined)
    return sendRaw(url, JSON.stringify(payload), sending);
  const form = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return sendRaw(url, form, { type: 'application/x-www-form-urlencoded', ...sending });
}
