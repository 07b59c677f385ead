import type { Instant } from '../../domain/ids.ts';
import type { Outcome } from '../chat.ts';

export type Method = 'POST' | 'PUT' | 'DELETE';
type Failure = Exclude<Outcome<never>, { did: 'done' }>;

/** Waits, in milliseconds, where Teams names none. Our own choice; the table of limits counts in windows of 1, 2 and 30 s. */
const soon = 2_000;
const later = 30_000;
/** Nobody is kept waiting longer than this on the word of one answer. */
const longest = 60 * 60_000;

/**
 * What an answer other than 2xx means. Codes: msteams-docs, bots/how-to/conversations/conversation-messages.md (status codes) and
 * bots/how-to/rate-limit.md (412, 429, 502, 503 and 504 may be tried again; 500 not). A gateway that says 502 or 504 may have passed a POST on, so
 * that is not "certainly not sent"; an edit or a removal done twice is the same as done once.
 */
export function outcomeOf(method: Method, status: number, code: string, retryAfter: string | null, now: Instant): Failure {
  switch (status) {
    case 401: // our token, not our message: it went no further
      return { did: 'wait', until: now + later };
    case 403:
      return { did: 'unreachable', why: whyOf(code) };
    case 404:
    case 410:
      return { did: 'gone' };
    case 412:
      return { did: 'wait', until: now + soon };
    case 429:
    case 503:
      return { did: 'wait', until: now + waitOf(retryAfter, now) };
    case 502:
    case 504:
      return method === 'POST' ? { did: 'unknown' } : { did: 'wait', until: now + soon };
    default:
      return status >= 500 || status < 400 ? { did: 'unknown' } : { did: 'rejected', why: code === '' ? `${status}` : code };
  }
}

/** What it means that no answer came: it is certain that nothing was sent only when no connection was made. */
export function outcomeOfFault(fault: unknown, now: Instant): Failure {
  return unconnected.has(codeOf(fault)) ? { did: 'wait', until: now + soon } : { did: 'unknown' };
}

/** System and undici codes of a connection that never stood: no name, no route, nobody there, no agreement on TLS. */
const unconnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** fetch wraps the cause; with several addresses for one host undici wraps them once more. */
function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return '';
  if ('code' in fault && typeof fault.code === 'string') return fault.code;
  return codeOf(fault.cause);
}

function whyOf(code: string): Extract<Failure, { did: 'unreachable' }>['why'] {
  if (code === 'MessageWritesBlocked' || code === 'ConversationBlockedByUser') return 'blocked';
  return code === 'BotNotInConversationRoster' ? 'uninstalled' : 'forbidden'; // BotDisabledByAdmin, and what we do not know
}

/** Retry-After is seconds or a date (RFC 9110, 10.2.3). */
function waitOf(retryAfter: string | null, now: Instant): number {
  const named =
    retryAfter === null ? Number.NaN : /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isNaN(named) ? later : Math.min(Math.max(named, 0), longest);
}
