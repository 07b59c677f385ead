import { type Identity, identityKey } from './identity.ts';
import { isUsable } from './membership.ts';
import { holderOf } from './people/accounts.ts';
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

/** What an envelope of Slack names beside the account, and those orgs of either that the app which signed it does not speak for. */
interface Named {
  readonly beside?: string | undefined;
  readonly unproven?: readonly string[] | undefined;
}

/**
 * The account somebody acted by. In an enterprise of Slack they act in any of its workspaces, and are listed once: under the enterprise or
 * under one of them. `beside`: the other org that was named. It is theirs where both are orgs of their agencies; a stranger of Slack
 * Connect comes from an org that is not. Whoever is listed under the workspace they act in is who they are, whosever its enterprise is: the app may
 * be installed for the whole of that, and be listed nowhere. Of somebody whose account was deactivated it is the same. An account in an org
 * that the app which signed does not speak for is nobody's.
 */
export function accountOf(directory: Directory, account: Identity, { beside, unproven = [] }: Named): Identity {
  if (account.on !== 'slack') return account;
  const isProven = ({ org }: { readonly org: string }) => !unproven.includes(org);
  const first = isProven(account) ? account : { ...account, org: nowhere };
  if (beside === undefined || (isProven(account) && directory.identities.has(identityKey(account)))) return first;
  const other = { ...account, org: beside };
  if (!isProven(other)) return first;
  const isThere = isPlaceWithin(beside, account.org);
  const holder = holderOf(directory, other);
  const person = holder === null ? undefined : directory.people.get(holder);
  const isTheirs = person !== undefined && isUsable(person, other, directory);
  if (isTheirs && (isThere || isUsable(person, account, directory))) return other;
  return isThere && !isProven(account) ? other : first;
}

/** No org of Slack is called so, and no agency's. */
const nowhere = '';

/** Slack names an enterprise first only for who acts in a workspace of it. That both are what they say, the app which signed proves. */
function isPlaceWithin(workspace: string, enterprise: string): boolean {
  return workspace.startsWith('T') && enterprise.startsWith('E');
}
