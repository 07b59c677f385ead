import type { WebClient } from '@slack/web-api';
import { boundedFetch } from '../../bounded-fetch.ts';
import type { Call } from './answer.ts';
import type { IsHook } from './hook-address.ts';

type ByToken = Exclude<Call, { call: 'respond' }>;

/** Makes one call; throws what the web client throws, or an error with a `code`. */
export async function makeCall(client: WebClient, call: Call, isHook: IsHook): Promise<void> {
  if (call.call === 'respond') return respond(call, isHook);
  await byToken(client, call);
}

async function byToken(client: WebClient, call: ByToken): Promise<unknown> {
  switch (call.call) {
    case 'views.open':
      return client.views.open({ trigger_id: call.trigger, view: call.view });
    case 'views.push':
      return client.views.push({ trigger_id: call.trigger, view: call.view });
    case 'views.update':
      return client.views.update({ view_id: call.id, hash: call.hash, view: call.view });
    case 'views.publish':
      return client.views.publish({ user_id: call.user, view: call.view });
    case 'post':
      return client.chat.postMessage({
        channel: call.channel,
        ...(call.thread === undefined ? {} : { thread_ts: call.thread }),
        ...call.message,
        unfurl_links: false,
        unfurl_media: false,
      });
    default:
      return call satisfies never;
  }
}

/**
 * A response_url takes five answers within 30 minutes, and needs no token. What is not put in place of the pressed message is shown to its
 * reader alone: never `in_channel`, which would be said to everybody wherever the press came from. The message that is replaced keeps
 * its own visibility.
 */
async function respond({ url, message, replaces }: Extract<Call, { call: 'respond' }>, isHook: IsHook): Promise<void> {
  if (!isHook(url)) throw Object.assign(new Error('not an address of Slack'), { code: 'response_url_elsewhere' });
  const how = replaces ? { replace_original: true } : { replace_original: false, response_type: 'ephemeral' };
  const answer = await boundedFetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ ...message, ...how }),
    redirect: 'error',
    signal: AbortSignal.timeout(5000),
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw Object.assign(new Error('response_url refused'), { code: `http_${answer.status}` });
}
