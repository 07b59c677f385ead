import { App, HTTPReceiver } from '@slack/bolt';

// What Bolt costs by itself: it verifies the signature and acknowledges a submitted form. Nothing is looked up, nothing stored.
const receiver = new HTTPReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET ?? '', endpoints: '/slack/events' });
const app = new App({ receiver, authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B0BENCH', botUserId: 'U0BOT' }) });
app.view('place', async ({ ack }) => ack({ response_action: 'clear' }));
await receiver.start({ port: 0, host: '127.0.0.1' }).then((server) => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.stdout.write(`${JSON.stringify({ event: 'listening', address: `127.0.0.1:${port}` })}\n`);
});
