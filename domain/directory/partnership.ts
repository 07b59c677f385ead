import * as z from 'zod';
import type { AgencyId, PersonId } from '../ids.ts';
import { isPlainLine } from '../plain-text.ts';
import type { Partnership } from './command.ts';
import { agencyKinds, standings } from './state.ts';

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,40}$/, 'lower-case letters, digits and hyphens')
  // Much is kept by the id of a person: what every object has already would be found where nothing was kept.
  .refine((one) => !(one in {}), 'a word that cannot be an id');
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
const agency = z.strictObject({
  id: id.transform((one) => one as AgencyId),
  name: text,
  kind: z.enum(agencyKinds),
  tenants: z.array(entraId).default([]),
  workspaces: z.array(platformId).default([]),
});
const person = z.strictObject({
  id: id.transform((one) => one as PersonId),
  name: text,
  agency: id.transform((one) => one as AgencyId),
  post: text.optional(),
  standing: z.array(z.enum(standings)).default([]),
  identities: z.array(identity).min(1),
  language: z.enum(['en', 'cy']).default('en'),
  hour: z.int().min(0).max(23).default(9),
});
const adoption = z.strictObject({ by: text, reviewedOn: z.iso.date() });
const welshReview = z.strictObject({ by: text, on: z.iso.date() });
const file = z.strictObject({
  name: text,
  procedure: id,
  adopted: adoption.nullable().default(null),
  welshReviewed: welshReview.nullable().default(null),
  agencies: z.array(agency).min(1).max(500),
  people: z.array(person).min(1).max(20_000),
});

/** Reads a partnership file's JSON. What is wrong is said by field; a value is never repeated. */
export function readPartnership(json: unknown): Partnership | { readonly wrong: readonly string[] } {
  const read = file.safeParse(json);
  if (!read.success) return { wrong: read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  const { agencies, people } = read.data;
  const wrong: string[] = [];
  const known = new Map(agencies.map((one) => [one.id, one]));
  const seen = new Set<string>();
  people.forEach((one, at) => {
    const employer = known.get(one.agency);
    if (employer === undefined) wrong.push(`people.${at}.agency: no agency of that id`);
    if (seen.has(one.id)) wrong.push(`people.${at}.id: stands twice`);
    seen.add(one.id);
    one.identities.forEach((own, nth) => {
      const key = `${own.on}/${own.user}/${own.on === 'teams' ? own.tenant : own.org}`;
      if (seen.has(key)) wrong.push(`people.${at}.identities.${nth}: stands twice`);
      seen.add(key);
      const home = own.on === 'teams' ? employer?.tenants.includes(own.tenant) : employer?.workspaces.includes(own.org);
      if (home === false) wrong.push(`people.${at}.identities.${nth}: not one of the agency's own tenants or workspaces`);
    });
  });
  return wrong.length > 0
    ? { wrong }
    : { ...read.data, people: people.map(({ post, ...one }) => (post === undefined ? one : { ...one, post })) };
}
