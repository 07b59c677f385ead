import * as z from 'zod';
import { isRedisAddress } from './redis-address.ts';

const port = z.coerce
  .number('a port number')
  .int('a whole port number')
  .min(0, 'a port from 0 to 65535')
  .max(65535, 'a port from 0 to 65535');
const url = z.url('a whole address such as https://quorate.example');
/** Where the world reaches the bot. Plain http would carry what people press across the net in the clear. */
const publicUrl = url.refine(
  (address) => isSecure(address) || isLoopback(address),
  'an https address; plain http only on 127.0.0.1 or localhost',
);
/** How many requests a platform takes in a time. */
const perTime = z.coerce.number('a number of requests').int('a whole number').min(1, '1 or more').max(10_000, '10000 or fewer');
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** Every setting there is, with its default. docs/settings.md has the same table for people; a test holds them together. */
const schema = z.object({
  PORT: port.default(3978),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: publicUrl.optional(),
  DEVELOPER_NAME: z.string().max(32, 'at most 32 characters').optional(),
  DATA_DIR: z.string().default('./data'),
  REDIS_URL: z
    .string()
    .refine(isRedisAddress, 'redis://host:port or rediss://host:port, with what is special in a password written as %40')
    .optional(),
  REDIS_CLUSTER: z.enum(['0', '1'], '0 or 1').default('0'),
  REDIS_WAIT: z.coerce.number('a number of replicas').int('a whole number').min(0, '0 or more').max(9, '9 or fewer').default(0),
  ALLOW_VOLATILE_REDIS: z.enum(['0', '1'], '0 or 1').default('0'),
  QUORATE_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(levels, `one of ${levels.join(', ')}`).default('info'),
  PARTNERSHIP_FILE: z.string().optional(),
  PROCEDURES_FILE: z.string().optional(),
  PARTNERSHIP_REMOVALS: z.enum(['refuse', 'confirm'], 'refuse or confirm').default('refuse'),
  INSTALLATIONS_FILE: z.string().optional(),
  SLACK_SIGNING_SECRET: z.string().min(8, 'the signing secret of the Slack app').optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-[^,\s]+$/, 'the app-level token of the Slack app, xapp-…')
    .optional(),
  SLACK_BOT_TOKEN: z
    .string()
    .regex(
      /^([A-Z0-9]+=)?xox[a-z]-[^,\s]+(,[A-Z0-9]+=xox[a-z]-[^,\s]+)*$/,
      'one xoxb- token, or T0123=xoxb-…,T0456=xoxb-… for several workspaces',
    )
    .optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^\d{1,30}\.\d{1,30}$/, 'the client id of the Slack app, 123.456')
    .optional(),
  SLACK_CLIENT_SECRET: z.string().min(8, 'the client secret of the Slack app').optional(),
  SLACK_API_URL: url.default('https://slack.com/api/'),
  MICROSOFT_APP_ID: z.guid('the app id of the Azure bot, a GUID').optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TYPE: z
    .enum(['MultiTenant', 'SingleTenant', 'UserAssignedMsi'], 'MultiTenant, SingleTenant or UserAssignedMsi')
    .default('SingleTenant'),
  MICROSOFT_APP_TENANT_ID: z.string().optional(),
  TEAMS_OPENID_METADATA_URL: url.optional(),
  TEAMS_TOKEN_ISSUER: z.string().optional(),
  TEAMS_LOGIN_URL: url.optional(),
  TEAMS_SERVICE_HOSTS: z.string().optional(),
  CHAT_MESSAGES_PER_SECOND: perTime.default(1),
  SLACK_POSTS_PER_MINUTE: perTime.default(300),
  SLACK_EDITS_PER_MINUTE: perTime.default(50),
  TEAMS_REQUESTS_PER_SECOND: perTime.default(50),
});

/** `slack`, `teams`: by the single settings. `live`: some installation is spoken of. */
export type Settings = z.infer<typeof schema> & { readonly slack: boolean; readonly teams: boolean; readonly live: boolean };

/** Every name a setting may have. */
export const settingNames = Object.keys(schema.shape);

type Environment = Readonly<Record<string, string | undefined>>;

/** Without blanks or an end of line around them: a secret file written on Windows has one, and every press would be answered with 401. */
function given(env: Environment, names: readonly string[]): Readonly<Record<string, string>> {
  const trimmed = names.map((name) => [name, env[name]?.trim() ?? ''] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''));
}

const sentences = ({ issues }: z.ZodError) => issues.map((issue) => `${issue.path.join('.')} should be ${issue.message}.`);

