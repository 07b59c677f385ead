import type { AgencyId, PersonId } from '../../ids.ts';
import { comesByFile } from '../agencies/shut.ts';
import { isSame } from '../is-same.ts';
import { presentAgency } from '../keepers.ts';
import { unmarked } from '../packed.ts';
import type { Directory, Person } from '../state.ts';
import { carriedOver } from './carried-over.ts';
import type { Partnership } from './shape.ts';
import { filedAnew, namedNow, partnershipInDirectory, presentAfter, unfiled, unlisted } from './slice.ts';

export interface Changes<I> {
  readonly added: readonly I[];
  readonly changed: readonly I[];
  readonly removed: readonly I[];
}

/** What a partnership file would change, by ids. */
export interface Difference {
  /** Its name, its procedure, who has adopted that, its numbers, its teams, whether it names children, or who has reviewed our Welsh. */
  readonly named: boolean;
  /** Removed: it has people now, or is on the file before, and nobody of it would be left. */
  readonly agencies: Changes<AgencyId>;
  /** Removed: there now, on the file before, and not in this one. */
  readonly people: Changes<PersonId>;
  /** How many people are there now. */
  readonly before: number;
}

/** What stands otherwise than the file said last time, by ids: it stays, unless the file changes that very entry. */
export interface ChangedInChat {
  readonly agencies: readonly AgencyId[];
  readonly people: readonly PersonId[];
}

type Member = Pick<Person, 'memberships'>;

export function difference(state: Directory, written: Partnership): Difference {
  const file = carriedOver(state, written);
  const present = [...state.people.values()].filter((one) => one.status !== 'left');
  const anew = filedAnew(state, file);
  const gone = new Set(unfiled(state, file));
  const people = {
    ...sorted(anew.people, (id) => isPresent(state, id)),
    removed: present.flatMap(({ id }) => (gone.has(id) ? [id] : [])),
  };
  const left = employing([...presentAfter(state, file).values()]);
  const emptied = [...employing(present)].filter((id) => !left.has(id));
  const off = unlisted(state, file).filter((id) => presentAgency(state, id) !== null);
  const isKnown = (id: AgencyId) => state.agencies.has(id) && !comesByFile(state, id);
  const agencies = { ...sorted(anew.agencies, isKnown), removed: [...new Set([...emptied, ...off])] };
  const named = !isSame(partnershipInDirectory(file), namedNow(state));
  return { named, agencies, people, before: present.length };
}

export function changedInChat({ agencies, people, deactivated, filedAgencies, filedPeople }: Directory): ChangedInChat {
  // A deactivated account is nobody's word in chat.
  const isAsFiled = ({ id, status }: Person) => status === 'active' || deactivated.has(id);
  const present = [...people.values()].filter((one) => one.status !== 'left' || filedPeople.has(one.id));
  return {
    agencies: [...agencies.values()].filter((one) => !isSame(one, filedAgencies.get(one.id))).map((one) => one.id),
    people: present.filter((one) => !isAsFiled(one) || !isSame(unmarked(one), filedPeople.get(one.id))).map((one) => one.id),
  };
}

/** A file that was cut or is another partnership's, rather than the comings and goings of a week: five people and more than a tenth of all. */
export function removesMany({ people, before }: Difference): boolean {
  return people.removed.length >= 5 && people.removed.length * 10 > before;
}

function sorted<I>(anew: readonly { readonly id: I }[], isThere: (id: I) => boolean): Omit<Changes<I>, 'removed'> {
  const ids = anew.map((one) => one.id);
  return { added: ids.filter((id) => !isThere(id)), changed: ids.filter(isThere) };
}

const isPresent = ({ people }: Directory, id: PersonId) => (people.get(id)?.status ?? 'left') !== 'left';

const employing = (list: readonly Member[]) => new Set(list.flatMap((one) => one.memberships.map(({ agency }) => agency)));
