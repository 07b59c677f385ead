import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** What stands before several bots in real life, on loopback: each request goes to the next one. */
export interface RoundRobin {
  readonly url: string;
  /** Who is behind it now. */
  send(to: readonly string[]): void;
  /** The next `times` requests are carried out and their answers thrown away, the connection cut. */
  dropReplies(times: number): void;
  dropped(): number;
  /** The token Teams sent last: it uses one for many activities. */
  token(): string;
  close(): Promise<void>;
}

interface Held {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}
interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

async function whole(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

export async function startRoundRobin(): Promise<RoundRobin> {
  let bots: readonly string[] = [];
  let turn = 0;
  let left = 0;
  let dropped = 0;
  let token = '';
  const agent = new Agent({ keepAlive: true });

  /** 'not there': nothing was sent, so another may be asked. */
  function ask(to: string, held: Held): Promise<Answered | 'not there'> {
    return new Promise((resolve, reject) => {
      const asked = request(new URL(held.path, to), { method: held.method, headers: held.headers, agent });
      asked.on('error', (cause) => ('code' in cause && cause.code === 'ECONNREFUSED' ? resolve('not there') : reject(cause)));
      asked.on('response', (answer) => {
        whole(answer).then((body) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body }), reject);
      });
      asked.end(held.body);
    });
  }

  async function carry(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'POST', url = '/', headers } = incoming;
    const held = { method, path: url, headers, body: await whole(incoming) };
    if (headers.authorization !== undefined) token = headers.authorization.replace('Bearer ', '');
    const from = turn++;
    const drop = left > 0;
    if (drop) left--;
    for (let next = 0; next < bots.length; next++) {
      const answer = await ask(bots[(from + next) % bots.length] ?? '', held);
      if (answer === 'not there') continue;
      if (drop) {
        dropped++;
        break;
      }
      outgoing.writeHead(answer.status, answer.headers).end(answer.body);
      return;
    }
    if (drop) incoming.destroy();
    else outgoing.writeHead(503).end();
  }

  const server = createServer((incoming, outgoing) => {
    // A bot that was killed with our request in its hands: nobody knows what became of it, and neither does the caller.
    carry(incoming, outgoing).catch(() => incoming.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the front has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    send(to) {
      bots = to;
    },
    dropReplies(times) {
      left = times;
    },
    dropped: () => dropped,
    token: () => token,
    async close() {
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await once(server, 'close');
    },
  };
}