const shown = schema.pick({ PUBLIC_URL: true, MICROSOFT_APP_ID: true, DEVELOPER_NAME: true, INSTALLATIONS_FILE: true });

/** What a manifest says of the deployment: no secret, so that it can be printed before there is one. */
export function readShownSettings(env: Environment): z.infer<typeof shown> | { readonly wrong: readonly string[] } {
  const read = shown.safeParse(given(env, Object.keys(shown.shape)));
  return read.success ? read.data : { wrong: sentences(read.error) };
}

/**
 * The one reader of the environment. A wrong setting is a sentence a person can act on; no value is ever repeated in it, since a
 * secret may have been put in the wrong place. An empty value is the same as none.
 */
export function readSettings(env: Environment): Settings | { readonly wrong: readonly string[] } {
  const read = schema.safeParse(given(env, settingNames));
  if (!read.success) return { wrong: sentences(read.error) };
  const slack = read.data.SLACK_SIGNING_SECRET !== undefined || read.data.SLACK_APP_TOKEN !== undefined;
  const teams = read.data.MICROSOFT_APP_ID !== undefined;
  const settings = { ...read.data, slack, teams, live: slack || teams || read.data.INSTALLATIONS_FILE !== undefined };
  const wrong = contradictions(settings);
  return wrong.length > 0 ? { wrong } : settings;
}

function contradictions(settings: Settings): readonly string[] {
  const wrong: string[] = [];
  const byOAuth = settings.SLACK_CLIENT_ID !== undefined;
  if (settings.slack && settings.SLACK_BOT_TOKEN === undefined && !byOAuth)
    wrong.push('SLACK_BOT_TOKEN is needed with SLACK_SIGNING_SECRET or SLACK_APP_TOKEN.');
  if (!settings.slack && settings.SLACK_BOT_TOKEN !== undefined)
    wrong.push('SLACK_SIGNING_SECRET, or SLACK_APP_TOKEN for Socket Mode, is needed with SLACK_BOT_TOKEN.');
  if (byOAuth !== (settings.SLACK_CLIENT_SECRET !== undefined))
    wrong.push('SLACK_CLIENT_ID and SLACK_CLIENT_SECRET go together: set both or none.');
  if (byOAuth && (!settings.slack || settings.PUBLIC_URL === undefined))
    wrong.push('With SLACK_CLIENT_ID, PUBLIC_URL is needed, and SLACK_SIGNING_SECRET or SLACK_APP_TOKEN.');
  if (settings.teams && settings.MICROSOFT_APP_TYPE !== 'UserAssignedMsi' && settings.MICROSOFT_APP_PASSWORD === undefined)
    wrong.push('MICROSOFT_APP_PASSWORD is needed with MICROSOFT_APP_ID.');
  if (settings.teams && settings.MICROSOFT_APP_TYPE !== 'MultiTenant' && settings.MICROSOFT_APP_TENANT_ID === undefined)
    wrong.push(`MICROSOFT_APP_TENANT_ID is needed for a ${settings.MICROSOFT_APP_TYPE} bot.`);
  if (!settings.teams && settings.MICROSOFT_APP_PASSWORD !== undefined)
    wrong.push('MICROSOFT_APP_ID is needed with MICROSOFT_APP_PASSWORD.');
  if (settings.live && settings.QUORATE_KEY === undefined)
    wrong.push('QUORATE_KEY is needed: without it nothing can be stored. Make one with: openssl rand -base64 32');
  if (settings.REDIS_CLUSTER === '0' && settings.REDIS_URL?.includes(','))
    wrong.push('REDIS_CLUSTER should be 1 where REDIS_URL names several addresses.');
  const own = [settings.TEAMS_OPENID_METADATA_URL, settings.TEAMS_TOKEN_ISSUER, settings.TEAMS_LOGIN_URL];
  if (own.some((one) => one !== undefined) && own.some((one) => one === undefined))
    wrong.push('TEAMS_OPENID_METADATA_URL, TEAMS_TOKEN_ISSUER and TEAMS_LOGIN_URL go together: set all three or none.');
  for (const name of ['TEAMS_LOGIN_URL', 'TEAMS_OPENID_METADATA_URL', 'SLACK_API_URL'] as const)
    if (settings[name] !== undefined && !isSecure(settings[name]) && !isLoopback(settings[name]))
      wrong.push(`${name} may be plain http only on 127.0.0.1 or localhost; use https.`);
  return wrong;
}

function isSecure(address: string): boolean {
  return address.startsWith('https:');
}

function isLoopback(address: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);
}
