import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { partnershipJson } from '../../support/invented-partnership.ts';
import { live } from '../../support/process/live-settings.ts';
import { startToEnd as start, startUntil } from '../../support/process/start-process.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quorate-start-'));
  folders.push(folder);
  return folder;
}

function partnershipFile(folder: string, more: object): string {
  const file = join(folder, 'partnership.json');
  writeFileSync(file, JSON.stringify({ ...partnershipJson, ...more }));
  return file;
}

describe('a start that cannot be', () => {
  test.each([
    ['a port that is none', { PORT: 'ninety' }, /PORT should be a port number/],
    ['half of Slack', { SLACK_SIGNING_SECRET: 'invented-secret' }, /SLACK_BOT_TOKEN is needed/],
    ['Socket Mode without a bot token', { SLACK_APP_TOKEN: 'xapp-invented' }, /SLACK_BOT_TOKEN is needed/],
    ['an app token that is none', { ...live, SLACK_APP_TOKEN: 'PLANTED' }, /^SLACK_APP_TOKEN should be(?![\s\S]*PLANTED)/],
    ['no key', { ...live, QUORATE_KEY: '' }, /QUORATE_KEY is needed/],
    ['a key that is none', { ...live, QUORATE_KEY: 'short' }, /QUORATE_KEY must be 32 random bytes/],
    [
      'plain http to somewhere else',
      { ...live, SLACK_API_URL: 'http://slack.example/api/' },
      /SLACK_API_URL may be plain http only/,
    ],
    [
      'a file of installations that is not there',
      { QUORATE_KEY: live.QUORATE_KEY, INSTALLATIONS_FILE: '/nowhere.json' },
      /ENOENT/,
    ],
    ['one of the three of Teams', { TEAMS_TOKEN_ISSUER: 'x' }, /go together/],
    [
      'a Redis address that is none',
      { ...live, REDIS_URL: 'redis://user:PLANTEDPW@host:99999999' },
      /^REDIS_URL should be redis:\/\/host:port(?![\s\S]*PLANTEDPW)/,
    ],
    ['a Redis that is not there', { ...live, REDIS_URL: 'redis://127.0.0.1:1' }, /The store cannot be opened: Redis/],
  ])(
    '%s is a sentence and exit code 78',
    async (_name, settings, sentence) => {
      const { code, said } = await start(settings);
      expect(said).toMatch(sentence);
      expect(said).not.toMatch(/at .*\.ts:\d+/);
      expect(code).toBe(78);
    },
    60_000,
  );

  test('a DATA_DIR that is a file, or below one', async () => {
    const folder = temporaryFolder();
    const file = partnershipFile(folder, {});
    for (const [DATA_DIR, code] of [
      [file, 'EEXIST'],
      [join(file, 'data'), 'ENOTDIR'],
    ] as const)
      expect(await start({ ...live, DATA_DIR })).toMatchObject({
        code: 78,
        said: expect.stringMatching(new RegExp(`^DATA_DIR: \\S+ cannot be used \\(${code}\\)[^\\n]*\\n$`)),
      });
  }, 60_000);

  test('never repeats a secret that was put in the wrong place', async () => {
    const { said } = await start({ ...live, SLACK_BOT_TOKEN: 'planted-secret' });
    expect(said).toMatch(/SLACK_BOT_TOKEN should be/);
    expect(said).not.toMatch(/planted-secret/);
  }, 60_000);

  test('an empty directory, a file that is wrong, and a procedure nobody has adopted', async () => {
    const folder = temporaryFolder();
    expect((await start({ ...live, DATA_DIR: folder })).said).toMatch(/Nobody is in the directory yet/);
    const wrong = partnershipFile(folder, { procedure: 'atlantis' });
    expect((await start({ ...live, DATA_DIR: folder, PARTNERSHIP_FILE: wrong })).said).toMatch(/procedure: not one of ours/);
    const nobody = partnershipFile(folder, {});
    const { code, said } = await start({ ...live, DATA_DIR: folder, PARTNERSHIP_FILE: nobody });
    expect(said).toMatch(/Nobody has adopted the procedure "buckinghamshire"/);
    expect(code).toBe(78);
  }, 120_000);

  test('an account that the file gives to another id', async () => {
    const folder = temporaryFolder();
    await start({ ...live, DATA_DIR: folder, PARTNERSHIP_FILE: partnershipFile(folder, {}) });
    const [first, ...others] = partnershipJson.people;
    const renamed = partnershipFile(folder, { people: [{ ...first, id: 'somebody-else' }, ...others] });
    const clash = await start({ ...live, DATA_DIR: folder, PARTNERSHIP_FILE: renamed });
    expect(clash.said).toMatch(`"somebody-else" has an account of "${first?.id}"`);
    expect(clash.code).toBe(78);
  }, 120_000);
});

