import type { AgencyId, PersonId } from '../../ids.ts';
import type { Directory, Person } from '../state.ts';
import { carriedOver } from './carried-over.ts';
import type { Partnership } from './shape.ts';
import { partnershipInDirectory } from './slice.ts';

export interface Changes<I> {
  readonly added: readonly I[];
  readonly changed: readonly I[];
  readonly removed: readonly I[];
}

/** What a partnership file would change, by ids. */
export interface Difference {
  /** Its name, its procedure, who has adopted that, or who has reviewed our Welsh. */
  readonly named: boolean;
  /** Removed: it has people now, and nobody of it would be left. */
  readonly agencies: Changes<AgencyId>;
  /** Removed: active now, and not in the file. */
  readonly people: Changes<PersonId>;
  /** How many people are active now. */
  readonly before: number;
}

export function difference(state: Directory, written: Partnership): Difference {
  const file = carriedOver(state, written);
  const active = [...state.people.values()].filter((one) => one.status === 'active');
  const people = changes(
    new Map(active.map(({ status: _, ...one }) => [one.id, one])),
    new Map(file.people.map((one) => [one.id, one])),
  );
  const agencies = changes(state.agencies, new Map(file.agencies.map((one) => [one.id, one])));
  const employing = (list: readonly Pick<Person, 'memberships'>[]) =>
    new Set(list.flatMap((one) => one.memberships.map(({ agency }) => agency)));
  const left = employing(file.people);
  const removed = [...employing(active)].filter((id) => !left.has(id));
  const named = differ(partnershipInDirectory(file), partnershipInDirectory(state));
  return { named, agencies: { ...agencies, removed }, people, before: active.length };
}

/** A file that was cut or is another partnership's, rather than the comings and goings of a week: five people and more than a tenth of all. */
export function removesMany({ people, before }: Difference): boolean {
  return people.removed.length >= 5 && people.removed.length * 10 > before;
}

function changes<I, V>(before: ReadonlyMap<I, V>, after: ReadonlyMap<I, V>): Changes<I> {
  const ids = [...after.keys()];
  return {
    added: ids.filter((id) => !before.has(id)),
    changed: ids.filter((id) => before.has(id) && differ(before.get(id), after.get(id))),
    removed: [...before.keys()].filter((id) => !after.has(id)),
  };
}

/** Both come out of the same reader, so their fields stand in the same order. */
function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
