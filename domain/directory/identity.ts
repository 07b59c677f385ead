/** A person as a platform names them. Teams: tenant and Entra object id, never the MRI. Slack: enterprise, or the USER's own team. */
export type Identity =
  | { readonly on: 'teams'; readonly tenant: string; readonly user: string }
  | { readonly on: 'slack'; readonly org: string; readonly user: string };

/** One string for an identity, to look people up by. */
export function identityKey(identity: Identity): string {
  return identity.on === 'teams' ? `teams/${identity.tenant}/${identity.user}` : `slack/${identity.org}/${identity.user}`;
}

/** A short mark of an account, or of a tenant or workspace, for a choice in a form: it stays the same when others come or go. FNV-1a, 32 bits. */
export function shortMark(key: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
