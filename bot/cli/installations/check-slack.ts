import { isForEnterprise, type SlackInstallation } from '../../../adapters/slack/installation.ts';
import type { Settings } from '../../start/settings.ts';
import { type CheckedThing, right, unknown, wrong } from './checked-lines.ts';

/** What the manifest asks for (manifest/slack/manifest.json). */
const scopes = ['chat:write', 'im:history', 'im:write', 'users:read'];

/** Of one workspace's token, as Slack says it. `again`: how the app is installed there once more. */
export async function slackLines(
  one: SlackInstallation,
  settings: Settings,
  again = 'add them under OAuth & Permissions and install the app again',
): Promise<readonly CheckedThing[]> {
  const { lookAtSlack } = await import('../../../adapters/slack/send/look.ts');
  const look = await lookAtSlack(one, { apiUrl: settings.SLACK_API_URL, log: () => undefined });
  if ('code' in look)
    return [
      isUnanswered(look.code)
        ? unknown(`Slack did not answer (${look.code}).`)
        : wrong(`Slack does not take its token (${look.code})${meant[look.code] ?? ''}.`),
    ];
  const there = [look.team, look.enterprise];
  const missing = scopes.filter((scope) => look.scopes !== null && !look.scopes.includes(scope));
  return [
    one.org === null || there.includes(one.org)
      ? right('Slack takes its token, and it is of this workspace.')
      : wrong(`Slack takes its token, but it is of ${look.enterprise ?? look.team} and not of ${one.org}.`),
    look.scopes === null
      ? unknown('Slack does not say which scopes it has.')
      : missing.length === 0
        ? right('It has every scope.')
        : wrong(`It lacks ${missing.join(', ')}: ${again}.`),
    ...(await ofEnterprise(one, settings)),
    ...(await ofSocket(one, settings)),
    one.signingSecret === null
      ? unknown('Which events are subscribed nobody can ask: look at Event Subscriptions.')
      : unknown(
          'Which events are subscribed, and whether the signing secret is right, nobody can ask: look at Event Subscriptions.',
        ),
  ];
}

/** docs.slack.dev/reference/methods/auth.test, in words of what is to be looked at. */
const meant: Readonly<Record<string, string>> = {
  invalid_auth: ': it is no token that Slack knows, so look whether it was copied whole',
  account_inactive: ': the app was taken out of that workspace, so install it again',
  token_revoked: ': it was revoked, so install the app again',
  token_expired: ': it has run out, so install the app again',
};

const isUnanswered = (code: string) => ['no_answer', 'request_timeout'].includes(code) || code.startsWith('E');

const mostNamed = 20;

/** For which workspaces an org-wide installation is. */
async function ofEnterprise(one: SlackInstallation, settings: Settings): Promise<readonly CheckedThing[]> {
  if (!isForEnterprise(one)) return [];
  const { workspacesOfOrg } = await import('../../../adapters/slack/send/look.ts');
  const all = await workspacesOfOrg(one, { apiUrl: settings.SLACK_API_URL, log: () => undefined });
  if ('code' in all) return [unknown(`Slack does not say which workspaces of its enterprise it is for (${all.code}).`)];
  if (all.length === 0)
    return [wrong('It is for no workspace of its enterprise: whoever administers that has to add it to them.')];
  const more = all.length > mostNamed ? ` and ${all.length - mostNamed} more` : '';
  return [right(`It is for these workspaces of its enterprise: ${all.slice(0, mostNamed).join(', ')}${more}.`)];
}

/** Where it comes over a connection of its own, or by that of the single settings. */
async function ofSocket(one: SlackInstallation, settings: Settings): Promise<readonly CheckedThing[]> {
  const appToken = one.appToken ?? (one.signingSecret === null ? settings.SLACK_APP_TOKEN : undefined);
  if (appToken === undefined) return [];
  const { lookAtSocket } = await import('../../../adapters/slack/send/look.ts');
  const code = await lookAtSocket(appToken, { apiUrl: settings.SLACK_API_URL, log: () => undefined });
  if (code === null) return [right('Slack opens a connection for its app-level token (Socket Mode).')];
  if (isUnanswered(code)) return [unknown(`Slack did not say whether it opens a connection (${code}).`)];
  return [
    wrong(
      `Slack opens no connection for its app-level token (${code}): look at Basic Information, App-Level Tokens; it needs connections:write.`,
    ),
  ];
}
