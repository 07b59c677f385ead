import { App, ExpressReceiver, type ReceiverEvent } from '@slack/bolt';
import type { Router } from 'express';
import { codesOnly, type Log } from './log.ts';

/** Largest body read, in bytes: a view_submission carries its whole view (250 KB at most, ours far smaller). */
const bodyLimit = 256 * 1024;

/** When a request is given up: just before Slack gives up, which it does at 3 s. */
const patienceMs = 2900;

/** Thrown for a body Slack would not send: answered with 400, where Bolt would fall silent for 3 s or answer 500. */
export class NotSlack extends Error {}

export interface BoltOptions<C> {
  readonly router: Router;
  readonly path: string;
  readonly signingSecret: string;
  readonly log: Log;
  /** What a verified body is, before Bolt sorts it; undefined: nothing to do but acknowledge. Throws NotSlack. */
  readonly read: (event: ReceiverEvent) => C | undefined;
  /** Handles it. When this throws, nothing was handled, and Slack hears 500. */
  readonly listen: (what: C) => Promise<void>;
}

/**
 * Bolt on a router: it verifies, parses, acknowledges. `processBeforeResponse`: the acknowledgement leaves when `listen` has ended, not
 * before, so an event that could not be stored is sent again.
 */
export function mountBolt<C>({ router, path, signingSecret, log, read, listen }: BoltOptions<C>): void {
  const logger = codesOnly(log);
  const receiver = new ExpressReceiver({
    signingSecret,
    endpoints: path,
    router,
    logger,
    bodyLimit,
    processBeforeResponse: true,
    unhandledRequestTimeoutMillis: patienceMs,
    processEventErrorHandler: async ({ error, response }) => {
      const status = error instanceof NotSlack ? 400 : 500;
      log(status === 400 ? 'warn' : 'error', { event: status === 400 ? 'refused' : 'failed', status });
      if (!response.headersSent) response.writeHead(status).end();
      return true;
    },
    unhandledRequestHandler: ({ response }) => {
      log('error', { event: 'late', status: 503 });
      if (!response.headersSent) response.writeHead(503).end();
    },
  });
  const app = new App<{ read: C }>({
    receiver,
    logger,
    convoStore: false,
    ignoreSelf: false,
    // No token: what Bolt's own client could do, our web client does.
    authorize: async () => ({}),
  });
  app.error(async (error) => {
    throw error;
  });
  app.use(({ context }) => listen(context.read));
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    const what = read(event);
    // Not Bolt's to sort: it knows no app_rate_limited, for one, and would let that run into its time-out.
    return what === undefined ? event.ack() : process({ ...event, customProperties: { read: what } });
  };
}
