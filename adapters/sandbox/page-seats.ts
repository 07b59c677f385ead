import type { InventedPartnership } from './partnership.ts';
import type { SlackWho } from './slack/memory.ts';
import type { TeamsWho } from './teams/memory.ts';

/** Somebody who may be chosen on the page. `agency`: its name, as it is shown; `language`: what they have chosen to read. */
export interface PagePerson {
  readonly id: string;
  readonly name: string;
  readonly post?: string | undefined;
  readonly agency: string;
  readonly language?: 'en' | 'cy' | undefined;
  readonly identities: readonly (({ readonly on: 'teams' } & TeamsWho) | ({ readonly on: 'slack' } & SlackWho))[];
}

/** A person at one of their platforms: what a window of the page shows. `key` stands in addresses, as `rowan.teams`. */
export type Seat = { readonly key: string; readonly person: PagePerson } & (
  | { readonly on: 'teams'; readonly who: TeamsWho }
  | { readonly on: 'slack'; readonly who: SlackWho }
);

export function seatsOf(people: readonly PagePerson[]): readonly Seat[] {
  return people.flatMap((person) =>
    person.identities.map((one, at): Seat => {
      const before = person.identities.slice(0, at).filter(({ on }) => on === one.on).length;
      const key = `${person.id}.${one.on}${before === 0 ? '' : before + 1}`;
      return one.on === 'teams'
        ? { key, person, on: one.on, who: { tenant: one.tenant, user: one.user } }
        : { key, person, on: one.on, who: { org: one.org, user: one.user } };
    }),
  );
}

/** The people of a partnership file, by the names of their agencies. */
export function pagePeople(partnership: InventedPartnership): readonly PagePerson[] {
  const agencies = new Map(partnership.agencies.map(({ id, name }) => [id, name]));
  return partnership.people.map(({ id, name, post, agency, language, identities }) => ({
    id,
    name,
    post,
    agency: agencies.get(agency) ?? agency,
    language,
    identities,
  }));
}
