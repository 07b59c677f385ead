import type { Accounts } from '../../adapters/accounts.ts';
import type { Chat } from '../../adapters/chat.ts';
import { type EnterpriseOf, inOrg } from '../../adapters/slack/installation.ts';
import type { TeamsChat } from '../../adapters/teams/send/chat.ts';
import type { Instant } from '../../domain/ids.ts';
import type { InstalledNow } from '../installed/installed.ts';
import { teamsCloud } from '../installed/of-settings.ts';
import type { Log } from '../observe/log.ts';
import type { Settings } from '../start/settings.ts';
import type { TenantServices } from './tenant-services.ts';

/** What goes out, and what is asked of whose an account is, for each platform that is configured. */
export interface Chats {
  readonly slack?: Chat & Accounts;
  readonly teams?: TeamsChat;
}

/** A platform's SDK is loaded only where it is spoken of: both are where there is INSTALLATIONS_FILE, which may come to name either. */
export async function openChats(
  settings: Settings,
  installed: InstalledNow,
  enterpriseOf: EnterpriseOf,
  now: () => Instant,
  log: Log,
  { serviceOf }: Pick<TenantServices, 'serviceOf'>,
): Promise<Chats> {
  const { slack: inSlack, teams: inTeams, INSTALLATIONS_FILE: file, SLACK_API_URL: apiUrl } = settings;
  let chats: Chats = {};
  if (inSlack || file !== undefined) {
    const { slackChat } = await import('../../adapters/slack/send/chat.ts');
    const { slackAccounts } = await import('../../adapters/slack/send/accounts.ts');
    const slack = { tokenFor: (org: string) => inOrg(installed().slack, org, enterpriseOf)?.token, apiUrl, log, now };
    chats = { ...chats, slack: { ...slackChat(slack), ...slackAccounts(slack) } };
  }
  if (inTeams || file !== undefined) {
    const { teamsChats } = await import('../../adapters/teams/send/chats.ts');
    const teams = { cloud: teamsCloud(settings), installed: () => installed().teams, now, serviceUrlFor: serviceOf };
    chats = { ...chats, teams: await teamsChats(teams) };
  }
  return chats;
}
