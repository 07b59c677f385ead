import { App, type Receiver } from '@slack/bolt';
import { codesOnly, type SlackLog } from '../log.ts';

/** Bolt over a receiver that gives it `read`: everything goes to `listen`, whose error is the receiver's to answer. */
export function boltApp<C>(receiver: Receiver, log: SlackLog, listen: (read: C) => Promise<void>): void {
  const app = new App<{ read: C }>({
    receiver,
    logger: codesOnly(log),
    convoStore: false,
    ignoreSelf: false,
    // No token: what Bolt's own client could do, our web client does.
    authorize: async () => ({}),
  });
  app.error(async (error) => {
    throw error;
  });
  app.use(({ context }) => listen(context.read));
}
