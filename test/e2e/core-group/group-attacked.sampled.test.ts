import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { calendar, charges, convene } from '../../support/convene.ts';
import { forger } from '../../support/forger.ts';
import { partOf } from '../../support/many/part-of.ts';
import { type Played, play } from '../../support/slice.ts';

const constant = /^There is nothing for you here\. Nid oes dim i chi yma\.$/m;

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each(partOf(charges, 2))('a meeting of the core group under attack, $where', (charge) => {
  test('no member, stranger or suspended moves it or calls it off; called off twice at once it is called off once; whoever was not there writes no note', async () => {
    const bot = await play();
    played = bot;
    const { id, day, chair, at } = await convene(bot, charge);
    const [lead, bram, marigold] = [bot.as('tamsin'), bot.as('bram'), bot.as('marigold')];
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    await at(day + 1, '10:01');
    await lead.press(/^Call the core group/);
    const meets = calendar.addWorkingDays(day, 5);
    const called = { date: isoFromDay(meets), time: '14:00', place: 'Invented Room' };
    await lead.submit({ ...called, people: ['bram', 'marigold'] });
    await bram.sees(/You are invited to the core group/);
    const group = async (nth: 'g1' | 'g2') => (await bot.sandbox.bot().app.streams.cases.peek(caseStream(id))).meetings[nth];
    const hand = (who: string) => forger(bot, bot.identity(who));
    const send = (who: string, form: string, values: object, meeting = 'g1') =>
      hand(who).submit({ form, of: id, meeting } as never, values as never);

    const before = JSON.stringify(await group('g1'));
    const later = { ...called, date: isoFromDay(calendar.addWorkingDays(day, 6)), time: '09:30' };
    // One that is not there is refused like this one.
    for (const who of ['bram', 'marigold', 'ottoline', 'saffron', 'barnaby'])
      for (const [form, values] of [
        ['move', later],
        ['cancel', { holder: '*', why: 'x' }],
      ] as const)
        for (const meeting of ['g1', 'g7'])
          expect([who, form, meeting, await send(who, form, values, meeting)]).toEqual([
            who,
            form,
            meeting,
            expect.stringMatching(constant),
          ]);
    expect(JSON.stringify(await group('g1'))).toBe(before);

    await Promise.all([1, 2].map(() => send('tamsin', 'cancel', { holder: '*', why: 'A planted reason.' })));
    await at(day + 1, '10:10');
    const cancelled = async () => {
      const { trail } = await bot.sandbox.bot().app.streams.cases.peek(caseStream(id));
      return [trail.length, (await group('g1'))?.calling.stage];
    };
    await bram.sees(/cancelled|will not be/i);
    const once = await cancelled();
    expect(once[1]).toBe('cancelled');
    await send('tamsin', 'cancel', { holder: '*', why: 'Another planted reason.' });
    await at(day + 1, '10:20');
    expect(await cancelled()).toEqual(once);
    expect(bram.messages().filter((one) => /cancelled|will not be/i.test(one))).toHaveLength(1);

    await lead.press(/^Call the core group/);
    await lead.submit({ ...called, people: ['bram', 'marigold'] });
    await bram.sees(/You are invited to the core group/);
    await at(meets, '15:00');
    await lead.press(/^It was held/, /who is coming/);
    await lead.submit({ present: ['bram'] });
    await marigold.sees(/You were not there\. Please tell the others/);
    const note = async () => (await group('g2'))?.group.note?.by ?? null;
    await send('marigold', 'core-note', { changed: 'A planted note.' }, 'g2');
    expect(await note()).toBeNull();
    await send('bram', 'core-note', { changed: 'A planted note.' }, 'g2');
    expect(await note()).toBe('bram');
    for (const one of [lead, bram, marigold]) expect(one.messages().join('\n')).not.toMatch(/planted|undefined/);
  }, 120_000);
});
