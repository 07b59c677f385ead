import * as z from 'zod';
import { languages } from '../../calendar/format.ts';
import type { AgencyId, AgencyTeamId, PersonId, UnitId } from '../../ids.ts';
import { isPlainLine } from '../../plain-text.ts';
import { faultInArea } from '../../procedures/area-settings.ts';
import { type Procedures, procedures } from '../../procedures/registry.ts';
import { agencyKinds } from '../agency-kind.ts';
import { longestDiaryTitle, saysNothing } from '../diary-title.ts';
import { isHomeOf } from '../membership.ts';
import { isDialled } from '../safety-numbers.ts';
import { isTerm, mostTerms } from '../school-terms/slice.ts';
import { type Agency, agencyStandings, type Membership, type Person, standings } from '../state.ts';
import { teamHears } from '../teams/hears.ts';
import { mostMembers, mostTeams } from '../teams/slice.ts';
import { isTelephone } from '../telephone.ts';
import type { Partnership } from './shape.ts';

/** Of whom we say so ourselves: the clock does what is nobody's, and a form lets nobody, or none, be chosen. */
const ours: readonly string[] = ['time', 'nobody', 'none'];

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,40}$/, 'lower-case letters, digits and hyphens')
  // Much is kept by the id of a person: what every object has already would be found where nothing was kept.
  .refine((one) => !(one in {}) && !ours.includes(one), 'a word that cannot be an id');
const text = z
  .string()
  .trim()
  .max(120)
  .refine(isPlainLine, 'one line of text, without signs that nobody sees (directions of writing, tags, no width)');
const platformId = z.string().regex(/^[A-Za-z0-9-]{2,64}$/, 'an id as the platform writes it');
/** A GUID of Entra, which may be written in capitals: one person in two spellings is one. */
const entraId = platformId.transform((text) => text.toLowerCase());
const identity = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('teams'), tenant: entraId, user: entraId }),
  z.strictObject({ on: z.literal('slack'), org: platformId, user: platformId }),
]);
const agencyId = id.transform((one) => one as AgencyId);
const personId = id.transform((one) => one as PersonId);
const unitId = id.transform((one) => one as UnitId);
const telephone = z.string().trim().refine(isTelephone, 'a telephone number: one line of at most 40 characters, with a digit');
const areas = z.array(text).max(20);
const agency = z.strictObject({
  id: agencyId,
  name: text,
  kind: z.enum(agencyKinds),
  tenants: z.array(entraId).default([]),
  workspaces: z.array(platformId).default([]),
  board: z.boolean().default(false),
  flagged: z.boolean().default(false),
  telephone: telephone.optional(),
  hours: text.optional(),
  areas: areas.default([]),
});
const person = z.strictObject({
  id: personId,
  /** The id they had before: they stay who they are in every case. */
  was: personId.optional(),
  name: text,
  agency: agencyId,
  post: text.optional(),
  /** Further agencies that the same accounts serve. */
  also: z
    .array(z.strictObject({ agency: agencyId, post: text.optional(), standing: z.array(z.enum(agencyStandings)).default([]) }))
    .max(5)
    .default([]),
  standing: z.array(z.enum([...standings, ...agencyStandings])).default([]),
  unit: unitId.optional(),
  order: z.int().min(1).max(99).optional(),
  backup: personId.optional(),
  areas: areas.optional(),
  telephone: telephone.optional(),
  identities: z.array(identity).min(1),
  language: z.enum(languages).default('en'),
  hour: z.int().min(0).max(23).default(9),
});
const adoption = z.strictObject({
  by: text,
  reviewedOn: z.iso.date(),
  childInvitedFrom: z.int().min(1).max(17).exactOptional(),
  areas: z
    .record(
      id,
      z.strictObject({
        coreGroupWeeks: z.int().min(1).max(12).exactOptional(),
        localHolidays: z.array(z.iso.date()).max(400).exactOptional(),
      }),
    )
    .exactOptional(),
});
const welshReview = z.strictObject({ by: text, on: z.iso.date() });
const entryTitle = z
  .string()
  .trim()
  .max(longestDiaryTitle)
  .refine(isPlainLine, 'one line of text')
  .refine(saysNothing, 'a title that says nothing of what it is about: others see a diary');
const diaryTitle = z.strictObject({ en: entryTitle, cy: entryTitle });
/** The police have one number for the whole country; a partnership may have its own. */
const dialled = z
  .string()
  .trim()
  .refine(isDialled, 'a number to dial: digits, blanks and + ( ) - alone, "ext" before an extension');
const safety = z.strictObject({ socialCare: dialled, emergencyDutyTeam: dialled, police: dialled.default('101') });
const term = z
  .strictObject({ area: text.min(1), from: z.iso.date(), to: z.iso.date() })
  .refine(isTerm, 'a first and a last day, not before it and at most a year later');
const team = z
  .strictObject({
    id: id.transform((one) => one as AgencyTeamId),
    agency: agencyId,
    name: text.min(1),
    members: z.array(personId).min(1).max(mostMembers),
    lead: personId,
    hears: teamHears.optional(),
  })
  .transform(({ hears, ...one }) => (hears === undefined ? one : { ...one, hears }));
