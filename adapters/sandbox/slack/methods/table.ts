import type { Limit } from '../../rates.ts';
import { authRevoke, authTeamsList, connectionsOpen, oauthAccess } from './apps.ts';
import type { Method } from './call.ts';
import * as chat from './chat.ts';
import * as conversations from './conversations.ts';
import { authTest, info, lookupByEmail } from './users.ts';
import * as views from './views.ts';

/** `scopes`: any one of them will do. `per`: what one rate is counted for. */
export interface Entry {
  readonly method: Method;
  readonly scopes: readonly string[];
  readonly per: 'channel' | 'workspace';
  readonly limits: readonly Limit[];
}

// Tiers: https://docs.slack.dev/apis/web-api/rate-limits ; numbers per minute as in java-slack-sdk's MethodsRateLimits.
const minute = (most: number): readonly Limit[] => [{ most, seconds: 60 }];
const tier2 = minute(20);
const tier3 = minute(50);
const tier4 = minute(100);
/** One message a second in a channel, small bursts allowed. */
const posting: readonly Limit[] = [
  { most: 3, seconds: 1 },
  { most: 10, seconds: 10 },
];

const write = ['chat:write'];
const open = ['im:write', 'channels:manage'];

/** Every method this stand-in knows. */
export const methods: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ['apps.connections.open', { method: connectionsOpen, scopes: [], per: 'workspace', limits: tier3 }],
  ['oauth.v2.access', { method: oauthAccess, scopes: [], per: 'workspace', limits: minute(600) }],
  ['auth.revoke', { method: authRevoke, scopes: [], per: 'workspace', limits: tier3 }],
  ['auth.teams.list', { method: authTeamsList, scopes: [], per: 'workspace', limits: tier2 }],
  ['auth.test', { method: authTest, scopes: [], per: 'workspace', limits: minute(600) }],
  ['chat.postMessage', { method: chat.postMessage, scopes: write, per: 'channel', limits: posting }],
  ['chat.update', { method: chat.update, scopes: write, per: 'workspace', limits: tier3 }],
  ['chat.delete', { method: chat.remove, scopes: write, per: 'workspace', limits: tier3 }],
  ['conversations.open', { method: conversations.open, scopes: open, per: 'workspace', limits: tier3 }],
  ['conversations.history', { method: conversations.history, scopes: ['im:history'], per: 'workspace', limits: tier3 }],
  ['views.open', { method: views.open, scopes: [], per: 'workspace', limits: tier4 }],
  ['views.push', { method: views.push, scopes: [], per: 'workspace', limits: tier4 }],
  ['views.update', { method: views.update, scopes: [], per: 'workspace', limits: tier4 }],
  ['views.publish', { method: views.publish, scopes: [], per: 'workspace', limits: tier4 }],
  ['users.info', { method: info, scopes: ['users:read'], per: 'workspace', limits: tier4 }],
  ['users.lookupByEmail', { method: lookupByEmail, scopes: ['users:read.email'], per: 'workspace', limits: tier3 }],
]);
