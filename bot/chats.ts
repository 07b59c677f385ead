import type { Chat } from '../adapters/chat.ts';
import type { TeamsChat } from '../adapters/teams/chat.ts';
import type { Instant } from '../domain/ids.ts';
import type { Log } from './log.ts';
import type { Settings } from './settings.ts';
import { slackTokens } from './slack-tokens.ts';
import { teamsSettings } from './teams-settings.ts';

/** What goes out, for each platform that is configured. */
export interface Chats {
  readonly slack?: Chat;
  readonly teams?: TeamsChat;
  /** Teams tells with every activity where it is to be answered; a chat can be opened only in a tenant that has told. */
  readonly metIn: (tenant: string, service: string) => void;
}

/** A platform's SDK is loaded only where the platform is configured. */
export async function openChats(settings: Settings, now: () => Instant, log: Log): Promise<Chats> {
  const services = new Map<string, string>();
  const teams = teamsSettings(settings);
  const { SLACK_BOT_TOKEN: token, SLACK_API_URL: apiUrl } = settings;
  const metIn: Chats['metIn'] = (tenant, service) => void services.set(tenant, service);
  let chats: Chats = { metIn };
  if (token !== undefined) {
    const { slackChat } = await import('../adapters/slack/chat.ts');
    chats = { ...chats, slack: slackChat({ tokenFor: slackTokens(token), apiUrl, log, now }) };
  }
  if (teams !== null) {
    const { teamsChat } = await import('../adapters/teams/chat.ts');
    chats = { ...chats, teams: await teamsChat({ settings: teams, now, serviceUrlFor: (tenant) => services.get(tenant) }) };
  }
  return chats;
}
