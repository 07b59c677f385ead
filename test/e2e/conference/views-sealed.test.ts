import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventedPartnership } from '../../../adapters/sandbox/partnership.ts';
import { caseStream } from '../../../bot/turn/streams.ts';
import { formNames } from '../../../cards/form-names.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import { quorate } from '../../cli/run.ts';
import { convened } from '../../support/convened.ts';
import { forger } from '../../support/forger.ts';
import { type LiveBot, liveBot } from '../../support/process/live-bot.ts';

/** What people type before the views are closed. Each word is found nowhere else, and the names are invented. */
const planted = {
  bram: 'plantedbram of Familyname Wrenquill',
  marigold: 'plantedmarigold of Familyname Wrenquill',
  tamsin: 'plantedtamsin',
  parent: 'plantedparent',
  wrong: 'plantedwrong',
};
const words = /planted(bram|marigold|tamsin|parent|wrong)|Wrenquill/i;
const bramIs = {
  on: 'teams',
  tenant: '7e4a0002-0000-4000-8000-0000000000b2',
  user: '0b1ec700-0000-4000-8000-000000000005',
} as const;
const rowanIs = {
  on: 'teams',
  tenant: '7e4a0001-0000-4000-8000-0000000000a1',
  user: '0b1ec700-0000-4000-8000-000000000002',
} as const;
const marigoldIs = { on: 'slack', org: 'T0ALDER', user: 'U0MARIGOLD' } as const;
const juniperIs = inventedPartnership().people.find((one) => one.id === 'juniper')?.identities[0];

let bot: LiveBot;
let id: string;
const present = ['tamsin', 'bram', 'marigold'];
const views = (one: string, evidence: string) => ({
  'view-c1': one,
  'evidence-c1': evidence,
  'view-c2': one,
  'evidence-c2': evidence,
});

beforeAll(async () => {
  bot = await liveBot();
  await bot.start();
  await bot.arrive();
  id = await convened({
    streams: bot.streams,
    now: Date.now(),
    chair: 'rowan',
    administrator: 'juniper',
    invitees: { tamsin: 'social-worker', bram: 'police', marigold: 'school' },
    children: 2,
  });
  for (const command of [
    { do: 'take-register', meeting: 'k1', present },
    { do: 'undertaking-signed', meeting: 'k1', people: present },
  ])
    await bot.streams.cases.ask(caseStream(id), { by: 'rowan', at: Date.now(), via: 'cli', command } as never);
  const chair = bot.as('rowan');
  await chair.sees(/Here: 3 people/, 20_000);
  await chair.press(/^Ask for views/, /the room/);
  for (const [who, view] of [
    ['bram', 'yes'],
    ['marigold', 'no'],
  ] as const) {
    await bot.as(who).sees(/asks for your view/, 20_000);
    await bot.as(who).press(/^Give view/);
    await bot.as(who).submit(views(view, planted[who]));
    await bot.as(who).close();
    await bot.as(who).sees(/Your view is in/, 20_000);
  }
  // A changed mind, one from a sheet, and a parent's: every way a view comes in.
  await bot.as('bram').press(/^Change it/);
  await bot.as('bram').submit({ 'view-c2': 'cannot-say', 'evidence-c2': planted.bram });
  await bot.as('bram').close();
  const rowan = forger(bot, rowanIs);
  await rowan.submit({ form: 'enter-view', of: id, about: '1/tamsin' }, views('yes', planted.tamsin));
  await rowan.submit({ form: 'enter-view', of: id, about: '1/parent-1' }, { 'view-c1': 'no', 'evidence-c1': planted.parent });
  // And every way it goes wrong.
  for (const one of [bramIs, marigoldIs]) {
    const hand = forger(bot, one);
    await hand.submit({ form: 'view', of: id, about: '1' }, views('maybe', planted.wrong));
    await hand.submit({ form: 'view', of: id, about: '7' }, views('yes', planted.wrong));
    await hand.submit({ form: 'enter-view', of: id, about: '1/tamsin' }, views('no', planted.wrong));
    await hand.submit({ form: 'close-views', of: id, about: planted.wrong }, {});
    await hand.submit({ form: 'views', of: id }, views('no', planted.wrong));
  }
  await chair.sees(/Views in: 3 of 3/, 20_000);
}, 120_000);
afterAll(() => bot.stop());

const left = () => [
  ...bot.sandbox.slack.calls().map((one) => JSON.stringify([one.method, one.args])),
  ...bot.sandbox.teams.calls().map((one) => JSON.stringify([one.route, one.body])),
];

