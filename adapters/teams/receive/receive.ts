import type { ServerResponse } from 'node:http';
import { boundedJson } from '../../bounded-json.ts';
import { type Route, respond, respondPadded } from '../../route.ts';
import { uptime } from '../../time-to-answer.ts';
import { answerTo, type TeamsAnswer, type TeamsOptions, write } from '../send/answer.ts';
import { spellReply } from '../send/spell-reply.ts';
import { serviceAllowed } from '../service-hosts.ts';
import { inTenant, type TeamsInstallation } from '../settings.ts';
import { activitySchema, type TeamsActivity, tenantOf } from './activity.ts';
import { type Authenticate, authenticationOf, issuerOf } from './authentication.ts';
import { rememberTokens } from './remembered-token.ts';

/**
 * Teams keeps a message under about 100 KB (msteams-docs, bots/how-to/includes/agent-message-size-limit.md), and a form of ours holds far less. Our
 * own limit, in bytes.
 */
const largestBody = 128 * 1024;

const json = 'application/json; charset=utf-8';

/** Bytes of JSON; the warning in Welsh, with the English beside it, has 1,068. */
const answerStep = 1_152;

/**
 * POST /api/messages. In this order: the token in the head (401, or 503 when the keys cannot be had); body, shape and channel (400), service
 * host (403), the address the token was issued for (401), the tenant that its app is for (403); only then the activity goes to `handle`. Past that the HTTP status is always
 * 200: on any other Teams shows an error of its own. `settled` waits for the answers that go out as messages behind the HTTP answer.
 */
export function teamsRoute(options: TeamsOptions): { readonly route: Route; readonly settled: () => Promise<void> } {
  const { cloud, installed } = options;
  const allowed = serviceAllowed(cloud.serviceHosts);
  const checks = new WeakMap<TeamsInstallation, Authenticate>();
  const checkOf = (one: TeamsInstallation) => {
    const check = checks.get(one) ?? authenticationOf(one, cloud);
    checks.set(one, check);
    return check;
  };
  installed().forEach(checkOf);
  const verify = rememberTokens<TeamsInstallation>({
    issuer: issuerOf(cloud),
    issuedTo(audience) {
      const to = installed().find((one) => one.appId === audience);
      return to === undefined ? undefined : { to, verify: checkOf(to) };
    },
    now: options.now,
  });
  const underway = new Set<Promise<void>>();

  const taking = (service: string, to: TeamsInstallation, waited: number) => async (body: Buffer, response: ServerResponse) => {
    const activity = activityIn(body);
    if (typeof activity === 'string') return { status: 400, why: activity } as const;
    if (!allowed(activity.serviceUrl)) return { status: 403, why: 'service host not on the list' } as const;
    if (activity.serviceUrl !== service) return { status: 401, why: 'token of another service' } as const;
    // What names no tenant is nobody's, and comes to nothing.
    const tenant = tenantOf(activity);
    if (tenant !== undefined && inTenant(installed(), tenant) !== to)
      return { status: 403, why: 'token of another tenant' } as const;
    const { answer, says } = await spelled(activity, waited, options);
    if (activity.name === 'task/submit') respondPadded(response, says, json, answerStep);
    else if (says === undefined) respond(response, 200);
    else respond(response, 200, JSON.stringify(says), json);
    const written = write(answer, options, activity.id ?? '').finally(() => underway.delete(written));
    underway.add(written);
    await written;
    return undefined;
  };

  const route: Route = {
    path: '/api/messages',
    on: 'teams',
    most: largestBody,
    async admit(headers) {
      const came = uptime();
      const verdict = await verify(headers.authorization ?? '');
      if (verdict === 'unavailable') return { status: 503, why: 'keys unavailable' };
      return verdict === 'refused' ? { status: 401, why: 'token' } : taking(verdict.genuine, verdict.to, uptime() - came);
    },
  };
  return { route, settled: async () => void (await Promise.allSettled(underway)) };
}

/** What a body says, or what is wrong with it. */
function activityIn(body: Buffer): TeamsActivity | 'body' | 'not an activity of Teams' {
  let said: unknown;
  try {
    said = boundedJson(body);
  } catch {
    return 'body';
  }
  return activitySchema.safeParse(said).data ?? 'not an activity of Teams';
}

interface Spelled {
  readonly answer: TeamsAnswer;
  readonly says: object | undefined;
}

async function spelled(activity: TeamsActivity, waited: number, options: TeamsOptions): Promise<Spelled> {
  try {
    const answer = await answerTo(activity, waited, options);
    try {
      return spell(activity, answer);
    } catch (fault) {
      if (options.unspelt === undefined || answer.to === null) throw fault;
      options.fault?.(kindOf(fault));
      return spell(activity, { ...answer, reply: options.unspelt(answer.to, answer.reply, fault) });
    }
  } catch (fault) {
    options.fault?.(kindOf(fault));
    return spell(activity, { reply: { reply: 'note', text: options.sorry }, write: null, to: null });
  }
}

function spell(activity: TeamsActivity, answer: TeamsAnswer): Spelled {
  return { answer, says: activity.type === 'invoke' ? spellReply(activity.name ?? '', answer.reply) : undefined };
}

/** What a log may know of a fault. A message may quote what somebody typed; those of our own renderer name a limit and a field. */
function kindOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown';
  return fault instanceof RangeError && fault.message.startsWith('Teams: ') ? fault.message : fault.name;
}
