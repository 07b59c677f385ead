import type { Agency, Directory, Person } from '../../domain/directory/state.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** The name alone; somebody the directory has forgotten is "somebody who has left". */
export function nameOf(reader: Reader, id: PersonId): string {
  return reader.directory.people.get(id)?.name ?? wordsFor(reader.language).somebody;
}

export function agencyOf(directory: Directory, id: PersonId): Agency | undefined {
  const person = directory.people.get(id);
  return person === undefined ? undefined : directory.agencies.get(person.agency);
}

/** Name and post, for administrator and chair. */
export function namePost(reader: Reader, id: PersonId): string {
  const post = reader.directory.people.get(id)?.post;
  return post === undefined ? nameOf(reader, id) : `${nameOf(reader, id)}, ${post}`;
}

/** Name, post and agency, for administrator and chair. */
export function who(reader: Reader, id: PersonId): string {
  const agency = agencyOf(reader.directory, id);
  return agency === undefined ? namePost(reader, id) : `${namePost(reader, id)}, ${agency.name}`;
}

/** Active people of the same agency but themselves, by name. */
export function colleagues(directory: Directory, id: PersonId): readonly Person[] {
  const me = directory.people.get(id);
  return [...directory.people.values()]
    .filter((one) => one.status === 'active' && one.agency === me?.agency && one.id !== id)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** By agency, then name, as lists are read. */
export function byAgency(reader: Reader, ids: readonly PersonId[]): readonly PersonId[] {
  const key = (id: PersonId) => `${agencyOf(reader.directory, id)?.name ?? ''}\n${nameOf(reader, id)}`;
  return ids.toSorted((a, b) => key(a).localeCompare(key(b), 'en'));
}
