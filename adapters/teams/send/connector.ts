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
  send(method: Exclude<Method, 'GET'>, to: Tenant, path: readonly string[], body?: object): Promise<Outcome<string>>;
  /** One request: who this person of a chat is, by their Entra object id. Gone: nobody of that chat. */
  member(to: Tenant & { readonly conversation: string }, user: string): Promise<Outcome<Member>>;
  /** Asks for a new token, as the next request will use it. */
  probe(): Promise<Outcome<null>>;
}

const answerSchema = z.object({ id: z.string().refine(isSegment).optional() });
const faultSchema = z.object({ error: z.object({ code: z.string().max(100), message: z.string().optional() }) });

/**
 * A person of a chat, as far as we read it: TeamsChannelAccount of botframework-schema, microsoftteams/platform/bots/how-to/get-teams-context. The
 * object id has gone by two names.
 */
const memberSchema = z
  .object({
    name: z.string().optional(),
    aadObjectId: z.string().optional(),
    objectId: z.string().optional(),
    tenantId: z.string().optional(),
    userRole: z.string().optional(),
  })
  .transform(({ objectId, aadObjectId = objectId, ...rest }) => ({ ...rest, user: aadObjectId?.toLowerCase() }));
type Member = z.infer<typeof memberSchema>;

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

  /** One request, done with the JSON object that was answered; {} where there was nothing. */
  async function request(
    method: Method,
    { service, tenant }: Tenant,
    path: readonly string[],
    body?: object,
  ): Promise<Outcome<object>> {
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
      const text = await response.text();
      if (response.ok) {
        const value = objectIn(text);
        return value === null ? uncertain(method) : { did: 'done', value };
      }
      // The token may have been withdrawn before its end: only when the tenant refuses the next one too does it refuse us.
      if (response.status === 401 && before === undefined) return { did: 'wait', until: now() + 1_000 };
      const { error } = faultSchema.safeParse(objectIn(text)).data ?? {};
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
  }

  return {
    async send(method, to, path, body) {
      const sent = await request(method, to, path, body);
      if (sent.did !== 'done') return sent;
      const id = answerSchema.safeParse(sent.value).data;
      return id === undefined ? uncertain(method) : { did: 'done', value: id.id ?? '' };
    },

    async member(to, user) {
      const asked = await request('GET', to, [to.conversation, 'members', user]);
      if (asked.did !== 'done') return asked;
      const value = memberSchema.safeParse(asked.value).data;
      return value === undefined ? uncertain('GET') : { did: 'done', value };
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

/** A removal may be answered with nothing. Null: whatever else is no JSON object is a page of something on the way. */
function objectIn(text: string): object | null {
  if (text.trim() === '') return {};
  try {
    return z.looseObject({}).safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
