import * as z from 'zod';
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

const team = z.object({ id: z.string().regex(/^T[A-Z0-9]{1,40}$/) });
const listed = z.object({
  teams: z.array(team),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** The most that Slack gives at once; and so many answers, since a cursor that never ends must not hold us. */
const atOnce = 1_000;
const mostAnswers = 20;

/**
 * The workspaces that an org-wide installation is for (docs.slack.dev/reference/methods/auth.teams.list: no scope is wanted). Never throws for what
 * the wire does.
 */
export async function workspacesOfOrg(
  { token }: SlackInstallation,
  settings: Omit<SlackSettings, 'tokenFor'>,
): Promise<readonly string[] | { readonly code: string }> {
  const client = clientsByToken(settings)(token);
  const all: string[] = [];
  let cursor = '';
  try {
    for (let answers = 0; answers < mostAnswers; answers++) {
      const said = listed.safeParse(await client.auth.teams.list({ limit: atOnce, ...(cursor === '' ? {} : { cursor }) })).data;
      if (said === undefined) return { code: 'not_what_was_asked' };
      all.push(...said.teams.map(({ id }) => id));
      cursor = said.response_metadata?.next_cursor ?? '';
      if (cursor === '') return all;
    }
    return { code: 'too_many' };
  } catch (error) {
    return { code: slackCode(error) };
  }
}
