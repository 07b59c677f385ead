import { afterAll, beforeAll, expect, test } from 'vitest';
import { convenes, deciders } from '../../support/story/before-the-day.ts';
import { care, inStoke, nothingPosted, police, school, trust, usual } from '../../support/story/deciding-stories.ts';
import { openStage, type Stage } from '../../trails/stage.ts';
import { play, type Telling } from '../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

const told = (procedure: string, tell: (on: Telling) => Promise<void>) =>
  play(stage, { title: procedure, procedure, starts: '2026-12-01 09:10', tell });

/** The form with all dates of the conference, opened from the answer to a typed word. */
async function opensDates({ as }: Telling, who: string): Promise<string> {
  await as(who).says('dates');
  await as(who).presses('How it is counted');
  return as(who).reads('Form “');
}

test('Falkirk, adjourned for information: it is late after the day that was agreed, and no more once that is put right; reports are asked for anew on either platform (FV-T15, FV-T16)', async () => {
  await told('forth-valley', async (on) => {
    const { as, at } = on;
    await convenes(on, {
      ...usual,
      reference: 'INV-56',
      criterion: 'A child is at risk of significant harm',
      asking: { 'Talked over': 'Yes' },
      from: { 'Concern notified': '2026-11-30' },
      people: [
        [care, 'Social worker', 'Isolde'],
        [police, 'Police', 'Bram'],
        [trust, 'School nurse', 'Orla'],
        [school, 'Education', 'Marigold'],
      ],
    });
    const [chair, administrator] = [as('rowan'), as('juniper')];
    await at('2026-12-16 10:05');
    await chair.presses('Take the register');
    await chair.fills('Register', { 'Who is here': ['Isolde', 'Bram'] });
    await chair.presses('Close the conference');
    await chair.fills('Close the conference', {});

    await administrator.presses('Call the next conference');
    // The day agreed is after the one it was adjourned on.
    const agreed = 'The day agreed where it was adjourned';
    await administrator.fills('Call the next conference', { Type: 'Continued', [agreed]: '2026-12-16' });
    expect(administrator.reads('Form “Call the next conference”')).toContain('after the day');
    await administrator.fills('Call the next conference', { Type: 'Continued', [agreed]: '2027-01-12' });
    await administrator.presses('Fill in', 'draft');
    await administrator.fills('Date, place and', { Date: '2027-01-14', Time: '10:00', Place: 'Plantedhall', Chair: 'Rowan' });
    // Past that day it is taken once it is sent again, and asks why (FV-T16).
    expect(administrator.reads('Form “Date, place')).toContain('Thu 14 Jan 2027 is past the time limit');
    await administrator.fills('Date, place and', {});
    expect(administrator.reads('INV-56: draft')).toContain('Its day is past a time limit');
    expect(administrator.reads('INV-56: draft')).toMatch(
      /To be held by Tue 12 Jan 2027[\s\S]*at the latest 3 months[\s\S]*FV-T15/,
    );
    await administrator.presses('Send to the', 'draft');
    await chair.presses('Agree the list');
    expect(chair.reads('who is coming')).toContain('Its day is past a time limit');

    // The chair puts right what was entered, and nothing is late any more.
    expect(await opensDates(on, 'rowan')).toContain('it goes on by Tue 12 Jan 2027');
    await chair.presses('Put it right');
    await chair.fills('Day that was agreed', { [agreed]: '2027-01-14' });
    for (const [who, card] of [
      ['rowan', 'who is coming'],
      ['juniper', 'INV-56'],
    ] as const)
      expect(as(who).reads(card)).not.toContain('past a time limit');
    for (const who of ['bram', 'marigold']) {
      await as(who).presses("I'll be there");
      expect(as(who).reads('CPCC INV-56')).toContain('Your part of the composite report');
    }
    nothingPosted(on);
  });
}, 120_000);

test('Stoke-on-Trent, reconvened: no time limit is made up for it, nobody is asked why it is late, and its reports are asked for anew (ST-P2, ST-D1)', async () => {
  await told('stoke-on-trent', async (on) => {
    const { as } = on;
    await inStoke(on, 'INV-57', ['Isolde', 'Bram']);
    const [chair, administrator] = [as('linden'), as('avery')];
    await chair.presses('Close the conference');
    await chair.fills('Close the conference', {});
    await administrator.presses('Call the next conference');
    await administrator.fills('Call the next conference', { Type: 'Continued' });
    await administrator.presses('Fill in', 'draft');
    await administrator.fills('Date, place and', { Date: '2027-06-15', Time: '10:00', Place: 'Plantedhall', CRM: 'Linden' });
    await administrator.presses('Send to the', 'draft');
    await chair.presses('Agree the list');
    expect(chair.reads('who is coming')).not.toContain('past a time limit');
    // The first one of this case had a limit, which stands among its dates; this one has the dates worked back alone.
    expect(await opensDates(on, 'linden')).not.toMatch(/Not kept because|goes on by/);
    await chair.closes();
    for (const who of ['bram', 'marigold']) {
      expect(as(who).reads('INV-57')).not.toContain('later than the procedure’s time limit');
      await as(who).presses("I'll be there");
      expect(as(who).reads('INV-57')).toContain('Your report');
    }
    nothingPosted(on);
  });
}, 120_000);
