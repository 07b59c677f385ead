import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { sentenceOf } from '../../../domain/case/case.ts';
import { convened } from '../../support/convened.ts';
import { forger } from '../../support/forger.ts';
import { type LiveBot, liveBot } from '../../support/process/live-bot.ts';
import { openLedger } from '../../support/store/ledger.ts';

const bramIs = {
  on: 'teams',
  tenant: '7e4a0002-0000-4000-8000-0000000000b2',
  user: '0b1ec700-0000-4000-8000-000000000005',
} as const;
const marigoldIs = { on: 'slack', org: 'T0ALDER', user: 'U0MARIGOLD' } as const;
const rowanIs = {
  on: 'teams',
  tenant: '7e4a0001-0000-4000-8000-0000000000a1',
  user: '0b1ec700-0000-4000-8000-000000000002',
} as const;
/** What is typed from the register to the minutes; each word is found nowhere else. */
const texts = [
  ...['view', 'outcome', 'reason', 'help', 'advised', 'accepted', 'disagrees', 'answered', 'minutes', 'restricted', 'word'],
  ...['correction', 'corrected'],
] as const;
const planted = Object.fromEntries(texts.map((one) => [one, `planted${one} of Familyname Wrenquill`])) as Record<
  (typeof texts)[number],
  string
>;
const words = /planted|Wrenquill/i;

let bot: LiveBot;
let id: string;
const people = ['tamsin', 'bram', 'marigold'];

beforeAll(async () => {
  bot = await liveBot();
  await bot.start();
  await bot.arrive();
  const invitees = { tamsin: 'social-worker', bram: 'police', marigold: 'school' };
  id = await convened({ streams: bot.streams, now: Date.now(), chair: 'rowan', administrator: 'juniper', invitees, children: 2 });
  for (const command of [
    { do: 'take-register', meeting: 'k1', present: people },
    { do: 'undertaking-signed', meeting: 'k1', people },
  ])
    await bot.streams.cases.ask(caseStream(id), { by: 'rowan', at: Date.now(), via: 'cli', command } as never);
  const [chair, bram, marigold] = [bot.as('rowan'), bot.as('bram'), bot.as('marigold')];
  await chair.sees(/Here: 3 people/);
  await chair.press(/^Ask for views/, /the room/);
  for (const hand of [bram, marigold]) {
    await hand.press(/^Give view/, /asks for your view/);
    await hand.submit({ 'view-c1': 'yes', 'evidence-c1': planted.view, 'view-c2': 'no', 'evidence-c2': planted.view });
    await hand.close();
    await hand.sees(/Your view is in/);
  }
  await chair.sees(/Views in: 2 of 3/);
  await chair.press(/^Close views/, /the room/);
  await chair.submit({});
  await chair.press(/^Open the plan/, /the room/);
  await chair.press(/^Add to the plan/);
  await chair.submit({ kind: 'outcome', texts: planted.outcome });
  await chair.close();
  await chair.press(/^Record it/, /the room/);
  await chair.press(/^Decide$/);
  await chair.submit({ what: 'on', how: 'follows', categories: ['neglect'], reason: planted.reason });
  await chair.submit({ what: 'off', how: 'follows', reason: planted.reason });
  await chair.submit({ help: 'yes', words: planted.help });
  await chair.close();
  await chair.press(/^What was decided/, /the room/);
  await chair.press(/^Recommend it/);
  await chair.submit({ what: planted.advised, owner: 'bram' });
  await chair.close();
  await bram.sees(/Something is recommended to your agency/);
  await bram.press(/^What was decided/, /recommended to your agency/);
  await bram.press(/^Answer/);
  await bram.submit({ accepted: 'no' });
  await bram.submit({ why: planted.accepted });
  await bram.close();
  await marigold.press(/^What was decided/);
  await marigold.press(/^Say so/);
  await marigold.submit({ child: 'c1', words: planted.disagrees });
  await marigold.close();
  await chair.sees(/Something waits for you that you alone read/);
  await chair.press(/^What was decided/, /the room/);
  await chair.press(/^Answer/);
  await chair.submit({ words: planted.answered });
  await chair.close();

  await chair.press(/^Close the conference/, /the room/);
  await chair.submit({});
  await chair.press(/^Who gets what/, /the room/);
  await chair.submit({});
  const rowan = forger(bot, rowanIs);
  const ref = { of: id, meeting: 'k1' } as const;
  await rowan.submit({ form: 'minutes-write', ...ref, about: 'grey-areas/0/0' }, { text: planted.minutes });
  await rowan.submit({ form: 'minutes-restricted-write', ...ref, about: '0/0' }, { text: planted.restricted, from: 'bram' });
  await chair.press(/^Minutes$/, /the room/);
  await chair.press(/^Agree$/);
  await chair.submit({});
  await chair.press(/^Who has what/, /the room/);
  await chair.press(/^Send it/);
  await chair.submit({ document: 'minutes' });
  await bram.press(/^About the minutes/);
  await bram.press(/^Ask for a correction/);
  await bram.submit({ text: planted.correction });
  await bram.close();
  await chair.press(/^Answer a correction/);
  await chair.submit({ accepted: 'no', words: planted.corrected });
  await chair.close();
  await rowan.submit({ form: 'minutes-return', ...ref }, { word: planted.word });

  // Whatever comes too late, from the wrong hands, or as no form of ours.
  const wrong = {
    text: planted.minutes,
    words: planted.disagrees,
    reason: planted.reason,
    what: planted.advised,
    note: planted.word,
  };
  for (const who of [bramIs, marigoldIs]) {
    const hand = forger(bot, who);
    for (const form of ['minutes-write', 'minutes-restricted-write', 'decide-child', 'recommend', 'dissent-answer', 'plan-add'])
      await hand.submit({ form, ...ref, about: planted.word }, wrong);
    await hand.press({ verb: planted.word, of: planted.word });
  }
}, 180_000);
afterAll(() => bot.stop());

