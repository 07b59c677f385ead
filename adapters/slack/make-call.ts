import type { WebClient } from '@slack/web-api';
import type { Call } from './answer.ts';

type ByToken = Exclude<Call, { call: 'respond' }>;

/** Makes one call; throws what the web client throws, or an error with a `code`. `client`: undefined where we are not installed. */
export async function makeCall(client: WebClient | undefined, call: Call): Promise<void> {
  if (call.call === 'respond') return respond(call);
  if (client === undefined) throw Object.assign(new Error('no token for this workspace'), { code: 'not_installed' });
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
      return client.chat.postMessage({ channel: call.channel, ...call.message, unfurl_links: false, unfurl_media: false });
    default:
      return call satisfies never;
  }
}

/** A response_url takes five answers within 30 minutes, and needs no token. */
async function respond({ url, message, replaces }: Extract<Call, { call: 'respond' }>): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    // in_channel: a plain message in the direct chat, where an ephemeral one would be gone with the next reload.
    body: JSON.stringify({ ...message, replace_original: replaces, response_type: 'in_channel' }),
    redirect: 'error',
    signal: AbortSignal.timeout(5000),
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw Object.assign(new Error('response_url refused'), { code: `http_${answer.status}` });
}
