import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseStream } from '../../bot/turn/streams.ts';
import { conferenceOf } from '../../domain/case/conference.ts';
import { convened, planted as ofTheFamily, plantedChild } from '../support/convened.ts';
import { forger } from '../support/forger.ts';
import { type LiveBot, liveBot } from '../support/process/live-bot.ts';

/** What people type before the reveal. Each word is found nowhere else, and the names are invented. */
const planted = {
  tamsin: 'plantedtamsin because of Familyname Wrenquill',
  bram: 'plantedbram because of Familyname Wrenquill',
  marigold: 'plantedmarigold because of Familyname Wrenquill',
  wrong: 'plantedwrong in a form that is refused',
  unverified: 'plantedunverified by a stranger',
};
const words = /planted(tamsin|bram|marigold|wrong|unverified)|Wrenquill/i;
/** Which child it is stands in labels and texts of forms, and comes back in what a platform sends of them. */
const ofChild = 'Plantedname|Plantedlane|Plantedschool|Plantedcarers|Plantedtyped';
const place = new RegExp(`${ofTheFamily.place.split(' ')[0]}|${ofTheFamily.born}|29 Mar(ch)? 2017|${ofChild}`, 'i');
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

let bot: LiveBot;
let id: string;
const everybody = ['rowan', 'juniper', 'tamsin', 'bram', 'marigold'] as const;
beforeAll(async () => {
  bot = await liveBot();
  await bot.start();
  await bot.arrive();
  await bot.as('tamsin', 'slack').say('hello');
  const invitees = { tamsin: 'social-worker', bram: 'police', marigold: 'school' };
  id = await convened({
    streams: bot.streams,
    now: Date.now(),
    chair: 'rowan',
    administrator: 'juniper',
    invitees,
    children: 2,
    named: true,
  });
  const [chair, bram, marigold] = [bot.as('rowan'), bot.as('bram'), bot.as('marigold')];
  // The card of the room comes an hour before the start, or with the register: nobody waits ten days for it here.
  const command = { do: 'take-register', meeting: 'k1', present: ['tamsin', 'bram', 'marigold'] };
  await bot.streams.cases.ask(caseStream(id), { by: 'rowan', at: Date.now(), via: 'cli', command } as never);
  const signed = { ...command, do: 'undertaking-signed', people: command.present };
  await bot.streams.cases.ask(caseStream(id), { by: 'rowan', at: Date.now(), via: 'cli', command: signed } as never);
  await chair.sees(/Here: 3 people/, 20_000);
  await chair.press(/^Open the scale/, /the room/);
  const rowan = forger(bot, rowanIs);
  await rowan.submit({ form: 'room', of: id, about: '1/c1' }, { 'score-marigold': '9' });
  for (const [hand, name, scores] of [
    [bot.as('tamsin', 'slack'), 'tamsin', ['2', '3']],
    [bram, 'bram', ['6', '4']],
    [marigold, 'marigold', ['9', '7']],
  ] as const) {
    await hand.sees(/The scale is open|You have placed/, 20_000);
    await hand.press(/^Place|^Change it/);
    const filled = { 'score-c1': scores[0], 'reason-c1': planted[name], 'score-c2': scores[1], 'reason-c2': planted[name] };
    await hand.submit(filled);
    await hand.close();
    await hand.sees(/You have placed/, 20_000);
  }
  // A changed mind, the post-its of the room, a parent's number: every way a number comes in.
  await bram.press(/^Change|^Place/);
  await bram.submit({ 'score-c1': '8', 'reason-c1': planted.bram, 'score-c2': '8', 'reason-c2': planted.bram });
  await bram.close();
  await rowan.submit({ form: 'family', of: id, about: '1' }, { family: 'parent-1', 'score-c1': '1', 'score-c2': '1' });
  // And every way it goes wrong.
  const wrong = { 'score-c1': '11', 'reason-c1': planted.wrong, 'score-c2': '5', 'reason-c2': planted.wrong };
  for (const who of [bramIs, marigoldIs]) {
    const hand = forger(bot, who);
    await hand.submit({ form: 'place', of: id, about: '1' }, wrong);
    await hand.submit({ form: 'place', of: id, about: '7' }, { ...wrong, 'score-c1': '3' });
    await hand.submit({ form: planted.wrong, of: id }, wrong);
    await hand.press({ verb: planted.wrong, of: planted.wrong });
    await hand.submit({ form: 'place', of: 'zzzzzzzzzzzz', about: planted.wrong }, wrong);
    await hand.submit({ form: 'child-names', of: id, about: 'c1' }, { 'child-name': 'Plantedtyped by nobody who may' });
  }
  // Names that are entered, that come with what is wrong, and that come for no child there is.
  await rowan.submit({ form: 'child-names', of: id, about: 'c2' }, { 'child-name': 'Plantedtyped Second' });
  await rowan.submit(
    { form: 'child-names', of: id, about: 'c2' },
    { 'child-name': 'Plantedtyped'.repeat(30), remove: 'Plantedtyped' },
  );
  await rowan.submit({ form: 'child-names', of: id, about: 'Plantedtyped' }, { 'child-name': 'Plantedtyped' });
  await rowan.submit({ form: 'child', of: id, about: '2' }, { 'child-name': 'Plantedtyped', born: 'Plantedtyped' });
  const { slack, teams } = bot.sandbox;
  const form = { type: 'view_submission', planted: planted.unverified };
  await slack.deliver(form, { signature: 'wrong' });
  await slack.deliver(form);
  await slack.deliver(form, { body: `payload={"${planted.unverified}` });
  await slack.deliver(form, { body: planted.unverified.repeat(20_000) });
  const said = teams.compose.arrive(bramIs);
  await teams.deliver({ ...said, type: 'message', text: planted.unverified }, { token: { forged: true } });
  await teams.deliver(said, { body: `{"${planted.unverified}` });
  await teams.deliver(said, { body: JSON.stringify({ ...said, text: planted.unverified.repeat(20_000) }) });
  // What the chair reveals is what their card shows: the parent's number came last.
  await chair.sees(/Has not placed yet: 0[\s\S]*Parent 1/, 20_000);
}, 120_000);
afterAll(() => bot.stop());

