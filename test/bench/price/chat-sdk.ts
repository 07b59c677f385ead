import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSlackAdapter } from '@chat-adapter/slack';
import { createRedisState } from '@chat-adapter/state-redis';
import { type Adapter, Chat } from 'chat';

// The Chat SDK with its own Redis state, storing one value a press and acknowledging when it is stored: no person is looked up, nobody is told.
const { SLACK_SIGNING_SECRET: signingSecret = '', BENCH_PLATFORMS: platforms = '', REDIS_URL: url = '' } = process.env;
const state = createRedisState({ url });
const slack = createSlackAdapter({ signingSecret, botToken: 'xoxb-bench', botUserId: 'U0BOT', apiUrl: `${platforms}/api/` });
// Its adapters were not typed with exactOptionalPropertyTypes in mind.
const bot = new Chat({ userName: 'bench', adapters: { slack: slack as Adapter }, state, logger: 'error' });
bot.onModalSubmit('place', async (event) => {
  await state.set(`score:${event.privateMetadata}:${event.user.userId}`, event.values);
  return { action: 'clear' };
});
await bot.initialize();

const server = createServer(async (request, response) => {
  const headers = new Headers(Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]));
  const body = await read(request);
  const answer = await bot.webhooks.slack?.(new Request(`http://127.0.0.1${request.url}`, { method: 'POST', headers, body }));
  if (answer === undefined) throw new Error('the SDK has no way in for Slack');
  const text = await answer.text();
  response.writeHead(answer.status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
});

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += chunk;
  return text;
}

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ event: 'listening', address: `127.0.0.1:${port}` })}\n`);
});
