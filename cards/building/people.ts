import type { Conference } from '../../domain/case/conference.ts';
import { agencyFor } from '../../domain/case/people/agency-for.ts';
import { isStill } from '../../domain/case/people/departures.ts';
import { membershipIn } from '../../domain/directory/membership.ts';
import type { Agency, Person } from '../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../domain/ids.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** The name alone; somebody the directory has forgotten is "somebody who has left". */
export function nameOf(reader: PeopleReader, id: PersonId): string {
  if (reader.hides?.(id)) return wordsFor(reader.language).anotherService;
  return reader.directory.people.get(id)?.name ?? wordsFor(reader.language).somebody;
}

/** Never its key, which says nothing to anybody: one the directory does not hold is said to be that. */
export function agencyInWords({ directory, language }: Pick<Reader, 'directory' | 'language'>, id: AgencyId): string {
  return directory.agencies.get(id)?.name ?? wordsFor(language).someAgency;
}

/** Who reads, and of a case the agencies that its people take part in it for. */
export interface PeopleReader extends Reader {
  readonly state?: Pick<Conference, 'agencies'>;
  readonly hides?: (person: PersonId) => boolean;
}

/** A flagged service is “another service” to whoever may not learn which. */
export function agencyOf(reader: PeopleReader, id: PersonId): Pick<Agency, 'id' | 'name'> | undefined {
  const { directory, state, hides } = reader;
  if (hides?.(id)) return { id: '' as AgencyId, name: wordsFor(reader.language).anotherService };
  return directory.agencies.get(agencyFor(state?.agencies ?? {}, id, directory) as AgencyId);
}

/** Name and post, for administrator and chair. */
export function namePost(
  reader: PeopleReader,
  id: PersonId,
  at = agencyFor(reader.state?.agencies ?? {}, id, reader.directory),
): string {
  if (reader.hides?.(id)) return nameOf(reader, id);
  const person = reader.directory.people.get(id);
  const post = person === undefined || at === undefined ? undefined : membershipIn(person, at)?.post;
  return post === undefined ? nameOf(reader, id) : `${nameOf(reader, id)}, ${post}`;
}

/** Name, post and agency, for administrator and chair. */
export function who(reader: PeopleReader, id: PersonId): string {
  const agency = agencyOf(reader, id);
  return agency === undefined || reader.hides?.(id) ? namePost(reader, id) : `${namePost(reader, id)}, ${agency.name}`;
}

/** The number of a person, or of the agency they take part for with the hours at which it answers; undefined: the partnership's list has none, or who they are is kept back. */
export function telephoneOf(reader: PeopleReader, id: PersonId): string | undefined {
  if (reader.hides?.(id)) return undefined;
  const agency = agencyOf(reader, id);
  const { people, agencies } = reader.directory;
  const own = people.get(id)?.telephone;
  if (own !== undefined || agency === undefined) return own;
  const { telephone, hours } = agencies.get(agency.id) ?? {};
  return telephone === undefined || hours === undefined ? telephone : `${telephone} (${hours})`;
}

/** Active people of the agency that somebody takes part for, but themselves, by name. */
export function colleagues(reader: PeopleReader, id: PersonId): readonly Person[] {
  const agency = agencyFor(reader.state?.agencies ?? {}, id, reader.directory);
  return [...reader.directory.people.values()]
    .filter((one) => one.id !== id && isStill(one.id, agency, reader.directory))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** By agency, then name, as lists are read. */
export function byAgency(reader: PeopleReader, ids: readonly PersonId[]): readonly PersonId[] {
  const key = (id: PersonId) => `${agencyOf(reader, id)?.name ?? ''}\n${nameOf(reader, id)}`;
  return ids.toSorted((a, b) => key(a).localeCompare(key(b), 'en'));
}
