import type { AgencyId, PersonId } from '../../ids.ts';
import type { Adoption } from '../../procedures/adopted-by.ts';
import type { Tagged } from '../../slice.ts';
import { earlierWith } from '../adopting/coming.ts';
import { asFiled, comesByFile, shutAgency } from '../agencies/shut.ts';
import type { DirectoryRefusal } from '../command.ts';
import { isSame } from '../is-same.ts';
import { asChosen } from '../leave/slice.ts';
import { isMember } from '../membership.ts';
import { type OpenDirectory, putAgency, putPerson } from '../open-directory.ts';
import { holders } from '../people/accounts.ts';
import { withAccounts } from '../people/deactivated.ts';
import { presentPerson } from '../people/decision.ts';
import { inOrder } from '../school-terms/slice.ts';
import type { DirectorySlice } from '../slice.ts';
import type { Agency, Directory, Person } from '../state.ts';
import type { AgencyTeam } from '../teams/shape.ts';
import { teamsAfterFile } from '../teams/slice.ts';
import { carriedOver } from './carried-over.ts';
import type { ImportingCommands, ImportingEvents, Named, Partnership } from './shape.ts';

/**
 * The partnership file: the way to start, and to load many. It is compared with what the file said last time, not with what is there now: what
 * was changed in chat since stays, unless the file changes that very entry, and who was added in chat is on no file to be missing from.
 */
export const importing: DirectorySlice<ImportingCommands, ImportingEvents> = {
  may: { import: ['server'] },
  decide: {
    import: (state, { partnership }) => taken(state, partnership) ?? { events: imported(state, carriedOver(state, partnership)) },
  },
  apply: {
    'partnership-named'(open, named) {
      const { terms = [], teams = [], procedure, adopted, ...rest } = partnershipInDirectory(named);
      Object.assign(open, rest);
      takeProcedure(open, procedure, adopted);
      // What was changed in chat since stays, unless the file changes its terms.
      if (!isSame(terms, open.filedTerms)) {
        open.terms = inOrder(terms);
        open.changes += 1;
      }
      open.filedTerms = terms;
      if (!isSame(teams, open.filedTeams)) open.changes += 1;
      open.teams = teamsAfterFile(open.teams, open.filedTeams, teams);
      open.filedTeams = teams;
    },
    'agencies-listed'(open, { agencies, at }) {
      for (const one of agencies) {
        putAgency(open, asFiled(open, one), at);
        open.own('filedAgencies').set(one.id, one);
      }
    },
    'agencies-left'(open, { agencies }) {
      for (const id of agencies) {
        // One that was removed in chat is not the file's to bring back.
        if (open.agencies.get(id)?.shut === undefined) shutAgency(open, id, { how: 'removed', unlisted: true });
        open.own('filedAgencies').delete(id);
      }
    },
    'people-listed'(open, { people }) {
      open.changes += 1;
      for (const one of people) {
        // A file does not know of a lost telephone: who is suspended stays so until somebody lets them in again.
        const before = open.people.get(one.id);
        const status = before?.status === 'suspended' ? withAccounts(open, before, one.identities).status : 'active';
        putPerson(open, asChosen({ ...one, status }, open.preferences.get(one.id)));
        open.own('filedPeople').set(one.id, one);
      }
    },
    'people-left'(open, { people }) {
      open.changes += 1;
      for (const id of people) {
        const person = open.people.get(id);
        if (person !== undefined) putPerson(open, { ...person, status: 'left' });
        open.own('filedPeople').delete(id);
      }
    },
  },
  says: {
    'partnership-named': () => 'named the partnership, its procedure, its numbers, units or teams by the file',
    'agencies-listed': ({ agencies }) => `listed ${agencies.length} agencies by the file`,
    'agencies-left': ({ agencies }, name) => `the file no longer has ${agencies.map(name).join(', ')}`,
    'people-listed': ({ people }) => `listed ${people.length} people by the file`,
    'people-left': ({ people }, name) => `the file no longer has ${people.map(name).join(', ')}`,
  },
};

/** One that was adopted in chat stays, or comes, unless the file changes what it says of the procedure. */
function takeProcedure(open: OpenDirectory, procedure: string, adopted: Adoption | null): void {
  if (procedure !== open.filedProcedure || !isSame(adopted, open.filedAdopted)) {
    open.earlier = earlierWith(open, procedure);
    open.procedure = procedure;
    open.adopted = adopted;
    open.coming = null;
  }
  open.filedProcedure = procedure;
  open.filedAdopted = adopted;
}

/** Of the file, what it does not say as it did last time. */
export function filedAnew(
  { filedAgencies, filedPeople }: Directory,
  { agencies, people }: Partnership,
): { readonly agencies: readonly Agency[]; readonly people: readonly Omit<Person, 'status'>[] } {
  return {
    agencies: agencies.filter((one) => !isSame(filedAgencies.get(one.id), one)),
    people: people.filter((one) => !isSame(filedPeople.get(one.id), one)),
  };
}

