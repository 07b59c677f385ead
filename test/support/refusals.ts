import type { Fault } from '../../adapters/sandbox/faults.ts';

/** A way in which a whole installation fails, and what the platform's official client says to one call that meets it. */
export interface Refusal {
  readonly name: string;
  readonly on: 'slack' | 'teams';
  readonly lay: Pick<Fault, 'on' | 'how'>;
  /** Slack: the platform's code, else the client's class of error. Teams: status and code; 'tried again': this client does so by itself. */
  readonly met: string;
}

/** What a proxy on the way says in the platform's place. */
const page = '<!DOCTYPE html><html><head><title>Blocked</title></head><body><h1>Your request was blocked</h1></body></html>';
const garbage = 'upstream said: \u0000\u0001{"ok":';

/** Every call that needs the token of the installation. */
const calls =
  'auth.test chat.postMessage chat.update chat.delete conversations.open conversations.history users.info views.open views.push views.update views.publish';
const slack = (name: string, how: Exclude<Fault['how'], string>, met: string): Refusal => ({
  name: `Slack ${name}`,
  on: 'slack',
  lay: { on: calls.split(' '), how },
  met,
});
const teams = (
  name: string,
  how: Exclude<Fault['how'], string>,
  met: string,
  on = ['create', 'post', 'edit', 'remove'],
): Refusal => ({
  name: `Teams ${name}`,
  on: 'teams',
  lay: { on, how },
  met,
});
const coded = (status: number, code: string) => ({ status, body: { error: { code, message: 'Refused.' } } });

/**
 * Codes of the account: https://docs.slack.dev/reference/methods/chat.postMessage (errors), all with status 200. The rest is what a proxy,
 * an outage or a broken deployment on their side answers.
 */
export const slackRefusals: readonly Refusal[] = [
  ...['invalid_auth', 'token_expired', 'token_revoked', 'missing_scope', 'account_inactive', 'restricted_action'].map((error) =>
    slack(error, { status: 200, body: { ok: false, error } }, error),
  ),
  ...[403, 404, 408, 500].map((status) => slack(`HTTP ${status}`, { status }, 'WebAPIHTTPError')),
  slack('200 {}', { status: 200, body: {} }, 'WebAPIPlatformError'),
  ...([200, 403, 502] as const).map((status) =>
    slack(`${status} with a page of a proxy`, { status, body: page }, status === 200 ? page : 'WebAPIHTTPError'),
  ),
  slack('200 with garbage', { status: 200, body: garbage }, garbage),
];

/** Codes: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages (status codes). */
export const teamsRefusals: readonly Refusal[] = [
  teams('401', coded(401, 'Unauthorized'), '401 Unauthorized'),
  teams('403 with a code', coded(403, 'Forbidden'), '403 Forbidden'),
  teams('403 without a code', { status: 403, body: page }, '403'),
  teams('400 BadArgument', coded(400, 'BadArgument'), '400 BadArgument'),
  teams('408', { status: 408 }, 'tried again'),
  teams('413', { status: 413, body: page }, '413'),
  teams('500', { status: 500 }, 'tried again'),
  teams('201 without an id', { status: 201, body: {} }, 'accepted'),
  teams('200 with a page of a proxy', { status: 200, body: page }, 'accepted'),
  teams('200 with garbage', { status: 200, body: garbage, headers: { 'content-type': 'application/json' } }, '200 PARSE_ERROR'),
];

/** The login refuses: met by whoever asks for a token, so the connector refuses the old one at the same time. */
export const refusedLogin: Refusal = {
  name: 'Teams token refused',
  on: 'teams',
  lay: {
    on: 'token',
    how: { status: 401, body: { error: 'invalid_client', error_description: 'AADSTS7000222: The secret has expired.' } },
  },
  met: '401 invalid_client',
};
