import type { SlackInstallation } from '../../adapters/slack/installation.ts';
import type { TeamsCloud, TeamsInstallation } from '../../adapters/teams/settings.ts';
import type { Settings } from '../start/settings.ts';
import type { Installed } from './installed.ts';

/** What the single settings say: at most one app on each platform. */
export function installedBySettings(settings: Settings): Installed {
  return { slack: slackOf(settings), teams: teamsOf(settings) };
}

/** SLACK_BOT_TOKEN is one token for every workspace (an org-wide install), or `T0123=xoxb-…,T0456=xoxb-…`. */
function slackOf({ SLACK_SIGNING_SECRET: secret, slack, SLACK_BOT_TOKEN: tokens }: Settings): readonly SlackInstallation[] {
  if (!slack || tokens === undefined) return [];
  const one = { on: 'slack', app: null, signingSecret: secret ?? null } as const;
  if (!tokens.includes('=')) return [{ ...one, name: 'SLACK_BOT_TOKEN', org: null, token: tokens }];
  return tokens.split(',').map((text): SlackInstallation => {
    const [org = '', token = ''] = text.split(/=(.*)/s);
    return { ...one, name: `SLACK_BOT_TOKEN ${org}`, org, token };
  });
}

/** For every tenant that has none of its own: such a bot can be published to others than its own. */
function teamsOf(settings: Settings): readonly TeamsInstallation[] {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TYPE: appType } = settings;
  if (appId === undefined) return [];
  const optional = { appPassword: settings.MICROSOFT_APP_PASSWORD, appTenant: settings.MICROSOFT_APP_TENANT_ID };
  return [{ on: 'teams', name: 'MICROSOFT_APP_ID', tenant: null, appId, appType, ...given(optional) }];
}

/** Where Teams is reached. */
export function teamsCloud(settings: Settings): TeamsCloud {
  return given({
    openIdMetadataUrl: settings.TEAMS_OPENID_METADATA_URL,
    tokenIssuer: settings.TEAMS_TOKEN_ISSUER,
    loginUrl: settings.TEAMS_LOGIN_URL,
    serviceHosts: settings.TEAMS_SERVICE_HOSTS?.split(',').map((host) => host.trim()),
  });
}

/** Without the entries that are undefined. */
function given<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
