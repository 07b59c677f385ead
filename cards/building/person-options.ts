import { employerOf } from '../../domain/directory/membership.ts';
import type { Agency } from '../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../domain/ids.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { agencyOf, nameOf, type PeopleReader, who } from './people.ts';
import { fit } from './wording.ts';

/** Slack's limit of an option (adapters/slack/limits.ts). */
const longestOption = 75;

interface Named<V> {
  readonly value: V;
  readonly label: string;
}

/**
 * People to choose from. Who reads alike is told apart by what differs, as a person would say it: agency, unit, area, post, or the last four signs of
 * the telephone; where nothing does, by a number (building.ts).
 */
export function personOptions<P extends PersonId>(
  reader: PeopleReader,
  ids: readonly P[],
  label: (id: P) => string = (id) => who(reader, id),
): readonly Named<P>[] {
  return toldApartBy(
    ids.map((value) => ({ value, label: label(value) })),
    (id) => marksOf(reader, id),
  );
}

/** One of the case in a sentence: their name, told apart from whoever of the case reads alike. Post and agency stand in Details. */
export function nameApart(reader: PeopleReader, id: PersonId): string {
  return namesOf(reader, [id])[0] ?? nameOf(reader, id);
}

/**
 * People in a line, or one field each, told apart from all of the case who read alike, also where those are not in it; where nothing differs, by a number.
 * `secret`: neither agency nor role may be told.
 */
export function namesOf(
  reader: PeopleReader,
  ids: readonly PersonId[],
  label: (id: PersonId) => string = (id) => nameOf(reader, id),
  secret = false,
): readonly string[] {
  // In one order whoever is asked of, so that a number stays with one person.
  const all = [...new Set([...ids, ...(Object.keys(reader.state?.agencies ?? {}) as PersonId[])])].toSorted();
  const marks = (id: PersonId) => (secret ? marksOf(reader, id).slice(-1) : marksOf(reader, id));
  const apart = toldApartBy(
    all.map((value) => ({ value, label: label(value) })),
    marks,
    Number.POSITIVE_INFINITY,
  );
  const seen = new Map<string, number>();
  const numbered = apart.map(({ value, label: said }) => {
    const nth = (seen.get(said) ?? 0) + 1;
    seen.set(said, nth);
    return [value, nth === 1 || reader.hides?.(value) ? said : `${said} (${nth})`] as const;
  });
  const byId = new Map(numbered);
  return ids.map((id) => byId.get(id) ?? '');
}

/** Agencies to choose from; those of one name by their areas or their telephone. */
export function agencyOptions(reader: Reader, agencies: readonly Agency[]): readonly Named<AgencyId>[] {
  const { agencies: all } = reader.directory;
  return toldApartBy(
    agencies.map((one) => ({ value: one.id, label: one.name })),
    (id) => [(all.get(id)?.areas ?? []).join(', '), endOf(reader, all.get(id)?.telephone)],
  );
}

function toldApartBy<V>(
  options: readonly Named<V>[],
  marks: (value: V) => readonly string[],
  longest = longestOption,
): readonly Named<V>[] {
  const groups = new Map<string, V[]>();
  for (const { value, label } of options) {
    const key = fit(label, longest);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  const apart = new Map([...groups.values()].flatMap((group) => (group.length > 1 ? whatDiffers(group, marks) : [])));
  return options.map(({ value, label }) => {
    const mark = apart.get(value);
    const end = mark === undefined ? '' : ` (${fit(mark, Math.floor(longestOption / 2))})`;
    return { value, label: `${fit(label, longest - end.length)}${end}` };
  });
}

/** The first of what they are known by in which each of them differs; else all in which some do. */
function whatDiffers<V>(group: readonly V[], marksOfOne: (value: V) => readonly string[]): readonly (readonly [V, string])[] {
  const known = group.map((value) => ({ value, marks: marksOfOne(value) })).filter(({ marks }) => marks.length > 0);
  const columns = (known[0]?.marks ?? []).map((_, nth) => known.map(({ marks }) => marks[nth] ?? ''));
  const best = columns.findIndex((column) => new Set(column).size === known.length && !column.includes(''));
  const some = columns.flatMap((column, nth) => (new Set(column).size > 1 ? [nth] : []));
  return known.flatMap(({ value, marks }) => {
    const said = (best < 0 ? some : [best]).map((nth) => marks[nth] ?? '').filter((one) => one !== '');
    return said.length === 0 ? [] : [[value, said.join(', ')] as const];
  });
}

/** In the order in which people tell each other apart. Nothing of whom the reader must not know. */
function marksOf(reader: PeopleReader, id: PersonId): readonly string[] {
  const { directory } = reader;
  const person = directory.people.get(id);
  if (person === undefined || reader.hides?.(id)) return [];
  return [
    agencyOf(reader, id)?.name ?? '',
    directory.units.find((one) => one.id === person.unit)?.name ?? '',
    (person.areas ?? directory.agencies.get(employerOf(person))?.areas ?? []).join(', '),
    person.memberships.map((one) => one.post ?? '').join(', '),
    endOf(reader, person.telephone),
  ];
}

/** The last four signs of a number, or nothing. */
function endOf(reader: Reader, telephone = ''): string {
  const digits = telephone.replaceAll(/\D/g, '');
  return digits.length < 4 ? '' : wordsFor(reader).paging.telephoneEnds(digits.slice(-4));
}
