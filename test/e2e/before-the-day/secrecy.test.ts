import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { sentenceOf } from '../../../domain/case/case.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import { convened } from '../../support/convened.ts';
import { type Forger, forger } from '../../support/forger.ts';
import { type LiveBot, liveBot } from '../../support/process/live-bot.ts';
import { openLedger } from '../../support/store/ledger.ts';

const accounts = {
  rowan: { on: 'teams', tenant: '7e4a0001-0000-4000-8000-0000000000a1', user: '0b1ec700-0000-4000-8000-000000000002' },
  bram: { on: 'teams', tenant: '7e4a0002-0000-4000-8000-0000000000b2', user: '0b1ec700-0000-4000-8000-000000000005' },
  marigold: { on: 'slack', org: 'T0ALDER', user: 'U0MARIGOLD' },
  stranger: { on: 'slack', org: 'T0ALDER', user: 'U0NOBODY' },
} as const;
/** What people type and choose before the day. The ground of an exclusion is chosen: its words are looked for too. */
const words = /planted|Wrenquill|bail|threat|violen/i;
const said = (what: string) => `planted${what} of Familyname Wrenquill`;

let bot: LiveBot;
let id: string;
let hands: Readonly<Record<keyof typeof accounts, Forger>>;
beforeAll(async () => {
  bot = await liveBot();
  await bot.start();
  await bot.arrive();
  const invitees = { tamsin: 'social-worker', bram: 'police', marigold: 'school' };
  id = await convened({ streams: bot.streams, now: Date.now(), chair: 'rowan', administrator: 'juniper', invitees, children: 2 });
  for (const who of ['bram', 'marigold'] as const) {
    await bot.as(who).sees(/You are invited/, 40_000);
    await bot.as(who).press(/^I'll be there/, /You are invited/);
  }
  hands = Object.fromEntries(Object.entries(accounts).map(([name, who]) => [name, forger(bot, who)])) as typeof hands;
  const form = (name: string, about?: string) => ({
    form: name,
    of: id,
    meeting: 'k1',
    ...(about === undefined ? {} : { about }),
  });
  for (const [nth, who] of (['bram', 'marigold'] as const).entries()) {
    const ask = { who: 'other', wants: 'whole', ground: 'threat', evidence: 'yes', words: said('ground') };
    await hands[who].submit(form('exclusion-ask', `x0000000000${nth + 1}`), ask);
    // And refused: too long, of nobody, on no ground.
    await hands[who].submit(form('exclusion-ask', `x0000000000${nth + 5}`), { ...ask, words: said('ground').repeat(40) });
    await hands[who].submit(form('exclusion-ask', `x0000000000${nth + 7}`), { ...ask, ground: said('forged') });
    await hands[who].submit(form('exclusion-ask', said('forged')), { ...ask, who: said('forged') });
    await hands[who].submit(form('private-note', `n0000000000${nth + 1}`), { note: said('note') });
    await hands[who].submit(form('report'), {
      stage: 'with-chair',
      way: 'link',
      link: 'https://files.example.invalid/plantedlink',
    });
    await hands[who].submit(form('report'), { stage: 'with-chair', way: 'link', link: `javascript:${said('forged')}` });
  }
  for (const nth of [1, 2])
    await hands.rowan.submit(form('exclusion-decide', `x0000000000${nth}`), {
      what: 'part',
      part: said('part'),
      reason: said('reason'),
    });
  await hands.rowan.submit(form('not-invited'), { role: 'gp', why: 'other', words: said('absent') });
  // Whoever may not decides nothing, and whoever is nobody asks nothing.
  for (const who of ['bram', 'marigold', 'stranger'] as const) {
    await hands[who].submit(form('exclusion-decide', 'x00000000001'), { what: 'not', reason: said('forged') });
    await hands[who].submit(form('late', 'own'), { why: said('forged') });
    await hands[who].submit({ form: 'ask-conference', of: '' }, { reference: said('forged'), why: said('forged') });
  }
  await bot.as('rowan').sees(/who is coming/, 40_000);
}, 120_000);
afterAll(() => bot.stop());

test('what was asked, on which ground, and what was decided and why is really there, in the state alone', async () => {
  const state = conferenceOf(await bot.streams.cases.peek(caseStream(id)));
  expect(state?.exclusion.asked.map(({ ground, words: text, decision }) => [ground, text, decision?.reason])).toEqual([
    ['threat', said('ground'), said('reason')],
    ['threat', said('ground'), said('reason')],
  ]);
  const kept = JSON.stringify(await bot.streams.cases.peek(caseStream(id)));
  expect(['note', 'part', 'absent', 'link'].filter((one) => !kept.includes(`planted${one}`))).toEqual([]);
  expect(kept).not.toContain('plantedforged');
});

test('nothing that was posted or edited holds a word of it, and no button carries one; nor does anybody’s screen', () => {
  const posts = [
    ...bot.sandbox.slack
      .calls()
      .filter((one) => /^chat\./.test(one.method))
      .map((one) => JSON.stringify(one.args)),
    ...bot.sandbox.teams
      .calls()
      .filter((one) => ['post', 'edit'].includes(one.route))
      .map((one) => JSON.stringify(one.body)),
  ];
  expect(posts.length).toBeGreaterThan(8);
  for (const one of posts) expect(one).not.toMatch(words);
  for (const who of ['rowan', 'juniper', 'tamsin', 'bram', 'marigold'])
    for (const one of bot.as(who).messages()) expect(one, who).not.toMatch(words);
});

test('neither the log nor the metrics nor a file of the database holds a word of it', async () => {
  expect(bot.output()).not.toMatch(words);
  expect(await (await fetch(`${bot.url()}/metrics`)).text()).not.toMatch(words);
  for (const file of readdirSync(bot.folder).filter((one) => one.startsWith('quorate.db')))
    expect(readFileSync(join(bot.folder, file)).toString('latin1'), file).not.toMatch(/planted|Wrenquill/);
});

test('the trail as it is read tells that something was asked and decided, and no more', async () => {
  const ledger = await openLedger(bot.folder, bot.key);
  const events = (await ledger.events(caseStream(id))) as readonly Parameters<typeof sentenceOf>[0][];
  await ledger.close();
  const sentences = events.map((event) => sentenceOf(event, String));
  expect(sentences.join('\n')).toMatch(/exclusion-asked[\s\S]*exclusion-decided/);
  for (const one of sentences) expect(one).not.toMatch(words);
});

test('whoever is nobody asks for no conference, on either platform: one constant sentence, nothing stored, nothing told (Q-4)', async () => {
  const cases = async () => {
    const all: string[] = [];
    for await (const stream of bot.streams.all()) if (stream.startsWith('case:')) all.push(stream);
    return all;
  };
  const before = await cases();
  const heard = new Set<string>();
  const asked = { reference: 'INV-99', criterion: 'suffers', why: said('stranger'), talkedOver: 'yes', backing: 'none' };
  const onTeams = {
    on: 'teams',
    tenant: '7e4a0009-0000-4000-8000-0000000000f9',
    user: '0b1ec700-0000-4000-8000-0000000000f9',
  } as const;
  for (const hand of [hands.stranger, forger(bot, onTeams)]) {
    const texts = [
      await hand.open({ form: 'ask-conference', of: '' }),
      await hand.submit({ form: 'ask-conference', of: '', about: 'zzzzzzzzzzzz' }, asked),
      await hand.open({ form: 'request', of: id }),
      await hand.open({ form: 'reports', of: id, meeting: 'k1' }),
      await hand.open({ form: 'exclusions', of: id, meeting: 'k1' }),
      await hand.submit({ form: 'interim-part', of: id, meeting: 'k1', about: '1' }, { answer: 'know' }),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(/INV-|planted|Bram|Marigold/);
      heard.add(text);
    }
  }
  for (const text of heard) expect(text).toContain('There is nothing for you here. Nid oes dim i chi yma.');
  expect(await cases()).toEqual(before);
  expect(bot.output()).not.toMatch(words);
});
