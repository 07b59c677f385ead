/** One app of ours in Entra, as a bot: what the MICROSOFT_* settings or an entry of INSTALLATIONS_FILE say. */
export interface TeamsApp {
  /** The bot's id in Entra, and the audience of every token that comes in. Never empty: that would be no audience at all. */
  readonly appId: string;
  readonly appPassword?: string;
  readonly appType?: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMsi';
  /** Not asked for by an app of many tenants. */
  readonly appTenant?: string;
}

/** Where Teams itself is reached, the real one or a stand-in: what the four TEAMS_* settings say. One for every installation. */
export interface TeamsCloud {
  /** Where the keys of Teams are published. */
  readonly openIdMetadataUrl?: string;
  /** The `iss` of the tokens of Teams. */
  readonly tokenIssuer?: string;
  /** Where the bot gets its own token, without the tenant; plain http only on this machine. */
  readonly loginUrl?: string;
  /** Hosts the bot may call, and be called in the name of: `host`, `host:port`. */
  readonly serviceHosts?: readonly string[];
}

export type TeamsSettings = TeamsApp & TeamsCloud;

/** An app of ours in the tenant it is for. */
export interface TeamsInstallation extends TeamsApp {
  readonly on: 'teams';
  /** What people call it, in sentences and logs. */
  readonly name: string;
  /** Entra's id of the tenant, in small letters; null: every tenant that no other installation is for. */
  readonly tenant: string | null;
}

/** The installation for a tenant: its own, else the one for all that have none. */
export function inTenant(installed: readonly TeamsInstallation[], tenant: string): TeamsInstallation | undefined {
  return installed.find((one) => one.tenant === tenant) ?? installed.find((one) => one.tenant === null);
}
