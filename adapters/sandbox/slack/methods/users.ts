import { type Obj, str } from '../../json.ts';
import type { Account } from '../memory.ts';
import { workspaceOf } from '../world.ts';
import { accountFor, type Method, refuse, type SlackCall } from './call.ts';

/** A stranger's profile is thin: no e-mail, no time zone. */
function userBody(call: SlackCall, account: Account): Obj {
  const workspace = workspaceOf(call.world, account.team);
  const name = account.email.split('@')[0] ?? account.user;
  const thin = { id: account.user, team_id: account.team, name, deleted: false, is_bot: false, updated: 0 };
  const profile = { real_name: account.name, display_name: account.name, team: account.team };
  if (account.stranger) return { ...thin, is_stranger: true, profile };
  const { enterprise } = workspace;
  return {
    ...thin,
    real_name: account.name,
    tz: 'Europe/London',
    tz_label: 'Greenwich Mean Time',
    tz_offset: 0,
    profile: { ...profile, email: account.email },
    is_restricted: false,
    is_app_user: false,
    ...(enterprise === null
      ? {}
      : { enterprise_user: { id: account.user, enterprise_id: enterprise.id, teams: [account.team] } }),
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
    is_enterprise_install: false,
  };
};
