import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../adapters/inbound.ts';
import { rawSocket } from '../support/process/raw-socket.ts';
import { startApp } from './slack/app-under-test.ts';
import { recorded } from './slack/recorded.ts';
import { secret } from './slack/signed.ts';
import { appId, issuer, issuerOfKeys, startBot } from './teams/teams-wire.ts';
import { zeroWarning } from './zero-warning.ts';

const service = 'https://smba.trafficmanager.net/uk/';

/** What placing is answered with: a 0 by the warning, every other number by nothing, in the person's language. */
const answers: readonly (readonly [string, Reply])[] = [
  ['another number', { reply: 'done', unlike: zeroWarning('en') }],
  ['a 0, in English', { reply: 'form', form: zeroWarning('en') }],
  ['a 0, in Welsh', { reply: 'form', form: zeroWarning('cy') }],
  ['a note', { reply: 'note', text: 'Closed.' }],
];

/** The whole answer to one request, byte for byte. */
async function onTheWire(url: string, path: string, headers: Readonly<Record<string, string>>, body: string): Promise<string> {
  const lines = Object.entries({ host: 'x', connection: 'close', 'accept-encoding': 'gzip, br', ...headers });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const length = `content-length: ${Buffer.byteLength(body)}\r\n\r\n`;
  const { heard, ended } = rawSocket(Number(new URL(url).port), `POST ${path} HTTP/1.1\r\n${head}${length}${body}`);
  await ended;
  return heard();
}

let app: Awaited<ReturnType<typeof startApp>>;
let keys: Awaited<ReturnType<typeof issuerOfKeys>>;
beforeAll(async () => {
  app = await startApp();
  keys = await issuerOfKeys();
});
afterAll(async () => {
  await app.close();
  await keys.close();
});

async function slack(reply: Reply): Promise<string> {
  app.reset();
  app.reply(reply);
  const body = new URLSearchParams({ payload: JSON.stringify(recorded('submit')) }).toString();
  const time = String(Math.floor(Date.now() / 1000));
  const signed = `v0=${createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex')}`;
  const type = 'application/x-www-form-urlencoded';
  const headers = { 'content-type': type, 'x-slack-request-timestamp': time, 'x-slack-signature': signed };
  const answer = await onTheWire(app.url, '/slack/events', headers, body);
  await app.settled();
  // Nothing is called afterwards for the one that is not for the other.
  expect(app.wire.heard).toEqual([]);
  return answer;
}

async function teams(reply: Reply): Promise<string> {
  const settings = { appId, appPassword: 'secret', appType: 'MultiTenant', loginUrl: 'http://127.0.0.1:9' } as const;
  const bot = await startBot({ ...settings, tokenIssuer: issuer, openIdMetadataUrl: keys.metadata }, { replies: [reply] });
  const body = readFileSync(new URL('teams/payloads/submit.payload.json', import.meta.url), 'utf8');
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await keys.token(service)}` };
  const answer = await onTheWire(bot.url, '/api/messages', headers, body);
  await bot.close();
  return answer;
}

describe.each([
  ['Slack', slack],
  ['Teams', teams],
] as const)('on %s', (on, ask) => {
  test('the answer to a form is as long for a 0 as for another number', async () => {
    const heard = new Map<string, string>();
    for (const [name, reply] of answers) heard.set(name, await ask(reply));
    for (const [name, answer] of heard) {
      expect(answer, name).toMatch(/^HTTP\/1.1 200 OK/);
      expect(Buffer.byteLength(answer), name).toBe(Buffer.byteLength(heard.get('another number') ?? ''));
    }
    // Each is still what the platform takes.
    const bodyOf = (name: string) => heard.get(name)?.split('\r\n\r\n')[1] ?? '';
    expect(JSON.stringify(JSON.parse(bodyOf('a 0, in English')))).toContain('Do not wait');
    if (on === 'Slack') expect(JSON.parse(bodyOf('another number'))).toEqual({ response_action: 'clear' });
    // An empty body alone closes a dialog: to {} Teams says "Task or Task Type is missing" (github.com/microsoft/teams-sdk/pull/167).
    else expect(bodyOf('another number')).toBe('');
  });
});
