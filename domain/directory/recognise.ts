import { type Identity, identityKey } from './identity.ts';
import { isUsable } from './membership.ts';
import type { Directory, Person } from './state.ts';

/**
 * Whose press this is, by the platform's own word; null for somebody the directory does not know, who has left, or who comes from a
 * tenant or workspace that is not their agency's.
 */
export function recognise(directory: Directory, identity: Identity): Person | null {
  const id = directory.identities.get(identityKey(identity));
  const person = id === undefined ? undefined : directory.people.get(id);
  if (person === undefined || person.status !== 'active') return null;
  return isUsable(person, identity, directory) ? person : null;
}

/**
 * The account somebody acted by. In an enterprise of Slack they act in any of its workspaces, and are listed once: under the enterprise or
 * under one of them. `beside`: the other org that was named. It is theirs where both are orgs of their agencies; a stranger of Slack
 * Connect comes from an org that is not. Whoever is listed under the workspace they act in is who they are, whosever its enterprise is: the app may
 * be installed for the whole of that, and be listed nowhere.
 */
export function accountOf(directory: Directory, account: Identity, beside: string | undefined): Identity {
  if (beside === undefined || account.on !== 'slack' || directory.identities.has(identityKey(account))) return account;
  const other = { ...account, org: beside };
  const person = recognise(directory, other);
  if (person === null) return account;
  return isWithin(beside, account.org) || isUsable(person, account, directory) ? other : account;
}

/** A workspace and an enterprise, by their ids: Slack names an enterprise first only for who acts in a workspace of it. */
function isWithin(workspace: string, enterprise: string): boolean {
  return workspace.startsWith('T') && enterprise.startsWith('E');
}
