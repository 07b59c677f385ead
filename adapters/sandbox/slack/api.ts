import express, { type Express, type Request, type Response } from 'express';
import { type Faults, spoil, type Touched } from '../faults.ts';
import { type Json, type Obj, obj, parseJson, str } from '../json.ts';
import type { Workspace } from './memory.ts';
import { refuse } from './methods/call.ts';
import { type Entry, methods } from './methods/table.ts';
import { appOfToken, type World } from './world.ts';

/** Reads a call as Slack does: a JSON body, or a form whose structured members are JSON in strings. null: neither. */
function argsOf(request: Request): Obj | null {
  const body = typeof request.body === 'string' ? request.body : '';
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) {
    const parsed = parseJson(body);
    return parsed === undefined ? null : obj(parsed);
  }
  const query = request.url.split('?')[1] ?? '';
  return Object.fromEntries([...new URLSearchParams(query), ...new URLSearchParams(body)]);
}

function tokenOf(request: Request, args: Obj): string {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? str(args.token);
}

/** The workspaces a token is good for, or the error it is answered with. */
function authenticate(world: World, request: Request, args: Obj): readonly Workspace[] | string {
  const token = tokenOf(request, args);
  if (token === '') return 'not_authed';
  const { workspaces } = world.memory;
  const granted = workspaces.filter((one) => one.token === token || world.oauth.covers(token, one) === true);
  if (granted.length === 0)
    return workspaces.some((one) => world.oauth.covers(token, one) === false) ? 'token_revoked' : 'invalid_auth';
  const installed = granted.filter((one) => !world.memory.uninstalled.has(one.id));
  if (installed.length === 0) return 'account_inactive';
  // An org-wide install names the workspace it means; the client adds it to every call.
  const meant = installed.filter((one) => one.id === args.team_id || one.enterprise?.id === args.team_id);
  return granted.length > 1 && meant.length > 0 ? meant : installed;
}

/** The one method that an app-level token is for: no bot token is good for it, nor it for anything else. */
const ofTheApp = 'apps.connections.open';

function asApp(world: World, request: Request, args: Obj): readonly Workspace[] | string {
  const token = tokenOf(request, args);
  if (token === '') return 'not_authed';
  if (token.startsWith('xoxb-')) return 'not_allowed_token_type';
  const app = appOfToken(world, token);
  return app === undefined ? 'invalid_auth' : world.memory.workspaces.filter(({ appId }) => appId === app);
}

/** Whom a call touches, for faults laid on one person. */
function userOf(world: World, args: Obj): string | null {
  const channel = str(args.channel);
  return world.memory.dms.get(channel)?.user ?? (str(args.user_id) || str(args.users) || str(args.user) || channel || null);
}

/** For faults: the workspace of the chat or the person a call names, else every workspace its token is good for. */
function touchedBy(world: World, request: Request, args: Obj): Touched {
  const granted = world.memory.workspaces.filter((one) => one.token === tokenOf(request, args)).map((one) => one.id);
  const user = userOf(world, args);
  const team =
    world.memory.dms.get(str(args.channel))?.team ??
    [...world.memory.accounts.values()].find((one) => one.user === user && granted.includes(one.team))?.team ??
    (str(args.team_id) || null);
  return { at: team === null ? granted : [team], user };
}

function answerOf(
  world: World,
  name: string,
  entry: Entry,
  args: Obj,
  covers: readonly Workspace[],
  token: string,
): Obj | number {
  const provided = world.oauth.scopesOf(token)?.split(',') ?? covers[0]?.scopes ?? [];
  if (entry.scopes.length > 0 && !entry.scopes.some((one) => provided.includes(one)))
    return refuse('missing_scope', { needed: entry.scopes.join(','), provided: provided.join(',') });
  const team = world.memory.dms.get(str(args.channel))?.team ?? covers[0]?.id ?? '';
  const key = entry.per === 'channel' ? `${name} ${team} ${userOf(world, args)}` : `${name} ${team}`;
  const wait = world.rates.take(key, entry.limits);
  return wait ?? entry.method({ world, covers, args, token });
}

/** Serves POST /api/<method>. Slack's own refusals are answers of status 200 with ok:false; only a rate limit is a 429. */
export function serveApi(app: Express, world: World, faults: Faults): void {
  const text = express.text({ type: () => true, limit: '8mb' });
  app.all('/api/:method', text, (request: Request, response: Response) => {
    const name = String(request.params.method);
    const args = argsOf(request);
    const fault = faults.take(name, touchedBy(world, request, args ?? {}));
    if (fault !== null && fault.when !== 'after') return spoil(fault, response);
    const answer = reply(world, request, name, args);
    const log: Json = typeof answer === 'number' ? refuse('ratelimited') : answer;
    world.memory.calls.push({ method: name, args, answer: log, at: world.clocks.now() });
    if (fault !== null) return spoil(fault, response);
    if (typeof answer === 'number') response.status(429).set('retry-after', String(answer)).json(log);
    // https://docs.slack.dev/authentication/installing-with-oauth: what the token may, in the head of every answer.
    else response.set('x-oauth-scopes', scopesOf(world, request, args ?? {})).json(answer);
  });
}

function scopesOf(world: World, request: Request, args: Obj): string {
  const token = tokenOf(request, args);
  return world.oauth.scopesOf(token) ?? world.memory.workspaces.find((one) => one.token === token)?.scopes.join(',') ?? '';
}

function reply(world: World, request: Request, name: string, args: Obj | null): Obj | number {
  if (args === null) return refuse('invalid_json');
  const covers =
    name === 'oauth.v2.access'
      ? world.memory.workspaces
      : name === ofTheApp
        ? asApp(world, request, args)
        : authenticate(world, request, args);
  if (typeof covers === 'string') return refuse(covers);
  const entry = methods.get(name);
  return entry === undefined
    ? refuse('unknown_method', { req_method: name })
    : answerOf(world, name, entry, args, covers, tokenOf(request, args));
}
