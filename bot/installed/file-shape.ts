import * as z from 'zod';
import { secretReference } from './secret.ts';

export const installationName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/, 'lower-case letters, digits and hyphens');
const guid = z.guid('a GUID').transform((text) => text.toLowerCase());

const teams = z
  .strictObject({
    on: z.literal('teams'),
    name: installationName,
    app: guid,
    tenant: guid,
    secret: secretReference.optional(),
    managedIdentity: z.literal(true, 'true, or not there').optional(),
  })
  .refine((one) => (one.secret === undefined) !== (one.managedIdentity === undefined), {
    message: 'with either "secret" or "managedIdentity": true',
    path: ['secret'],
  });

const slack = z
  .strictObject({
    on: z.literal('slack'),
    name: installationName,
    app: z.string().regex(/^A[A-Z0-9]{2,40}$/, 'the app id, A…, of the page Basic Information'),
    org: z.string().regex(/^[TE][A-Z0-9]{1,40}$/, 'a workspace, T…, or the enterprise of an org-wide installation, E…'),
    signingSecret: secretReference.optional(),
    /** `xapp-…`: it comes over Socket Mode. */
    appToken: secretReference.optional(),
    token: secretReference,
  })
  .refine((one) => one.signingSecret !== undefined || one.appToken !== undefined, {
    message: 'there, or "appToken" for Socket Mode',
    path: ['signingSecret'],
  });

/** Our own limit: nobody has so many, and a signature of Slack is tried with the secret of each app. */
const most = 100;

/** INSTALLATIONS_FILE as it is written; docs/connect-teams.md and docs/connect-slack.md show it to people. */
export const installationsShape = z.strictObject({
  installations: z.array(z.discriminatedUnion('on', [teams, slack])).max(most),
  /** Names of those that were there and are to be no more. */
  removed: z.array(installationName).max(most).default([]),
});

export type InstallationsFile = z.infer<typeof installationsShape>;
type Entry = InstallationsFile['installations'][number];
export type TeamsEntry = Extract<Entry, { on: 'teams' }>;
export type SlackEntry = Extract<Entry, { on: 'slack' }>;
