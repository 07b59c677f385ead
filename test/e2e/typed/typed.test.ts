import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/convened.ts';
import type { Hand } from '../../support/hands.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played;
let id: string;
beforeAll(async () => {
  played = await play();
  id = await conference('INV-51');
  for (const one of [bram(), marigold()]) await one.sees(/INV-51/);
});
afterAll(() => played.stop());

const bram = () => played.as('bram');
const marigold = () => played.as('marigold');
const streams = () => played.sandbox.bot().app.streams;
const numbers = /01632 960 110[\s\S]*01632 960 199[\s\S]*101/;

async function conference(reference: string): Promise<string> {
  const invitees = { tamsin: 'social-worker', bram: 'police', marigold: 'school' };
  const { cases } = streams();
  return convened({
    streams: { cases },
    now: played.sandbox.clock.now(),
    chair: 'rowan',
    administrator: 'avery',
    invitees,
    reference,
  });
}

/** What comes of what is typed: the newest message there then is. */
async function asks(hand: Hand, text: string): Promise<string> {
  await hand.close();
  await played.settled();
  const before = hand.messages().length;
  await hand.say(text);
  // On Teams what was typed is a message too.
  await expect.poll(() => hand.messages().length > before && hand.messages().at(-1) !== text, { timeout: 20_000 }).toBe(true);
  await played.settled();
  return hand.messages().at(-1) ?? '';
}

const answerOf = async (person: string) =>
  conferenceOf(await streams().cases.peek(caseStream(id)))?.invitees.find((one) => one.person === person)?.answer.answer;

