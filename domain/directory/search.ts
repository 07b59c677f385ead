import type { PersonId } from '../ids.ts';
import { keptBy } from './keepers.ts';
import type { Agency, Directory, Person } from './state.ts';

/** What a search finds, each in the order of names. */
export interface Found {
  readonly agencies: readonly Agency[];
  readonly people: readonly Person[];
}

/** By name: a person's, or that of an agency of theirs. Small and large letters and accents are alike. Only what the reader keeps. */
export function searched(directory: Directory, me: PersonId, text: string): Found {
  const wanted = folded(text);
  const kept = keptBy(directory, me);
  const named = new Set<string>();
  const agencies: Agency[] = [];
  for (const one of directory.agencies.values()) {
    if (one.shut?.how === 'removed' || !folded(one.name).includes(wanted)) continue;
    named.add(one.id);
    if (kept === 'all' || kept.has(one.id)) agencies.push(one);
  }
  const people: Person[] = [];
  for (const one of directory.people.values()) {
    if (one.status === 'left' || (kept !== 'all' && !one.memberships.some(({ agency }) => kept.has(agency)))) continue;
    if (folded(one.name).includes(wanted) || one.memberships.some(({ agency }) => named.has(agency))) people.push(one);
  }
  return { agencies: byName(agencies), people: byName(people) };
}

function byName<T extends { readonly name: string; readonly id: string }>(all: readonly T[]): readonly T[] {
  const keys = new Map(all.map((one) => [one, `${folded(one.name)} ${one.id}`]));
  return all.toSorted((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : 1));
}

/** Small and large letters and accents are alike. */
export const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
