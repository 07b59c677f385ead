import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  /** `chat.postMessage`, …, or `response_url`. */
  readonly method: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}
type Answer = (response: ServerResponse, heard: Heard) => void;

/** A loopback server in Slack's place: it hears calls, and answers each method as told, else `{"ok":true}`. */
export async function startWire(): Promise<{
  readonly url: string;
  readonly apiUrl: string;
  readonly heard: Heard[];
  readonly answers: Map<string, Answer>;
  readonly close: () => Promise<void>;
}> {
  const heard: Heard[] = [];
  const answers = new Map<string, Answer>();
  const server = createServer(async (request, response) => {
    const call = await hear(request);
    heard.push(call);
    const answer = answers.get(call.method) ?? ((to: ServerResponse) => json(to, { ok: true }));
    answer(response, call);
  });
  const url = await listen(server);
  return { url, apiUrl: `${url}/api/`, heard, answers, close: () => stop(server) };
}

export const json = (response: ServerResponse, body: object): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

async function hear(request: IncomingMessage): Promise<Heard> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const path = request.url ?? '';
  const method = path.startsWith('/api/') ? path.slice('/api/'.length) : 'response_url';
  const fields = method === 'response_url' ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
  for (const name of ['view', 'blocks', 'metadata'])
    if (typeof fields[name] === 'string') fields[name] = JSON.parse(fields[name]);
  return { method, authorization: request.headers.authorization, body: fields };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((stopped) => server.close(() => stopped()));
}
