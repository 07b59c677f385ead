import { afterEach, beforeEach, expect, test } from 'vitest';
import { calendarFor } from '../../../../domain/calendar/calendar-for.ts';
import { instantAt, localDay } from '../../../../domain/calendar/london.ts';
import { fetched, fetchedText } from '../../../support/conference/fetched-minutes.ts';
import { convened } from '../../../support/convened.ts';
import { type Hand, hands } from '../../../support/hands.ts';
import { openTown, type Town } from '../../../support/town.ts';

const calendar = calendarFor('england-and-wales');
/** Those on the list, each second one on Slack; the last has not answered, and comes all the same. */
const list = {
  'invented-00': 'social-worker',
  'invented-01': 'school',
  'invented-02': 'police',
  'invented-03': 'gp',
} as const;
const everybody = Object.keys(list);
const answered = everybody.slice(0, 3);

let town: Town;
beforeEach(async () => {
  town = await openTown(4);
});
afterEach(() => town.stop());

const as = (id: string): Hand => {
  const found = town.people.everybody.find((one) => one.id === id);
  if (found === undefined) throw new Error(`nobody called ${id}`);
  return hands(town, found.identity);
};

const goTo = (instant: number) => town.moveClock(instant - town.now());

test('the bot is killed before the day and started after it: register, numbers, views and decision are entered from the sheet, and all of it goes out (Q-23)', async () => {
  await town.start();
  await town.arrive();
  const { streams } = await town.beside();
  await convened({ streams, now: town.now(), administrator: 'avery', chair: 'linden', invitees: list, children: 2 });
  const day = calendar.addWorkingDays(localDay(town.now()), 10);
  const chair = as('linden');
  for (const who of answered) {
    await as(who).press(/^I'll be there/, /You are invited/);
    await as(who).sees(/You have accepted/);
  }
  goTo(instantAt(calendar.addWorkingDays(day, -1), '09:30'));
  await chair.press(/^Sheet for the day/);
  await expect.poll(chair.open).toMatch(/Code:/);
  const sheet = await fetchedText(chair);
  for (const who of everybody) expect(sheet).toContain(who);
  await chair.close();

  const [bot] = town.bots;
  if (bot === undefined) throw new Error('no bot runs');
  await town.kill(bot);
  goTo(instantAt(calendar.addWorkingDays(day, 1), '09:00'));
  await town.start();

  await chair.press(/^Take the register/, /the room/);
  await chair.submit({ present: everybody });
  await chair.sees(/Here: 4 people/);
  await chair.press(/^Real times/, /the room/);
  await chair.submit({ register: '10:05', scale: '11:10', decision: '11:40' });
  await chair.press(/^Open the scale/, /the room/);
  await chair.sees(/Round 1/);

  // Who has not accepted the undertaking is said, and none of their numbers taken; on paper they have, and all are asked for, child by child.
  await chair.press(/^Enter$/, /the room/);
  expect(chair.open()).toMatch(/Have not accepted the confidentiality undertaking yet: 1 person/);
  expect(chair.open()).not.toContain('invented-03');
  await chair.close();
  await chair.press(/^Accepted on paper/, /the room/);
  await chair.submit({ people: ['invented-03'] });
  await chair.sees(/Undertaking on paper, as you entered it: 1 person/);
  await chair.press(/^Enter$/, /the room/);
  expect(chair.open()).toMatch(/Child 1: the numbers/);
  const numbers = (from: number) => Object.fromEntries(everybody.map((who, at) => [`score-${who}`, String(from + at)]));
  expect(await chair.submit(numbers(1))).toMatch(/Child 2: the numbers/);
  await chair.submit(numbers(6));
  await chair.close();
  await chair.press(/^Reveal/, /the room/);
  await chair.submit({});
  await chair.press(/^Open the line/, /the room/);
  expect(chair.open()).toMatch(/From 1 to 4[\s\S]*From 6 to 9/);
  await chair.close();

  await chair.press(/^Ask for views/, /the room/);
  await chair.press(/^Enter a view/, /Views/);
  for (const who of everybody) {
    await chair.submit({ who });
    await chair.submit({ 'view-c1': 'yes', 'evidence-c1': 'plantedsheet', 'view-c2': 'no' });
  }
  await chair.close();
  await chair.press(/^Close views/);
  expect(chair.open()).toMatch(/Everybody who is asked has given a view for every child/);
  await chair.submit({});
  await chair.press(/^Record it/);
  await chair.press(/^Decide/);
  expect(chair.open()).toMatch(/the rule of the procedure proposes: At risk/);
  await chair.submit({ what: 'on', how: 'follows', categories: ['neglect'], reason: 'plantedreason' });
  await chair.submit({ what: 'off', how: 'follows' });
  await chair.submit({ help: 'not-needed' });
  await chair.close();

  await chair.press(/^Close the conference/);
  await chair.submit({});
  await chair.sees(/closed[\s\S]*Entered on .* from the sheet: register 10:05, numbers 11:10, decision 11:40/);
  await chair.press(/^Who gets what/);
  await chair.submit({});
  await chair.press(/^Minutes$/, /the room/);
  await chair.press(/^Choose a heading/);
  await chair.submit({ heading: 'grey-areas' });
  await chair.submit({ text: 'plantedminutes' });
  await chair.close();
  await chair.press(/^Minutes$/, /the room/);
  await chair.press(/^Agree$/);
  await chair.submit({});
  await chair.press(/^Who has what/);
  await chair.press(/^Send it/);
  await chair.submit({ document: 'minutes' });

  for (const who of everybody) {
    const hand = as(who);
    await hand.sees(/Here for you: the decisions/);
    await hand.press(/^Read the decisions/);
    expect(hand.open(), who).toMatch(
      /Child 1[\s\S]*At risk of significant harm: Child Protection Plan[\s\S]*Child 2[\s\S]*Not at risk/,
    );
    await hand.close();
    await hand.press(/^About the minutes/);
    await hand.press(/^Fetch the file/);
    const minutes = await fetched(hand);
    expect(minutes, who).toMatch(/plantedminutes/);
    expect(minutes, who).toMatch(/plantedsheet/);
    await hand.close();
    await hand.press(/^I have the minutes/);
    expect(hand.messages().join('\n'), who).not.toMatch(/planted|undefined/);
  }
  await chair.sees(/Minutes: 4 of 4 have it/);
  for (const bot of town.bots) expect(bot.wrote.join('\n')).not.toMatch(/planted/);
}, 240_000);