/** Whom the file had, and has no more. */
export function unfiled({ filedPeople }: Directory, { people }: Partnership): readonly PersonId[] {
  const kept = new Set(people.map((one) => one.id));
  return [...filedPeople.keys()].filter((id) => !kept.has(id));
}

/** Who is there once the file is taken, by id. */
export function presentAfter(state: Directory, file: Partnership): ReadonlyMap<PersonId, Pick<Person, 'memberships'>> {
  const gone = new Set(unfiled(state, file));
  const stay = [...state.people.values()].filter((one) => one.status !== 'left' && !gone.has(one.id));
  return new Map([...stay, ...filedAnew(state, file).people].map((one) => [one.id, one]));
}

/** Which agencies the file had, and has no more, with nobody of them left. One that is suspended stays so: what it had is nobody's already. */
export function unlisted(state: Directory, file: Partnership): readonly AgencyId[] {
  const listed = new Set(file.agencies.map((one) => one.id));
  const off = [...state.filedAgencies.keys()].filter(
    (id) => !listed.has(id) && state.agencies.get(id)?.shut?.how !== 'suspended',
  );
  if (off.length === 0) return off;
  const teams = teamsAfterFile(state.teams, state.filedTeams, file.teams ?? []);
  const staffed = new Set([...presentAfter(state, file).values()].flatMap((one) => one.memberships.map(({ agency }) => agency)));
  return off.filter((id) => !staffed.has(id) && !teams.some((one) => one.agency === id));
}

/**
 * An account is one person's for good: under another id they would silently leave every case they are in. And nobody comes into an agency that
 * was suspended or removed in chat: they could not come in, and nobody would know. null: the file may be taken.
 */
export function taken(state: Directory, partnership: Partnership): { readonly refused: DirectoryRefusal } | null {
  const holderOf = holders(state);
  const file = carriedOver(state, partnership);
  const { people } = filedAnew(state, file);
  const into = intoShut(state, file, people);
  if (into !== null) return { refused: into };
  for (const { id, identities } of people)
    for (const one of identities) {
      const was = holderOf(one);
      if (was !== null && was !== id) return { refused: { why: 'identity-taken', is: id, was } };
    }
  return null;
}

/** Only where this very file lists an agency anew that it had taken off does somebody come into it. */
function intoShut(
  state: Directory,
  { agencies, teams = [] }: Partnership,
  people: readonly Omit<Person, 'status'>[],
): DirectoryRefusal | null {
  const anew = new Set(agencies.filter(({ id }) => comesByFile(state, id)).map(({ id }) => id));
  const isShut = (agency: AgencyId) => state.agencies.get(agency)?.shut !== undefined && !anew.has(agency);
  for (const { id: is, memberships } of people) {
    const present = presentPerson(state, is);
    for (const { agency } of memberships)
      if (isShut(agency) && (present === null || !isMember(present, agency))) return { why: 'into-shut-agency', agency, is };
  }
  const filed = new Map(state.filedTeams.map((one) => [one.id, one]));
  const comesIn = (team: AgencyTeam) =>
    !isSame(team, filed.get(team.id)) && !state.teams.some(({ id, agency }) => id === team.id && agency === team.agency);
  const team = teams.find((one) => isShut(one.agency) && comesIn(one));
  return team === undefined ? null : { why: 'into-shut-agency', agency: team.agency, is: team.id };
}

/** Only what the file changes; the same file again is no event at all. Many people come in one event: a county has thousands. */
function imported(state: Directory, partnership: Partnership): readonly Tagged<'event', ImportingEvents>[] {
  const events: Tagged<'event', ImportingEvents>[] = [];
  const named = partnershipInDirectory(partnership);
  if (!isSame(named, namedNow(state))) events.push({ event: 'partnership-named', ...named });
  const { agencies, people } = filedAnew(state, partnership);
  if (agencies.length > 0) events.push({ event: 'agencies-listed', agencies });
  if (people.length > 0) events.push({ event: 'people-listed', people });
  const left = unfiled(state, partnership);
  if (left.length > 0) events.push({ event: 'people-left', people: left });
  const off = unlisted(state, partnership);
  if (off.length > 0) events.push({ event: 'agencies-left', agencies: off });
  return events;
}

export function partnershipInDirectory({
  name,
  procedure,
  adopted,
  welshReviewed,
  diaryTitle = null,
  safety = null,
  namesChildren = true,
  reportsTo = null,
  terms = [],
  teams = [],
  units,
}: Named): Named {
  return { name, procedure, adopted, welshReviewed, diaryTitle, safety, namesChildren, reportsTo, terms, teams, units };
}

/** As the file last named it: its procedure, terms and teams as they stood there, whatever was changed in chat since. */
export function namedNow(state: Directory): Named {
  const { filedTerms: terms, filedTeams: teams, filedProcedure: procedure, filedAdopted: adopted } = state;
  return partnershipInDirectory({ ...state, terms, teams, procedure, adopted });
}
