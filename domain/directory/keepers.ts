import type { AgencyId, PersonId } from '../ids.ts';
import { agenciesAs } from './membership.ts';
import type { Agency, Directory, Person } from './state.ts';

/** Whose entries somebody may change: those of every agency, or of the ones they lead; none: nobody's. */
export type KeptAgencies = 'all' | ReadonlySet<AgencyId>;

export function keptBy({ people }: Pick<Directory, 'people'>, me: PersonId): KeptAgencies {
  const found = people.get(me);
  if (found?.status !== 'active') return new Set();
  if (found.standing.includes('administrator')) return 'all';
  return new Set([...agenciesAs(found, 'agency-lead'), ...agenciesAs(found, 'practice-administrator')]);
}

export function keepsAny(directory: Pick<Directory, 'people'>, me: PersonId): boolean {
  const kept = keptBy(directory, me);
  return kept === 'all' || kept.size > 0;
}

export function keptAgencies({ agencies, people }: Directory, me: PersonId): readonly Agency[] {
  const kept = keptBy({ people }, me);
  return [...agencies.values()].filter((one) => one.shut?.how !== 'removed' && (kept === 'all' || kept.has(one.id)));
}

/** One that is there, suspended or not; null where it was removed, or never was. */
export function presentAgency({ agencies }: Pick<Directory, 'agencies'>, id: AgencyId): Agency | null {
  const found = agencies.get(id);
  return found === undefined || found.shut?.how === 'removed' ? null : found;
}

/** Who leads an agency or, of a practice, administers it. */
export function leadsOf({ people }: Pick<Directory, 'people'>, agency: AgencyId): readonly Person[] {
  return [...people.values()].filter(
    (one) => one.status === 'active' && one.memberships.some((of) => of.agency === agency && of.standing.length > 0),
  );
}

/** People who have not left, of an agency. */
export function agencyList({ people }: Pick<Directory, 'people'>, agency: AgencyId): readonly Person[] {
  return [...people.values()].filter((one) => one.status !== 'left' && one.memberships.some((of) => of.agency === agency));
}
