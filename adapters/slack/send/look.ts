import type { SlackInstallation } from '../installation.ts';
import { slackCode } from './outcome.ts';
import { clientsByToken, type SlackSettings } from './web-client.ts';

/** What Slack says of a token. `scopes`: null where it does not say. */
export type SlackLook =
  | { readonly team: string; readonly enterprise: string | null; readonly scopes: readonly string[] | null }
  | { readonly code: string };

/** auth.test (docs.slack.dev/reference/methods/auth.test), whose answer names the scopes in a header. Never throws for what the wire does. */
export async function lookAtSlack({ token }: SlackInstallation, settings: Omit<SlackSettings, 'tokenFor'>): Promise<SlackLook> {
  try {
    const said = await clientsByToken(settings)(token).auth.test();
    const { scopes } = said.response_metadata ?? {};
    return { team: said.team_id ?? '', enterprise: said.enterprise_id ?? null, scopes: Array.isArray(scopes) ? scopes : null };
  } catch (error) {
    return { code: slackCode(error) };
  }
}

/**
 * Whether Slack would open a connection for an app-level token (docs.slack.dev/reference/methods/apps.connections.open); none is opened. null: it would.
 * Never throws for what the wire does.
 */
export async function lookAtSocket(appToken: string, settings: Omit<SlackSettings, 'tokenFor'>): Promise<string | null> {
  try {
    await clientsByToken(settings)(appToken).apps.connections.open({});
    return null;
  } catch (error) {
    return slackCode(error);
  }
}
