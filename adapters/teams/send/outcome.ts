import type { Instant } from '../../../domain/ids.ts';
import type { Outcome } from '../../chat.ts';
import { neverConnected } from '../../unconnected.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Failure = Exclude<Outcome<never>, { did: 'done' }>;

/** What came back, past its id. `code` is the connector's own; '' where the body is none of its errors (a page of something on the way). */
export interface Answered {
  readonly method: Method;
  /** Whether a chat was to be opened, which names no message and no chat that could be gone. */
  readonly opens: boolean;
  readonly status: number;
  readonly code: string;
  readonly retryAfter: string | null;
}

/** Waits, in milliseconds, where Teams names none. Our own choice; the table of limits counts in windows of 1, 2 and 30 s. */
const soon = 2_000;
const later = 30_000;
/** Nobody is kept waiting longer than this on the word of one answer. */
const longest = 60 * 60_000;

/** It may have been done: a message would be there twice if it were simply sent again, an edit or a removal would not; asking does nothing. */
export function uncertain(method: Method): Failure {
  return method === 'POST' ? { did: 'unknown' } : { did: 'wait', until: null };
}

/** The codes that speak of one person: msteams-docs, bots/how-to/conversations/conversation-messages.md (status codes). */
export const aboutPerson: ReadonlyMap<string, Extract<Failure, { did: 'unreachable' }>['why']> = new Map([
  ['MessageWritesBlocked', 'blocked'],
  ['ConversationBlockedByUser', 'blocked'],
  ['BotNotInConversationRoster', 'uninstalled'],
  // By an app policy, which is set for users: "admin blocked interactions between user and the bot app".
  ['BotDisabledByAdmin', 'forbidden'],
]);

/** The codes that say that the activity is wrong, whoever it is for. BadArgument is not one: it is said of ids and tenants as well. */
export const aboutCard: ReadonlySet<string> = new Set(['BadSyntax', 'MessageSizeTooBig', 'RequestEntityTooLarge']);

/**
 * What an answer other than 2xx means: the person, the card or the place only where a code of the connector's says so. Codes as above, and
 * bots/how-to/rate-limit.md (412, 429, 502, 503 and 504 may be tried again; 500 not). A gateway that says 502 or 504 may have passed a POST
 * on, so that is not "certainly not sent".
 */
export function outcomeOf({ method, opens, status, code, retryAfter }: Answered, now: Instant): Failure {
  const why = aboutPerson.get(code);
  if (status === 403 && why !== undefined) return { did: 'unreachable', why };
  if (aboutCard.has(code) && [400, 413].includes(status)) return { did: 'rejected', why: code };
  switch (status) {
    case 401:
    case 403:
      return { did: 'barred', code: code === '' ? `http_${status}` : code };
    case 404:
    case 410:
      // A page that says so has not looked. Of a chat to be opened it speaks of the address (a proxy's ResourceNotFound), not of the person.
      return code === '' || opens ? { did: 'wait', until: null } : { did: 'gone' };
    case 412:
      return { did: 'wait', until: now + soon };
    case 429:
      return { did: 'wait', until: now + (namedWait(retryAfter, now) ?? later) };
    case 503: {
      const named = namedWait(retryAfter, now);
      return { did: 'wait', until: named === null ? null : now + named };
    }
    default:
      return status >= 400 && status < 500 ? { did: 'wait', until: null } : uncertain(method);
  }
}

/** What it means that no answer came: it is certain that nothing was sent only when no connection was made. */
export function outcomeOfFault(fault: unknown, method: Method): Failure {
  return neverConnected(fault) ? { did: 'wait', until: null } : uncertain(method);
}

/** Retry-After is seconds or a date (RFC 9110, 10.2.3). */
function namedWait(retryAfter: string | null, now: Instant): number | null {
  if (retryAfter === null) return null;
  const named = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isNaN(named) ? null : Math.min(Math.max(named, 0), longest);
}
