import type { Address } from '../person/address.ts';
import type { Identity } from './identity.ts';

/** Where our app is installed: a tenant of Teams, or an enterprise or workspace of Slack. One token, one set of rights, one fault for everybody there. */
export function installationOf(identity: Identity): string {
  return identity.on === 'teams' ? `teams/${identity.tenant}` : `slack/${identity.org}`;
}

export function installationAt(address: Address): string {
  return address.on === 'teams' ? `teams/${address.tenant}` : `slack/${address.team}`;
}
