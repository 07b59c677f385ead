import { type EnterpriseOf, inOrg } from '../../adapters/slack/installation.ts';
import { inTenant } from '../../adapters/teams/settings.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { installationOf } from '../../domain/directory/installation.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { PersonId } from '../../domain/ids.ts';
import { usableIdentities } from '../../domain/person/known.ts';
import type { InstalledNow } from '../installed/installed.ts';

/** Whether this bot is set up to write to an identity: there is an installation for its tenant or workspace. */
export type CanWrite = (identity: Identity) => boolean;

export function canWriteBy(installed: InstalledNow, enterpriseOf: EnterpriseOf): CanWrite {
  return (identity) =>
    identity.on === 'teams'
      ? inTenant(installed().teams, identity.tenant) !== undefined
      : inOrg(installed().slack, identity.org, enterpriseOf) !== undefined;
}

/** Every tenant and workspace of an agency that this bot is set up to write to. */
export function installationsOf({ agencies }: Directory, canWrite: CanWrite): readonly string[] {
  return [...agencies.values()]
    .flatMap(({ tenants, workspaces }): readonly Identity[] => [
      ...tenants.map((tenant) => ({ on: 'teams', tenant, user: '' }) as const),
      ...workspaces.map((org) => ({ on: 'slack', org, user: '' }) as const),
    ])
    .filter(canWrite)
    .map(installationOf);
}

/** Active people who have no identity that could be written to: whatever they are owed has to be telephoned. */
export function beyondReach(directory: Directory, canWrite: CanWrite): readonly PersonId[] {
  return [...directory.people.values()]
    .filter((one) => one.status === 'active' && !usableIdentities(one, directory).some(canWrite))
    .map((one) => one.id);
}
