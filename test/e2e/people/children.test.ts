import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { convened } from '../../support/convened.ts';
import type { Hand } from '../../support/hands.ts';
import { type Played, play } from '../../support/slice.ts';

const calendar = calendarFor('england-and-wales');

let played: Played;
let today: number;
/** A conference each: one is kept on Teams (avery, rowan), the other on Slack (juniper, linden). */
const cases = new Map<string, string>();
beforeAll(async () => {
  played = await play();
  const { streams } = played.sandbox.bot().app;
  const now = played.sandbox.clock.now();
  today = localDay(now);
  const invitees = { tamsin: 'social-worker', bram: 'police', marigold: 'school' };
  for (const [administrator, chair, reference] of [
    ['avery', 'rowan', 'INV-71'],
    ['juniper', 'linden', 'INV-72'],
  ] as const)
    cases.set(reference, await convened({ streams, now, chair, administrator, invitees, reference }));
});
afterAll(() => played.stop());

const date = (days: number) => isoFromDay(calendar.addWorkingDays(today, days));

/** From the card of who is coming, by Details, to the form in which the children are changed. */
async function changes(hand: Hand, reference: string, what: string): Promise<void> {
  await hand.close();
  await played.settled();
  await hand.sees(new RegExp(`${reference}: who is coming`));
  await hand.press(/^Details$/, new RegExp(`${reference}: who is coming`));
  await expect.poll(hand.open).toMatch(/The children: names, dates/);
  await hand.press(/^The children$/);
  await expect.poll(hand.open).toMatch(/What should change/);
  await hand.submit({ what });
}

test.each([
  ['INV-71', 'rowan', 'avery'],
  ['INV-72', 'linden', 'juniper'],
] as const)(
  '%s: the chair adds an unborn child, the birth is recorded, a date is corrected; cards and messages follow',
  async (reference, chair, administrator) => {
    const hand = played.as(chair);
    await changes(hand, reference, 'add');
    expect(hand.open()).toMatch(/This will be Child 2/);
    expect(await hand.submit({ expected: date(20) })).toMatch(/Missing for these children: .*[Mm]idwife/);
    for (const one of [administrator, 'tamsin', 'marigold'])
      await played.as(one).sees(new RegExp(`${reference}: the children[\\s\\S]*Unborn 2 was added`));
    const told = await played.as(administrator).sees(new RegExp(`${reference}: the children`));
    expect(told).toMatch(/Missing for these children: .*[Mm]idwife/);
    // Whoever is invited is told of the child and not of who is missing.
    expect(await played.as('tamsin').sees(new RegExp(`${reference}: the children`))).not.toMatch(/[Mm]idwife/);
    await played.as(administrator).sees(new RegExp(`${reference}: who is coming[\\s\\S]*Missing: .*[Mm]idwife`));

    const other = played.as(administrator);
    await changes(other, reference, 'date/c2');
    await other.submit({ born: date(3) });
    expect(other.open()).toMatch(/This day has not come yet/);
    expect(await other.submit({ born: date(-1), expected: '' })).toMatch(/Missing for these children: .*[Hh]ealth visitor/);
    await hand.sees(new RegExp(`${reference}: the children[\\s\\S]*Who was Unborn 2 is Child 2 now[\\s\\S]*[Hh]ealth visitor`));
    await hand.sees(
      new RegExp(`${reference}: who is coming(?![\\s\\S]*Missing: .*[Mm]idwife)[\\s\\S]*Missing: .*[Hh]ealth visitor`),
    );

    await changes(hand, reference, 'date/c1');
    await hand.submit({ born: date(-400) });
    await other.sees(new RegExp(`${reference}: the children[\\s\\S]*A date of Child 1 was corrected`));
    await played.settled();
    for (const one of [chair, administrator, 'tamsin', 'marigold', 'bram']) {
      const messages = played.as(one).messages().join();
      for (const secret of [date(20), date(-1), date(-400)]) expect(messages).not.toContain(secret);
    }
    expect(played.as('tamsin').messages().join()).not.toMatch(/was corrected/);

    await changes(hand, reference, 'out/c2');
    expect(hand.open()).toMatch(/Child 2 is taken off this case/);
    await hand.submit({});
    await played.as('tamsin').sees(new RegExp(`${reference}: the children[\\s\\S]*Child 2 was entered by mistake`));
    const state = await played.sandbox.bot().app.streams.cases.peek(caseStream(cases.get(reference) ?? ''));
    expect(state.family.children).toEqual([{ id: 'c1', number: 1, born: date(-400) }]);
  },
);