/** Everything that left the bot: calls with their bodies, and what stands on everybody's screens. */
const left = () => [
  ...bot.sandbox.slack.calls().map((one) => JSON.stringify([one.method, one.args])),
  ...bot.sandbox.teams.calls().map((one) => JSON.stringify([one.route, one.body])),
];
const screens = () => everybody.map((one) => bot.as(one).everything());

/** Every input in everything that left: what it is filled with before anybody touched it. */
function prefilled(text: string): readonly string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && /^[[{]/.test(value)) {
      try {
        walk(JSON.parse(value));
      } catch {
        // Not JSON after all: words that begin with a bracket.
      }
    }
    if (typeof value !== 'object' || value === null) return;
    const node = value as Readonly<Record<string, unknown>>;
    const name = String(node.action_id ?? node.id ?? '');
    if (/score-/.test(name))
      for (const start of ['initial_option', 'initial_value', 'value'])
        if (node[start]) found.push(`${name}: ${JSON.stringify(node[start])}`);
    for (const inner of Object.values(node)) walk(inner);
  };
  walk(JSON.parse(text));
  return found;
}

describe('before the reveal', () => {
  test('the numbers are really there: placed by all, the parent’s and the room’s with them', async () => {
    const state = conferenceOf(await bot.streams.cases.peek(caseStream(id)));
    const round = state?.status === 'convened' ? state.rounds.at(-1) : undefined;
    expect(round?.status === 'open' && round.placed.length).toBe(8);
    // But not even the folded state holds them: only what the round's own key opens.
    expect(JSON.stringify(state)).not.toMatch(words);
    expect(JSON.stringify(round)).not.toMatch(/"score"/);
  });

  test('nothing that left the bot holds a word of it, and no input is filled in beforehand', () => {
    for (const one of left()) expect(one).not.toMatch(words);
    for (const one of [...left(), ...screens()]) expect(prefilled(one)).toEqual([]);
    // Nor does any screen, but for what somebody typed into their own form.
    for (const one of screens()) expect(one).not.toMatch(words);
  });

  test('no file of the database holds a word of it, its journal included', () => {
    const files = readdirSync(bot.folder).filter((file) => file.startsWith('quorate.db'));
    expect(files).toContain('quorate.db-wal');
    for (const file of files) {
      const bytes = readFileSync(join(bot.folder, file)).toString('latin1');
      expect(bytes, file).not.toMatch(words);
      expect(bytes, file).not.toMatch(place);
      // In the clear an event would read like this; sealed, nothing of ours can be read at all.
      expect(bytes, file).not.toMatch(/"score"|"reason"|"placed"|"answered"/);
    }
  });

  test('neither the metrics nor a byte of what the process printed, errors and debugging included', async () => {
    const metrics = await (await fetch(`${bot.url()}/metrics`)).text();
    expect(metrics).toMatch(/quorate_handled_seconds_count\{platform="teams",did="submit"\}/);
    for (const text of [metrics, bot.output()]) {
      expect(text).not.toMatch(words);
      expect(text).not.toMatch(place);
      expect(text).not.toMatch(/score|reason/i);
    }
    // Everything is a line of closed fields; refusals are among them.
    const lines = bot
      .output()
      .trim()
      .split('\n')
      .map((line) => Object.keys(JSON.parse(line)));
    const allowed =
      'level time event code status did delivery stream call count ms address heads found mended setting why on person attempt letter error'.split(
        ' ',
      );
    expect(lines.flat().filter((name) => !allowed.includes(name))).toEqual([]);
    expect(bot.output()).toMatch(/"event":"refused"/);
  });
});

