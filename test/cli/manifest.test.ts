import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { Ajv } from 'ajv';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary.ts';
import { quorate } from './run.ts';

const settings = {
  PUBLIC_URL: 'https://bot.invented.example',
  MICROSOFT_APP_ID: '5a4db0c5-0000-4000-8000-9c0e7a7e0001',
};

// `regex` and `_note` are words of Slack's own in its schema.
const schema = readFileSync(join(import.meta.dirname, '../schemas/slack-manifest.2.0.0.json'), 'utf8');
const conforms = new Ajv({ strict: false, formats: { uri: true } }).compile(JSON.parse(schema));

test('the Slack manifest carries the deployment’s own address', async () => {
  const { out, status } = await quorate(['manifest', 'slack'], { env: settings });
  expect(status).toBe(0);
  expect(out).toMatch(/https:\/\/bot\.invented\.example\/slack\/events/);
  expect(out).not.toMatch(/quorate\.example/);
});

test('for Socket Mode no address is needed, and none is in it', async () => {
  const { out, status } = await quorate(['manifest', 'slack', '--socket-mode']);
  expect(status).toBe(0);
  expect(out).not.toMatch(/https?:/);
  expect(JSON.parse(out)).toMatchObject({
    settings: {
      socket_mode_enabled: true,
      interactivity: { is_enabled: true },
      event_subscriptions: { bot_events: expect.any(Array) },
    },
  });
  conforms(JSON.parse(out));
  expect(conforms.errors).toBeNull();
});

test('an entry of Slack with an app-level token of its own has Socket Mode in its manifest, and one without has the address', async () => {
  const { folder, remove } = await temporaryFolder();
  try {
    const INSTALLATIONS_FILE = join(folder, 'installations.json');
    const slack = (name: string, app: string, more: object) => ({
      on: 'slack',
      name,
      app,
      org: app.replace('A', 'T'),
      token: { env: 'NOT_YET' },
      ...more,
    });
    const schools = slack('schools', 'A0SCHOOLS', { appToken: { env: 'NOT_YET' } });
    const health = slack('health', 'A0HEALTH', { signingSecret: { env: 'NOT_YET' } });
    writeFileSync(INSTALLATIONS_FILE, JSON.stringify({ installations: [schools, health] }), { mode: 0o600 });
    const print = (name: string, ...more: string[]) =>
      quorate(['manifest', 'slack', '--installation', name, ...more], { env: { ...settings, INSTALLATIONS_FILE } });
    const own = await print('schools');
    expect(own.out).not.toMatch(/https?:/);
    expect(JSON.parse(own.out)).toMatchObject({ settings: { socket_mode_enabled: true } });
    expect((await print('schools', '--socket-mode')).out).toBe(own.out);
    expect((await print('health')).out).toBe((await quorate(['manifest', 'slack'], { env: settings })).out);
    expect(await print('health', '--socket-mode')).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('health has no "appToken" in INSTALLATIONS_FILE'),
    });
    expect(await print('police')).toMatchObject({ status: 2, err: expect.stringContaining('there is schools, health.') });
  } finally {
    await remove();
  }
});

test('an app that workspaces install themselves names where Slack leads them back to, over Socket Mode too', async () => {
  const redirect = 'https://bot.invented.example/quorate/slack/installed';
  const env = { PUBLIC_URL: 'https://bot.invented.example/quorate/' };
  for (const more of [[], ['--socket-mode']]) {
    const { out } = await quorate(['manifest', 'slack', '--distributed', ...more], { env });
    const manifest = JSON.parse(out);
    expect(manifest.oauth_config).toMatchObject({ redirect_urls: [redirect], scopes: { bot: expect.any(Array) } });
    expect(manifest.settings.socket_mode_enabled).toBe(more.length > 0);
    conforms(manifest);
    expect(conforms.errors).toBeNull();
  }
  expect(await quorate(['manifest', 'slack', '--distributed', '--socket-mode'])).toMatchObject({
    status: 2,
    err: expect.stringMatching(/Set PUBLIC_URL/),
  });
  for (const way of ['--socket-mode', '--distributed'])
    expect(await quorate(['manifest', 'teams', way], { env: settings })).toMatchObject({ status: 2, out: '' });
});

test('the Teams manifest carries its app id and still keeps the schema', async () => {
  const { out } = await quorate(['manifest', 'teams'], { env: settings });
  const manifest = JSON.parse(out);
  expect(manifest.bots[0].botId).toBe(settings.MICROSOFT_APP_ID);
  expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
});

test('without an address, or for another platform, it says what to do', async () => {
  expect(await quorate(['manifest', 'slack'])).toMatchObject({
    status: 2,
    out: '',
    err: expect.stringMatching(/Set PUBLIC_URL/),
  });
  expect(await quorate(['manifest', 'irc'], { env: settings })).toMatchObject({ status: 2, out: '' });
});

test('the address keeps its path, and plain http is refused but on this machine', async () => {
  const slack = async (PUBLIC_URL: string) => quorate(['manifest', 'slack'], { env: { PUBLIC_URL } });
  expect((await slack('https://bot.invented.example/quorate/')).out).toContain(
    '"https://bot.invented.example/quorate/slack/events"',
  );
  expect((await slack('http://127.0.0.1:3978')).out).toContain('"http://127.0.0.1:3978/slack/events"');
  expect(await slack('http://bot.invented.example')).toMatchObject({
    status: 2,
    out: '',
    err: expect.stringContaining('PUBLIC_URL should be an https address'),
  });
});

test('blanks and the end of a line around a setting are not part of it', async () => {
  const env = { PUBLIC_URL: ' https://bot.invented.example\r\n', MICROSOFT_APP_ID: `${settings.MICROSOFT_APP_ID}\r` };
  expect((await quorate(['manifest', 'teams'], { env })).out).toContain(`"${settings.MICROSOFT_APP_ID}"`);
});

test('of each installation of Teams a zip to upload, before there is any secret, with the developer’s name', async () => {
  const { folder, remove } = await temporaryFolder();
  try {
    const INSTALLATIONS_FILE = join(folder, 'installations.json');
    const app = '5a4db0c5-0000-4000-8000-9c0e7a7e0002';
    const tenant = '7e4a0001-0000-4000-8000-0000000000a1';
    const entry = { on: 'teams', name: 'police', app, tenant, secret: { env: 'NOT_YET' } };
    writeFileSync(INSTALLATIONS_FILE, JSON.stringify({ installations: [entry] }), { mode: 0o600 });
    const env = { PUBLIC_URL: settings.PUBLIC_URL, INSTALLATIONS_FILE, DEVELOPER_NAME: 'An invented "board"' };
    const zip = join(folder, 'police.zip');
    expect(await quorate(['manifest', 'teams', '--installation', 'police', '--zip', zip], { env })).toMatchObject({ status: 0 });
    const files = await JSZip.loadAsync(readFileSync(zip));
    expect(Object.keys(files.files).toSorted()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    const manifest = JSON.parse((await files.file('manifest.json')?.async('string')) ?? '');
    expect(manifest).toMatchObject({ id: app, bots: [{ botId: app }], developer: { name: env.DEVELOPER_NAME } });
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
    const other = await quorate(['manifest', 'teams', '--installation', 'health'], { env });
    expect(other).toMatchObject({ status: 2, out: '', err: expect.stringContaining('there is police.') });
  } finally {
    await remove();
  }
});
