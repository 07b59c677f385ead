import { randomUUID } from 'node:crypto';
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

/** https://docs.slack.dev/reference/methods/auth.revoke */
export const authRevoke: Method = ({ world, token }) =>
  world.oauth.revoke(token) ? { ok: true, revoked: true } : refuse('token_revoked');
