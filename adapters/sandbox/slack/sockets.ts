import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { isObj, type Obj, parseJson, str } from '../json.ts';
import { namesThisMachine } from '../loopback.ts';
import type { SlackDelivery, SlackTweaks } from './deliver.ts';
import type { World } from './world.ts';

/** Slack's own limit of connections for one app. */
const most = 10;

/** Why Slack closes a connection: https://docs.slack.dev/apis/events-api/using-socket-mode */
export type Closing = 'warning' | 'refresh_requested' | 'link_disabled';

/** What a test may do to the connections of Socket Mode. */
export interface SocketHand {
  /** How many stand, of all apps or of one. */
  readonly open: (app?: string) => number;
  /** Says that every connection there is now is about to be closed. They stay until the bot closes them, or they are cut. */
  readonly renew: (why: Closing) => void;
  /** Cuts them, as a network does: all, or those of one app. */
  readonly cut: (app?: string) => void;
  /** Sends this text on one of them, as it is. */
  readonly say: (text: string) => void;
  /** Everything the bot sent on them, in order. */
  readonly heard: () => readonly string[];
}

export interface Sockets extends SocketHand {
  readonly serve: (server: Server) => void;
  readonly deliver: (payload: Obj, patience: number, tweaks: SlackTweaks & { readonly app: string }) => Promise<SlackDelivery>;
}

const failed = (why: 'timeout' | 'refused'): SlackDelivery => ({
  status: null,
  failed: why,
  headers: new Headers(),
  body: '',
  json: undefined,
});

/** Stands in for Slack's end of Socket Mode. An acknowledgement comes back as the answer that a request would have had. */
export function sockets(world: World): Sockets {
  const server = new WebSocketServer({ noServer: true });
  const waiting = new Map<string, (delivery: SlackDelivery) => void>();
  const said: string[] = [];
  const appOf = new WeakMap<WebSocket, string>();
  let lines: readonly WebSocket[] = [];
  let next = 0;

  const linesOf = (app: string | undefined) => lines.filter((line) => app === undefined || appOf.get(line) === app);

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', world.url).searchParams.get('ticket') ?? '';
    const app = world.tickets.get(ticket);
    world.tickets.delete(ticket);
    if (!namesThisMachine(request.headers.host) || app === undefined) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    server.handleUpgrade(request, socket, head, (line) => welcome(line, app));
  }

  function welcome(line: WebSocket, app: string): void {
    if (linesOf(app).length >= most) {
      line.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
      return void line.close();
    }
    lines = [...lines, line];
    appOf.set(line, app);
    line.on('close', () => {
      lines = lines.filter((one) => one !== line);
      world.feed.changed();
    });
    line.on('message', (bytes) => hear(bytes));
    const debug_info = { host: 'applink-sandbox', approximate_connection_time: 18_060 };
    line.send(
      JSON.stringify({ type: 'hello', num_connections: linesOf(app).length, connection_info: { app_id: app }, debug_info }),
    );
    world.feed.changed();
  }

  function hear(bytes: RawData): void {
    const text = String(bytes);
    said.push(text);
    const message = parseJson(text);
    if (!isObj(message)) return void world.feed.trouble(null, 'an acknowledgement that is no JSON');
    const taken = waiting.get(str(message.envelope_id));
    if (taken === undefined) return;
    const { payload } = message;
    taken({
      status: 200,
      failed: null,
      headers: new Headers(),
      body: payload === undefined ? '' : JSON.stringify(payload),
      json: payload,
    });
  }

  return {
    serve: (http) => void http.on('upgrade', upgrade),
    open: (app) => linesOf(app).length,
    heard: () => said,
    renew(reason) {
      for (const line of lines)
        line.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-sandbox' } }));
    },
    cut(app) {
      for (const line of linesOf(app)) line.terminate();
    },
    say: (text) => lines.at(-1)?.send(text),
    async deliver(payload, patience, { app, retry }) {
      const own = linesOf(app);
      const line = own[next++ % Math.max(own.length, 1)];
      if (line === undefined) return failed('refused');
      const envelope_id = randomUUID();
      const isEvent = payload.type === 'event_callback';
      const again = retry === undefined ? {} : { retry_attempt: retry.num, retry_reason: retry.reason };
      const type = isEvent ? 'events_api' : 'interactive';
      const envelope = { envelope_id, payload, type, accepts_response_payload: !isEvent, ...(isEvent ? again : {}) };
      return new Promise((resolve) => {
        const end = (delivery: SlackDelivery) => {
          clearTimeout(timer);
          waiting.delete(envelope_id);
          line.off('close', gone);
          resolve(delivery);
        };
        const gone = () => end(failed('refused'));
        const timer = setTimeout(() => end(failed('timeout')), patience);
        waiting.set(envelope_id, end);
        line.once('close', gone);
        line.send(JSON.stringify(envelope));
      });
    },
  };
}
