import * as z from 'zod';
import { installedPath } from '../../slack-install/install-pages.ts';

const slackManifest = z.looseObject({
  oauth_config: z.looseObject({}),
  settings: z.looseObject({ event_subscriptions: z.looseObject({}), interactivity: z.looseObject({}) }),
});
type SlackManifest = z.infer<typeof slackManifest>;

/** `redirect`: the bot's address, where workspaces install the app themselves (OAuth) and are led back to it. */
export interface SlackWays {
  readonly socketMode: boolean;
  readonly redirect: string | null;
}

/** The manifest as it stands, or changed for how what comes from Slack reaches the bot, and how workspaces get the app. */
export function slackManifestFor(text: string, { socketMode, redirect }: SlackWays): string {
  if (!socketMode && redirect === null) return text;
  const read = slackManifest.parse(JSON.parse(text));
  const way = socketMode ? overSocket(read) : read;
  return `${JSON.stringify(redirect === null ? way : installable(way, redirect), null, 2)}\n`;
}

/** The same app with Socket Mode switched on, and no address in it. */
function overSocket({ settings, ...rest }: SlackManifest): SlackManifest {
  const { request_url: _, ...events } = settings.event_subscriptions;
  const { request_url: __, ...interactivity } = settings.interactivity;
  return { ...rest, settings: { ...settings, event_subscriptions: events, interactivity, socket_mode_enabled: true } };
}

/** Slack leads nobody back to an address that the app does not name (docs.slack.dev/authentication/installing-with-oauth). */
function installable({ oauth_config, ...rest }: SlackManifest, address: string): SlackManifest {
  return { ...rest, oauth_config: { redirect_urls: [`${address}${installedPath}`], ...oauth_config } };
}
