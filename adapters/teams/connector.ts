import * as z from 'zod';
import type { Instant } from '../../domain/ids.ts';
import type { Outcome } from '../chat.ts';
import type { BotToken } from './bot-token.ts';
import { type Method, outcomeOf, outcomeOfFault } from './outcome.ts';

/** One request to the connector. Done with the id it answered, '' when it gave none. */
export type Connector = (method: Method, service: string, path: readonly string[], body?: object) => Promise<Outcome<string>>;

const answerSchema = z.object({ id: z.string().optional(), error: z.object({ code: z.string().max(100) }).optional() });

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
  let refused = false;
  return async (method, service, path, body) => {
    // The token would go with it: an address from anywhere but the list gets neither.
    if (!allowed(service)) return { did: 'rejected', why: 'service host not on the list' };
    let bearer: string;
    try {
      bearer = await token(refused);
    } catch {
      return { did: 'wait', until: now() + 10_000 };
    }
    try {
      const response = await fetch(addressOf(service, path), {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
        headers: {
          authorization: `Bearer ${bearer}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      refused = response.status === 401;
      const answer = read(await response.text());
      if (response.ok) return { did: 'done', value: answer.id ?? '' };
      return outcomeOf(method, response.status, answer.error?.code ?? '', response.headers.get('retry-after'), now());
    } catch (fault) {
      return outcomeOfFault(fault, now());
    }
  };
}

function addressOf(service: string, path: readonly string[]): string {
  return [service.replace(/\/+$/, ''), 'v3', 'conversations', ...path.map(encodeURIComponent)].join('/');
}

/** An error page in front of the connector is no JSON; then the status says all we know. */
function read(text: string): z.infer<typeof answerSchema> {
  try {
    return answerSchema.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}
