import type { AgencyId, Instant, PersonId } from '../ids.ts';
import type { Adoption } from '../procedures/adopted-by.ts';
import type { OwnProcedure } from '../procedures/own/own-procedure.ts';
import type { ComingProcedure, EarlierProcedure } from './adopting/shape.ts';
import type { DiaryTitle } from './diary-title.ts';
import { identitiesOf } from './identities.ts';
import { isSame } from './is-same.ts';
import type { Leave, Preferences } from './leave/shape.ts';
import type { SafetyNumbers } from './safety-numbers.ts';
import type { SchoolTerm } from './school-terms/shape.ts';
import type { Agency, Directory, ListConfirmed, Person, Unit } from './state.ts';
import type { AgencyTeam } from './teams/shape.ts';
import type { WelshReview } from './welsh-review.ts';

/** The directory as plain data, for a snapshot. What follows from the people is left out. */
export interface PackedDirectory {
  readonly name: string;
  readonly procedure: string;
  readonly adopted: Adoption | null;
  readonly coming: ComingProcedure | null;
  readonly earlier: readonly EarlierProcedure[];
  readonly ownProcedures: readonly OwnProcedure[];
  readonly filedProcedure: string;
  readonly filedAdopted: Adoption | null;
  readonly welshReviewed: WelshReview | null;
  readonly diaryTitle: DiaryTitle | null;
  readonly safety: SafetyNumbers | null;
  readonly namesChildren: boolean;
  readonly reportsTo: string | null;
  readonly terms: readonly SchoolTerm[];
  readonly filedTerms: readonly SchoolTerm[];
  readonly teams: readonly AgencyTeam[];
  readonly filedTeams: readonly AgencyTeam[];
  readonly calendar: string;
  readonly changes: number;
  readonly noted: number;
  readonly renamed: readonly (readonly [PersonId | AgencyId, number])[];
  readonly units: readonly Unit[];
  readonly agencies: readonly Agency[];
  readonly people: readonly Person[];
  readonly deactivated: readonly (readonly [PersonId, Instant])[];
  readonly lists: readonly (readonly [AgencyId, ListConfirmed])[];
  readonly leaves: readonly (readonly [PersonId, Leave])[];
  readonly preferences: readonly (readonly [PersonId, Preferences])[];
  /** By id alone where the file says what is there now: most are as it says. */
  readonly filedAgencies: readonly (AgencyId | Agency)[];
  readonly filedPeople: readonly (PersonId | Omit<Person, 'status'>)[];
  /** By tenant. */
  readonly services: readonly (readonly [string, string])[];
  readonly installations: readonly string[];
  readonly tombstones: readonly string[];
}

export function packDirectory(state: Directory): PackedDirectory {
  const {
    identities: _,
    agencies,
    people,
    deactivated,
    lists,
    leaves,
    preferences,
    renamed,
    filedAgencies,
    filedPeople,
    services,
    tombstones,
    ...rest
  } = state;
  return {
    ...rest,
    agencies: [...agencies.values()],
    people: [...people.values()],
    deactivated: [...deactivated],
    lists: [...lists],
    leaves: [...leaves],
    preferences: [...preferences],
    renamed: [...renamed],
    filedAgencies: [...filedAgencies.values()].map((one) => (isSame(one, agencies.get(one.id)) ? one.id : one)),
    filedPeople: [...filedPeople.values()].map((one) => (isSame(one, unmarked(people.get(one.id))) ? one.id : one)),
    services: [...services],
    tombstones: [...tombstones],
  };
}

export function unpackDirectory(packed: PackedDirectory): Directory {
  const { agencies, people, deactivated, lists, leaves, preferences, renamed, filedAgencies, filedPeople, services, tombstones } =
    packed;
  const known = new Map(agencies.map((one) => [one.id, one]));
  const all = new Map(people.map((one) => [one.id, one]));
  const filed = filedPeople.flatMap((one) => (typeof one === 'string' ? (unmarked(all.get(one)) ?? []) : [one]));
  const listed = filedAgencies.flatMap((one) => (typeof one === 'string' ? (known.get(one) ?? []) : [one]));
  return {
    ...packed,
    agencies: known,
    people: all,
    deactivated: new Map(deactivated),
    identities: identitiesOf(all),
    lists: new Map(lists),
    leaves: new Map(leaves),
    preferences: new Map(preferences),
    renamed: new Map(renamed),
    filedAgencies: new Map(listed.map((one) => [one.id, one])),
    filedPeople: new Map(filed.map((one) => [one.id, one])),
    services: new Map(services),
    tombstones: new Set(tombstones),
  };
}

/** As a file has them: it does not say who is suspended. */
export function unmarked(person: Person | undefined): Omit<Person, 'status'> | undefined {
  if (person === undefined) return undefined;
  const { status: _, ...one } = person;
  return one;
}
