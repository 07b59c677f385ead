/** How to reach the real Teams, or a stand-in: what the four TEAMS_* and the MICROSOFT_* settings say. */
export interface TeamsSettings {
  /** The bot's id in Entra, and the audience of every token that comes in. Never empty: that would be no audience at all. */
  readonly appId: string;
  readonly appPassword?: string;
  readonly appType?: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMsi';
  /** Not asked for by an app of many tenants. */
  readonly appTenant?: string;
  /** Where the keys of Teams are published. */
  readonly openIdMetadataUrl?: string;
  /** The `iss` of the tokens of Teams. */
  readonly tokenIssuer?: string;
  /** Where the bot gets its own token, without the tenant; plain http only on this machine. */
  readonly loginUrl?: string;
  /** Hosts the bot may call, and be called in the name of: `host`, `host:port`. */
  readonly serviceHosts?: readonly string[];
}
