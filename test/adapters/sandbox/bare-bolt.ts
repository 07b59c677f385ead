import { createServer } from 'node:http';
import { App, ExpressReceiver } from '@slack/bolt';
import type { SlackStandIn } from '../../../adapters/sandbox/slack/stand-in.ts';
import { quiet } from './slack-town.ts';

/** A bare Bolt app that verifies signatures itself; nothing of our bot in it. Connects the stand-in to it. */
export async function bareBolt(slack: SlackStandIn, route: (app: App) => void = () => {}) {
  const receiver = new ExpressReceiver({
    signingSecret: slack.signingSecret,
    processBeforeResponse: true,
    logger: quiet,
  });
  const app = new App({
    receiver,
    logger: quiet,
    authorize: ({ teamId }) => {
      const workspace = slack.workspaces.find((one) => one.id === teamId);
      return Promise.resolve({
        botToken: workspace?.token ?? '',
        botId: workspace?.botId ?? '',
        botUserId: workspace?.botUser ?? '',
      });
    },
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  });
  route(app);
  const server = createServer(receiver.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  slack.connect(`http://127.0.0.1:${address.port}/slack/events`);
  return {
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
