import { randomUUID } from 'node:crypto';
import { str } from '../../json.ts';
import { appOfToken } from '../world.ts';
import { type Method, refuse } from './call.ts';

/** An address for one connection of Socket Mode (docs.slack.dev/reference/methods/apps.connections.open). */
export const connectionsOpen: Method = ({ world, token }) => {
  const ticket = randomUUID();
  const app = appOfToken(world, token) ?? world.appId;
  world.tickets.set(ticket, app);
  return { ok: true, url: `${world.url.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${app}` };
};

/** https://docs.slack.dev/reference/methods/oauth.v2.access : by the app's own id and secret, with no token. */
export const oauthAccess: Method = ({ world, args }) => world.oauth.access(args);

/** https://docs.slack.dev/reference/methods/auth.teams.list : the workspaces a token is good for, most tokens for one alone. */
export const authTeamsList: Method = ({ covers, args }) => {
  const limit = Number(args.limit ?? 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) return refuse('invalid_limit');
  const from = args.cursor === undefined ? 0 : Number(Buffer.from(str(args.cursor), 'base64').toString());
  if (!Number.isInteger(from)) return refuse('invalid_cursor');
  const until = from + limit;
  return {
    ok: true,
    teams: covers.slice(from, until).map(({ id, name }) => ({ id, name })),
    response_metadata: { next_cursor: until < covers.length ? Buffer.from(String(until)).toString('base64') : '' },
  };
};

/** https://docs.slack.dev/reference/methods/auth.revoke */
export const authRevoke: Method = ({ world, token }) =>
  world.oauth.revoke(token) ? { ok: true, revoked: true } : refuse('token_revoked');
