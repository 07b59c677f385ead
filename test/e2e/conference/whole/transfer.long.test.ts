import { afterAll, beforeAll, expect, test } from 'vitest';
import { convenes, deciders, english } from '../../../support/story/before-the-day.ts';
import { agreesAndSends, minutesOf, postedBy, registers, view, writes } from '../../../support/story/on-the-day.ts';
import { openStage, type Stage } from '../../../trails/stage.ts';
import { play, type Telling } from '../../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

const care = "Netherwick Children's Social Care";
const [police, trust, school] = ['Thornmere Police', 'Wickwater Health Trust', 'Alderbrook Academy'];
/** In these stories the authority that the family has moved from. */
const before = 'Netherwick Safeguarding and Review Service';

/** What differs by procedure: who is wanted of both authorities, the limit, and how it comes to what is decided. */
const transfers = [
  {
    procedure: 'forth-valley',
    words: english,
    asks: {
      asker: 'isolde',
      decider: 'osric',
      administrator: 'juniper',
      chair: 'rowan',
      criterion: 'A child is at risk of significant harm',
      asking: { 'Talked over': 'Yes' },
    },
    people: [
      [care, 'Social worker', 'Isolde'],
      [care, 'Manager of the social worker', 'Corin'],
      [before, 'Social worker of the authority moved from', 'Magnolia'],
      [police, 'Police', 'Bram'],
      [trust, 'School nurse', 'Orla'],
      [school, 'Education', 'Marigold'],
    ],
    missing: 'Manager of the authority moved from',
    last: 'avery',
    limit: /FV-T8[^\n]*21 Dec 2026|21 Dec 2026[^\n]*FV-T8/,
    everybody: ['isolde', 'corin', 'magnolia', 'bram', 'orla', 'marigold', 'avery'],
    decided: { 'Referral to the Reporter': 'Referred already', 'Why it is referred': 'plantedreferral' },
    copies: {},
  },
  {
    procedure: 'stoke-on-trent',
    words: { ...english, when: { ...english.when, chair: 'CRM' } },
    asks: {
      asker: 'isolde',
      decider: 'magnolia',
      administrator: 'avery',
      chair: 'linden',
      criterion: 'A child suffers',
      asking: { 'Who stands behind it': 'A senior manager' },
    },
    people: [
      [care, 'Social worker', 'Isolde'],
      [police, 'Police, Central', 'Bram'],
      [trust, 'School nurse', 'Orla'],
      [school, 'School of a child', 'Marigold'],
    ],
    missing: 'Social worker of the authority moved from',
    last: 'juniper',
    limit: /ST-T2[^\n]*21 Dec 2026|21 Dec 2026[^\n]*ST-T2/,
    everybody: ['isolde', 'bram', 'orla', 'marigold', 'juniper'],
    decided: { 'What is decided': 'At risk', Category: ['Neglect'], 'Why, and on what basis': 'plantedreason' },
    // Nobody has said that the child is invited: who chairs it says whether it has a copy.
    copies: { 'Minutes for Child 1': 'No minutes' },
  },
] as const;

async function tells(on: Telling, of: (typeof transfers)[number]): Promise<void> {
  const { as, at } = on;
  const { words, everybody, asks, people } = of;
  const from = { 'Move notified': '2026-11-30' };
  await convenes(on, { words, reference: 'INV-73', ...asks, type: 'Transfer', from, date: '2026-12-16', people });
  const chair = as(asks.chair);
  // Both authorities are wanted where the procedure says so (FV-P7), inside the limit counted from the notice (FV-T8, ST-T2).
  expect(new RegExp(`Missing: .*${of.missing}`).test(chair.reads('who is coming'))).toBe(of.procedure === 'forth-valley');
  await chair.presses('Add people', 'who is coming');
  await chair.fills('Who to invite', { Agency: before, 'Invited as': of.missing });
  await chair.fills('Who of them', { People: [`${of.last[0]?.toUpperCase()}${of.last.slice(1)}`] });
  expect(chair.reads('who is coming')).not.toContain(`${of.missing}: nobody`);
  await chair.says('dates');
  await chair.presses('How it is counted');
  expect(chair.reads('Form')).toMatch(of.limit);
  await chair.closes();
  for (const who of everybody) {
    await as(who).presses("I'll be there");
    await as(who).presses('Details');
    expect(as(who).reads('Form “Details”'), who).toMatch(/Transfer[\s\S]*Child 1 \(Plantedname\)/);
    await as(who).closes();
  }
  await at('2026-12-16 10:05');
  await registers(on, asks.chair, everybody);
  if (of.procedure === 'forth-valley') {
    await chair.presses('Ask for views');
    const yes = { 'Child 1 (Plantedname): at risk': 'Yes, at risk', 'on what evidence': 'plantedevidence' };
    await view(on, asks.chair, Object.fromEntries(everybody.map((who) => [who, yes])));
  } else {
    await chair.presses('Do all agree?');
    await chair.fills('Do all agree?', { 'Child 1': 'Yes: harm was shown' });
  }
  await chair.presses('Record it');
  await chair.presses('Decide');
  expect(chair.reads('Form “What is decided”')).toContain('the rule of the procedure proposes: At risk');
  await chair.fills('What is decided', of.decided);
  await chair.presses('Who gets what');
  await chair.fills('Who gets what', of.copies);
  await chair.presses('Close the conference');
  await chair.fills('Close', {});
  await writes(on, asks.chair, { Risks: 'plantedminutes' });
  await agreesAndSends(on, asks.chair);
  for (const who of everybody) {
    await as(who).presses('Read the decisions');
    expect(as(who).reads('Form “Decisions”'), who).toMatch(/Child 1 \(Plantedname\)[\s\S]*At risk/);
    expect(await minutesOf(on, who), who).toMatch(/Transfer[\s\S]*plantedminutes/);
    await as(who).presses('I have the decisions');
    await as(who).presses('I have the minutes');
  }
  expect(chair.reads('the room')).toContain(`Minutes: ${everybody.length} of ${everybody.length} have it.`);
  for (const who of ['saffron', 'emrys', 'peregrine', 'sunniva']) expect(on.everRead(who), who).not.toMatch(/INV-73|planted/i);
  for (const one of postedBy(on)) expect(one).not.toMatch(/planted/i);
}

test.each(transfers)(
  'a transfer in, $procedure: both authorities are on the list, give their view and have what is decided; nobody else has anything',
  async (of) => {
    const tell = (on: Telling) => on.briefly(() => tells(on, of), 'untold');
    await play(stage, { title: 'transfer', procedure: of.procedure, starts: '2026-12-01 09:10', tell });
  },
  120_000,
);
