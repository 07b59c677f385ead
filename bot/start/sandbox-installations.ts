import { writeFileSync } from 'node:fs';
import type { SlackStandIn } from '../../adapters/sandbox/slack/stand-in.ts';
import type { TeamsStandIn } from '../../adapters/sandbox/teams/stand-in.ts';

export interface StandInApps {
  readonly slack: Pick<SlackStandIn, 'workspaces'>;
  readonly teams: Pick<TeamsStandIn, 'bots'>;
}

/** Writes the file of installations that a live bot would be given, one for each tenant and workspace. Gives the variables their secrets are in. */
export function sandboxInstallations({ slack, teams }: StandInApps, file = ''): Readonly<Record<string, string>> {
  const secrets: Record<string, string> = {};
  const kept = (name: string, secret: string) => {
    secrets[name] = secret;
    return { env: name };
  };
  const bots = teams.bots.flatMap(({ tenant, appId, appPassword }, at) =>
    tenant === null
      ? []
      : [{ on: 'teams', name: `tenant-${at + 1}`, app: appId, tenant, secret: kept(`TENANT_${at + 1}`, appPassword) }],
  );
  const apps = slack.workspaces.map(({ id, appId, signingSecret, token }) => ({
    on: 'slack',
    name: id.toLowerCase(),
    app: appId,
    org: id,
    signingSecret: kept(`${id}_SIGNING`, signingSecret),
    token: kept(`${id}_TOKEN`, token),
  }));
  writeFileSync(file, JSON.stringify({ installations: [...bots, ...apps] }, null, 2), { mode: 0o600 });
  return secrets;
}
