import { stat } from 'node:fs/promises';
import * as z from 'zod';
import type { SlackInstallation } from '../../adapters/slack/installation.ts';
import type { TeamsInstallation } from '../../adapters/teams/settings.ts';
import { codeOf } from '../observe/log.ts';
import { readJsonFile } from '../start/text-file.ts';
import { contradictionsOf } from './contradictions.ts';
import { type InstallationsFile, installationName, installationsShape, type SlackEntry, type TeamsEntry } from './file-shape.ts';
import type { Installation, Installed } from './installed.ts';
import { fetchSecret, type SecretReference, type Surroundings } from './secret.ts';

/** `names`: of the file's own. `removed`: those that it says are to be no more. */
export interface InstallationsTaken {
  readonly installed: Installed;
  readonly names: readonly string[];
  readonly removed: readonly string[];
}

/** What INSTALLATIONS_FILE came to: all of it, beside what the single settings say, or nothing and why. */
export type InstallationsRead = InstallationsTaken | { readonly wrong: readonly string[] };

/** In MB. */
const most = 1;

const saidOf = (file: string) => (problems: readonly string[]) => ({
  wrong: problems.map((one) => `INSTALLATIONS_FILE (${file}): ${one}.`),
});

/** The entries as they are written, no secret fetched: for what is made before there are any. */
export async function readEntries(file: string): Promise<InstallationsFile | { readonly wrong: readonly string[] }> {
  const said = saidOf(file);
  const writable = await writableByAll(file);
  if (writable !== null) return said([writable]);
  const found = await readJsonFile(file, most);
  if ('problem' in found) return said([`it ${found.problem}`]);
  const read = installationsShape.safeParse(found.json);
  return read.success ? read.data : said(problemsIn(read.error, found.json));
}

/** `beside`: what the single settings say. Sentences never repeat a value of the file, which may be a secret in the wrong place. */
export async function readInstallations(file: string, env: Surroundings['env'], beside: Installed): Promise<InstallationsRead> {
  const read = await readEntries(file);
  if ('wrong' in read) return read;
  const said = saidOf(file);
  const from = { env, from: file };
  const entries = await Promise.all(
    read.installations.map((entry) => (entry.on === 'teams' ? teamsOf(entry, from) : slackOf(entry, from))),
  );
  const problems = entries.flatMap((one) => ('problems' in one ? one.problems : []));
  if (problems.length > 0) return said(problems);
  const all = entries.filter((one): one is Installation => !('problems' in one));
  const installed: Installed = {
    slack: [...all.filter((one) => one.on === 'slack'), ...beside.slack],
    teams: [...all.filter((one) => one.on === 'teams'), ...beside.teams],
  };
  const wrong = contradictionsOf(installed);
  return wrong.length > 0 ? said(wrong) : { installed, names: all.map(({ name }) => name), removed: read.removed };
}

/** It says where secrets are to be fetched and to whom they are given: whoever can write it has them. */
async function writableByAll(file: string): Promise<string | null> {
  try {
    const { mode } = await stat(file);
    return process.platform !== 'win32' && (mode & 0o002) !== 0 ? 'everybody on this machine may write it: chmod o-w it' : null;
  } catch (error) {
    return `it cannot be read (${codeOf(error)})`;
  }
}

type Made<I> = I | { readonly problems: readonly string[] };

async function teamsOf({ name, app, tenant, secret }: TeamsEntry, from: Surroundings): Promise<Made<TeamsInstallation>> {
  const made = { on: 'teams', name, tenant, appId: app, appTenant: tenant } as const;
  if (secret === undefined) return { ...made, appType: 'UserAssignedMsi' };
  const fetched = await secretOf(name, 'secret', secret, from);
  return 'problems' in fetched ? fetched : { ...made, appType: 'SingleTenant', appPassword: fetched.secret };
}

async function slackOf(entry: SlackEntry, from: Surroundings): Promise<Made<SlackInstallation>> {
  const { name, app, org } = entry;
  const ifNamed = async (what: 'signingSecret' | 'appToken') => {
    const where = entry[what];
    return where === undefined ? { secret: undefined } : secretOf(name, what, where, from);
  };
  const signing = await ifNamed('signingSecret');
  const socket = await ifNamed('appToken');
  const token = await secretOf(name, 'token', entry.token, from);
  const problems = [signing, socket, token].flatMap((one) => ('problems' in one ? one.problems : []));
  if ('problems' in signing || 'problems' in socket || 'problems' in token) return { problems };
  const odd = [
    ...(signing.secret !== undefined && signing.secret.length < 8
      ? [`${name}: signingSecret is no signing secret of a Slack app`]
      : []),
    ...(socket.secret === undefined || /^xapp-\S+$/.test(socket.secret)
      ? []
      : [`${name}: appToken is no app-level token of Slack, which begins with xapp-`]),
    ...(/^(xoxe\.)?xox[a-z]-\S+$/.test(token.secret) ? [] : [`${name}: token is no bot token of Slack, which begins with xoxb-`]),
  ];
  if (odd.length > 0) return { problems: odd };
  const made = { on: 'slack', name, app, org, signingSecret: signing.secret ?? null, token: token.secret } as const;
  return socket.secret === undefined ? made : { ...made, appToken: socket.secret };
}

async function secretOf(
  name: string,
  what: string,
  where: SecretReference,
  from: Surroundings,
): Promise<Made<{ readonly secret: string }>> {
  const fetched = await fetchSecret(where, from);
  return 'problem' in fetched ? { problems: [`${name}: ${what}: ${fetched.problem}`] } : fetched;
}

/** By its name where that is one, else by its place, the first being 1. What is written in the wrong place may be a secret. */
function problemsIn(error: z.ZodError, json: unknown): readonly string[] {
  return error.issues.map(({ code, path, message }) => {
    const [first, at, ...rest] = path;
    const isEntry = first === 'installations' && typeof at === 'number';
    const where = isEntry ? [entryAt(json, at), ...rest].join(': ') : path.join('.') || 'it';
    return code === 'unrecognized_keys' ? `${where} has a field that means nothing here` : `${where} should be ${message}`;
  });
}

const named = z.object({ installations: z.array(z.unknown()) });

function entryAt(json: unknown, at: number): string {
  const entry = named.safeParse(json).data?.installations[at];
  return z.object({ name: installationName }).safeParse(entry).data?.name ?? `entry ${at + 1}`;
}
