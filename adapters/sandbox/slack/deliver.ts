import { createHmac } from 'node:crypto';
import { isObj, type Json, type Obj, parseJson } from '../json.ts';

/** How a delivery may differ from what Slack sends: for tests of the receiver. `at`: the signed instant, ms. `body`: these bytes instead. */
export interface SlackTweaks {
  readonly secret?: string;
  readonly at?: number;
  readonly signature?: 'none' | 'wrong';
  readonly charset?: boolean;
  readonly retry?: { readonly num: number; readonly reason: string };
  readonly body?: string;
  /** Over Socket Mode, on the connection of this app. */
  readonly app?: string;
}

/** What the receiver answered. `status` null: no answer in time ('timeout') or no connection ('refused'). */
export interface SlackDelivery {
  readonly status: number | null;
  readonly failed: 'timeout' | 'refused' | null;
  readonly headers: Headers;
  readonly body: string;
  readonly json: Json | undefined;
}

/** v0 of https://docs.slack.dev/authentication/verifying-requests-from-slack */
function sign(secret: string, seconds: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`;
}

/** Events are JSON; everything a person pressed is a form with one member, payload. */
function encode(payload: Obj): { readonly body: string; readonly type: string } {
  return payload.type === 'event_callback' || payload.type === 'url_verification'
    ? { body: JSON.stringify(payload), type: 'application/json' }
    : { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), type: 'application/x-www-form-urlencoded' };
}

export async function deliver(
  to: { readonly url: string; readonly secret: string; readonly wire: number; readonly patience: number },
  payload: Obj,
  tweaks: SlackTweaks = {},
): Promise<SlackDelivery> {
  const encoded = encode(payload);
  const body = tweaks.body ?? encoded.body;
  const seconds = Math.floor((tweaks.at ?? to.wire) / 1000);
  const signature = tweaks.signature === 'wrong' ? `v0=${'0'.repeat(64)}` : sign(tweaks.secret ?? to.secret, seconds, body);
  const headers: Record<string, string> = {
    'content-type': encoded.type + (tweaks.charset === true ? '; charset=utf-8' : ''),
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    ...(tweaks.signature === 'none' ? {} : { 'x-slack-signature': signature, 'x-slack-request-timestamp': String(seconds) }),
    ...(tweaks.retry === undefined
      ? {}
      : { 'x-slack-retry-num': String(tweaks.retry.num), 'x-slack-retry-reason': tweaks.retry.reason }),
  };
  try {
    const signal = AbortSignal.timeout(to.patience);
    const response = await fetch(to.url, { method: 'POST', headers, body: Buffer.from(body), signal });
    const text = await response.text();
    return {
      status: response.status,
      failed: null,
      headers: response.headers,
      body: text,
      json: text === '' ? undefined : parseJson(text),
    };
  } catch (error) {
    const failed = isAbort(error) ? 'timeout' : 'refused';
    return { status: null, failed, headers: new Headers(), body: '', json: undefined };
  }
}

const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'TimeoutError';

export const accepted = (delivery: SlackDelivery): boolean =>
  delivery.status !== null && delivery.status >= 200 && delivery.status < 300;

export const answerOf = (delivery: SlackDelivery): Obj => (isObj(delivery.json) ? delivery.json : {});
