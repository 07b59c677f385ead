import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import type { Clocks } from './clocks.ts';

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

const ourNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether a request names this machine, by its Host header. */
export const namesThisMachine = (host = ''): boolean => ourNames.has(host.replace(/:\d+$/, ''));

/** Whether a browser asks for a page that is not served here. Our own clients are no browsers, and say neither. */
function isForAnotherPage({ host, origin, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  return (origin !== undefined && origin !== `http://${host}`) || site === 'cross-site';
}

/**
 * An express app that answers only to a loopback name, and to no page of another site: none can rebind its own name to it, or send it a form, and
 * so drive it; the tokens of the stand-ins are no secrets. `wire`: the time it says it is in the head of every answer.
 */
export function loopbackApp(wire: Clocks['wire']): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    response.set('date', new Date(wire()).toUTCString());
    if (namesThisMachine(request.headers.host) && !isForAnotherPage(request.headers)) next();
    else response.status(403).json({ error: 'This stand-in answers only on loopback.' });
  });
  return app;
}

/** Listens on 127.0.0.1, on a free port unless one is given. `also`: whatever else is served there. */
export async function listen(app: Express, port = 0, also?: (server: Server) => void): Promise<Listening> {
  const server = createServer(app);
  also?.(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound: AddressInfo | string | null = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the stand-in has no port after listening');
  return {
    url: `http://127.0.0.1:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