const file = z.strictObject({
  name: text,
  procedure: id,
  adopted: adoption.nullable().default(null),
  welshReviewed: welshReview.nullable().default(null),
  diaryTitle: diaryTitle.nullable().default(null),
  safety: safety.nullable().default(null),
  namesChildren: z.boolean().default(true),
  reportsTo: text.nullable().default(null),
  terms: z.array(term).max(mostTerms).default([]),
  teams: z.array(team).max(mostTeams).default([]),
  units: z
    .array(z.strictObject({ id: unitId, name: text }))
    .max(50)
    .default([]),
  agencies: z.array(agency).min(1).max(500),
  people: z.array(person).min(1).max(50_000),
});

/** Reads a partnership file's JSON; `known`: the procedures it may name. What is wrong is said by field; a value is never repeated. */
export function readPartnership(
  json: unknown,
  known: Procedures = procedures,
): Partnership | { readonly wrong: readonly string[] } {
  const read = file.safeParse(json);
  if (!read.success) return { wrong: read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  const { agencies, units } = read.data;
  const people = read.data.people.map(personOf);
  const was = read.data.people.flatMap((one) => (one.was === undefined ? [] : [[one.id, one.was] as const]));
  const wrong: string[] = [];
  for (const [key, settings] of Object.entries(read.data.adopted?.areas ?? {})) {
    const fault = faultInArea(known.find(read.data.procedure), key, settings);
    if (fault !== null) wrong.push(`adopted.areas.${key}: ${fault}`);
  }
  const listed = new Map(agencies.map((one) => [one.id, agencyOfFile(one)]));
  const ids = new Set(people.map((one) => one.id));
  const seen = new Set<string>();
  people.forEach((one, at) => {
    const employers = one.memberships.map(({ agency }) => listed.get(agency));
    employers.forEach((employer, nth) => {
      const field = nth === 0 ? 'agency' : `also.${nth - 1}.agency`;
      if (employer === undefined) wrong.push(`people.${at}.${field}: no agency of that id`);
    });
    if (new Set(one.memberships.map(({ agency }) => agency)).size < employers.length)
      wrong.push(`people.${at}.also: an agency stands twice`);
    if (one.unit !== undefined && !units.some(({ id }) => id === one.unit)) wrong.push(`people.${at}.unit: no unit of that id`);
    if (one.backup !== undefined && (one.backup === one.id || !ids.has(one.backup)))
      wrong.push(`people.${at}.backup: nobody else of that id`);
    const old = read.data.people[at]?.was;
    if (old !== undefined && (ids.has(old) || was.filter(([, each]) => each === old).length > 1))
      wrong.push(`people.${at}.was: the id of somebody else`);
    if (seen.has(one.id)) wrong.push(`people.${at}.id: stands twice`);
    seen.add(one.id);
    one.identities.forEach((own, nth) => {
      const key = `${own.on}/${own.user}/${own.on === 'teams' ? own.tenant : own.org}`;
      if (seen.has(key)) wrong.push(`people.${at}.identities.${nth}: stands twice`);
      seen.add(key);
      if (employers.some((employer) => employer !== undefined && !isHomeOf(employer, own)))
        wrong.push(`people.${at}.identities.${nth}: not one of the agency's own tenants or workspaces`);
    });
  });
  wrong.push(...wrongTeams(read.data.teams, people));
  return wrong.length > 0
    ? { wrong }
    : { ...read.data, agencies: [...listed.values()], people, ...(was.length === 0 ? {} : { was: Object.fromEntries(was) }) };
}

/** Each id once, and nobody in a team, or leading it, who is not of its agency. */
function wrongTeams(teams: readonly z.infer<typeof team>[], people: readonly Pick<Person, 'id' | 'memberships'>[]) {
  const of = new Map(people.map((one) => [one.id, one]));
  return teams.flatMap(({ id, agency, members, lead }, at) => {
    const isOf = (person: PersonId) => of.get(person)?.memberships.some((one) => one.agency === agency) === true;
    return [
      ...(teams.findIndex((one) => one.id === id) === at ? [] : [`teams.${at}.id: stands twice`]),
      ...(new Set(members).size === members.length ? [] : [`teams.${at}.members: somebody stands twice`]),
      ...(members.every(isOf) ? [] : [`teams.${at}.members: nobody of that id is of its agency`]),
      ...(isOf(lead) ? [] : [`teams.${at}.lead: nobody of that id is of its agency`]),
    ];
  });
}

type FileAgency = z.infer<typeof agency>;
type FilePerson = z.infer<typeof person>;

/** Optional fields are there or not, never undefined: what the file says is compared with what is kept. */
function agencyOfFile({ telephone, hours, ...one }: FileAgency): Agency {
  return { ...one, ...(telephone === undefined ? {} : { telephone }), ...(hours === undefined ? {} : { hours }) };
}

function personOf({ agency, post, also, standing, was: _, ...one }: FilePerson): Omit<Person, 'status'> {
  const ofAgency = agencyStandings.filter((each) => standing.includes(each));
  const { unit, order, backup, areas, telephone, ...rest } = one;
  return {
    ...rest,
    memberships: [membership(agency, post, ofAgency), ...also.map((each) => membership(each.agency, each.post, each.standing))],
    standing: standings.filter((each) => standing.includes(each)),
    ...(unit === undefined ? {} : { unit }),
    ...(order === undefined ? {} : { order }),
    ...(backup === undefined ? {} : { backup }),
    ...(areas === undefined ? {} : { areas }),
    ...(telephone === undefined ? {} : { telephone }),
  };
}

function membership(agency: AgencyId, post: string | undefined, standing: Membership['standing']): Membership {
  return { agency, ...(post === undefined ? {} : { post }), standing };
}
