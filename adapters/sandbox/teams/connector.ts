import express, { type Express, type Request, type Response } from 'express';
import { type Faults, spoil, type Touched } from '../faults.ts';
import { type Json, type Obj, obj, parseJson, str } from '../json.ts';
import { type Answer, type RouteCall, routes } from './routes.ts';
import type { TeamsWorld } from './world.ts';

const error = (status: number, code: string, message: string): Answer => ({ status, body: { error: { code, message } } });

async function answerOf(world: TeamsWorld, request: Request, route: (typeof routes)[number], call: RouteCall): Promise<Answer> {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const bot = await world.keys.issuedTo(token, world.clocks.wire());
  if (bot === null) return error(401, 'Unauthorized', 'Authorization has been denied for this request.');
  if (call.body === undefined) return error(400, 'BadSyntax', 'The body is not a JSON object.');
  if (call.account === null && call.conversation !== '') return error(404, 'ConversationNotFound', 'Conversation not found.');
  // A chat is of one bot, and another knows nothing of it.
  const tenant = call.account?.tenant ?? str(call.body?.tenantId);
  if (bot !== world.botOf(tenant).appId)
    return error(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  const refuses = call.account?.refuses ?? (call.account?.installed === false ? 'BotNotInConversationRoster' : null);
  if (refuses !== null) return error(refuses.endsWith('NotFound') ? 404 : 403, refuses, 'The bot cannot write to this chat.');
  const wait = world.rates.take(`${route.name} ${call.conversation}`, route.limits);
  if (wait !== null)
    return { ...error(429, 'TooManyRequests', 'Rate limit exceeded.'), headers: { 'retry-after': String(wait) } };
  return route.carryOut(world, call);
}

function callOf(world: TeamsWorld, request: Request): RouteCall {
  const { conversation = '', activity = '', member = '' } = request.params;
  const text = typeof request.body === 'string' ? request.body : '';
  const parsed = text === '' ? {} : parseJson(text);
  const account = [...world.memory.accounts.values()].find((one) => one.conversation === conversation) ?? null;
  return {
    conversation: String(conversation),
    activity: String(activity),
    member: String(member),
    account,
    body: typeof parsed === 'object' ? obj(parsed) : undefined,
  };
}

/** What a call touches: the chat's person, or the one a conversation is asked for with; and the tenant. */
function touchedBy(world: TeamsWorld, call: RouteCall): Touched {
  const members: readonly Json[] = Array.isArray(call.body?.members) ? call.body.members : [];
  const wanted = obj(members[0]).id;
  const account =
    call.account ?? [...world.memory.accounts.values()].find((one) => one.mri === wanted || one.user === wanted) ?? null;
  const tenant = account?.tenant ?? str(call.body?.tenantId);
  return { at: tenant === '' ? [] : [tenant], user: account?.user ?? null };
}

/** Serves the connector's routes under the service address: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference */
export function serveConnector(app: Express, world: TeamsWorld, faults: Faults): void {
  const text = express.text({ type: () => true, limit: '4mb' });
  for (const route of routes) {
    app[route.method](`/emea${route.path}`, text, async (request: Request, response: Response) => {
      const call = callOf(world, request);
      const fault = faults.take(route.name, touchedBy(world, call));
      if (fault !== null && fault.when !== 'after') return spoil(fault, response);
      const answer = await answerOf(world, request, route, call);
      const body: Obj = answer.body ?? {};
      const logged = { route: route.name, path: request.path, body: call.body ?? null, status: answer.status, answer: body };
      world.memory.calls.push({ ...logged, at: world.clocks.now() });
      if (fault !== null) return spoil(fault, response);
      response
        .status(answer.status)
        .set(answer.headers ?? {})
        .json(answer.list ?? body);
    });
  }
}
