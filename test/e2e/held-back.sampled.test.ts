import { afterEach, describe, expect, test } from 'vitest';
import { charges, convene } from '../support/convene.ts';
import { forger } from '../support/forger.ts';
import { partOf } from '../support/many/part-of.ts';
import { type Played, play } from '../support/slice.ts';
import { letGoBy } from '../support/working-day.ts';
import { atTheServer } from '../support/years/case-years.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

const others = ['tamsin', 'bram', 'marigold', 'ottoline'];

describe.each(partOf(charges, 2))('two minutes in which it can be undone, $where', (charge) => {
  test('a conference cancelled and undone was seen by nobody; cancelled in earnest it is on every screen, and Undo is too late', async () => {
    const bot = await play();
    played = bot;
    const made = await convene(bot, charge);
    const screens = async () => {
      await bot.settled();
      return others.map((who) => bot.as(who).messages().join('\n--\n'));
    };
    for (const who of others) await bot.as(who).sees(/You are invited/);
    await made.chair.sees(/who is coming/);
    const before = await screens();
    const cancels = async () => {
      await made.admin.press(/^Cancel the conference/, /who is coming/);
      await made.admin.submit({ why: 'planted reason' });
      await made.admin.sees(/You have cancelled this. Nobody knows yet: whoever it concerns is told at \d\d:\d\d/);
    };

    await cancels();
    expect(await screens()).toEqual(before);
    expect(made.chair.messages().join()).not.toMatch(/cancelled/);
    await bot.as('bram').press(/^I'll be there/);
    await bot.as('bram').sees(/You have accepted/);
    await made.admin.press(/^Undo/, /You have cancelled this/);
    await made.admin.sees(/Undone: it is not cancelled, and nobody was told/);
    await letGoBy(bot);
    await bot.settled();
    expect((await screens()).join()).not.toMatch(/cancelled/);
    await bot.as('bram').sees(/You have accepted/);
    // The line goes when it would have been told.
    await made.admin.sees(/who is coming(?![\s\S]*Undone)[\s\S]*Coming\W+1/);

    await cancels();
    await letGoBy(bot);
    for (const who of others) await bot.as(who).sees(/INV-8: cancelled[\s\S]*need not keep the time free/);
    await made.chair.sees(/INV-8: cancelled/);
    const undo = { verb: 'take-back', of: made.id, meeting: 'k1', about: '2' } as const;
    expect(await forger(bot, bot.identity(charge.administrator)).press(undo)).toMatch(/too late to undo this/);
    expect(await forger(bot, bot.identity(charge.chair)).press(undo)).toMatch(/nothing for you here/);
    expect(await forger(bot, bot.identity('bram')).press(undo)).toMatch(/nothing for you here/);

    const { verified, records } = await atTheServer(bot, made.id, charge.chair);
    expect(verified).toMatchObject({ said: expect.arrayContaining(['The trail verifies.']) });
    const ours = ['held-back', 'taken-back', 'carried-out', 'cancelled', 'answered'];
    expect(records.flatMap((one) => (ours.includes(String(one.event)) ? [`${one.event} ${one.by}`] : []))).toEqual([
      `held-back ${charge.administrator}`,
      'answered bram',
      `taken-back ${charge.administrator}`,
      `held-back ${charge.administrator}`,
      'carried-out time',
      'cancelled time',
    ]);
  }, 60_000);

  test.each([
    ['ottoline', 'gp', 'gp'],
    ['bram', 'police', 'police'],
  ])(
    'the invitation of %s withdrawn and undone, withdrawn in earnest, and invited anew',
    async (who, role, agency) => {
      const bot = await play();
      played = bot;
      const made = await convene(bot, charge);
      const hand = bot.as(who);
      await hand.sees(/You are invited/);
      await hand.press(/^I'll be there/);
      await hand.sees(/You have accepted/);
      await made.chair.sees(/who is coming[\s\S]*Coming\W+1/);
      const withdraws = async () => {
        await made.chair.press(/^Take somebody off/, /who is coming/);
        await made.chair.submit({ person: who });
        await made.chair.sees(/You have withdrawn the invitation of [A-Z][\s\S]*Nobody knows yet/);
      };
      await withdraws();
      await made.chair.press(/^Undo/, /You have withdrawn/);
      await made.chair.sees(/Undone: [\s\S]* is still invited/);
      await letGoBy(bot);
      await bot.settled();
      expect(hand.messages().join()).not.toMatch(/withdrawn/);

      await withdraws();
      await letGoBy(bot);
      await hand.sees(/Your invitation was withdrawn[\s\S]*need not keep this time free/);
      await bot.settled();
      expect(hand.messages().join()).not.toMatch(/INV-8|You have accepted/);
      // Without the police, whom the procedure needs, the card says at once what is open.
      await made.chair.sees(/(who is coming|before the day)[\s\S]*Coming\W+0/);

      await made.chair.press(/^Add people/, /who is coming|before the day/);
      await made.chair.submit({ agency, role });
      await made.chair.submit({ people: [who] });
      await hand.sees(/INV-8[\s\S]*You are invited/);
      await made.chair.sees(/(who is coming|before the day)[\s\S]*Coming\W+0/);
    },
    60_000,
  );
});
