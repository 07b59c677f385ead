import { isObj, type Json, type Obj, obj, parseJson, str } from '../json.ts';
import type { TokenTweaks } from './keys.ts';
import type { TeamsWorld } from './world.ts';

/** How a delivery may differ from what Teams sends. `token` null: no Authorization header. `body`: these bytes instead. */
export interface TeamsTweaks {
  readonly token?: TokenTweaks | string | null;
  readonly body?: string;
  /** Members put over the activity's; undefined takes one away (JSON leaves it out). */
  readonly over?: Obj;
}

export interface TeamsDelivery {
  readonly status: number | null;
  readonly failed: 'timeout' | 'refused' | null;
  readonly body: string;
  readonly json: Json | undefined;
}

async function tokenFor(
  world: TeamsWorld,
  activity: Obj,
  tweaks: TokenTweaks | string | null | undefined,
): Promise<string | null> {
  if (tweaks === null || typeof tweaks === 'string') return tweaks;
  const serviceUrl = typeof activity.serviceUrl === 'string' ? activity.serviceUrl : world.serviceUrl;
  const claims = { issuer: world.issuer, audience: world.botOf(tenantIn(activity)).appId, serviceUrl, at: world.clocks.wire() };
  return world.keys.channelToken(claims, tweaks);
}

/** Where it comes from: whose bot it is for. */
const tenantIn = (activity: Obj) => str(obj(obj(activity.channelData).tenant).id) || str(obj(activity.conversation).tenantId);

export async function deliverActivity(
  world: TeamsWorld,
  to: { readonly url: string; readonly patience: number },
  activity: Obj,
  tweaks: TeamsTweaks = {},
): Promise<TeamsDelivery> {
  const token = await tokenFor(world, activity, tweaks.token);
  const body = tweaks.body ?? JSON.stringify({ ...activity, ...tweaks.over });
  try {
    const response = await fetch(to.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body,
      signal: AbortSignal.timeout(to.patience),
    });
    const text = await response.text();
    return { status: response.status, failed: null, body: text, json: text === '' ? undefined : parseJson(text) };
  } catch (error) {
    const failed = error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'refused';
    return { status: null, failed, body: '', json: undefined };
  }
}

export const taken = (delivery: TeamsDelivery): boolean =>
  delivery.status !== null && delivery.status >= 200 && delivery.status < 300;

export const bodyOf = (delivery: TeamsDelivery): Obj => (isObj(delivery.json) ? delivery.json : {});
