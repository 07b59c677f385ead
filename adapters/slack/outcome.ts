import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { Instant } from '../../domain/ids.ts';
import type { Outcome } from '../chat.ts';

type NotDone = Exclude<Outcome<never>, { did: 'done' }>;

/** Error codes by what they mean for us; from the error lists of docs.slack.dev/reference/methods (chat.*, conversations.*) and its common errors. */
const meanings: readonly (readonly [NotDone, string])[] = [
  [
    { did: 'unreachable', why: 'uninstalled' },
    'account_inactive token_revoked token_expired invalid_auth not_authed app_not_installed team_not_found team_access_not_granted org_login_required enterprise_is_restricted',
  ],
  [
    { did: 'unreachable', why: 'stranger' },
    'user_not_found users_not_found user_not_visible user_disabled user_is_restricted user_is_ultra_restricted user_team_not_in_channel',
  ],
  [
    { did: 'unreachable', why: 'blocked' },
    'messages_tab_disabled cannot_dm_bot not_in_channel is_archived as_user_not_supported cannot_reply_to_message',
  ],
  [
    { did: 'unreachable', why: 'forbidden' },
    'missing_scope no_permission access_denied not_allowed_token_type restricted_action ekm_access_denied two_factor_setup_required accesslimited two_factor_required method_not_supported_for_channel_type',
  ],
  // Not ours to change any more, or not there: either way a new message is the only way.
  [{ did: 'gone' }, 'channel_not_found message_not_found cant_update_message cant_delete_message edit_window_closed'],
  // "Some aspect of the operation may have succeeded before the error was raised" is Slack's own word on these.
  [{ did: 'unknown' }, 'fatal_error internal_error request_timeout'],
];
const meaningOf = new Map(meanings.flatMap(([outcome, codes]) => codes.split(' ').map((code) => [code, outcome] as const)));

/** The connection was never made, so nothing was sent. */
const neverSent = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** How long to hold the line when Slack names no time. */
const pauseMs = 30_000;

/** The code of a platform error, an HTTP status or a network error: closed words, fit for a log. */
export function codeOf(error: unknown): string {
  if (error instanceof WebAPIPlatformError)
    return /^[a-z0-9_]{1,80}$/.test(error.data.error) ? error.data.error : 'unreadable_answer';
  if (error instanceof WebAPIHTTPError) return `http_${error.statusCode}`;
  if (error instanceof WebAPIRateLimitedError) return 'ratelimited';
  const cause = error instanceof WebAPIRequestError ? error.original.cause : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'no_answer';
}

/** What became of a call that threw, at `now`. */
export function outcomeOf(error: unknown, now: Instant): NotDone {
  const wait = (seconds?: number): NotDone => ({ did: 'wait', until: now + (seconds === undefined ? pauseMs : seconds * 1000) });
  const code = codeOf(error);
  if (error instanceof WebAPIRateLimitedError) return wait(error.retryAfter);
  if (error instanceof WebAPIPlatformError) {
    if (code === 'ratelimited' || code === 'rate_limited') return wait(error.data.response_metadata?.retryAfter);
    if (code === 'service_unavailable' || code === 'team_added_to_org') return wait();
    if (code === 'unreadable_answer') return { did: 'unknown' };
    return meaningOf.get(code) ?? { did: 'rejected', why: code };
  }
  if (error instanceof WebAPIHTTPError) return error.statusCode < 500 ? { did: 'rejected', why: code } : { did: 'unknown' };
  if (error instanceof WebAPIRequestError) return neverSent.test(code) ? wait() : { did: 'unknown' };
  // The client makes a bare Error of a 429 without Retry-After.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain')) return wait();
  return { did: 'unknown' };
}
