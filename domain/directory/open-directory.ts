import type { Instant } from '../ids.ts';
import { identityKey } from './identity.ts';
import { LayeredMap } from './layered-map.ts';
import type { Agency, Directory, Person } from './state.ts';

type Writable<T> = T extends ReadonlyMap<infer K, infer V> ? LayeredMap<K, V> : T extends ReadonlySet<infer V> ? Set<V> : never;

/** What is looked up by key: opened when an event first changes it, and once for all events of a fold. */
type Keyed =
  | 'agencies'
  | 'people'
  | 'deactivated'
  | 'identities'
  | 'services'
  | 'tombstones'
  | 'lists'
  | 'filedAgencies'
  | 'filedPeople'
  | 'leaves'
  | 'preferences'
  | 'renamed';

/** The directory while events are applied to it. */
export type OpenDirectory = { -readonly [P in keyof Directory]: Directory[P] } & {
  /** One of its maps, to be written to. */
  readonly own: <P extends Keyed>(part: P) => Writable<Directory[P]>;
};

export function openDirectory(state: Directory): OpenDirectory {
  const opened = new Set<Keyed>();
  const open: OpenDirectory = {
    ...state,
    own<P extends Keyed>(part: P) {
      if (!opened.has(part)) {
        opened.add(part);
        const from = open[part] as ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>;
        Object.assign(open, {
          [part]: from instanceof Set ? new Set(from) : LayeredMap.over(from as ReadonlyMap<unknown, unknown>),
        });
      }
      return open[part] as unknown as Writable<Directory[P]>;
    },
  };
  return open;
}

export function closeDirectory({ own: _, ...state }: OpenDirectory): Directory {
  return state;
}

/** A person as they now are. The accounts of active people follow. */
export function putPerson(open: OpenDirectory, person: Person): void {
  const before = open.people.get(person.id);
  open.own('people').set(person.id, person);
  if (before !== undefined && readsAs(before) !== readsAs(person)) open.own('renamed').set(person.id, open.changes);
  if (person.status !== 'suspended' && open.deactivated.has(person.id)) open.own('deactivated').delete(person.id);
  if (before?.status === person.status && before.identities === person.identities) return;
  if (before?.status === 'active')
    for (const one of before.identities)
      if (open.identities.get(identityKey(one)) === person.id) open.own('identities').delete(identityKey(one));
  if (person.status === 'active') for (const one of person.identities) open.own('identities').set(identityKey(one), person.id);
}

/** An agency as it now is. The first time, its list of people is as good as confirmed: somebody has just written it. */
export function putAgency(open: OpenDirectory, agency: Agency, at: Instant): void {
  putKnownAgency(open, agency);
  if (!open.lists.has(agency.id)) open.own('lists').set(agency.id, { at, by: null });
}

/** An agency that there was already. Its name stands on the cards of its people's cases, so a new one is a change that they hear of. */
export function putKnownAgency(open: OpenDirectory, agency: Agency): void {
  const before = open.agencies.get(agency.id);
  open.own('agencies').set(agency.id, agency);
  if (before === undefined || before.name === agency.name) return;
  open.changes += 1;
  open.own('renamed').set(agency.id, open.changes);
}

/** All that a card says of somebody: their name, and what they are in each agency. */
function readsAs({ name, memberships }: Person): string {
  return JSON.stringify([name, memberships.map((one) => [one.agency, one.post ?? ''])]);
}