describe.each([
  ['on Teams', bram, 'bram'],
  ['on Slack', marigold, 'marigold'],
])('%s', (_, hand, who) => {
  test('danger wins over all else: where to turn stands before anything else, with the partnership’s own numbers', async () => {
    for (const said of ['Can’t come Thursday, and the baby has bruises', 'alla i ddim dod, mae cleisiau ar y babi', 'asdf']) {
      const shown = await asks(hand(), said);
      expect(shown).toMatch(/^If you are worried about a child\n\W*If a child is in danger now: 999/);
      expect(shown.indexOf('999')).toBeLessThan(shown.search(numbers));
      expect(shown.search(numbers)).toBeLessThan(shown.indexOf('Nobody has read what you wrote'));
      expect(shown.indexOf('Nobody has read what you wrote')).toBeLessThan(shown.indexOf('INV-51'));
    }
  });

  test('it is never acted upon: "I can’t come" brings the buttons, and what is pressed there is the answer', async () => {
    const shown = await asks(hand(), "I can't come");
    expect(shown).toMatch(/What you type changes nothing[\s\S]*INV-51/);
    expect(await answerOf(who)).toBe('none');
    await hand().press(/^I cannot come$/, /Coming, or not/);
    expect(hand().open()).toMatch(/What keeps you away/);
    await hand().submit({ reason: 'clinic-or-lessons' });
    await expect.poll(() => answerOf(who), { timeout: 20_000 }).toBe('apologies');
    await asks(hand(), 'I can come after all, I will be there');
    await hand().press(/I'll be there/, /Coming, or not/);
    await expect.poll(() => answerOf(who), { timeout: 20_000 }).toBe('attending');
  });

  test.each([
    ['my tasks', /Nothing is due from you now|action/],
    ['my conferences', /^What you are part of[\s\S]*INV-51/],
    ['dates', /INV-51[\s\S]*BU-/],
    ['plan', /^The plan[\s\S]*There is no plan here that you are part of/],
    ['y cynllun', /^The plan[\s\S]*There is no plan here that you are part of/],
    ['core group', /^The core group[\s\S]*There is no core group here that you are part of/],
    ['grŵp craidd', /^The core group[\s\S]*There is no core group here that you are part of/],
    ['who is coming', /^Who is coming[\s\S]*INV-51[\s\S]*To hear who is coming, please ask Avery .*01632/],
    ["I'm ill", /^Not well[\s\S]*INV-51/],
    ['yes', /^Coming, or not[\s\S]*INV-51/],
    ['got a clinic that morning, sorry', /^Coming, or not[\s\S]*INV-51/],
    ['is it still on?', /^Whether it is on[\s\S]*INV-51[\s\S]*It is on\. You can change your answer until it starts/],
    ['undo', /^Undo[\s\S]*nothing that can be undone/],
    ['I did it', /Nothing is due from you now|action/],
    ['running late', /^Late, or by telephone[\s\S]*INV-51[\s\S]*If you are on your way, please ring Avery/],
    ['can somebody else go', /^Somebody in your place[\s\S]*INV-51/],
    ['can we move it', /^Another date or time[\s\S]*INV-51[\s\S]*For another date or time, please ask Avery/],
    ['cancel it', /^Cancelling[\s\S]*INV-51[\s\S]*Whether it can be cancelled, please ask Avery/],
    ['where does my report go', /^Your report[\s\S]*INV-51/],
    ['change language', /^Language[\s\S]*in which language|^Language[\s\S]*In which language/],
    ['STOP', /^Fewer messages[\s\S]*Settings[\s\S]*Nothing silences what cannot wait/],
    ['thanks!', /^Thank you/],
    ['help', /^What can be asked here[\s\S]*INV-51/],
  ])('%s', async (said, shows) => {
    expect(await asks(hand(), said)).toMatch(shows);
  });

  test('"Cymraeg" changes the language at once, and "English" changes it back', async () => {
    expect(await asks(hand(), 'Cymraeg')).toMatch(/O hyn ymlaen ysgrifennaf atoch yn Gymraeg/);
    expect((await streams().directory.peek('directory')).people.get(who as PersonId)?.language).toBe('cy');
    expect(await asks(hand(), 'diolch')).toMatch(/^Diolch[\s\S]*Croeso/);
    await asks(hand(), 'newid iaith');
    await hand().press(/English/);
    await hand().sees(/From now on I write to you in English/);
    expect((await streams().directory.peek('directory')).people.get(who as PersonId)?.language).toBe('en');
  });
});

test('the sandbox has somebody who reads Welsh, and has no conference: never that there is nothing alone', async () => {
  const shown = await asks(played.as('emrys'), 'beth sydd gen i');
  expect(shown).toMatch(/Nid oes neb wedi darllen/);
  expect(shown).toMatch(numbers);
  expect(shown).toMatch(/Nid oes dim i chi ar hyn o bryd\.[\s\S]*daw yma ohono’i hun/);
});

test('an administrator has the button that cancels, and it opens', async () => {
  const avery = played.as('avery');
  expect(await asks(avery, 'cancel the conference please')).toMatch(/^Cancelling[\s\S]*INV-51/);
  await avery.press(/Cancel/, /^Cancelling/);
  await expect.poll(() => avery.open(), { timeout: 20_000 }).toMatch(/cancel/i);
  await avery.close();
});

test('of several conferences there is a list, each with its button', async () => {
  await conference('INV-52');
  await bram().sees(/INV-52/);
  await bram().say('cant make it');
  await bram().sees(/^Coming, or not[\s\S]*INV-51[\s\S]*INV-52/);
  await bram().press(/^Something else$/, /^Coming, or not[\s\S]*INV-52/);
  expect(bram().open()).not.toBe('');
  await bram().close();
});

describe('on the day', () => {
  test.each([
    ['on Teams', bram, 'bram'],
    ['on Slack', marigold, 'marigold'],
  ])('%s: "running late" has the button that says so, and it is the answer', async (_, hand, who) => {
    const startsAt = conferenceOf(await streams().cases.peek(caseStream(id)))?.when?.startsAt ?? expect.unreachable();
    if (played.sandbox.clock.now() < startsAt) played.sandbox.clock.set(startsAt - 20 * 60_000);
    await asks(hand(), 'running late');
    await hand().press(/^Running late/, /^Late, or by telephone[\s\S]*INV-51/);
    await expect.poll(() => lateOf(who), { timeout: 20_000 }).toBe(true);
  });
});

async function lateOf(person: string): Promise<boolean> {
  const found = conferenceOf(await streams().cases.peek(caseStream(id)))?.invitees.find((one) => one.person === person);
  return found?.answer.answer === 'attending' && found.answer.late === true;
}
