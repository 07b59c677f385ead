import type { TeamsSettings } from '../../adapters/teams/settings.ts';
import type { Settings } from './settings.ts';

/** The Teams adapter's settings from the environment's; null where Teams is not configured. */
export function teamsSettings(settings: Settings): TeamsSettings | null {
  const appId = settings.MICROSOFT_APP_ID;
  if (appId === undefined) return null;
  const optional = {
    appPassword: settings.MICROSOFT_APP_PASSWORD,
    appTenant: settings.MICROSOFT_APP_TENANT_ID,
    openIdMetadataUrl: settings.TEAMS_OPENID_METADATA_URL,
    tokenIssuer: settings.TEAMS_TOKEN_ISSUER,
    loginUrl: settings.TEAMS_LOGIN_URL,
    serviceHosts: settings.TEAMS_SERVICE_HOSTS?.split(',').map((host) => host.trim()),
  };
  return { appId, appType: settings.MICROSOFT_APP_TYPE, ...given(optional) };
}

/** Without the entries that are undefined. */
function given<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
