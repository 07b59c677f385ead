import { randomUUID } from 'node:crypto';
import type { Method } from './call.ts';

/** An address for one connection of Socket Mode (docs.slack.dev/reference/methods/apps.connections.open). */
export const connectionsOpen: Method = ({ world }) => {
  const ticket = randomUUID();
  world.tickets.add(ticket);
  return { ok: true, url: `${world.url.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${world.appId}` };
};
