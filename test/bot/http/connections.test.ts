import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { respond, type Taker } from '../../../adapters/route.ts';
import { rawSocket } from '../../support/process/raw-socket.ts';
import { serve } from '../../support/serve.ts';

let server: Awaited<ReturnType<typeof serve>>;
afterEach(() => server.stop());

const take: Taker = async (_, response) => {
  respond(response, 200, 'taken');
  return undefined;
};
const open = (handle: Taker, connections?: number) =>
  serve({ path: '/in', on: 'slack', most: 1024, admit: () => handle }, { connections });
const head = 'POST /in HTTP/1.1\r\nhost: x\r\n';

describe('whoever is slow is hung up on after ten seconds', () => {
  test('a head, a body with a length and one in pieces that dribble, silence, and a kept connection that asks for nothing', async () => {
    server = await open(take);
    const slow = {
      head: rawSocket(server.port, 'POST /in HTTP/1.1\r\nhost: x\r\n'),
      body: rawSocket(server.port, `${head}content-length: 1000\r\n\r\n`),
      pieces: rawSocket(server.port, `${head}transfer-encoding: chunked\r\n\r\n`),
      silent: rawSocket(server.port),
      idle: rawSocket(server.port, 'GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n'),
      refused: rawSocket(server.port, 'POST /nowhere HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n'),
    };
    slow.head.dribble('a: b\r\n', 300);
    slow.body.dribble('x', 300);
    slow.pieces.dribble('1\r\nx\r\n', 300);
    slow.refused.dribble('x', 300);
    for (const [name, { ended }] of Object.entries(slow)) {
      const after = await Promise.race([ended, pause(14_000, 'never')]);
      expect(after, name).toBeGreaterThan(8_500);
      expect(after, name).toBeLessThan(12_500);
    }
    expect(slow.head.heard()).toMatch(/^HTTP\/1.1 408 /);
    expect(slow.body.heard()).toMatch(/^HTTP\/1.1 408 /);
    expect(slow.idle.heard()).toMatch(/^HTTP\/1.1 200 OK/);
    expect(slow.refused.heard()).toMatch(/^HTTP\/1.1 404 /);
    expect(server.lines).toContainEqual({ event: 'refused', on: 'door', status: 408, code: 'too slow' });
    expect(await (await fetch(`${server.url}/metrics`)).text()).toMatch(
      /quorate_refused_total\{on="door",status="408",why="too slow"\} [45]/,
    );
  });
});

describe('connections are capped', () => {
  const probe = async () => (await fetch(`${server.url}/healthz`, { headers: { connection: 'close' } })).status;

  test.each([
    ['silent', ''],
    ['half a head', 'GET /healthz HTTP/1.1\r\n'],
    ['half a body', `${head}content-length: 1000\r\n\r\nhalf`],
    ['answered and idle', 'GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n'],
  ])('and those that are %s make room, the oldest first, for a probe of /healthz', async (_, first) => {
    server = await open(take, 10);
    const crowd = [];
    for (let nth = 0; nth < 30; nth++) {
      crowd.push(rawSocket(server.port, first));
      await pause(5);
    }
    await pause(100);
    expect(await probe()).toBe(200);
    // Ten at most stayed, the youngest of them; the probe took the place of one more.
    await Promise.all(crowd.slice(0, 20).map(({ ended }) => ended));
    const stayed = await Promise.all(
      crowd.slice(21).map(({ ended }) => Promise.race([ended.then(() => false), pause(50, true)])),
    );
    expect(stayed).toEqual(Array(9).fill(true));
    for (const { socket } of crowd) socket.destroy();
  });

  test('a request in hand keeps its place, and where all are in hand the new one is closed', async () => {
    const finished = Promise.withResolvers<void>();
    let taken = 0;
    server = await open(async (_, response) => {
      taken++;
      await finished.promise;
      return take(Buffer.alloc(0), response);
    }, 3);
    const inHand = [1, 2, 3].map(() => rawSocket(server.port, `${head}content-length: 2\r\n\r\nhi`));
    await expect.poll(() => taken).toBe(3);
    await rawSocket(server.port, 'GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n').ended;
    await expect(probe()).rejects.toThrow();
    finished.resolve();
    for (const { heard } of inHand) await expect.poll(heard).toContain('taken');
    expect(await probe()).toBe(200);
    for (const { socket } of inHand) socket.destroy();
  });
});
