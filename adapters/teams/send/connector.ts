import * as z from 'zod';
import type { Instant } from '../../../domain/ids.ts';
import { boundedFetch } from '../../bounded-fetch.ts';
import type { Outcome } from '../../chat.ts';
import { isSegment } from '../segment.ts';
import { type BotToken, TokenRefused } from './bot-token.ts';
import { type Method, outcomeOf, outcomeOfFault, uncertain } from './outcome.ts';

/** Where Teams is answered, and for which tenant: several tenants share one address. */
interface Tenant {
  readonly service: string;
  readonly tenant: string;
}

export interface Connector {
  /** One request. Done with the id that was answered, '' when there was none. */
  send(method: Method, to: Tenant, path: readonly string[], body?: object): Promise<Outcome<string>>;
  /** Asks for a new token, as the next request will use it. */
  probe(): Promise<Outcome<null>>;
}

const answerSchema = z.object({
  id: z.string().refine(isSegment).optional(),
  error: z.object({ code: z.string().max(100), message: z.string().optional() }).optional(),
});
type Answer = z.infer<typeof answerSchema>;

/**
 * The connector by plain fetch, because botbuilder's client repeats a POST up to three times by itself and cannot be told not to
 * (measured: platform notes, A6): one request a call, no repeats, no redirects, `timeout` milliseconds. Never rejects.
 */
export function connector(
  token: BotToken,
  allowed: (service: string) => boolean,
  timeout: number,
  now: () => Instant,
): Connector {
  /** By tenant, the token that it refused last: another tenant that takes it says nothing of this one. */
  const refused = new Map<string, string>();

  async function bearer(fresh: boolean): Promise<Outcome<string>> {
    try {
      return { did: 'done', value: await token(fresh) };
    } catch (fault) {
      return fault instanceof TokenRefused ? { did: 'barred', code: fault.code } : { did: 'wait', until: null };
    }
  }

  return {
    async send(method, { service, tenant }, path, body) {
      // The token would go with it: an address from anywhere but the list gets neither.
      if (!allowed(service)) return { did: 'barred', code: 'service_host_not_listed' };
      // An id that would lead to another path is the id of nothing.
      if (!path.every(isSegment)) return { did: 'gone', unasked: true };
      const before = refused.get(tenant);
      let ours = await bearer(false);
      if (ours.did === 'done' && ours.value === before) ours = await bearer(true);
      if (ours.did !== 'done') return ours;
      try {
        const response = await boundedFetch(addressOf(service, path), {
          method,
          redirect: 'error',
          signal: AbortSignal.timeout(timeout),
          headers: {
            authorization: `Bearer ${ours.value}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        if (response.status === 401) refused.set(tenant, ours.value);
        else refused.delete(tenant);
        const answer = read(await response.text());
        if (response.ok) return answer === 'not an answer' ? uncertain(method) : { did: 'done', value: answer.id ?? '' };
        // The token may have been withdrawn before its end: only when the tenant refuses the next one too does it refuse us.
        if (response.status === 401 && before === undefined) return { did: 'wait', until: now() + 1_000 };
        const error = answer === 'not an answer' ? undefined : answer.error;
        const opens = path.length === 0;
        const said = {
          method,
          opens,
          status: response.status,
          code: error?.code ?? '',
          retryAfter: response.headers.get('retry-after'),
        };
        // "Failed to decrypt pairwise id": an id that means nobody to this bot; any other BadArgument is of the tenant or of ourselves.
        if (opens && /pairwise id/i.test(error?.message ?? '')) return { did: 'gone' };
        return outcomeOf(said, now());
      } catch (fault) {
        return outcomeOfFault(fault, method);
      }
    },

    async probe() {
      const ours = await bearer(true);
      return ours.did === 'done' ? { did: 'done', value: null } : ours;
    },
  };
}

function addressOf(service: string, path: readonly string[]): string {
  return [service.replace(/\/+$/, ''), 'v3', 'conversations', ...path.map(encodeURIComponent)].join('/');
}

/** A removal may be answered with nothing. Whatever else is no JSON object of ours is a page of something on the way. */
function read(text: string): Answer | 'not an answer' {
  if (text.trim() === '') return {};
  try {
    return answerSchema.safeParse(JSON.parse(text)).data ?? 'not an answer';
  } catch {
    return 'not an answer';
  }
}