describe('what chat may carry (Q-1, Q-2, Q-3)', () => {
  test('a posted message names and places no family, and its notification is one constant sentence', () => {
    const posts = [
      ...bot.sandbox.slack
        .calls()
        .filter((one) => /^chat\./.test(one.method))
        .map((one) => one.args),
      ...bot.sandbox.teams
        .calls()
        .filter((one) => ['post', 'edit'].includes(one.route))
        .map((one) => one.body),
    ] as readonly Readonly<Record<string, string>>[];
    expect(posts.length).toBeGreaterThan(20);
    for (const post of posts) expect(JSON.stringify(post)).not.toMatch(place);
    const notices = new Set(posts.map((post) => post.summary ?? post.text));
    expect(notices.size, [...notices].join(' | ')).toBe(1);
    expect([...notices][0]).not.toMatch(/child|protection|conference|INV|chair|police|social/i);
  });

  test('what a child is called was in the forms of those who may read it: it is not for want of a name that it is found nowhere', () => {
    const asked = left().filter((one) => one.includes(plantedChild.name));
    expect(asked.filter((one) => one.includes('score-c1')).length).toBeGreaterThan(0);
    expect(asked.some((one) => /"chat\.|"(post|edit)"/.test(one.slice(0, 40)))).toBe(false);
  });

  test('what and why of an action are in dialogs only', async () => {
    const by = new Date(Date.now() + 25 * 86_400_000).toISOString().slice(0, 10);
    await forger(bot, rowanIs).submit(
      { form: 'give-action', of: id },
      { to: 'marigold', what: 'plantedwhat', why: 'plantedwhy', by },
    );
    await bot.as('rowan').sees(/INV-30: actions/, 20_000);
    for (const one of [...left(), ...screens(), bot.output()]) expect(one).not.toMatch(/plantedwh/);
  });
});

test('after the reveal those who were here can open the line, and there the words are', async () => {
  await bot.as('rowan').press(/^Reveal/, /the room/);
  await bot.as('rowan').submit({});
  await bot.as('marigold').sees(/You can open the line/, 20_000);
  await bot.as('marigold').press(/^Open the line/);
  await expect.poll(() => bot.as('marigold').open()).toMatch(/From 1 to 9/);
  // Still nothing of it is posted, printed or stored in the clear.
  for (const one of [...bot.as('marigold').messages(), bot.output()]) expect(one).not.toMatch(words);
}, 40_000);
