import type { AgencyId, Instant, PersonId } from '../../ids.ts';
import { isMember } from '../membership.ts';
import { type OpenDirectory, putPerson } from '../open-directory.ts';
import type { Agency, Directory, Person, ShutAgency } from '../state.ts';

/** Suspended or removed: no account is of it any more, and whoever is of it is shut out as after a lost telephone. */
export function shutAgency(open: OpenDirectory, id: AgencyId, how: Pick<ShutAgency, 'how' | 'unlisted'>): void {
  const before = open.agencies.get(id);
  if (before === undefined) return;
  const { tenants, workspaces } = before.shut ?? before;
  const out = [...open.people.values()].filter(
    (one) => isMember(one, id) && (one.status === 'active' || isShutWithAgency(open, one)),
  );
  open.changes += 1;
  open.own('agencies').set(id, withShut(before, { ...how, tenants, workspaces, people: out.map((one) => one.id) }));
  for (const one of out) if (one.status === 'active') putPerson(open, { ...one, status: 'suspended' });
}

/** As it was. Whoever it alone shut out comes in again; who was moved since, or is of another that is suspended, does not. */
export function unshutAgency(open: OpenDirectory, id: AgencyId, at: Instant): void {
  const before = open.agencies.get(id);
  if (before?.shut === undefined) return;
  const { shut, ...rest } = before;
  const { how, tenants, workspaces, people } = shut;
  open.changes += 1;
  open.own('agencies').set(id, { ...rest, tenants, workspaces });
  // Somebody has just said that it is one of the partnership again: its list is as good as new.
  if (how === 'removed') open.own('lists').set(id, { at, by: null });
  for (const person of people) {
    const found = open.people.get(person);
    if (found?.status === 'suspended' && isMember(found, id) && !isShutWithAgency(open, found))
      putPerson(open, { ...found, status: 'active' });
  }
}

/** Whether a file that lists an agency brings it back: only where the file itself had taken it off its list. */
export function comesByFile({ agencies }: Pick<Directory, 'agencies'>, id: AgencyId): boolean {
  return agencies.get(id)?.shut?.unlisted === true;
}

/** What a file now says of an agency. One that was suspended or removed in chat stays so: a file neither lets anybody in again nor puts it back. */
export function asFiled(open: OpenDirectory, filed: Agency): Agency {
  const { tenants, workspaces } = filed;
  const shut = comesByFile(open, filed.id) ? undefined : open.agencies.get(filed.id)?.shut;
  return shut === undefined ? filed : withShut(filed, { ...shut, tenants, workspaces });
}

/** Whom an agency shuts out that is suspended, and nothing else. */
export function isShutWithAgency(
  { agencies }: Pick<Directory, 'agencies'>,
  { id, memberships }: Pick<Person, 'id' | 'memberships'>,
): boolean {
  return memberships.some(({ agency }) => agencies.get(agency)?.shut?.people.includes(id) === true);
}

/** They are shut out on their own account from now on: a lost telephone is not found again with the agency, nor with the account. */
export function shutAlone(open: OpenDirectory, person: PersonId): void {
  if (open.deactivated.has(person)) open.own('deactivated').delete(person);
  for (const { shut, ...one } of [...open.agencies.values()])
    if (shut?.people.includes(person) === true)
      open.own('agencies').set(one.id, { ...one, shut: { ...shut, people: shut.people.filter((each) => each !== person) } });
}

/** The first agency of somebody's that lets nobody in. */
export function shutOf({ agencies }: Pick<Directory, 'agencies'>, { memberships }: Pick<Person, 'memberships'>): Agency | null {
  const all = memberships.flatMap(({ agency }) => agencies.get(agency) ?? []);
  return all.find((one) => one.shut !== undefined) ?? null;
}

function withShut(agency: Agency, shut: ShutAgency): Agency {
  return { ...agency, tenants: [], workspaces: [], shut };
}
