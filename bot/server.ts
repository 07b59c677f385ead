import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Route, respond } from '../adapters/route.ts';
import { codeOf, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { readBody } from './read-body.ts';

export interface ServerOptions {
  readonly routes: readonly Route[];
  readonly host: string;
  readonly port: number;
  readonly ready: () => Promise<boolean>;
  readonly metrics: Metrics;
  readonly log: Log;
}

export interface Listening {
  readonly port: number;
  /** Takes no more connections and waits for the requests in hand, but not for one that never comes whole. */
  readonly stop: () => Promise<void>;
}

interface Door {
  readonly method: 'GET' | 'POST';
  readonly open: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** How long one request may take to come in, body and all. The platforms have given up long before. */
const requestTimeout = 30_000;

/** How long stopping waits, in ms: every request that came whole is answered by then, since the platforms wait for 3 s. */
const stopTimeout = 4_000;

const text = 'text/plain; charset=utf-8';

/** One port: what the platforms call, and /healthz, /readyz, /metrics. Bodies are read here and understood by each platform's route. */
export async function listen({ routes, host, port, ready, metrics, log }: ServerOptions): Promise<Listening> {
  const get = (path: string, say: Door['open']): [string, Door] => [path, { method: 'GET', open: say }];
  const post = (route: Route): [string, Door] => [route.path, { method: 'POST', open: (...came) => into(route, ...came) }];
  const doors = new Map([
    get('/healthz', async (_, response) => respond(response, 200, 'ok', text)),
    get('/readyz', async (_, response) =>
      (await ready()) ? respond(response, 200, 'ready', text) : respond(response, 503, 'the store does not answer', text),
    ),
    get('/metrics', async (_, response) => respond(response, 200, await metrics.text(), metrics.type)),
    ...routes.map(post),
  ]);
  const server = createServer({ requestTimeout }, (request, response) => {
    enter(doors, request, response).catch((error: unknown) => {
      // The class of the error goes to the log, and nothing to the caller.
      log('error', { event: 'request failed', code: codeOf(error) });
      respond(response, 500);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) };
}

async function enter(doors: ReadonlyMap<string, Door>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '' } = request;
  const query = url.indexOf('?');
  const door = doors.get(query < 0 ? url : url.slice(0, query));
  if (door === undefined) return respond(response, 404);
  if (method === door.method || (method === 'HEAD' && door.method === 'GET')) return door.open(request, response);
  response.setHeader('allow', door.method);
  respond(response, 405);
}

async function into(route: Route, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  if (body === 'too large') return respond(response, 413);
  if (body !== 'gone') await route.handle({ headers: request.headers, body }, response);
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that is kept open falls idle only when its last request is answered.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), stopTimeout);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
