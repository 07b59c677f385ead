import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { respond, type Taker } from '../../../adapters/route.ts';
import { serve } from '../../support/serve.ts';

const limit = 256 * 1024;
let bodies: string[];
let server: Awaited<ReturnType<typeof serve>>;
let handle: Taker;

beforeEach(async () => {
  bodies = [];
  handle = async (body, response) => {
    bodies.push(body.toString());
    respond(response, 200, `${body.length} bytes`);
    return undefined;
  };
  server = await serve({
    path: '/in',
    on: 'slack',
    most: limit,
    admit:
      () =>
      (...came) =>
        handle(...came),
  });
});
afterEach(() => server.stop());

/** Sends the bytes as they are; gives all that comes back until `until` has, or the connection ends. */
async function raw(bytes: readonly (string | Buffer)[], until: RegExp): Promise<string> {
  const socket = connect(server.port, '127.0.0.1');
  for (const piece of bytes) socket.write(piece);
  let heard = '';
  for await (const chunk of socket) {
    heard += chunk;
    if (until.test(heard)) break;
  }
  return heard;
}

describe('the door', () => {
  test('asks for the state, with an unready store told by 503', async () => {
    expect(await (await fetch(`${server.url}/healthz?from=probe`)).text()).toBe('ok');
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    server.unready();
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('quorate_handled_seconds');
  });

  test('HEAD is GET without its text', async () => {
    const answer = await fetch(`${server.url}/healthz`, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '2', '']);
  });

  test('anything else is 404, and another method 405', async () => {
    expect((await fetch(`${server.url}/in/`, { method: 'POST', body: 'x' })).status).toBe(404);
    expect((await fetch(`${server.url}/`)).status).toBe(404);
    const answer = await fetch(`${server.url}/in`);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    expect(bodies).toEqual([]);
  });

  test('a route that fails is 500 without a word, and its class in the log', async () => {
    handle = () => Promise.reject(new RangeError('Robin Sample did not fit'));
    const answer = await fetch(`${server.url}/in`, { method: 'POST', body: 'x' });
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect(server.lines).toEqual([{ event: 'request failed', code: 'RangeError' }]);
  });

  test('an answer has its length, and the connection is kept', async () => {
    const one = 'POST /in HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\nhi';
    const heard = await raw([one, one], /2 bytes.*2 bytes/s);
    expect(heard.match(/content-length: 7/gi)).toHaveLength(2);
    expect(bodies).toEqual(['hi', 'hi']);
  });
});

describe('a body', () => {
  test('in pieces, with no length said', async () => {
    const head = 'POST /in HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n';
    expect(await raw([head, '1\r\nh\r\n', '1\r\ni\r\n', '0\r\n\r\n'], /2 bytes/)).toContain('200 OK');
  });

  test('of none at all', async () => {
    expect(await (await fetch(`${server.url}/in`, { method: 'POST' })).text()).toBe('0 bytes');
  });

  test.each([
    [limit, 200],
    [limit + 1, 413],
    [4 * limit, 413],
  ])('of %i bytes: %i', async (size, status) => {
    const answer = await fetch(`${server.url}/in`, { method: 'POST', body: 'x'.repeat(size) });
    expect(answer.status).toBe(status);
    expect(bodies).toHaveLength(status === 200 ? 1 : 0);
    // What was not read is dropped, and does not stand before the next request.
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  test('too large and with no length said: 413 before its end', async () => {
    const piece = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(0x10000, 'x'), Buffer.from('\r\n')]);
    const head = 'POST /in HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n';
    expect(await raw([head, piece, piece, piece, piece, piece], /\r\n\r\n/)).toMatch(/^HTTP\/1.1 413 /);
    expect(bodies).toEqual([]);
  });

  test('that stops half way reaches nobody, and is nothing to log', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.write('POST /in HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nRobin');
    await pause(50);
    socket.destroy();
    await once(socket, 'close');
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect([bodies, server.lines]).toEqual([[], []]);
  });

  test('longer than said is another request, and 400', async () => {
    const lie = 'POST /in HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\nhi, Robin Sample';
    const heard = await raw([lie], /400 Bad Request/);
    expect(heard).not.toContain('Robin');
    expect(bodies).toEqual(['hi']);
  });
});

test('stop waits for the request in hand, and takes no other', async () => {
  const [taken, finished] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  handle = async (_, response) => {
    taken.resolve();
    await finished.promise;
    respond(response, 200, 'done');
    return undefined;
  };
  const inHand = fetch(`${server.url}/in`, { method: 'POST', body: 'x' });
  await taken.promise;
  const stopped = server.stop();
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  finished.resolve();
  expect(await (await inHand).text()).toBe('done');
  await stopped;
});

test('stop does not wait for a body that never ends', async () => {
  const socket = connect(server.port, '127.0.0.1');
  const ended = once(socket, 'close');
  socket.on('error', () => {});
  socket.write('POST /in HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf');
  await pause(50);
  await server.stop();
  await ended;
  expect(bodies).toEqual([]);
});
