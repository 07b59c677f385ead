import type { Accounts } from '../../adapters/accounts.ts';
import type { Chat } from '../../adapters/chat.ts';
import type { TeamsChat } from '../../adapters/teams/send/chat.ts';
import type { Instant } from '../../domain/ids.ts';
import type { Log } from '../observe/log.ts';
import type { Settings } from '../start/settings.ts';
import { slackTokens } from '../start/slack-tokens.ts';
import { teamsSettings } from '../start/teams-settings.ts';
import type { TenantServices } from './tenant-services.ts';

/** What goes out, and what is asked of whose an account is, for each platform that is configured. */
export interface Chats {
  readonly slack?: Chat & Accounts;
  readonly teams?: TeamsChat;
}

/** A platform's SDK is loaded only where the platform is configured. */
export async function openChats(
  settings: Settings,
  now: () => Instant,
  log: Log,
  { serviceOf }: Pick<TenantServices, 'serviceOf'>,
): Promise<Chats> {
  const teams = teamsSettings(settings);
  const { SLACK_BOT_TOKEN: token, SLACK_API_URL: apiUrl } = settings;
  let chats: Chats = {};
  if (token !== undefined) {
    const { slackChat } = await import('../../adapters/slack/send/chat.ts');
    const { slackAccounts } = await import('../../adapters/slack/send/accounts.ts');
    const slack = { tokenFor: slackTokens(token), apiUrl, log, now };
    chats = { ...chats, slack: { ...slackChat(slack), ...slackAccounts(slack) } };
  }
  if (teams !== null) {
    const { teamsChat } = await import('../../adapters/teams/send/chat.ts');
    chats = { ...chats, teams: await teamsChat({ settings: teams, now, serviceUrlFor: serviceOf }) };
  }
  return chats;
}
