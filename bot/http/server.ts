import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Route, respond } from '../../adapters/route.ts';
import { codeOf, type Log } from '../observe/log.ts';
import type { Metrics } from '../observe/metrics.ts';
import { type SummedLog, summedLog } from '../observe/summed-log.ts';
import { type Connections, capConnections } from './connections.ts';
import { type Page, showSheet, takeFrom } from './page.ts';
import { dropBody, readBody } from './read-body.ts';

export interface ServerOptions {
  readonly routes: readonly Route[];
  /** What people open in a browser. None unless said. */
  readonly pages?: readonly Page[];
  readonly host: string;
  readonly port: number;
  readonly ready: () => Promise<boolean>;
  /** One line each, below the first: what is known of each tenant and workspace. They never make the process unready. */
  readonly installations: () => readonly string[];
  readonly metrics: Metrics;
  readonly log: Log;
  /** How many connections at once. 1,000 unless said: two platforms behind one proxy need a few dozen. */
  readonly connections?: number;
}

export interface Listening {
  readonly port: number;
  /** Takes no more connections and waits for the requests in hand, but not for one that never comes whole. */
  readonly stop: () => Promise<void>;
}

/** A request turned away at this door, or by the route it was for. */
interface TurnedAway {
  readonly on: 'door' | 'web' | Route['on'];
  readonly status: number;
  readonly why: string;
}

type Open = (request: IncomingMessage, response: ServerResponse) => Promise<TurnedAway | undefined>;

/** One address, and what each method does there. */
interface Door {
  readonly GET?: Open;
  readonly POST?: Open;
}

/**
 * How long a head, a whole request, and a connection that asks for nothing may take. The platforms have given up on a request long before. Node
 * adds a second of its own to the last (keepAliveTimeoutBuffer).
 */
const patience = { headersTimeout: 10_000, requestTimeout: 10_000, keepAliveTimeout: 9_000, connectionsCheckingInterval: 1_000 };

/** A token of Teams has about 1,200 bytes, a proxy adds a dozen headers. Node's own limit, which NODE_OPTIONS could raise. */
const maxHeaderSize = 16 * 1024;
const mostHeaders = 100;

/**
 * How long a connection may lie still while we have something for it, in ms: somebody who asks and never reads would keep it. Longer than the
 * others, which say 408. Node looks twice where some of it went out in between.
 */
const stillness = 12_000;

/** How long stopping waits, in ms: every request that came whole is answered by then, since the platforms wait for 3 s. */
const stopTimeout = 4_000;

const text = 'text/plain; charset=utf-8';

/** One port: what the platforms call, what people open in a browser, and /healthz, /readyz, /metrics. Bodies are read here and understood by each platform's route. */
export async function listen(options: ServerOptions): Promise<Listening> {
  const { host, port, metrics, log } = options;
  const summed = summedLog(log);
  const turnAway = (away: TurnedAway) => {
    metrics.refused(away.on, away.status, away.why);
    summed.tell('warn', { event: 'refused', on: away.on, status: away.status, code: away.why });
  };
  const server = createServer({ ...patience, maxHeaderSize }, (request, response) => {
    enter(doors, request, response).then(
      (away) => {
        if (away === undefined) return;
        turnAway(away);
        respond(response, away.status);
        dropBody(request);
      },
      (error: unknown) => {
        // The class of the error goes to the log, and nothing to the caller.
        summed.tell('error', { event: 'request failed', code: codeOf(error) });
        respond(response, 500);
      },
    );
  });
  server.timeout = stillness;
  // One more than may come: Node leaves out the rest without a word.
  server.maxHeadersCount = mostHeaders + 1;
  const connections = capConnections(server, options.connections ?? 1_000);
  const doors = doorsOf(options, connections);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const away = brokenOff(error);
    if (away !== undefined) turnAway(away);
    hangUp(socket, away?.status, connections);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server, summed) };
}

function doorsOf(
  { routes, pages = [], ready, installations, metrics }: ServerOptions,
  connections: Connections,
): ReadonlyMap<string, Door> {
  const get = (path: string, say: (response: ServerResponse) => Promise<void>): [string, Door] => [
    path,
    {
      async GET(request, response) {
        connections.hold(request, response);
        await say(response);
        return undefined;
      },
    },
  ];
  const post = (route: Route): [string, Door] => [
    route.path,
    { POST: (request, response) => into(route, request, response, connections) },
  ];
  const page = (one: Page): [string, Door] => {
    const [path, shown] = get(one.path, async (response) => showSheet(response, one.shown));
    return [
      path,
      {
        ...shown,
        async POST(request, response) {
          connections.hold(request, response);
          return takeFrom(one, request, response);
        },
      },
    ];
  };
  return new Map([
    get('/healthz', async (response) => respond(response, 200, 'ok', text)),
    get('/readyz', async (response) =>
      (await ready())
        ? respond(response, 200, ['ready', ...installations()].join('\n'), text)
        : respond(response, 503, ['the store does not answer', ...installations()].join('\n'), text),
    ),
    get('/metrics', async (response) => respond(response, 200, await metrics.text(), metrics.type)),
    ...routes.map(post),
    ...pages.map(page),
  ]);
}

async function enter(
  doors: ReadonlyMap<string, Door>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<TurnedAway | undefined> {
  const { method, url = '', rawHeaders } = request;
  if (rawHeaders.length > 2 * mostHeaders) return { on: 'door', status: 431, why: 'too many headers' };
  const query = url.indexOf('?');
  const door = doors.get(query < 0 ? url : url.slice(0, query));
  if (door === undefined) return { on: 'door', status: 404, why: 'no such address' };
  const open = method === 'GET' || method === 'HEAD' ? door.GET : method === 'POST' ? door.POST : undefined;
  if (open !== undefined) return open(request, response);
  response.setHeader('allow', Object.keys(door).join(', '));
  return { on: 'door', status: 405, why: 'another method' };
}

async function into(
  route: Route,
  request: IncomingMessage,
  response: ServerResponse,
  connections: Connections,
): Promise<TurnedAway | undefined> {
  const { on } = route;
  const admitted = await route.admit(request.headers);
  if (typeof admitted !== 'function') return { on, ...admitted };
  const body = await readBody(request, route.most);
  if (body === 'too large') return { on, status: 413, why: 'body too large' };
  if (body === 'gone') return undefined;
  connections.hold(request, response);
  const refused = await admitted(body, response);
  return refused === undefined ? undefined : { on, ...refused };
}

/** What was never a whole request, as Node names it; undefined: the caller went away. */
function brokenOff({ code = '' }: NodeJS.ErrnoException): TurnedAway | undefined {
  if (code === 'HPE_HEADER_OVERFLOW') return { on: 'door', status: 431, why: 'headers too large' };
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return { on: 'door', status: 413, why: 'body too large' };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return { on: 'door', status: 408, why: 'too slow' };
  return code.startsWith('HPE_') && code !== 'HPE_INVALID_EOF_STATE' ? { on: 'door', status: 400, why: 'not http' } : undefined;
}

/** While an answer is due on this connection nothing else is written to it: it would be read as that answer. */
function hangUp(socket: Socket, status: number | undefined, connections: Connections): void {
  if (status === undefined || !socket.writable || connections.holds(socket)) return void socket.destroy();
  socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  socket.destroySoon();
}

async function stop(server: Server, summed: SummedLog): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that is kept open falls idle only when its last request is answered.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), stopTimeout);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
  summed.end();
}
