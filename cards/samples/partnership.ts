import type { AgencyKind } from '../../domain/directory/agency-kind.ts';
import { type Agency, type Directory, emptyDirectory, type Person } from '../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../domain/ids.ts';
import { buckinghamshire } from '../../domain/procedures/buckinghamshire.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';

/** Invented agencies: short and long names, so that a card is seen at its widest. */
const agencies: readonly (readonly [string, string, AgencyKind])[] = [
  ['council', "Invented Vale Council, Children's Social Care, East Locality Assessment Team", 'social-care'],
  ['police', 'Invented Vale Police', 'police'],
  ['health', 'Invented Vale Community Health Trust', 'health'],
  ['primary', 'Invented Primary School', 'school'],
  ['college', 'Invented College of Further Education', 'school'],
  ['surgery', 'Invented Surgery', 'gp'],
  ['housing', 'Invented Homes', 'housing'],
  ['probation', 'Invented Probation Service', 'probation'],
];

const posts = ['designated safeguarding lead and deputy head', 'detective sergeant', 'health visitor', 'practitioner'] as const;
const first = ['Ada', 'Bo', 'Cas', 'Dot', 'Eli', 'Fay', 'Gil', 'Hal', 'Ida', 'Jo'] as const;
const last = ['Sample', 'Placeholder', 'Featherstonehaugh-Invented'] as const;

export const administrator = 'p-administrator' as PersonId;
export const chair = 'p-chair' as PersonId;
export const minuteTaker = 'p-minutes' as PersonId;
export const unitManager = 'p-unit-manager' as PersonId;
export const practiceKeeper = 'p-practice' as PersonId;
export const backup = 'p-backup' as PersonId;
/** Forty people to invite, agency by agency in turn: p0 … p39. */
export const guests: readonly PersonId[] = Array.from({ length: 40 }, (_, n) => `p${n}` as PersonId);
/** A colleague of each of the first eight, on no list. */
export const spares: readonly PersonId[] = agencies.map(([id]) => `spare-${id}` as PersonId);

function person(id: PersonId, name: string, agency: string, { post, ...more }: Partial<Person> & { post?: string } = {}): Person {
  return {
    id,
    name,
    memberships: [{ agency: agency as AgencyId, ...(post === undefined ? {} : { post }), standing: [] }],
    standing: [],
    identities: [],
    language: 'en',
    hour: 8,
    status: 'active',
    ...more,
  };
}

const people: readonly Person[] = [
  person(administrator, 'Nia Sample', 'council', { post: 'conference administrator', standing: ['administrator'] }),
  person(chair, 'Omar Sample', 'council', { post: 'independent chair', standing: ['chair'], backup }),
  person(backup, 'Ros Sample', 'council', { post: 'independent chair', standing: ['chair'], order: 1 }),
  person(minuteTaker, 'Mo Sample', 'council', { post: 'minute-taker', standing: ['minute-taker'] }),
  person(unitManager, 'Uma Sample', 'council', { post: 'unit manager', standing: ['unit-manager'] }),
  person(practiceKeeper, 'Pat Sample', 'surgery', {
    memberships: [{ agency: 'surgery' as AgencyId, standing: ['practice-administrator'] }],
  }),
  ...guests.map((id, n) =>
    person(id, `${first[n % 10]} ${last[n % 3]}`, agencies[n % 8]?.[0] ?? '', { post: posts[n % 4] ?? '' }),
  ),
  ...spares.map((id, n) => person(id, `Kit Sparer ${n + 1}`, agencies[n]?.[0] ?? '')),
];

/** The directory that every sample is drawn with. Plainly invented. */
export const directory: Directory = {
  ...emptyDirectory,
  name: 'Invented Vale',
  procedure: 'buckinghamshire',
  agencies: new Map(
    agencies.map(([id, name, kind]) => [
      id as AgencyId,
      { id: id as AgencyId, name, kind, tenants: [], workspaces: [], board: false, flagged: false, areas: [] } satisfies Agency,
    ]),
  ),
  people: new Map(people.map((one) => [one.id, one])),
};

let current: Procedure = buckinghamshire;

/** The procedure that the samples are of just now. */
export function sampleProcedure(): Procedure {
  return current;
}

/** What a case that was opened under it says of it. */
export function openedUnder(): { readonly procedure: string; readonly goesBy: string; readonly edition: string | null } {
  return { procedure: current.key, goesBy: current.key, edition: current.sourceDate };
}

/** Another procedure's rules in the words of the one that the samples are of. */
export function inOwnWords(rules: Procedure): Procedure {
  const { words, terms } = current;
  if (rules.quorum === null) return { ...rules, words, terms };
  const statement = current.quorum?.statement ?? { en: 'Too few agencies were present, so all of it is provisional.' };
  return { ...rules, words, terms, quorum: { ...rules.quorum, statement } };
}

/** What is drawn while the samples are of another procedure. All of them are drawn at once, so nothing else sees it. */
export function under<T>(procedure: Procedure, draw: () => T): T {
  const before = current;
  current = procedure;
  try {
    return draw();
  } finally {
    current = before;
  }
}
