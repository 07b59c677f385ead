import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, test } from 'vitest';
import { endsWithUs } from '../process/children.ts';
import { temporaryFolder } from '../temporary.ts';

/** A Redis of the test's own: loopback, a free port, an append-only file in a temporary folder. */
export interface RedisServer {
  readonly port: number;
  readonly url: string;
  readonly folder: string;
  readonly pid: () => number;
  /** kill -9 (or another signal) and wait for its end. SIGSTOP and SIGCONT return at once. */
  signal(name: NodeJS.Signals): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

const isThere = spawnSync('redis-server', ['--version']).status === 0;

/** Tests that need a real redis-server. Without one they say so, and fail where CI=true. */
export function withRedis(name: string, tests: () => void): void {
  if (isThere) describe(name, tests);
  else
    test(`${name}: not run, no redis-server on this machine (apt-get install redis-server)`, ({ skip }) => {
      if (process.env.CI === 'true') throw new Error('redis-server is missing, and CI runs everything: install it.');
      skip('redis-server is missing');
    });
}

/** A port nobody listens on, with the one 10,000 above it (a cluster's bus) inside the range of ports. */
async function freePort(): Promise<number> {
  for (;;) {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    server.close();
    await once(server, 'close');
    if (typeof address === 'object' && address !== null && address.port < 55_000) return address.port;
  }
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('PING\r\n');
  const [data] = await Promise.race([once(socket, 'data'), once(socket, 'close'), pause(500, [''])]).catch(() => ['']);
  socket.destroy();
  // One that wants a password is up as well.
  return /^(\+PONG|-NOAUTH)/.test(String(data));
}

export async function startRedis(...more: readonly string[]): Promise<RedisServer> {
  const { folder, remove } = await temporaryFolder();
  const port = await freePort();
  const own = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'yes',
    '--appendfsync',
    'always',
  ];
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    child = endsWithUs(spawn('redis-server', [...own, ...more], { stdio: 'ignore' }));
    while (!(await answers(port))) {
      if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode}`);
      await pause(20);
    }
  }

  async function signal(name: NodeJS.Signals): Promise<void> {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(name);
    if (name !== 'SIGSTOP' && name !== 'SIGCONT') await ended;
  }

  await start();
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    folder,
    pid: () => child?.pid ?? 0,
    signal,
    start,
    async remove() {
      await signal('SIGKILL');
      await remove();
    },
  };
}
