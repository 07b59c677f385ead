import type { Obj } from '../json.ts';
import type { Account, SlackMessage, View } from './memory.ts';
import { isOrgWide, type World, workspaceOf } from './world.ts';

// The objects of payloads and answers, member by member as in https://github.com/slackapi/java-slack-sdk/tree/main/json-logs/samples

export function messageBody(world: World, account: Account, message: SlackMessage, metadata: boolean): Obj {
  const workspace = workspaceOf(world, account.team);
  const bot = {
    bot_id: workspace.botId,
    app_id: workspace.appId,
    bot_profile: {
      id: workspace.botId,
      app_id: workspace.appId,
      name: 'quorate',
      deleted: false,
      team_id: workspace.id,
      updated: 0,
    },
  };
  return {
    type: 'message',
    user: message.from === 'bot' ? workspace.botUser : account.user,
    ts: message.ts,
    team: workspace.id,
    text: message.text,
    ...(message.from === 'bot' ? bot : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.edited ? { edited: { user: workspace.botUser, ts: message.ts } } : {}),
    ...(metadata && message.metadata !== null ? { metadata: message.metadata } : {}),
  };
}

export function viewBody(world: World, account: Account, view: View, values: Obj): Obj {
  const workspace = workspaceOf(world, account.team);
  const { title, submit, close, private_metadata, callback_id, external_id, clear_on_close, notify_on_close } = view.definition;
  return {
    id: view.id,
    team_id: workspace.id,
    type: view.type,
    blocks: view.blocks,
    private_metadata: private_metadata ?? '',
    callback_id: callback_id ?? '',
    state: { values },
    hash: view.hash,
    title: title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: clear_on_close ?? false,
    notify_on_close: notify_on_close ?? false,
    close: close ?? null,
    submit: submit ?? null,
    previous_view_id: view.previous,
    root_view_id: view.root,
    app_id: workspace.appId,
    external_id: external_id ?? '',
    // https://docs.slack.dev/reference/views : the enterprise where the app is installed for all of it.
    app_installed_team_id: (isOrgWide(world, workspace) ? workspace.enterprise?.id : undefined) ?? workspace.id,
    bot_id: workspace.botId,
  };
}

/** The members every interactive payload starts with. */
export function envelope(world: World, account: Account): Obj {
  const workspace = workspaceOf(world, account.team);
  const { enterprise } = workspace;
  const orgWide = isOrgWide(world, workspace);
  const name = account.email.split('@')[0] ?? account.user;
  return {
    // https://docs.slack.dev/reference/interaction-payloads/block_actions-payload : null where the app is installed for a whole enterprise.
    team: orgWide
      ? null
      : {
          id: workspace.id,
          domain: workspace.domain,
          ...(enterprise === null ? {} : { enterprise_id: enterprise.id, enterprise_name: enterprise.name }),
        },
    user: { id: account.user, username: name, name, team_id: account.home },
    api_app_id: workspace.appId,
    token: 'sandbox-verification-token',
    enterprise,
    is_enterprise_install: orgWide,
  };
}
