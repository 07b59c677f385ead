import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { respond, type Taker } from '../../../adapters/route.ts';
import { rawSocket } from '../../support/process/raw-socket.ts';
import { serve } from '../../support/serve.ts';

const take: Taker = async (_, response) => {
  respond(response, 200, 'taken');
  return undefined;
};

/** Long, because it waits for the server's own deadline and nothing else: half a minute. */
test('whoever asks and never reads the answers does not keep the connection', async () => {
  const server = await serve({ path: '/in', on: 'slack', most: 1024, admit: () => take }, { connections: 1 });
  onTestFinished(server.stop);
  const { socket } = rawSocket(server.port);
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.pause();
  // More than the buffers between the two of us take, in whole requests.
  socket.write('GET /metrics HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(1_000));
  await pause(2_000);
  const free = async () => (await fetch(`${server.url}/healthz`).catch(() => null))?.status === 200;
  expect(await free()).toBe(false);
  const until = performance.now() + 40_000;
  while (!(await free()) && performance.now() < until) await pause(500);
  expect(performance.now()).toBeLessThan(until);
  socket.destroy();
}, 90_000);
