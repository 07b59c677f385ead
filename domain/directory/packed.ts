import type { Adoption } from '../procedures/adopted-by.ts';
import { identitiesOf } from './identities.ts';
import type { Agency, Directory, Person, Unit } from './state.ts';
import type { WelshReview } from './welsh-review.ts';

/** The directory as plain data, for a snapshot. What follows from the people is left out. */
export interface PackedDirectory {
  readonly name: string;
  readonly procedure: string;
  readonly adopted: Adoption | null;
  readonly welshReviewed: WelshReview | null;
  readonly calendar: string;
  readonly changes: number;
  readonly noted: number;
  readonly units: readonly Unit[];
  readonly agencies: readonly Agency[];
  readonly people: readonly Person[];
  /** By tenant. */
  readonly services: readonly (readonly [string, string])[];
  readonly tombstones: readonly string[];
}

export function packDirectory({ identities: _, agencies, people, services, tombstones, ...rest }: Directory): PackedDirectory {
  const lists = {
    agencies: [...agencies.values()],
    people: [...people.values()],
    services: [...services],
    tombstones: [...tombstones],
  };
  return { ...rest, ...lists };
}

export function unpackDirectory({ agencies, people, services, tombstones, ...rest }: PackedDirectory): Directory {
  const all = new Map(people.map((one) => [one.id, one]));
  return {
    ...rest,
    agencies: new Map(agencies.map((one) => [one.id, one])),
    people: all,
    identities: identitiesOf(all),
    services: new Map(services),
    tombstones: new Set(tombstones),
  };
}
