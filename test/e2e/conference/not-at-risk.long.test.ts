import { afterAll, beforeAll, expect, test } from 'vitest';
import { convenes, deciders } from '../../support/story/before-the-day.ts';
import { care, inStoke, nothingPosted, police, school, trust, usual } from '../../support/story/deciding-stories.ts';
import { agreesAndSends, minutesOf, postedBy, registers, view, writes } from '../../support/story/on-the-day.ts';
import { openStage, type Stage } from '../../trails/stage.ts';
import { play, type Telling } from '../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

const three = ['isolde', 'bram', 'marigold'];

/** A room in which nobody sees a risk, as the procedure asks them. */
async function unitary(on: Telling, school1: string, asking: object, from: object, criterion: string, sees: string) {
  const { as, at } = on;
  await convenes(on, {
    ...usual,
    reference: 'INV-78',
    asking: asking as never,
    from: from as never,
    criterion,
    people: [
      [care, 'Social worker', 'Isolde'],
      [police, 'Police', 'Bram'],
      [school, school1, 'Marigold'],
    ],
  });
  for (const who of three) await as(who).presses("I'll be there");
  await at('2026-12-16 10:05');
  await registers(on, 'rowan', three);
  await as('rowan').presses('Ask for views');
  const no = { [sees]: 'No, not at risk', 'on what evidence': 'plantedevidence' };
  await view(on, 'rowan', Object.fromEntries(three.map((who) => [who, no])));
}

async function stoke(on: Telling) {
  const chair = on.as('linden');
  await inStoke(on, 'INV-78', ['Isolde', 'Bram', 'Orla', 'Marigold']);
  await chair.presses('Say which');
  await chair.fills('Quorum', {
    'Have direct contact': [care, police, trust, school],
    'Is there enough information': 'Yes',
    'Was it agreed that fewer': 'No',
  });
  await chair.presses('Do all agree?');
  await chair.fills('Do all agree?', { 'Child 1': 'No, not at risk' });
}

const stories = [
  {
    procedure: 'forth-valley',
    chair: 'rowan',
    opens: (on: Telling) =>
      unitary(
        on,
        'Education',
        { 'Talked over': 'Yes' },
        { 'Concern notified': '2026-11-30' },
        'A child is at risk of significant harm',
        'Child 1 (Plantedname): at risk',
      ),
    decides: { 'Referral to the Reporter': 'No referral needed', 'Why it is referred': 'plantedreason' },
    called: 'Child’s Plan, with a Lead Professional',
    heading: 'Risks',
    copies: {},
    source: 'FV-D5',
  },
  {
    procedure: 'stoke-on-trent',
    chair: 'linden',
    opens: stoke,
    decides: { 'Why, and on what basis': 'plantedreason' },
    called: 'child-in-need plan',
    heading: 'Risks',
    copies: { 'Minutes for Child 1': 'No minutes' },
    source: 'ST-D3',
  },
  {
    procedure: 'buckinghamshire',
    chair: 'rowan',
    opens: (on: Telling) =>
      unitary(
        on,
        'School or college',
        { 'Who stands behind it': 'Nobody' },
        { 'Section 47': '2026-11-30' },
        'A child suffers',
        'has suffered',
      ),
    decides: {},
    called: 'child-in-need plan',
    heading: 'Current risks',
    copies: {},
    source: 'BU-D3',
  },
] as const;

test.each(stories)(
  '$procedure: not at risk, what the child needs all the same is said at once, whoever leads it is told, and all who read the decision and the minutes read it ($source)',
  async ({ procedure, chair: name, opens, decides, called, heading, copies }) => {
    const tell = async (on: Telling) => {
      const { as } = on;
      const chair = as(name);
      await opens(on);
      await chair.presses('Record it');
      await chair.presses('Decide');
      expect(chair.reads('Form “What is decided”')).toContain('proposes: Not at continuing risk of significant harm.');
      await chair.fills('What is decided', decides);
      // What the child needs is asked next, by the document's own name for it.
      expect(chair.reads('Form “What follows”')).toContain(`What the child needs is considered all the same: ${called}.`);
      const [help, lead] = [
        { 'Is there other help': 'Other help goes on' },
        { 'Who leads it': 'Marigold', 'What is planned': 'plantedneed' },
      ];
      // Where there has to be a lead, it is asked for once there is help.
      if (procedure === 'forth-valley') await chair.fills('What follows', help);
      await chair.fills('What follows', procedure === 'forth-valley' ? lead : { ...help, ...lead });
      const line = `${called}; led by Marigold`;
      // Where a rule says when it is reviewed, they are asked for that too (BU-T7).
      const asks = procedure === 'buckinghamshire' ? 'Please call it.' : 'You lead it.';
      expect(as('marigold').reads('INV-78: what follows')).toContain(asks);
      for (const who of ['bram', 'marigold', 'isolde', name]) {
        await as(who).presses('What was decided');
        const read = as(who).reads('Form “What was decided”');
        expect(read, who).toContain(line);
        // What is planned: for whoever leads it, chairs and leads the case.
        expect(read.includes('plantedneed'), who).toBe(who === 'marigold' || who === name);
        await as(who).closes();
      }
      nothingPosted(on);
      await chair.presses('Who gets what');
      await chair.fills('Who gets what', copies);
      await chair.presses('Close the conference');
      await chair.fills('Close', {});
      await writes(on, name, { [heading]: 'plantedminutes' });
      await agreesAndSends(on, name);
      for (const who of ['bram', 'marigold']) {
        await as(who).presses('Read the decisions');
        expect(as(who).reads('Form “Decisions”'), who).toMatch(/Not at risk of significant harm[\s\S]*Other help: /);
        expect(as(who).reads('Form “Decisions”'), who).toContain(line);
        await as(who).closes();
        expect(await minutesOf(on, who), who).toMatch(
          new RegExp(`Other help is offered: ${called}\\.[\\s\\S]*Led by Marigold[\\s\\S]*plantedneed`),
        );
      }
      for (const one of postedBy(on)) expect(one).not.toMatch(/planted/i);
    };
    await play(stage, {
      title: procedure,
      procedure,
      starts: '2026-12-01 09:10',
      tell: (on) => on.briefly(() => tell(on), 'untold'),
    });
  },
  120_000,
);
