/** A person as a platform names them. Teams: tenant and Entra object id, never the MRI. Slack: enterprise, or the USER's own team. */
export type Identity =
  | { readonly on: 'teams'; readonly tenant: string; readonly user: string }
  | { readonly on: 'slack'; readonly org: string; readonly user: string };

/** One string for an identity, to look people up by. */
export function identityKey(identity: Identity): string {
  return identity.on === 'teams' ? `teams/${identity.tenant}/${identity.user}` : `slack/${identity.org}/${identity.user}`;
}
