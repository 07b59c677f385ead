import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { Instant } from '../../../domain/ids.ts';
import type { Outcome } from '../../chat.ts';
import { faultCode, neverConnected } from '../../unconnected.ts';

type NotDone = Exclude<Outcome<never>, { did: 'done' }>;

/**
 * Error codes by whom they speak of; from the error lists of docs.slack.dev/reference/methods (auth.test, chat.*, conversations.*). A code
 * that stands nowhere here says nothing we may act on: it is waited for, and a person hears of it when it does not end.
 */
const barring =
  'account_inactive token_revoked token_expired invalid_auth not_authed not_allowed_token_type missing_scope no_permission access_denied ' +
  'app_not_installed team_not_found team_access_not_granted org_login_required enterprise_is_restricted ekm_access_denied accesslimited ' +
  'two_factor_setup_required two_factor_required ' +
  // A preference of the workspace keeps the bot from posting; the app's messages tab is switched off. Either is so for everybody there.
  'restricted_action messages_tab_disabled';

const meanings: readonly (readonly [NotDone, string])[] = [
  [
    { did: 'unreachable', why: 'stranger' },
    'user_not_found users_not_found user_not_visible user_disabled user_is_restricted user_is_ultra_restricted user_team_not_in_channel',
  ],
  [{ did: 'unreachable', why: 'blocked' }, 'cannot_dm_bot not_in_channel is_archived'],
  [{ did: 'unreachable', why: 'forbidden' }, 'method_not_supported_for_channel_type'],
  // Not ours to change any more, or not there: either way a new message is the only way.
  [{ did: 'gone' }, 'channel_not_found message_not_found cant_update_message cant_delete_message edit_window_closed'],
  // "Some aspect of the operation may have succeeded before the error was raised" is Slack's own word on these.
  [{ did: 'unknown' }, 'fatal_error internal_error request_timeout'],
];

/** What chat.postMessage and chat.update say of blocks, text or metadata that they will never take. */
const ourCard =
  'invalid_blocks invalid_blocks_format msg_too_long msg_blocks_too_long no_text block_mismatch markdown_text_conflict ' +
  'invalid_attachments too_many_attachments attachment_payload_limit_exceeded metadata_too_large invalid_metadata_format invalid_metadata_schema';

export const meaningOf: ReadonlyMap<string, NotDone> = new Map<string, NotDone>([
  ...meanings.flatMap(([outcome, codes]) => codes.split(' ').map((code) => [code, outcome] as const)),
  ...barring.split(' ').map((code) => [code, { did: 'barred', code }] as const),
  ...ourCard.split(' ').map((code) => [code, { did: 'rejected', why: code }] as const),
]);

/** How long to hold the line when Slack limits us and names no time. */
const pauseMs = 30_000;

/** The code of a platform error, an HTTP status or a network error: closed words, fit for a log. */
export function slackCode(error: unknown): string {
  if (error instanceof WebAPIPlatformError) {
    const code: unknown = error.data.error;
    return typeof code === 'string' && /^[a-z0-9_]{1,80}$/.test(code) ? code : 'unreadable_answer';
  }
  if (error instanceof WebAPIHTTPError) return `http_${error.statusCode}`;
  if (error instanceof WebAPIRateLimitedError) return 'ratelimited';
  const code = faultCode(error instanceof WebAPIRequestError ? error.original : error);
  return code === '' ? 'no_answer' : code;
}

/** What became of a call that threw, at `now`. */
export function outcomeOf(error: unknown, now: Instant): NotDone {
  const code = slackCode(error);
  const limited = (seconds?: number): NotDone => ({
    did: 'wait',
    until: now + (seconds === undefined ? pauseMs : seconds * 1000),
  });
  if (error instanceof WebAPIRateLimitedError) return limited(error.retryAfter);
  if (error instanceof WebAPIPlatformError) {
    if (code === 'ratelimited' || code === 'rate_limited') return limited(error.data.response_metadata?.retryAfter);
    if (code === 'unreadable_answer') return { did: 'unknown' };
    return meaningOf.get(code) ?? { did: 'wait', until: null };
  }
  // Slack itself answers 200 or 429, so any other status is of something on the way. One that asks who we are holds up everybody alike.
  if (error instanceof WebAPIHTTPError) {
    if ([401, 403].includes(error.statusCode)) return { did: 'barred', code };
    return error.statusCode >= 400 && error.statusCode < 500 ? { did: 'wait', until: null } : { did: 'unknown' };
  }
  if (error instanceof WebAPIRequestError)
    return neverConnected(error.original) ? { did: 'wait', until: null } : { did: 'unknown' };
  // The client makes a bare Error of a 429 without Retry-After.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain')) return limited();
  return { did: 'unknown' };
}
