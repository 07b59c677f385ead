import { type AgencyStanding, type Membership, type Person, standings } from '../state.ts';
import type { PeopleCommands, Standings } from './shape.ts';

/** Without it where it is null. */
const optional = <K extends string, V>(key: K, value: V | null): { readonly [P in K]?: V } =>
  (value === null ? {} : { [key]: value }) as { readonly [P in K]?: V };

export function membershipOf(
  { agency, post }: { readonly agency: Membership['agency']; readonly post: string | null },
  standing: readonly AgencyStanding[] = [],
): Membership {
  return { agency, ...optional('post', post), standing };
}

export function newPerson({ person, name, language, hour, identity, ...at }: PeopleCommands['add-person']): Person {
  return {
    id: person,
    name,
    memberships: [membershipOf(at)],
    standing: [],
    identities: [identity],
    language,
    hour,
    status: 'active',
  };
}

export function changed(before: Person, change: PeopleCommands['change-person']): Person {
  const { telephone: _, ...rest } = before;
  const { name, telephone, language, hour } = change;
  return {
    ...onMemberships(rest, (one) => (one.agency === change.agency ? membershipOf(change, one.standing) : one)),
    name,
    language,
    hour,
    ...optional('telephone', telephone),
  };
}

/** The standing of that agency is not taken along: a lead of the one is not a lead of the other. */
export function moved(before: Person, { from, ...to }: PeopleCommands['move-person']): Person {
  return onMemberships(before, (one) => (one.agency === from ? membershipOf(to) : one));
}

export function withStandings(before: Person, set: Standings): Person {
  const { unit: _unit, order: _order, backup: _backup, ...rest } = before;
  const { unit, order, backup } = set;
  return {
    ...onMemberships(rest, (one) => ({ ...one, standing: set.ofAgency[one.agency] ?? [] })),
    standing: standings.filter((one) => set.standing.includes(one)),
    ...optional('unit', unit),
    ...optional('order', order),
    ...optional('backup', backup),
  };
}

function onMemberships<P extends Pick<Person, 'memberships'>>(person: P, change: (one: Membership) => Membership): P {
  const [first, ...others] = person.memberships;
  return { ...person, memberships: [change(first), ...others.map(change)] };
}
