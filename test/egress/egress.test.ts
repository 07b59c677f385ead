import { spawn } from 'node:child_process';
import dns from 'node:dns';
import { createServer, connect as dial } from 'node:net';
import { connect as dialTls } from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { denied, EgressDenied } from './deny.ts';

const seen = () => denied.splice(0);
afterEach(() => expect(denied, 'what was tried on purpose is looked at in the test').toEqual([]));

describe('in the tests themselves', () => {
  test('a real vendor is not reached by fetch', async () => {
    await expect(fetch('https://slack.com/api/auth.test')).rejects.toMatchObject({ cause: { name: 'EgressDenied' } });
    await expect(fetch('http://192.0.2.1:81/')).rejects.toMatchObject({ cause: { name: 'EgressDenied' } });
    expect(seen()).toEqual(['slack.com', '192.0.2.1']);
  });

  test('nor by a socket, nor by TLS', () => {
    expect(() => dial(443, 'api.botframework.com')).toThrow(EgressDenied);
    expect(() => dial({ port: 443, host: 'api.botframework.com' })).toThrow(EgressDenied);
    expect(() => dialTls(443, 'login.microsoftonline.com')).toThrow(EgressDenied);
    expect(seen()).toEqual(['api.botframework.com', 'api.botframework.com', 'login.microsoftonline.com']);
  });

  test('nor is its name looked up', () => {
    expect(() => dns.lookup('slack.com', () => undefined)).toThrow(EgressDenied);
    expect(() => dns.promises.resolve4('slack.com')).toThrow(EgressDenied);
    expect(seen()).toEqual(['slack.com', 'slack.com']);
  });

  test('this machine is', async () => {
    const server = createServer((socket) => socket.end('here'));
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const bound = server.address();
        if (bound !== null && typeof bound === 'object') resolve(bound.port);
      });
    });
    const said = await new Promise<string>((resolve, reject) => {
      dial(port, 'localhost')
        .on('error', reject)
        .on('data', (bytes) => resolve(String(bytes)));
    });
    expect(said).toBe('here');
    server.close();
  });
});

test('a process that a test starts ends when it tries, however it handles the error', async () => {
  const program = `try { await fetch('https://slack.com/') } catch {} process.stdout.write('went on')`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect({ status, out }).toEqual({ status: 97, out: '' });
  expect(err).toMatch(/egress denied.*slack\.com/);
});
