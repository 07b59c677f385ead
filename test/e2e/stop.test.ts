import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Obj } from '../../adapters/sandbox/json.ts';
import { inventedPartnership, standInPeople } from '../../adapters/sandbox/partnership.ts';
import { slackStandIn } from '../../adapters/sandbox/slack/stand-in.ts';
import { nowhere } from '../../adapters/store/head.ts';
import { seal } from '../../adapters/store/sealing/sealed.ts';
import { masterKeys } from '../../adapters/store/sealing/wrap.ts';
import { openSqlite } from '../../adapters/store/sqlite/sqlite.ts';
import { recorded } from '../adapters/slack/recorded.ts';
import { quorate } from '../cli/run.ts';
import { inherited } from '../support/process/inherited.ts';
import { temporaryFolder } from '../support/temporary.ts';

const root = join(import.meta.dirname, '../..');

test('SIGTERM finishes the press in hand, answers it, and ends with 0; the log then proves the trail', async () => {
  const { folder, remove } = await temporaryFolder();
  const clocks = { now: () => Date.now(), wire: () => Date.now() };
  const slack = await slackStandIn({
    ...standInPeople(inventedPartnership()).slack,
    token: 'xoxb-invented',
    clocks,
    rates: 'off',
  });
  const partnership = { ...inventedPartnership(), adopted: { by: 'Invented Partnership', reviewedOn: '2026-11-01' } };
  writeFileSync(join(folder, 'partnership.json'), JSON.stringify(partnership));
  const QUORATE_KEY = Buffer.alloc(32, 3).toString('base64');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'bot/main.ts'], {
    cwd: root,
    env: {
      ...inherited(),
      PORT: '0',
      DATA_DIR: folder,
      QUORATE_KEY,
      PARTNERSHIP_FILE: join(folder, 'partnership.json'),
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_BOT_TOKEN: 'xoxb-invented',
      SLACK_API_URL: slack.apiUrl,
    },
  });
  const ended = once(child, 'exit');
  let out = '';
  const listening = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const address = /"listening","address":"([^"]+)"/.exec(out)?.[1];
      if (address !== undefined && out.includes('"anchor"')) resolve(address);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.on('exit', () => reject(new Error(`the bot ended: ${out}`)));
  });
  const address = `http://${await listening}`;
  slack.connect(`${address}/slack/events`);
  // What has another bot look at its installations ends none that has no file of them.
  child.kill('SIGHUP');
  await expect.poll(() => out).toContain('nothing to look at again');

  // A press that must write to the trail, held up by somebody else's lock on the file.
  const other = new DatabaseSync(join(folder, 'quorate.db'), { timeout: 5_000 });
  other.exec('BEGIN IMMEDIATE');
  const payload: Obj = JSON.parse(JSON.stringify(recorded('press')));
  const press = slack.deliver({ ...payload, response_url: 'http://127.0.0.1:9/nobody' });
  await pause(300);
  // However slow the machine: whoever asks after the press was sent is answered after it was taken in.
  for (const _ of ['once', 'again']) expect((await fetch(`${address}/healthz`)).status).toBe(200);
  child.kill('SIGTERM');
  await pause(300);
  expect(child.exitCode).toBe(null);
  other.exec('ROLLBACK');
  other.close();
  const answered = await press;
  expect(answered).toMatchObject({ status: 200 });
  expect(await ended).toEqual([0, null]);

  const masters = masterKeys(QUORATE_KEY);
  if ('problem' in masters) throw new Error(masters.problem);
  const sealed = seal(await openSqlite(join(folder, 'quorate.db')), masters);
  expect((await sealed.read('strangers', nowhere)).events.at(-1)).toMatchObject({ event: 'knocked' });
  await sealed.close();

  writeFileSync(join(folder, 'bot.log'), out);
  const verified = await quorate(['audit', 'verify', '--anchor', join(folder, 'bot.log')], {
    env: { DATA_DIR: folder, QUORATE_KEY },
  });
  expect(verified).toMatchObject({ status: 0, out: expect.stringMatching(/1 anchors\.\nThe trail verifies/) });
  await slack.close();
  await remove();
}, 30_000);
