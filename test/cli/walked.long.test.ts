import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InventedPartnership } from '../../adapters/sandbox/partnership.ts';
import { standInPeople } from '../../adapters/sandbox/partnership.ts';
import { type SlackStandIn, slackStandIn } from '../../adapters/sandbox/slack/stand-in.ts';
import { readable } from '../support/hands.ts';
import { startBot } from '../support/process/bot-process.ts';
import { inherited } from '../support/process/inherited.ts';
import { temporaryFolder } from '../support/temporary.ts';

const root = join(import.meta.dirname, '../..');
const example: InventedPartnership = JSON.parse(readFileSync(join(root, 'docs/examples/partnership.json'), 'utf8'));

let slack: SlackStandIn;
let made: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  made = await temporaryFolder();
  slack = await slackStandIn({ ...standInPeople(example).slack, token: 'xoxb-invented', rates: 'off', socketMode: true });
});
afterEach(async () => {
  await slack?.close();
  await made?.remove();
});

/** The commands of a page, a block each, as whoever follows it types them: in a folder of the test's own, with the stand-in's tokens. */
function stepsOf(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) =>
    block
      .replace(/^npm (ci|start)\n/gm, '')
      .replace('xapp-…', slack.appToken)
      .replace('xoxb-…', 'xoxb-invented')
      .replaceAll('./', `${made.folder}/`)
      .replaceAll(/\b(?=(?:monday|before)\.)/g, `${made.folder}/`),
  );
}

type Env = Readonly<Record<string, string>>;

/** Types these in one shell; gives what was said, and the settings that stand then. */
async function type(steps: readonly string[], env: Env): Promise<{ readonly said: string; readonly env: Env }> {
  const line = ['set -e', ...steps, 'echo ---; env -0'].join('\n');
  const { stdout } = await promisify(execFile)('bash', ['-c', line], { cwd: root, env: { ...inherited(), ...env } });
  const [said = '', settings = ''] = stdout.split('---\n');
  const pairs = settings.split('\0').flatMap((one) => {
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(one) ?? [];
    return /^(QUORATE|SLACK|DATA|PARTNERSHIP|PUBLIC)_/.test(name) ? [[name, value] as const] : [];
  });
  return { said, env: Object.fromEntries(pairs) };
}

const robin = { org: 'T0000000001', user: 'U0000000001' };
const home = () => readable(slack.snapshot(robin).home?.definition ?? {});

test('Slack in five minutes: every command as it stands there, and the bot answers at Home', { timeout: 180_000 }, async () => {
  const steps = stepsOf('docs/slack-in-five-minutes.md');
  expect(steps.length).toBe(5);
  const { said, env } = await type(steps, { SLACK_API_URL: slack.apiUrl });
  expect(said).toMatch(/"socket_mode_enabled": true/);
  expect(said).toMatch(/right: Slack takes its token/);
  expect(said).not.toMatch(/wrong:|xapp-|xoxb-/);
  const bot = await startBot(env);
  try {
    await slack.until(() => slack.sockets.open() > 0, 'the bot to open Socket Mode');
    expect(await (await fetch(`${bot.url}/readyz`)).text()).toMatch(/^slack socket open$/m);
    await slack.openHome(robin, 'home');
    await slack.until(() => /Call a conference/.test(home()), 'Home');
  } finally {
    await bot.signal('SIGTERM');
  }
});

test('From an empty machine: key, partnership, manifest, start, backup, restore and verify as they stand there', {
  timeout: 240_000,
}, async () => {
  const [, key = '', partnership = '', connect = '', backup = '', again = '', newer = '', restore = '', ...more] =
    stepsOf('docs/run-it.md');
  expect([more.length, /restore/.test(restore), /backup/.test(backup)]).toEqual([0, true, true]);
  const connected = { SLACK_API_URL: slack.apiUrl, SLACK_APP_TOKEN: slack.appToken, SLACK_BOT_TOKEN: 'xoxb-invented' };
  const before = await type([key, partnership, connect], connected);
  expect(before.said).toMatch(/https:\/\/quorate\.example\.org\/slack\/events/);
  const bot = await startBot(before.env);
  await slack.until(() => slack.sockets.open() > 0, 'the bot to open Socket Mode');
  await bot.signal('SIGTERM');
  const after = await type([backup, again, newer, restore], before.env);
  expect(after.said).toMatch(/streams with \d+ records are in/);
  expect(after.said).toMatch(/are restored; 0 stay destroyed/);
  expect(after.said.match(/The trail verifies\./g)?.length).toBe(3);
});
