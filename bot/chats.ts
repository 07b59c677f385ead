import type { Chat } from '../adapters/chat.ts';
import { slackChat } from '../adapters/slack/chat.ts';
import { type TeamsChat, teamsChat } from '../adapters/teams/chat.ts';
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

export function openChats(settings: Settings, now: () => Instant, log: Log): Chats {
  const services = new Map<string, string>();
  const teams = teamsSettings(settings);
  const { SLACK_BOT_TOKEN: token, SLACK_API_URL: apiUrl } = settings;
  return {
    ...(token === undefined ? {} : { slack: slackChat({ tokenFor: slackTokens(token), apiUrl, log, now }) }),
    ...(teams === null ? {} : { teams: teamsChat({ settings: teams, now, serviceUrlFor: (tenant) => services.get(tenant) }) }),
    metIn: (tenant, service) => void services.set(tenant, service),
  };
}
