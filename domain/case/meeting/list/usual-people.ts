import { employerOf } from '../../../directory/membership.ts';
import { folded } from '../../../directory/search.ts';
import type { Directory, Membership, Person } from '../../../directory/state.ts';
import type { AgencyId, Instant, PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';
import { isMarked, isOfWholeFamily } from '../../need-to-know/children.ts';
import { rolesAskedFor } from './needed-roles.ts';
import { schoolsToFind } from './schools.ts';

/** Somebody who may be meant for a role, and the agency they would come for. */
export interface Usual {
  readonly person: PersonId;
  readonly agency: AgencyId;
}

/**
 * A role that the procedure asks for here and nobody on the list is in, or in which another school is wanted (`further`). `needed`: always, of this
 * conference. Its people: the likeliest first.
 */
export interface UsualFor {
  readonly role: string;
  readonly needed: boolean;
  readonly further: boolean;
  readonly people: readonly Usual[];
  /** Who it can only be: nobody else comes as near, and they come as near to no other role; null: there are several, or nobody says so. */
  readonly surely: Usual | null;
}

/** The rank of whose post says the role, without a part in this case. */
const leastSaid = 2;

type Role = Procedure['roles'][number];
type Of = Pick<
  Conference,
  'type' | 'children' | 'household' | 'when' | 'invitees' | 'teams' | 'chair' | 'agencies' | 'needToKnow'
>;

/** Whoever runs conferences is at hand in them and speaks for no agency. */
const runs = ['administrator', 'chair', 'minute-taker', 'strategic-manager'] as const;

/**
 * Who usually comes for each role that is still to be filled: of the kind of agency the procedure names for it, first whoever has had a part in
 * this case, then whose post says so, then those whose post says nothing. Where the family has half-siblings a role that is not of the whole of
 * it is left out: there it is asked for which children.
 */
export function usualPeople(of: Of, procedure: Procedure, directory: Directory, now: Instant): readonly UsualFor[] {
  const toFind = schoolsToFind(of, procedure, now);
  const isOpen = (key: string) => toFind.has(key) || ![...of.invitees, ...of.teams].some((one) => one.role === key);
  const open = rolesAskedFor(of, procedure, now).filter(
    ({ key }) => isOpen(key) && !(isMarked(of) && !isOfWholeFamily(procedure, key)),
  );
  const listed = new Set<PersonId>([...of.invitees.map((one) => one.person), ...(of.chair === null ? [] : [of.chair])]);
  const everybody = [...directory.people.values()].filter((one) => one.status === 'active' && !listed.has(one.id));
  const found = open.map((role) => {
    const all = everybody.flatMap((person) => {
      const at = likeliest(person, role, of, procedure, directory);
      return at === null || toFind.get(role.key)?.has(at.agency) === true ? [] : [{ ...at, name: person.name }];
    });
    const people = all.toSorted((a, b) => a.rank - b.rank || a.name.localeCompare(b.name, 'en'));
    return {
      role: role.key,
      needed: role.standing === 'core',
      further: toFind.has(role.key),
      people: people.map(bare),
      surely: surely(people),
    };
  });
  // Who could be either of two is neither for sure: the manager of one authority is not that of the other.
  const sure = found.flatMap((one) => one.surely?.person ?? []);
  const isOnce = (one: Usual | null) => one !== null && sure.filter((person) => person === one.person).length === 1;
  return found.map((one) => (isOnce(one.surely) ? one : { ...one, surely: null }));
}

const bare = ({ person, agency }: Usual): Usual => ({ person, agency });

/** Their post says so, or they have had a part in this case, and of nobody else as much is so. */
function surely([first, second]: readonly (Usual & { readonly rank: number })[]): Usual | null {
  if (first === undefined || first.rank > leastSaid) return null;
  return second === undefined || second.rank > first.rank ? bare(first) : null;
}

/** As which of their memberships somebody may be meant, and how likely: 0 the most; null: they are not. */
function likeliest(person: Person, role: Role, of: Of, { roles }: Procedure, { agencies }: Directory) {
  const ranks = person.memberships.flatMap((at) => {
    if (agencies.get(at.agency)?.kind !== role.agency) return [];
    const said = rolesSaid(at, roles);
    const says = said.includes(role);
    const here = of.agencies[person.id] === at.agency;
    const isOther = said.length > 0 && nearTo(at, role) === null;
    if (!says && (isOther || person.standing.some((one) => (runs as readonly string[]).includes(one)))) return [];
    const rank = (here ? 0 : 2) + (says ? 0 : 1);
    return [{ person: person.id, agency: at.agency, rank, main: at.agency === employerOf(person) ? 0 : 1 }];
  });
  return ranks.toSorted((a, b) => a.rank - b.rank || a.main - b.main)[0] ?? null;
}

/** The roles that the words of a post name. Only where they name none in full, those in whose title the post stands: a social worker is not the social worker’s manager. */
function rolesSaid(at: Membership, roles: readonly Role[]): readonly Role[] {
  const full = roles.filter((role) => nearTo(at, role) === 'full');
  return full.length > 0 ? full : roles.filter((role) => nearTo(at, role) === 'part');
}

/** full: the words of a post name the role: "Senior social worker" is a social worker. part: those of the role’s title the post; null: neither. */
function nearTo({ post = '' }: Membership, { title }: Role): 'full' | 'part' | null {
  const said = wordsOf(post);
  const titles = [title.en, title.cy ?? ''].map(wordsOf);
  if (titles.some((named) => isWithin(named, said))) return 'full';
  return titles.some((named) => isWithin(said, named)) ? 'part' : null;
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 0 && some.every((word) => all.some((other) => isSameWord(word, other)));
}

const longEnough = 6;

/** Also where one of them goes on: whose post is “Midwife” comes for “Midwifery”. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  return Math.min(one.length, other.length) >= longEnough && (one.startsWith(other) || other.startsWith(one));
}

function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
