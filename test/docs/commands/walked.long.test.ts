import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inventedPartnership } from '../../../adapters/sandbox/partnership.ts';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { feedOf } from '../../domain/calendar/feed-of.ts';
import { convened } from '../../support/convened.ts';
import { inherited } from '../../support/process/inherited.ts';
import { liveBot } from '../../support/process/live-bot.ts';
import { npmScript, root } from '../../support/process/npm-script.ts';
import { startUntil } from '../../support/process/start-process.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { shownBeneath } from './in-docs.ts';
import { besideBot, besideSandbox, type Step, stopped, withoutStore } from './steps.ts';

let made: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  made = await temporaryFolder();
});
afterEach(() => made.remove());

type Words = Readonly<Record<string, string>>;
const none: Words = {};

/** A line without what is another one each time: numbers, ids, sums, days, and where the files lie. */
const inGeneral = (line: string, { ID = 'ID' }: Words) =>
  line
    .replaceAll(`${made.folder}/`, '')
    .replaceAll(ID, 'ID')
    .replaceAll(/\b(?:[0-9a-f]{16,64}|(?=[a-z]*\d)[a-z0-9]{21})\b/g, 'ID')
    .replaceAll(/\d+/g, '1');

/** What a page names without a folder, and has to stand in one of the test's own. */
const isFile = /^(?:monday|tuesday|people|partnership|bot|ours)\.|^exported(?:\/|$)/;

function filled(text: string, words: Words): string {
  let line = text;
  for (const [word, by] of Object.entries(words))
    line = line.replaceAll(new RegExp(`(?<!\\w)${word.replaceAll(/[.[\]]/g, '\\$&')}(?!\\w)`, 'g'), by);
  return line;
}

/** Types each in a shell, in this order, and reads what it says. `words`: what stands for the words of the page in this walk. */
async function walk(steps: readonly Step[], settings: Words, words: Words): Promise<void> {
  const quorate = ['quorate() {', process.execPath, ...npmScript('quorate'), '"$@"; }'].join(' ');
  for (const { line, fill = none, env = none, says } of steps) {
    const objects = /\bexport (?:ssd|annex-a|meetings)/.test(line);
    const own = filled(filled(line, fill), { FOLDER: made.folder, ...words });
    const typed = own.startsWith('quorate ') || own.startsWith('grep ') ? inFolder(own) : own;
    const more = Object.fromEntries(
      Object.entries(env).map(([name, value]) => [name, filled(value, { FOLDER: made.folder, ...words })]),
    );
    const said = await promisify(execFile)('bash', ['--norc', '-c', `${quorate}\n${typed}`], {
      cwd: root,
      env: { ...inherited(), ...settings, ...more },
      maxBuffer: 64 * 1024 * 1024,
    }).catch((error: { readonly code: number; readonly stdout: string; readonly stderr: string }) => error);
    // Only what the census objects to ends with 1, and says so.
    const code = 'code' in said ? said.code : 0;
    expect.soft([typed, code], said.stdout + said.stderr).toEqual([typed, objects ? code : 0]);
    const pattern = new RegExp(says.source.replaceAll('ID', words.ID ?? 'ID'), says.flags);
    expect.soft(said.stdout, typed).toMatch(pattern);
    // Of what the census objects to, each case is another; a second backup has other names.
    if (objects || fill.monday !== undefined) continue;
    const lines = new Set(said.stdout.split('\n').map((one) => inGeneral(one, words)));
    const untrue = (shownBeneath.get(line) ?? []).filter((one) => !lines.has(inGeneral(one, words)));
    expect.soft(untrue, `${said.stdout}\nis not what its page shows of ${line}`).toEqual([]);
  }
}

const inFolder = (line: string) =>
  line
    .split(' ')
    .map((word, at, all) =>
      isFile.test(word) || (all[at - 1] === '--to' && !word.startsWith('/')) ? join(made.folder, word) : word,
    )
    .join(' ');

test('what needs no store, as it stands there', { timeout: 300_000 }, async () => {
  writeFileSync(join(made.folder, 'bank-holidays.json'), JSON.stringify(feedOf(2026, 2029)));
  await walk(withoutStore, { DATA_DIR: join(made.folder, 'none') }, {});
});

test('beside the sandbox: the example of a conference becomes a case, with days to come in it', {
  timeout: 400_000,
}, async () => {
  const { addWorkingDays } = calendarFor('england-and-wales');
  const ahead = (days: number) => isoFromDay(addWorkingDays(localDay(Date.now()), days));
  const example = JSON.parse(readFileSync(join(root, 'docs/examples/conference.json'), 'utf8'));
  const children = [example.children[0], { expected: ahead(60) }];
  const conference = { ...example, facts: { 'section-47-started': ahead(0) }, date: ahead(12), children };
  writeFileSync(join(made.folder, 'conference.json'), JSON.stringify(conference));
  const { end } = await startUntil({ DATA_DIR: join(made.folder, 'data') }, 'sandbox', 'sandbox is ready');
  try {
    await walk(besideSandbox, {}, {});
  } finally {
    await end();
  }
});

test('beside a bot that runs: the partnership, the trail, exports, a backup, and a case let go; then a restore and a new key', {
  timeout: 900_000,
}, async () => {
  const bot = await liveBot();
  try {
    await bot.start();
    await bot.arrive();
    const invitees = { marigold: 'school', bram: 'police' };
    const id = await convened({ streams: bot.streams, now: Date.now(), chair: 'linden', administrator: 'avery', invitees });
    for (const who of ['marigold', 'bram']) await bot.as(who).sees(/You are invited/);
    // What the page shows as changed in chat: an agency's word of its own, on the way that its buttons take.
    const suspended = {
      by: 'avery' as PersonId,
      at: Date.now(),
      via: 'teams',
      command: { do: 'suspend', person: 'saffron' as PersonId },
    } as const;
    expect(await bot.streams.directory.ask('directory', suspended)).toMatchObject({ did: 'decided' });
    const whole = JSON.parse(readFileSync(join(bot.folder, 'partnership.json'), 'utf8'));
    const put = (name: string, text: string) => writeFileSync(join(made.folder, name), text);
    put('as-it-is.json', JSON.stringify(whole));
    const [tenant = ''] = inventedPartnership().agencies.find((one) => one.id === 'police')?.tenants ?? [];
    const user = (end: string) => `0b1ec700-0000-4000-8000-0000000007${end}`;
    const identities = [{ on: 'teams', tenant, user: user('ab') }];
    const hazel = { id: 'hazel', name: 'Hazel Invented', agency: 'police', post: 'Officer', standing: [], identities };
    const people = [...whole.people.filter((one: { readonly id: string }) => one.id !== 'bram'), hazel];
    put('partnership.json', JSON.stringify({ ...whole, people }));
    put('people.csv', `id,name,agency,teams-tenant,teams-user\nivy,Ivy Invented,police,${tenant},${user('aa')}\n`);
    const workspace = inventedPartnership().agencies.flatMap((one) => one.workspaces)[0] ?? '';
    const newKey = Buffer.alloc(32, 9).toString('base64');
    const words = { ID: id, WORKSPACE: workspace, OLD: bot.key, NEW: newKey };
    const { DATA_DIR = '', QUORATE_KEY = '' } = bot.env;
    await walk(besideBot, { DATA_DIR, QUORATE_KEY }, words);
    await bot.kill();
    put('bot.log', bot.output());
    await walk(stopped, { DATA_DIR, QUORATE_KEY }, words);
  } finally {
    await bot.stop();
  }
});
