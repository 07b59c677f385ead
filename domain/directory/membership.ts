import type { AgencyId } from '../ids.ts';
import type { Identity } from './identity.ts';
import type { Agency, AgencyStanding, Directory, Membership, Person } from './state.ts';

type Member = Pick<Person, 'memberships'>;

/** The agency somebody is of where nothing else is said: their main one. */
export function employerOf({ memberships }: Member): AgencyId {
  return memberships[0].agency;
}

export function isMember({ memberships }: Member, agency: AgencyId): boolean {
  return memberships.some((one) => one.agency === agency);
}

/** What somebody is called at an agency: their post there. */
export function membershipIn({ memberships }: Member, agency: AgencyId): Membership | undefined {
  return memberships.find((one) => one.agency === agency);
}

/** The agencies that somebody leads, or administers as a practice. */
export function agenciesAs({ memberships }: Member, standing: AgencyStanding): readonly AgencyId[] {
  return memberships.filter((one) => one.standing.includes(standing)).map((one) => one.agency);
}

/** Whether an account is of one of the agency's own tenants or workspaces. */
export function isHomeOf({ tenants, workspaces }: Pick<Agency, 'tenants' | 'workspaces'>, account: Identity): boolean {
  return account.on === 'teams' ? tenants.includes(account.tenant) : workspaces.includes(account.org);
}

/**
 * Whether somebody may come in, and be written to, by this account: it has to be of every agency of theirs, since whatever is posted there
 * the employer keeps.
 */
export function isUsable({ memberships }: Member, account: Identity, { agencies }: Pick<Directory, 'agencies'>): boolean {
  return memberships.every(({ agency }) => {
    const found = agencies.get(agency);
    return found !== undefined && isHomeOf(found, account);
  });
}

/** The same once whichever agency of theirs is suspended is let in again: an account is bound and taken away meanwhile as it was before. */
export function isOfTheirs({ memberships }: Member, account: Identity, { agencies }: Pick<Directory, 'agencies'>): boolean {
  return memberships.every(({ agency }) => {
    const found = agencies.get(agency);
    return found !== undefined && isHomeOf(found.shut ?? found, account);
  });
}
