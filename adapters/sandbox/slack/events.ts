import type { Obj } from '../json.ts';
import { accepted, type SlackDelivery, type SlackTweaks } from './deliver.ts';
import type { Account } from './memory.ts';
import { isOrgWide, type World, workspaceOf } from './world.ts';

/** After a first failure Slack tries again at once, after a minute, after five: https://docs.slack.dev/apis/events-api */
const waits = [0, 60_000, 300_000];

export function event(world: World, team: string, body: Obj): Obj {
  const workspace = workspaceOf(world, team);
  return {
    token: 'sandbox-verification-token',
    team_id: team,
    ...(workspace.enterprise === null ? {} : { enterprise_id: workspace.enterprise.id }),
    context_team_id: team,
    context_enterprise_id: workspace.enterprise?.id ?? null,
    api_app_id: workspace.appId,
    event: body,
    type: 'event_callback',
    event_id: world.id('Ev'),
    event_time: Math.floor(world.clocks.now() / 1000),
    authorizations: [
      {
        enterprise_id: workspace.enterprise?.id ?? null,
        team_id: team,
        user_id: workspace.botUser,
        is_bot: true,
        is_enterprise_install: isOrgWide(world, workspace),
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${world.id('')}`,
  };
}

export function said(world: World, account: Account, channel: string, ts: string, text: string): Obj {
  const message = { type: 'message', user: account.user, ts, client_msg_id: world.id(''), text, team: account.home };
  return event(world, account.team, { ...message, channel, event_ts: ts, channel_type: 'im' });
}

export function homeOpened(world: World, account: Account, channel: string, tab: 'home' | 'messages'): Obj {
  return event(world, account.team, { type: 'app_home_opened', user: account.user, channel, tab, event_ts: world.stamp() });
}

/** Sends events, keeps those that were not taken, and sends them again when their time comes. */
export interface Outbox {
  send(body: Obj): Promise<SlackDelivery>;
  /** Sends again what is due on the story's clock. */
  tick(): Promise<void>;
  waiting(): number;
}

interface Due {
  readonly body: Obj;
  readonly num: number;
  readonly reason: string;
  readonly at: number;
}

export function outbox(world: World, carry: (body: Obj, tweaks: SlackTweaks) => Promise<SlackDelivery>): Outbox {
  let due: readonly Due[] = [];
  const attempt = async (body: Obj, retry?: { readonly num: number; readonly reason: string }): Promise<SlackDelivery> => {
    const delivery = await carry(body, retry === undefined ? {} : { retry });
    const num = (retry?.num ?? 0) + 1;
    const wait = waits[num - 1];
    if (accepted(delivery) || delivery.headers.get('x-slack-no-retry') === '1' || wait === undefined) return delivery;
    const reason = { timeout: 'http_timeout', refused: 'connection_failed', none: 'http_error' }[delivery.failed ?? 'none'];
    if (wait === 0) return attempt(body, { num, reason });
    due = [...due, { body, num, reason, at: world.clocks.now() + wait }];
    return delivery;
  };
  return {
    send: (body) => attempt(body),
    waiting: () => due.length,
    async tick() {
      const ready = due.filter((one) => one.at <= world.clocks.now());
      due = due.filter((one) => !ready.includes(one));
      for (const { body, num, reason } of ready) await attempt(body, { num, reason });
    },
  };
}
