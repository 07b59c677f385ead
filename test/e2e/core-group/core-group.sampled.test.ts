import { afterEach, describe, expect, test } from 'vitest';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { acceptUndertakings } from '../../support/conference/accept-undertakings.ts';
import { calendar, charges, convene } from '../../support/convene.ts';
import { partOf } from '../../support/many/part-of.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

describe.each(partOf(charges, 2))('a meeting of the core group, $where', (charge) => {
  test('it goes on without the social worker: a member holds it, writes the note, and who was not there tells the others (CE-C1)', async () => {
    const bot = await play();
    played = bot;
    const { id, day, chair, at } = await convene(bot, charge);
    const [tamsin, bram, marigold] = [bot.as('tamsin'), bot.as('bram'), bot.as('marigold')];
    await acceptUndertakings(bot, id, ['tamsin']);
    await at(day, '10:05');
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram'] });
    await at(day + 1, '10:01');
    await tamsin.press(/^Call the core group/);
    const meets = calendar.addWorkingDays(day, 5);
    await tamsin.submit({
      date: isoFromDay(meets),
      time: '14:00',
      place: 'Invented Room',
      people: ['bram', 'marigold'],
    });
    await bram.sees(/You are invited to the core group/);
    await bram.press(/^I'll be there/, /Core group/);

    // Who cancels is asked who holds it instead, and by when it is to be held.
    await tamsin.press(/^Cancel this meeting/, /who is coming/);
    expect(tamsin.open()).toMatch(/Who holds it instead/);
    await tamsin.submit({ holder: 'bram' });
    await bram.sees(/who is coming[\s\S]*Tamsin/);
    await tamsin.sees(/You are invited to the core group/);

    await at(meets, '15:00');
    await bram.press(/^It was held/, /who is coming/);
    await bram.submit({ present: ['tamsin'] });
    await bram.press(/^Write the short note/, /It was held/);
    expect(bram.open()).toMatch(/999/);
    await bram.submit({ changed: 'He sleeps through the night again.' });
    // The note leads on to the date of the next, by whoever holds it: nothing closes without one.
    expect(bram.open()).toMatch(/Call the core group/);
    await bram.close();
    await tamsin.sees(/The short note is written/);
    await tamsin.press(/^Details/, /The short note is written/);
    expect(tamsin.open()).toMatch(/He sleeps through the night again/);
    // Whoever leads is one press from the plan, of the meeting and of the conference, before anything stands in it.
    await tamsin.press(/^Open the plan/);
    expect(tamsin.open()).toMatch(/Add to the plan/);
    await tamsin.close();
    await tamsin.press(/^Details/, /Conference INV-8/);
    expect(tamsin.open()).toMatch(/Open the plan/);
    await tamsin.close();

    await marigold.sees(/You were not there/);
    await marigold.press(/^Tell the others/, /You were not there/);
    await marigold.submit({ text: 'He asks for second dinners.' });
    await marigold.sees(/What you told the others is in Details/);
    await bram.press(/^Details/, /It was held/);
    expect(bram.open()).toMatch(/He asks for second dinners/);
    await bram.close();
    // It is open as long as the next has no date, and a member sets it.
    await bram.press(/^Set the next date/, /has no date yet/);
    const nextDay = isoFromDay(calendar.addWorkingDays(meets, 15));
    await bram.submit({ date: nextDay, time: '14:00', place: 'Invented Room', people: ['tamsin', 'marigold'] });
    await marigold.sees(/You are invited to the core group/);
    // Neither is ever posted.
    for (const one of [tamsin, bram, marigold, chair])
      expect(one.messages().join('\n')).not.toMatch(/sleeps through the night again|second dinners|undefined/);
  }, 120_000);
});
