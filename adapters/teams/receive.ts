import { CloudAdapter } from 'botbuilder';
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
  const refuse: Refuse = (response, status, detail) => {
    report(status === 503 ? 'keys unavailable' : 'refused', detail);
    response.status(status).end();
  };
  const spelled = async (activity: TeamsActivity): Promise<Spelled> => {
    try {
      return spell(activity, await answerTo(activity, options));
    } catch (fault) {
      report('fault', kindOf(fault));
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

    const turn = Promise.withResolvers<Spelled>();
    await adapter.processActivityDirect(verdict.result, sdkActivity(activity), async () => turn.resolve(await spelled(activity)));
    const { answer, body } = await turn.promise;
    response.writeHead(200, body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' });
    response.end(body === undefined ? undefined : JSON.stringify(body));
    await write(answer, options.chat, activity.id ?? '');
  });
  router.use('/api/messages', afterFault(refuse, report));
  return router;
}

type Refuse = (response: Response, status: number, detail: string) => void;

interface Spelled {
  readonly answer: Answer;
  readonly body: object | undefined;
}

function spell(activity: TeamsActivity, answer: Answer): Spelled {
  return { answer, body: activity.type === 'invoke' ? spellReply(activity.name ?? '', answer.reply) : undefined };
}

/** What a log may know of a fault. A message may quote what somebody typed; those of our own renderer name a limit and a field. */
function kindOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown';
  return fault instanceof RangeError && fault.message.startsWith('Teams: ') ? fault.message : fault.name;
}

/** What the body parser refused (its own message quotes the body, so it is not passed on), and a fault of the SDK's. */
function afterFault(refuse: Refuse, report: NonNullable<TeamsOptions['report']>): ErrorRequestHandler {
  return (fault: { readonly status?: number }, _request, response, _next) => {
    if (fault.status !== undefined && fault.status < 500) return refuse(response, fault.status, 'body');
    report('fault', kindOf(fault));
    if (!response.headersSent) response.status(500).end();
  };
}