test('all of it is kept: it is not for want of it that it is found nowhere else', async () => {
  const state = await bot.streams.cases.peek(caseStream(id));
  const kept = JSON.stringify(state);
  expect(Object.entries(planted).flatMap(([what, text]) => (kept.includes(text) ? [] : [what]))).toEqual([]);
});

test('no message, no error and no line of the log holds a word of it, nor any file of the database in the clear', async () => {
  const { slack, teams } = bot.sandbox;
  // What is typed is read in dialogs and modals alone: of Slack's calls that is views.*, and of Teams the answer to a fetch.
  const said = [
    ...slack
      .calls()
      .filter((one) => !one.method.startsWith('views.'))
      .map((one) => JSON.stringify([one.method, one.args])),
    ...teams.calls().map((one) => JSON.stringify([one.route, one.body])),
    ...['rowan', 'juniper', ...people].flatMap((who) => bot.as(who).messages()),
  ];
  expect(said.length).toBeGreaterThan(50);
  for (const one of said) expect(one).not.toMatch(words);
  const metrics = await (await fetch(`${bot.url()}/metrics`)).text();
  expect(bot.output().length).toBeGreaterThan(1000);
  for (const text of [metrics, bot.output()]) expect(text).not.toMatch(words);
  const files = readdirSync(bot.folder).filter((file) => file.startsWith('quorate.db'));
  expect(files).toContain('quorate.db-wal');
  for (const file of files) expect(readFileSync(join(bot.folder, file)).toString('latin1'), file).not.toMatch(words);
});

test('nor any sentence of the trail', async () => {
  const ledger = await openLedger(bot.folder, bot.key);
  const events = (await ledger.events(caseStream(id))) as readonly Parameters<typeof sentenceOf>[0][];
  await ledger.close();
  const sentences = events.map((event) => sentenceOf(event, String));
  for (const what of [/minutes/, /decided/, /dissent/, /recommend/, /correction/]) expect(sentences.join('\n')).toMatch(what);
  for (const one of sentences) expect(one).not.toMatch(words);
});