describe('before the views are closed', () => {
  test('they are really there, and not even the state that is kept holds one (Q-24)', async () => {
    const state = conferenceOf(await bot.streams.cases.peek(caseStream(id)));
    const round = state?.status === 'convened' ? state.views.rounds.at(-1) : undefined;
    expect(round?.status === 'open' && round.given.length).toBe(7);
    // A view and what it rests on are sealed as one, each as long as any other.
    const lengths = round?.status === 'open' ? round.given.map(({ blob }) => blob.length) : [];
    expect(new Set(lengths).size).toBe(1);
    expect(JSON.stringify(state)).not.toMatch(words);
    expect(JSON.stringify(round)).not.toMatch(/"answer"|"evidence"/);
  });

  test('nothing that left the bot, no screen, no file of the database and no line of the log holds a word of it', async () => {
    const screens = ['rowan', 'juniper', ...present].map((one) => bot.as(one).everything());
    for (const one of [...left(), ...screens]) expect(one).not.toMatch(words);
    const files = readdirSync(bot.folder).filter((file) => file.startsWith('quorate.db'));
    expect(files).toContain('quorate.db-wal');
    for (const file of files) expect(readFileSync(join(bot.folder, file)).toString('latin1'), file).not.toMatch(words);
    const metrics = await (await fetch(`${bot.url()}/metrics`)).text();
    for (const text of [metrics, bot.output()]) {
      expect(text).not.toMatch(words);
      expect(text).not.toMatch(/evidence|cannot-say/i);
    }
  });
});

describe('every other way to what is known of a case', () => {
  test('no form that anybody opens, whatever it is called about, says a word of one or what the rule makes of them', async () => {
    const found: string[] = [];
    let opened = 0;
    for (const who of [rowanIs, juniperIs, bramIs, marigoldIs]) {
      if (who === undefined) return expect.unreachable();
      const hand = forger(bot, who);
      for (const form of formNames)
        for (const about of [undefined, 'c1']) {
          const read = await hand.open({ form, of: id, meeting: 'k1', ...(about === undefined ? {} : { about }) });
          if (!/nothing for you|HTTP/i.test(read)) opened++;
          if (words.test(read) || /Proposed: |the rule of the procedure proposes|At risk: \d/.test(read))
            found.push(`${who.user}: ${form} ${about}`);
        }
    }
    expect(found).toEqual([]);
    expect(opened).toBeGreaterThan(40);
  }, 240_000);

  test('no command on the server does: the trail, the case as a file, what is handed in, the board', async () => {
    const to = (name: string) => join(bot.folder, name);
    const all = [
      ['audit', 'show', id],
      ['audit', 'verify'],
      ['export', 'case', '--case', id, '--by', 'rowan', '--to', to('of-case')],
      ['export', 'meetings', '--by', 'rowan', '--to', to('of-meetings')],
      ['board', 'print', '--by', 'rowan'],
    ];
    for (const args of all) {
      const { out, err } = await quorate(args, { env: { ...bot.env } });
      expect(`${out}\n${err}`.length, args.join(' ')).toBeGreaterThan(20);
      expect(`${out}\n${err}`, args.join(' ')).not.toMatch(words);
    }
    const files = ['of-case', 'of-meetings'].flatMap((name) => readdirSync(to(name)).map((file) => join(to(name), file)));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect(readFileSync(file).toString('latin1'), file).not.toMatch(words);
    // Nor what is in one, whoever's it is.
    for (const file of files) expect(readFileSync(file, 'utf8'), file).not.toMatch(/"evidence"|"limb"/);
  }, 120_000);
});

test('killed at once after a view was given, it is there after the restart, and is opened with the others', async () => {
  await bot.as('marigold').press(/^Change it/);
  await bot.as('marigold').submit({ 'view-c1': 'yes', 'evidence-c1': planted.marigold });
  await bot.kill();
  await bot.start();
  const chair = bot.as('rowan');
  await chair.press(/^Close views/, /the room/);
  await chair.submit({});
  await bot.as('bram').sees(/The views are closed/, 20_000);
  await bot.as('bram').press(/^Open the views/, /closed[\s\S]*Child 1: the views/);
  await expect.poll(() => bot.as('bram').open()).toMatch(/At risk: 3\. Not at risk: 0\./);
  // Still nothing of it is posted, printed or stored in the clear.
  for (const one of [...bot.as('bram').messages(), bot.output()]) expect(one).not.toMatch(words);
  for (const file of readdirSync(bot.folder).filter((one) => one.startsWith('quorate.db')))
    expect(readFileSync(join(bot.folder, file)).toString('latin1')).not.toMatch(words);
}, 60_000);
