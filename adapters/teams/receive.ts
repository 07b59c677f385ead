import { type Route, respond } from '../route.ts';
import { activitySchema, type TeamsActivity } from './activity.ts';
import { type Answer, answerTo, type TeamsOptions, write } from './answer.ts';
import { authenticationOf, issuerOf } from './authentication.ts';
import { rememberTokens } from './remembered-token.ts';
import { serviceAllowed } from './service-hosts.ts';
import { spellReply } from './spell-reply.ts';

/**
 * POST /api/messages. In this order: body, shape and channel (400), service host (403), token (401, or 503 when the keys cannot be had); only
 * then the activity goes to `handle`. Past the token the HTTP status is always 200: on any other Teams shows an error of its own.
 */
export function teamsRoute(options: TeamsOptions): Route {
  const { settings, report = () => {} } = options;
  const allowed = serviceAllowed(settings.serviceHosts);
  const expected = { issuer: issuerOf(settings), audience: settings.appId };
  const verify = rememberTokens(authenticationOf(settings), expected, options.now);
  return {
    path: '/api/messages',
    async handle({ headers, body }, response) {
      const refuse = (status: number, detail: string) => {
        report(status === 503 ? 'keys unavailable' : 'refused', detail);
        respond(response, status);
      };
      const activity = activityIn(body);
      if (typeof activity === 'string') return refuse(400, activity);
      if (!allowed(activity.serviceUrl)) return refuse(403, 'service host not on the list');
      const verdict = await verify(headers.authorization ?? '', activity.serviceUrl);
      if (verdict !== 'genuine') return refuse(verdict === 'refused' ? 401 : 503, 'token');

      const { answer, says } = await spelled(activity, options);
      if (says === undefined) respond(response, 200);
      else respond(response, 200, JSON.stringify(says), 'application/json; charset=utf-8');
      await write(answer, options.chat, activity.id ?? '');
    },
  };
}

/** What a body says, or what is wrong with it. */
function activityIn(body: Buffer): TeamsActivity | 'body' | 'not an activity of Teams' {
  let said: unknown;
  try {
    said = JSON.parse(body.toString());
  } catch {
    return 'body';
  }
  return activitySchema.safeParse(said).data ?? 'not an activity of Teams';
}

interface Spelled {
  readonly answer: Answer;
  readonly says: object | undefined;
}

async function spelled(activity: TeamsActivity, options: TeamsOptions): Promise<Spelled> {
  try {
    return spell(activity, await answerTo(activity, options));
  } catch (fault) {
    options.report?.('fault', kindOf(fault));
    return spell(activity, { reply: { reply: 'note', text: options.sorry }, write: null });
  }
}

function spell(activity: TeamsActivity, answer: Answer): Spelled {
  return { answer, says: activity.type === 'invoke' ? spellReply(activity.name ?? '', answer.reply) : undefined };
}

/** What a log may know of a fault. A message may quote what somebody typed; those of our own renderer name a limit and a field. */
function kindOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown';
  return fault instanceof RangeError && fault.message.startsWith('Teams: ') ? fault.message : fault.name;
}
