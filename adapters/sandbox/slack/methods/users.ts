import { type Obj, str } from '../../json.ts';
import type { Account } from '../memory.ts';
import { isOrgWide, workspaceOf } from '../world.ts';
import { accountFor, type Method, refuse, type SlackCall } from './call.ts';

/**
 * https://docs.slack.dev/reference/objects/user-object : a stranger's profile is thin, no e-mail, no time zone; of somebody deactivated there is
 * not even whether they were a guest. Somebody of another workspace in a channel that the app is in is told by their team alone.
 */
function userBody(call: SlackCall, account: Account): Obj {
  const workspace = workspaceOf(call.world, account.team);
  const name = account.email.split('@')[0] ?? account.user;
  const { home, bot, deactivated, guest } = account;
  const thin = { id: account.user, team_id: home, name, deleted: deactivated, is_bot: bot, updated: 0 };
  const profile = { real_name: account.name, display_name: account.name, team: home };
  if (account.stranger) return { ...thin, is_stranger: true, profile };
  if (deactivated) return { ...thin, real_name: account.name, profile };
  const enterprise = home === account.team ? workspace.enterprise : null;
  return {
    ...thin,
    real_name: account.name,
    tz: 'Europe/London',
    tz_label: 'Greenwich Mean Time',
    tz_offset: 0,
    profile: { ...profile, email: account.email },
    is_restricted: guest !== 'no',
    is_ultra_restricted: guest === 'single-channel',
    is_app_user: false,
    ...(enterprise === null
      ? {}
      : { enterprise_user: { id: account.user, enterprise_id: enterprise.id, enterprise_name: enterprise.name, teams: [home] } }),
  };
}

export const info: Method = (call) => {
  const account = accountFor(call, str(call.args.user));
  return account === null ? refuse('user_not_found') : { ok: true, user: userBody(call, account) };
};

export const lookupByEmail: Method = (call) => {
  const teams = new Set(call.covers.map((one) => one.id));
  const account = [...call.world.memory.accounts.values()].find(
    (one) => teams.has(one.team) && !one.stranger && one.email === str(call.args.email).toLowerCase(),
  );
  return account === undefined ? refuse('users_not_found') : { ok: true, user: userBody(call, account) };
};

export const authTest: Method = (call) => {
  const [workspace] = call.covers;
  if (workspace === undefined) return refuse('invalid_auth');
  return {
    ok: true,
    url: `https://${workspace.domain}.example/`,
    team: workspace.name,
    user: 'quorate',
    team_id: workspace.id,
    user_id: workspace.botUser,
    bot_id: workspace.botId,
    ...(workspace.enterprise === null ? {} : { enterprise_id: workspace.enterprise.id }),
    is_enterprise_install: isOrgWide(call.world, workspace),
  };
};
