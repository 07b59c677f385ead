import type { TeamsInstallation } from '../../../adapters/teams/settings.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import { terminalLine } from '../../../domain/plain-text.ts';
import { proceduresOf } from '../../../domain/procedures/registry.ts';
import { teamsCloud } from '../../installed/of-settings.ts';
import { readInstalled } from '../../installed/read-installed.ts';
import { readOwnProcedures } from '../../own-procedures/read-files.ts';
import { loadPartnership } from '../../start/import-partnership.ts';
import { readSettings, type Settings } from '../../start/settings.ts';
import { agencyLines, type ListedIn, missingStandingLines, placesLines } from './agency-lines.ts';
import { slackLines } from './check-slack.ts';
import { type CheckedThing, clockLines, endpointLines, installPageLines, right, unknown, wrong } from './checked-lines.ts';
import { asInstallation, grantedWorkspaces } from './granted-workspaces.ts';
import { readStore } from './read-store.ts';

/** `status`: of a check that found something wrong; 78 where the settings could not be read. */
export interface Checked {
  readonly said: readonly string[];
  readonly isRight: boolean;
  readonly status: 1 | 78;
}

/** Asks both platforms, for every installation of these settings. No secret is ever in a line. */
export async function checkInstallations(env: Readonly<Record<string, string | undefined>>): Promise<Checked> {
  const unread = (said: readonly string[]): Checked => ({ said: said.map(terminalLine), isRight: false, status: 78 });
  const settings = readSettings(env);
  if ('wrong' in settings) return unread(settings.wrong);
  const read = await readInstalled(settings, env);
  if ('wrong' in read) return unread(read.wrong);
  const own = await readOwnProcedures(settings.PROCEDURES_FILE);
  if ('wrong' in own) return unread(own.wrong);
  const known = proceduresOf({ ownProcedures: own });
  const partnership = settings.PARTNERSHIP_FILE === undefined ? null : await loadPartnership(settings.PARTNERSHIP_FILE, known);
  if (partnership !== null && 'wrong' in partnership) return unread(partnership.wrong);
  const { slack, teams } = read.installed;
  const stored = await readStore(env);
  const byLink = settings.SLACK_CLIENT_ID === undefined ? null : await grantedWorkspaces(stored, settings, read.installed);
  if (slack.length + teams.length === 0 && byLink === null)
    return unread(['There is no installation: set INSTALLATIONS_FILE, or the settings of Slack or Teams (docs/settings.md).']);
  const listed: ListedIn = {
    file: partnership,
    store: 'unread' in stored ? null : { agencies: [...stored.directory.agencies.values()], people: activeIn(stored.directory) },
  };
  const granted = byLink === null || 'unread' in stored ? [] : stored.grants.map((one) => asInstallation(one, settings));
  const each = await Promise.all([
    ...teams.map(async (one) => [one, [...agencyLines(one.tenant, listed), ...(await ofTeams(one, settings))]] as const),
    ...slack.map(async (one) => [one, [...agencyLines(one.org, listed), ...(await slackLines(one, settings))]] as const),
  ]);
  const takesSigned = byLink !== null && settings.SLACK_SIGNING_SECRET !== undefined;
  const general = [
    ...('unread' in stored && partnership !== null
      ? [unknown(`Compared with the partnership file alone, since the store was not read: ${stored.unread}`)]
      : []),
    ...missingStandingLines(listed),
    ...(await placesLines(listed, { teams, slack: [...slack, ...granted] }, settings)),
    ...(await endpointLines(settings.PUBLIC_URL, [
      ...(teams.length > 0 ? ['/api/messages'] : []),
      ...(slack.some((one) => one.signingSecret !== null) || takesSigned ? ['/slack/events'] : []),
    ])),
    ...(byLink === null ? [] : await installPageLines(settings.PUBLIC_URL)),
    ...(await clockLines([
      ...(teams.length > 0 ? [settings.TEAMS_LOGIN_URL ?? 'https://login.microsoftonline.com'] : []),
      ...(slack.length > 0 || byLink !== null ? [settings.SLACK_API_URL] : []),
    ])),
  ];
  const shown = (title: string, lines: readonly CheckedThing[]) => [title, ...lines.map(({ is, say }) => `  ${is}: ${say}`)];
  const titled = [...each.map(([{ on, name }, lines]) => ({ title: `${name} (${on})`, lines })), ...(byLink ?? [])];
  const said = [...titled.flatMap(({ title, lines }) => shown(title, lines)), ...shown('All of them', general)];
  const all = [...general, ...titled.flatMap(({ lines }) => lines)];
  return { said: said.map(terminalLine), isRight: all.every(({ is }) => is !== 'wrong'), status: 1 };
}

const activeIn = ({ people }: Directory) => [...people.values()].filter(({ status }) => status === 'active');

async function ofTeams(one: TeamsInstallation, settings: Settings): Promise<readonly CheckedThing[]> {
  const { teamsChats } = await import('../../../adapters/teams/send/chats.ts');
  const only = { ...one, tenant: null };
  const chats = await teamsChats({
    cloud: teamsCloud(settings),
    installed: () => [only],
    now: Date.now,
    serviceUrlFor: async () => undefined,
  }).catch(() => null);
  if (chats === null) return [wrong('These settings can never give it a token.')];
  const token = await chats.probe('');
  const given =
    token.did === 'done' ? right('Entra gives it a token: app id, tenant and secret belong together.') : refused(token);
  return [
    given,
    unknown(
      'Whether the messaging endpoint and the Teams channel of the Azure Bot are set nobody can ask: look at the Azure portal.',
    ),
  ];
}

function refused(token: { readonly did: string; readonly code?: string }): CheckedThing {
  const { did, code = '' } = token;
  if (did !== 'barred') return unknown('Entra did not answer, so nobody knows whether it would give a token.');
  const why =
    { token_400: 'the app id is not of this tenant', token_401: 'the secret is wrong, or has run out' }[code] ?? 'it was refused';
  return wrong(`Entra gives it no token (${code}): ${why}.`);
}
