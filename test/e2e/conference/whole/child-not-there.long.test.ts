import { afterAll, beforeAll, expect, test } from 'vitest';
import { convenes, deciders } from '../../../support/story/before-the-day.ts';
import { ofStoke } from '../../../support/story/deciding-stories.ts';
import { agreesAndSends, minutesOf, postedBy, registers, writes } from '../../../support/story/on-the-day.ts';
import { openStage, type Stage } from '../../../trails/stage.ts';
import { play, type Telling } from '../../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

const care = "Netherwick Children's Social Care";
const [police, trust, school] = ['Thornmere Police', 'Wickwater Health Trust', 'Alderbrook Academy'];
const everybody = ['isolde', 'bram', 'orla', 'marigold'];

async function tells(on: Telling): Promise<void> {
  const { as, at } = on;
  await convenes(on, {
    ...ofStoke,
    reference: 'INV-74',
    people: [
      [care, 'Social worker', 'Isolde'],
      [police, 'Police, Central', 'Bram'],
      [trust, 'School nurse', 'Orla'],
      [school, 'School of a child', 'Marigold'],
    ],
  });
  for (const who of everybody) await as(who).presses("I'll be there");
  const lead = as('isolde');
  await lead.presses('The family');
  await lead.presses('Change');
  await lead.fills('How a child takes part', {
    'Is the child invited?': 'Yes',
    'Does the child come?': 'Does not come',
    'What the child wishes': 'Does not want to come',
    'Reasons for and against': ['Against: does not want to'],
    'An advocate': 'Asked for',
  });
  await lead.presses('The family');
  const planned = lead.reads('Form “The family”');
  expect(planned).toMatch(
    /Does not want to come[\s\S]*To do: told, and the reasons explained[\s\S]*To do: views obtained, by Tue 15 Dec 2026/,
  );
  await lead.presses('Tick what is done');
  await lead.fills('What is done', { 'Done now': ['told, and the reasons', 'views obtained'] });
  // Who comes is told how many tasks there are to nobody but who has them.
  for (const who of ['bram', 'orla', 'marigold']) {
    await as(who).presses('Details');
    await as(who).closes();
    expect(on.everRead(who), who).not.toMatch(/Does not want|does not want to|Advocate: |The family:/);
  }

  await at('2026-12-16 10:05');
  await registers(on, 'linden', everybody);
  const chair = as('linden');
  expect(chair.reads('Of the family nobody is entered as here')).toContain('Family heard: 0 of 1.');
  await chair.presses('Heard, read out');
  await chair.fills('Heard and read out', { 'In a form of their own': ['Child 1'] });
  expect(chair.reads('the room')).toContain('Family heard: 1 of 1.');
  await chair.presses('Say which');
  await chair.fills('Quorum', {
    'Have direct contact': [care, trust, school],
    'enough information': 'Yes',
    'fewer agencies are enough': 'No',
  });
  await chair.presses('Do all agree?');
  await chair.fills('Do all agree?', { 'Child 1': 'Yes: harm was shown' });
  await chair.presses('Record it');
  await chair.presses('Decide');
  await chair.fills('What is decided', {
    'What is decided': 'At risk',
    Category: ['Emotional abuse'],
    'Why, and on what basis': 'plantedreason',
  });
  await chair.presses('Who gets what');
  expect(chair.reads('Form “Who gets what”')).toMatch(/edited copy: \d\n• Child 1 \(Plantedname\)/);
  await chair.fills('Who gets what', {});
  await chair.presses('Close the conference');
  await chair.fills('Close', {});

  // The social worker sees the child all the same; the chair writes to one who came, and to no other (ST-T20).
  await lead.presses('What is to do');
  expect(lead.reads('Form “What is to do”')).toContain('See the child and talk it over, Child 1 (Plantedname)');
  await lead.fills('What is to do', { Done: ['See the child'] });
  expect(on.everRead('linden')).not.toContain('Write to the child');

  await writes(on, 'linden', { 'Views of each child': 'plantedviews' });
  await agreesAndSends(on, 'linden');
  for (const who of everybody) {
    const minutes = await minutesOf(on, who);
    // That it was the child's own wish, who obtained what they think, and what that is (ST-P7, ST-P16, FV-P15).
    expect(minutes, who).toMatch(/Does not come[\s\S]*Does not want to come/i);
    expect(minutes, who).toMatch(/plantedviews/);
    // Which limb of the test, and on what basis (ST-D4).
    expect(minutes, who).toMatch(/It rests on: harm was shown, and further harm is likely\.[\s\S]*plantedreason/);
  }
  for (const one of postedBy(on)) expect(one).not.toMatch(/planted|does not want/i);
}

test('a child of 13 does not want to come: it is respected, told and minuted; what they think is heard in a form of their own (ST-P16, ST-T20)', async () => {
  const tell = (on: Telling) => on.briefly(() => tells(on), 'untold');
  await play(stage, { title: 'not there', procedure: 'stoke-on-trent', starts: '2026-12-01 09:10', tell });
}, 120_000);
