import { CloudAdapter } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import express, { type ErrorRequestHandler, type Response, type Router } from 'express';
import { activitySchema, type TeamsActivity } from './activity.ts';
import { type Answer, answerTo, type TeamsOptions, write } from './answer.ts';
import { authenticationOf, issuerOf } from './authentication.ts';
import { quietly } from './quiet-sdk.ts';
import { rememberTokens } from './remembered-token.ts';
import { sdkActivity } from './sdk-activity.ts';
import { serviceAllowed } from './service-hosts.ts';
import { spellReply } from './spell-reply.ts';

/** Bytes of one request. Teams keeps a message under about 100 KB of UTF-16 (limits.ts) and our longest form under that. Our own limit. */
const largestBody = 256 * 1024;

/**
 * POST /api/messages. In this order: body (413, 400), shape and channel (400), service host (403), token (401, or 503 when the keys cannot
 * be had); only then the activity goes through the SDK's adapter to `handle`. Past the token the HTTP status is always 200: on any other
 * Teams shows an error of its own.
 */
export function teamsRoutes(options: TeamsOptions): Router {
  const { settings, report = () => {} } = options;
  const authentication = authenticationOf(settings);
  const adapter = new CloudAdapter(authentication);
  const allowed = serviceAllowed(settings.serviceHosts);
  const verify = rememberTokens(
    (header, serviceUrl) =>
      quietly(() =>
        authentication.authenticateRequest(sdkActivity({ type: 'message', channelId: 'msteams', serviceUrl }), header),
      ),
    { issuer: issuerOf(settings), audience: settings.appId },
    options.now,
  );
  const refuse = (response: Response, status: number, detail: string) => {
    report(status === 503 ? 'keys unavailable' : 'refused', detail);
    response.status(status).end();
  };
  const throughSdk = async (activity: TeamsActivity, caller: AuthenticateRequestResult): Promise<Spelled> => {
    try {
      const { promise, resolve } = Promise.withResolvers<Spelled>();
      await adapter.processActivityDirect(caller, sdkActivity(activity), async () => {
        resolve(spell(activity, await answerTo(activity, options)));
      });
      return await promise;
    } catch (fault) {
      report('fault', nameOf(fault));
      return spell(activity, { reply: { reply: 'note', text: options.sorry }, write: null });
    }
  };

  const router = express.Router();
  router.post('/api/messages', express.json({ limit: largestBody }), async (request, response) => {
    const read = activitySchema.safeParse(request.body);
    if (!read.success) return refuse(response, 400, 'not an activity of Teams');
    const activity = read.data;
    if (!allowed(activity.serviceUrl)) return refuse(response, 403, 'service host not on the list');
    const verdict = await verify(request.headers.authorization ?? '', activity.serviceUrl);
    if (verdict.is !== 'genuine') return refuse(response, verdict.is === 'refused' ? 401 : 503, 'token');

    const { answer, body } = await throughSdk(activity, verdict.result);
    response.writeHead(200, body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' });
    response.end(body === undefined ? undefined : JSON.stringify(body));
    await write(answer, options.chat, activity.id ?? '');
  });
  router.use('/api/messages', badBody(refuse));
  return router;
}

interface Spelled {
  readonly answer: Answer;
  readonly body: object | undefined;
}

function spell(activity: TeamsActivity, answer: Answer): Spelled {
  return { answer, body: activity.type === 'invoke' ? spellReply(activity.name ?? '', answer.reply) : undefined };
}

/** The kind of a fault: its message may quote what somebody typed. */
function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : 'unknown';
}

/** What the body parser refused. Its own message quotes the body, so it is not passed on. */
function badBody(refuse: (response: Response, status: number, detail: string) => void): ErrorRequestHandler {
  return (fault: { readonly status?: number }, _request, response, _next) => {
    const status = fault.status ?? 500;
    refuse(response, status >= 400 && status < 500 ? status : 400, 'body');
  };
}
