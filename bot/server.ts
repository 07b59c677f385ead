import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Router } from 'express';
import { codeOf, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';

export interface ServerOptions {
  readonly routers: readonly Router[];
  readonly host: string;
  readonly port: number;
  readonly ready: () => Promise<boolean>;
  readonly metrics: Metrics;
  readonly log: Log;
}

export interface Listening {
  readonly port: number;
  /** Takes no more connections and waits for the requests in hand. */
  readonly stop: () => Promise<void>;
}

/** One port: what the platforms call, and /healthz, /readyz, /metrics. Nothing here parses a body; each platform's router does its own. */
export async function listen(options: ServerOptions): Promise<Listening> {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', (_request, response) => void response.type('text').send('ok'));
  app.get('/readyz', async (_request, response) => {
    const ready = await options.ready();
    response
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready' : 'the store does not answer');
  });
  app.get('/metrics', async (_request, response) => void response.type(options.metrics.type).send(await options.metrics.text()));
  for (const router of options.routers) app.use(router);
  app.use((_request: express.Request, response: express.Response) => void response.status(404).end());
  // Express would answer with a stack trace; the class of the error goes to the log, and nothing to the caller.
  app.use((error: unknown, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
    options.log('error', { event: 'request failed', code: codeOf(error) });
    if (!response.headersSent) response.status(500).end();
  });
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) };
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that is kept open falls idle only when its last request is answered.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  server.closeIdleConnections();
  await closed;
  clearInterval(idle);
}
