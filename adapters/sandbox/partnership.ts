import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { SlackOptions } from './slack/stand-in.ts';
import type { TeamsOptions } from './teams/stand-in.ts';

const identity = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('teams'), tenant: z.string().min(1), user: z.string().min(1) }),
  z.strictObject({ on: z.literal('slack'), org: z.string().min(1), user: z.string().min(1) }),
]);

/** The plain shape of a partnership file. `standing`: what a person may do across the partnership. */
const schema = z.strictObject({
  name: z.string().min(1),
  procedure: z.string().min(1),
  welshReviewed: z
    .strictObject({ by: z.string().min(1), on: z.iso.date() })
    .nullable()
    .optional(),
  safety: z
    .strictObject({ socialCare: z.string().min(1), emergencyDutyTeam: z.string().min(1), police: z.string().min(1) })
    .nullable()
    .optional(),
  agencies: z.array(
    z.strictObject({
      id: z.string().min(1),
      name: z.string().min(1),
      kind: z.enum(['social-care', 'police', 'health', 'school', 'gp', 'housing', 'probation', 'other']),
      tenants: z.array(z.string()),
      workspaces: z.array(z.string()),
      telephone: z.string().optional(),
    }),
  ),
  /** Teams that answer as one. */
  teams: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        agency: z.string().min(1),
        name: z.string().min(1),
        members: z.array(z.string()).min(1),
        lead: z.string().min(1),
      }),
    )
    .optional(),
  people: z.array(
    z.strictObject({
      id: z.string().min(1),
      name: z.string().min(1),
      agency: z.string().min(1),
      post: z.string().optional(),
      telephone: z.string().optional(),
      language: z.enum(['en', 'cy']).optional(),
      standing: z.array(
        z.enum(['administrator', 'chair', 'minute-taker', 'unit-manager', 'strategic-manager', 'coordinator', 'data-protection']),
      ),
      order: z.int().min(1).optional(),
      backup: z.string().optional(),
      identities: z.array(identity).min(1),
    }),
  ),
});
export type InventedPartnership = z.infer<typeof schema>;

/** The invented partnership, for PARTNERSHIP_FILE and for the stand-ins. */
export const partnershipFile = new URL('./partnership.json', import.meta.url);

/** Reads it, or another of its kind; throws a zod error that names the field. */
export function inventedPartnership(file: URL = partnershipFile): InventedPartnership {
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

const workspaceNames: Readonly<Record<string, string>> = { T0ALDER: 'Alderbrook Schools', T0NETHER: 'Netherwick Partners' };

/** Its people as the two stand-ins hold them. */
export function standInPeople(partnership: InventedPartnership): {
  readonly slack: Pick<SlackOptions, 'workspaces' | 'people'>;
  readonly teams: Pick<TeamsOptions, 'people'>;
} {
  const all = partnership.people.flatMap(({ name, identities }) => identities.map((one) => ({ name, ...one })));
  const teams = all.flatMap((one) => (one.on === 'teams' ? [{ tenant: one.tenant, user: one.user, name: one.name }] : []));
  const slack = all.flatMap((one) => (one.on === 'slack' ? [{ team: one.org, user: one.user, name: one.name }] : []));
  const workspaces = [...new Set(slack.map((one) => one.team))].map((id) => ({ id, name: workspaceNames[id] ?? id }));
  return { slack: { workspaces, people: slack }, teams: { people: teams } };
}