test('an adopted procedure starts; a port that is taken is a sentence; no signal opens the inspector; SIGTERM ends it with 0', async () => {
  const folder = temporaryFolder();
  const PARTNERSHIP_FILE = partnershipFile(folder, { adopted: { by: 'Invented Board', reviewedOn: '2026-11-01' } });
  const settings = { ...live, DATA_DIR: folder, PARTNERSHIP_FILE };
  const { child, said, end } = await startUntil(settings, 'start', 'listening');
  const address = /"address":"([^"]+)"/.exec(said())?.[1] ?? '';
  const ready = await fetch(`http://${address}/readyz`);
  expect(ready.status).toBe(200);
  expect(await ready.text()).toMatch(/^ready(\n(teams|slack)\/\S+ not tried)*$/);
  // Slack alone is configured, so whoever is on Teams only cannot be written to, and that is said before anybody is owed anything.
  const unreached = said()
    .split('\n')
    .find((line) => line.includes('no way to write to these people'));
  expect(JSON.parse(unreached ?? '{}')).toMatchObject({
    level: 'warn',
    count: 10,
    person: expect.stringMatching(/^ada-admin cleo-chair .* stan-strategic dora-data-protection$/),
  });
  expect((await fetch(`http://${address}/healthz`)).status).toBe(200);
  expect(await (await fetch(`http://${address}/metrics`)).text()).toMatch(/quorate_deliveries_total/);
  expect((await fetch(`http://${address}/anything`)).status).toBe(404);

  const second = await start({ ...settings, PORT: address.split(':')[1] ?? '' });
  expect(second).toMatchObject({ code: 78, said: expect.stringMatching(/^PORT \d+ on HOST 127\.0\.0\.1 cannot be listened on/) });

  child.kill('SIGUSR1');
  await pause(1_000);
  expect((await fetch(`http://${address}/healthz`)).status).toBe(200);
  expect(said()).not.toMatch(/debugger|inspector/i);
  expect(await end()).toBe(0);
}, 120_000);

test('where nobody is an administrator the start says so in a line, and what to do', async () => {
  const folder = temporaryFolder();
  const but = (one: { readonly id: string; readonly standing?: readonly string[] }) => ({
    ...one,
    standing: (one.standing ?? []).filter((its) => its !== 'administrator'),
  });
  const people = partnershipJson.people.map(but);
  const PARTNERSHIP_FILE = partnershipFile(folder, { people, adopted: { by: 'Invented Board', reviewedOn: '2026-11-01' } });
  const { said, end } = await startUntil({ ...live, DATA_DIR: folder, PARTNERSHIP_FILE }, 'start', 'listening');
  const lines = said()
    .split('\n')
    .filter((line) => line.includes('nobody to begin with'));
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({
      level: 'warn',
      setting: 'PARTNERSHIP_FILE',
      why: 'Nobody in the partnership is an administrator, so nobody could call a conference or keep the people right: put "administrator" into the "standing" of somebody.',
    }),
  ]);
  expect(await end()).toBe(0);
}, 120_000);
