import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { partnershipJson } from '../support/invented-partnership.ts';

const root = join(import.meta.dirname, '../..');
const flags = ['--disable-warning=ExperimentalWarning', '--import', './bot/node-version.mjs', 'bot/main.ts'];
const run = promisify(execFile);
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quorate-start-'));
  folders.push(folder);
  return folder;
}

/** The real process with only these settings. Resolves when it has ended by itself. */
async function start(settings: Readonly<Record<string, string>>): Promise<{ code: number; said: string }> {
  const env = { PATH: process.env.PATH ?? '', PORT: '0', ...settings };
  try {
    const { stderr } = await run(process.execPath, flags, { cwd: root, env, timeout: 15_000 });
    return { code: 0, said: stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr };
  }
}

const live = {
  QUORATE_KEY: Buffer.alloc(32, 7).toString('base64'),
  SLACK_SIGNING_SECRET: 'invented-secret',
  SLACK_BOT_TOKEN: 'xoxb-invented',
  SLACK_API_URL: 'http://127.0.0.1:9/api/',
};

function partnershipFile(folder: string, more: object): string {
  const file = join(folder, 'partnership.json');
  writeFileSync(file, JSON.stringify({ ...partnershipJson, ...more }));
  return file;
}

describe('a start that cannot be', () => {
  test.each([
    ['a port that is none', { PORT: 'ninety' }, /PORT should be a port number/],
    ['half of Slack', { SLACK_SIGNING_SECRET: 'invented-secret' }, /SLACK_BOT_TOKEN is needed/],
    ['no key', { ...live, QUORATE_KEY: '' }, /QUORATE_KEY is needed/],
    ['a key that is none', { ...live, QUORATE_KEY: 'short' }, /QUORATE_KEY must be 32 random bytes/],
    [
      'plain http to somewhere else',
      { ...live, SLACK_API_URL: 'http://slack.example/api/' },
      /SLACK_API_URL may be plain http only/,
    ],
    ['one of the three of Teams', { TEAMS_TOKEN_ISSUER: 'x' }, /go together/],
  ])('%s is a sentence and exit code 78', async (_name, settings, sentence) => {
    const { code, said } = await start(settings);
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/at .*\.ts:\d+/);
    expect(code).toBe(78);
  });

  test('never repeats a secret that was put in the wrong place', async () => {
    const { said } = await start({ ...live, SLACK_BOT_TOKEN: 'planted-secret' });
    expect(said).toMatch(/SLACK_BOT_TOKEN should be/);
    expect(said).not.toMatch(/planted-secret/);
  });

  test('an empty directory, a file that is wrong, and a procedure nobody has adopted', async () => {
    const folder = temporaryFolder();
    expect((await start({ ...live, DATA_DIR: folder })).said).toMatch(/Nobody is in the directory yet/);
    const wrong = partnershipFile(folder, { procedure: 'atlantis' });
    expect((await start({ ...live, DATA_DIR: folder, PARTNERSHIP_FILE: wrong })).said).toMatch(/procedure: not one of ours/);
    const nobody = partnershipFile(folder, {});
    const { code, said } = await start({ ...live, DATA_DIR: folder, PARTNERSHIP_FILE: nobody });
    expect(said).toMatch(/Nobody has adopted the procedure "buckinghamshire"/);
    expect(code).toBe(78);
  });

  test('an account that the file gives to another id', async () => {
    const folder = temporaryFolder();
    await start({ ...live, DATA_DIR: folder, PARTNERSHIP_FILE: partnershipFile(folder, {}) });
    const [first, ...others] = partnershipJson.people;
    const renamed = partnershipFile(folder, { people: [{ ...first, id: 'somebody-else' }, ...others] });
    const clash = await start({ ...live, DATA_DIR: folder, PARTNERSHIP_FILE: renamed });
    expect(clash.said).toMatch(`"somebody-else" has an account of "${first?.id}"`);
    expect(clash.code).toBe(78);
  }, 40_000);
});

test('an adopted procedure starts; SIGTERM ends it with 0', async () => {
  const folder = temporaryFolder();
  const file = partnershipFile(folder, { adopted: { by: 'Invented Board', reviewedOn: '2026-11-01' } });
  const env = { PATH: process.env.PATH ?? '', PORT: '0', ...live, DATA_DIR: folder, PARTNERSHIP_FILE: file };
  const child = spawn(process.execPath, flags, { cwd: root, env });
  const listening = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += String(chunk);
      if (said.includes('listening')) resolve(said);
    });
    child.on('exit', () => reject(new Error(`it ended: ${said}`)));
  });
  const address = /"address":"([^"]+)"/.exec(listening)?.[1];
  const ready = await fetch(`http://${address}/readyz`);
  expect(ready.status).toBe(200);
  expect(await ready.text()).toMatch(/^ready(\n(teams|slack)\/\S+ not tried)*$/);
  // Slack alone is configured, so whoever is on Teams only cannot be written to, and that is said before anybody is owed anything.
  const unreached =
    listening.split('\n').find((line) => line.includes('no way to write to these people')) ?? expect.unreachable();
  expect(JSON.parse(unreached)).toMatchObject({
    level: 'warn',
    count: 6,
    person: expect.stringMatching(/^ada-admin cleo-chair .* tess-teacher$/),
  });
  expect((await fetch(`http://${address}/healthz`)).status).toBe(200);
  expect(await (await fetch(`http://${address}/metrics`)).text()).toMatch(/quorate_deliveries_total/);
  expect((await fetch(`http://${address}/anything`)).status).toBe(404);
  const code = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGTERM');
  expect(await code).toBe(0);
});
