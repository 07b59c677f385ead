import type { Page } from 'playwright-core';
import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { type Convening, calendar, convene } from '../support/convene.ts';
import type { Played } from '../support/slice.ts';

/** What a picture needs: the case as far as it has come. */
interface Taking {
  readonly played: Played;
}

/** One picture: whose windows stand on it, and what has to happen first, after all that happened for those before it. `docs/pictures/NAME.png`. */
interface Picture {
  readonly name: string;
  readonly seats: readonly string[];
  readonly height: number;
  /** In pixels; absent: as wide as its windows are side by side. A picture that stands in a narrow column is drawn as narrow as a phone. */
  readonly width?: number;
  readonly before: (taking: Taking) => Promise<void>;
  /** What can be read on it: nothing is taken before. */
  readonly until: RegExp;
  /** What is done on the page itself, last. */
  readonly last?: (page: Page) => Promise<void>;
}

let convening: Convening;
const placed = {
  'score-c1': '6',
  'reason-c1': 'Home from work early every day',
  'score-c2': '3',
  'reason-c2': 'Missed three weeks of school',
};

/** On the day, with people who have all accepted the undertaking as they answered. */
async function openScale({ chair, day, at }: Convening, present: readonly string[]): Promise<void> {
  await at(day, '10:05');
  await chair.sees(/the room/);
  await chair.press(/^Take the register/, /the room/);
  await chair.submit({ present });
  await chair.press(/^Open the scale/, /the room/);
  await chair.sees(/Round 1/);
}

async function place({ played }: Taking, who: string, scores: Readonly<Record<string, string>>): Promise<void> {
  const hand = played.as(who);
  await hand.press(/^Place$/, /the scale/);
  await hand.submit(scores);
}

/** An administrator gives somebody the lead of their agency. */
async function leadsAgency({ played }: Taking, who: string, agency: string): Promise<void> {
  const avery = played.as('avery');
  await avery.press(/^The partnership/);
  await avery.submit({ what: 'find' });
  await avery.submit({ search: who });
  await avery.submit({ search: who, found: `p.${who}` });
  await avery.submit({ what: 'standing' });
  await avery.submit({ standing: [`agency-lead@${agency}`], order: '', backup: 'none' });
}

async function fillIn(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Child 1: from 0 to 10/).selectOption('3');
  await dialog.getByLabel(/^Child 1: why/).fill('Two calls to the house this month');
}

/** In the order in which they are taken: each goes on from the one before. */
export const pictures: readonly Picture[] = [
  {
    name: 'draft',
    seats: ['avery.teams'],
    height: 850,
    until: /draft/,
    async before({ played }) {
      const avery = played.as('avery');
      const started = isoFromDay(calendar.addWorkingDays(localDay(played.sandbox.clock.now()), -2));
      await avery.press(/^Call a conference/);
      await avery.submit({ reference: 'INV-9', type: 'initial', 'section-47-started': started });
      await avery.close();
      await avery.sees(/INV-9: draft/);
    },
  },
  {
    name: 'invitation',
    seats: ['rowan.teams', 'marigold.slack'],
    height: 850,
    until: /You are invited/,
    async before({ played }) {
      convening = await convene(played, { administrator: 'juniper', chair: 'rowan' }, 2);
      await played.as('marigold').sees(/You are invited/);
    },
  },
  {
    name: 'asked',
    seats: ['marigold.slack'],
    height: 670,
    width: 400,
    until: /You are invited/,
    before: async () => undefined,
  },
  {
    name: 'coming',
    seats: ['juniper.slack'],
    height: 850,
    until: /who is coming/,
    async before({ played }) {
      for (const who of ['bram', 'marigold', 'tamsin']) await played.as(who).press(/^I'll be there/);
      await played.as('juniper').sees(/Coming\W+3/);
    },
  },
  {
    name: 'place',
    seats: ['bram.teams', 'marigold.slack'],
    height: 850,
    until: /You have placed/,
    async before(taking) {
      await openScale(convening, ['tamsin', 'bram', 'marigold']);
      await place(taking, 'marigold', { ...placed, 'score-c1': '8' });
      await taking.played.as('bram').press(/^Place$/, /the scale/);
    },
    last: fillIn,
  },
  {
    name: 'placing',
    seats: ['bram.teams'],
    height: 670,
    width: 400,
    until: /How safe is each child/,
    before: async () => undefined,
    last: fillIn,
  },
  {
    name: 'line',
    seats: ['rowan.teams', 'marigold.slack'],
    height: 910,
    until: /●/,
    async before(taking) {
      await taking.played.as('bram').submit({ ...placed, 'score-c1': '3', 'score-c2': '2' });
      await place(taking, 'tamsin', placed);
      await convening.chair.press(/^Reveal/, /the room/);
      await convening.chair.submit({});
      await convening.chair.sees(/is revealed/);
      await convening.chair.press(/^Open the line/, /the room/);
      await taking.played.as('marigold').press(/^Open the line/);
    },
  },
  {
    name: 'revealed',
    seats: ['rowan.teams'],
    height: 670,
    width: 400,
    until: /●/,
    before: async () => undefined,
  },
  {
    name: 'agency',
    seats: ['marigold.slack'],
    height: 850,
    until: /List confirmed/,
    async before(taking) {
      await leadsAgency(taking, 'marigold', 'school');
      const marigold = taking.played.as('marigold');
      await marigold.close();
      await marigold.say('hello');
      await marigold.sees(/Your agency's people/);
      await marigold.press(/^Your agency's people/);
      await marigold.submit({ what: 'find' });
      await marigold.submit({ search: 'Alder' });
      await marigold.submit({ search: 'Alder', found: 'a.school' });
    },
  },
];
