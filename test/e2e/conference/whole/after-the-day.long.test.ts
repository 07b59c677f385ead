import { afterAll, beforeAll, expect, test } from 'vitest';
import { charges } from '../../../support/convene.ts';
import { convenes, deciders, english } from '../../../support/story/before-the-day.ts';
import { care, police, school, usual } from '../../../support/story/deciding-stories.ts';
import { postedBy, registers } from '../../../support/story/on-the-day.ts';
import { openStage, type Stage } from '../../../trails/stage.ts';
import { play, type Telling } from '../../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

const everybody = ['isolde', 'bram', 'marigold'];
type Charge = (typeof charges)[number];

/** A conference of Falkirk about a child of thirteen, held on 16 December. */
async function held(on: Telling, { administrator, chair }: Charge): Promise<void> {
  await convenes(on, {
    ...usual,
    administrator,
    chair,
    words: english,
    reference: 'INV-78',
    criterion: 'A child is at risk of significant harm',
    asking: { 'Talked over': 'Yes' },
    from: { 'Concern notified': '2026-11-30' },
    people: [
      [care, 'Social worker', 'Isolde'],
      [police, 'Police', 'Bram'],
      [school, 'Education', 'Marigold'],
    ],
  });
  for (const who of everybody) await on.as(who).presses("I'll be there");
  await on.at('2026-12-16 10:05');
  await registers(on, chair, everybody);
}

const told = (title: string, tell: (on: Telling) => Promise<void>) =>
  play(stage, {
    title,
    procedure: 'forth-valley',
    starts: '2026-12-01 09:10',
    tell: (on) => on.briefly(() => tell(on), 'untold'),
  });

test.each(charges)(
  'of a core group it is said whether a child of thirteen is invited, and why, $where (FV-P6)',
  async (charge) => {
    await told('core group', async (on) => {
      const { as, at } = on;
      await held(on, charge);
      await at('2026-12-17 10:01');
      const lead = as('isolde');
      await lead.presses('Call the core group');
      await lead.fills('Call the core group', {
        Date: '2026-12-22',
        Time: '14:00',
        Place: 'Plantedroom',
        'Who is invited': ['Bram', 'Marigold'],
      });
      expect(lead.reads('whether 1 child comes')).toContain('please say so in Details');
      await lead.presses('Details', 'whether 1 child comes');
      await lead.presses('Change');
      await lead.fills('How a child takes part', {
        'Is the child invited?': 'No',
        'Does the child come?': 'Does not come',
        'What the child wishes': 'Does not want to come',
        'Reasons for and against': ['Against: does not want to'],
      });
      expect(() => lead.reads('whether 1 child comes')).toThrow(/nowhere/);
      for (const who of ['bram', 'marigold', charge.administrator]) expect(on.everRead(who), who).not.toMatch(/does not want/i);
      for (const one of postedBy(on)) expect(one).not.toMatch(/planted|does not want/i);
    });
  },
  120_000,
);

test.each(charges)(
  'adjourned for information, the day agreed is said as the continued one is called, and put right afterwards, $where (FV-T15, Q-21)',
  async (charge) => {
    await told('continued', async (on) => {
      const { as, at } = on;
      await held(on, charge);
      const [chair, administrator] = [as(charge.chair), as(charge.administrator)];
      await chair.presses('Close the conference');
      await chair.fills('Close the conference', {});
      await at('2026-12-17 10:01');
      await administrator.presses('Call the next conference');
      const agreed = 'The day agreed where it was adjourned';
      await administrator.fills('Call the next conference', { Type: 'Continued', [agreed]: '2027-01-12' });
      const row = async (who: typeof chair) => {
        await who.says('dates');
        await who.presses('How it is counted');
        return who.reads('Agreed where it was adjourned');
      };
      expect(await row(administrator)).toContain('it goes on by Tue 12 Jan 2027.');
      await administrator.presses('Put it right');
      await administrator.fills('Day that was agreed', { [agreed]: '2027-01-05' });
      expect(await row(administrator)).toContain('it goes on by Tue 5 Jan 2027.');
      await administrator.closes();
      // Past it, the draft asks why: it was put right, and the limit with it (FV-T16).
      await administrator.presses('Fill in', 'draft');
      await administrator.fills('Date, place and', { Date: '2027-01-06', Time: '10:00', Place: 'Plantedhall' });
      expect(administrator.reads('draft')).toContain('FV-T15');
      for (const one of postedBy(on)) expect(one).not.toMatch(/planted/i);
    });
  },
  120_000,
);
