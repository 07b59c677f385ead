import { afterAll, beforeAll, expect, test } from 'vitest';
import { convenes, deciders, english } from '../../../support/story/before-the-day.ts';
import { agreesAndSends, minutesOf, postedBy, registers, writes } from '../../../support/story/on-the-day.ts';
import { openStage, type Stage } from '../../../trails/stage.ts';
import { play, type Telling } from '../../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

const care = "Netherwick Children's Social Care";
const [police, trust] = ['Thornmere Police', 'Wickwater Health Trust'];
const everybody = ['isolde', 'bram', 'peregrine', 'nerys'];
/** The expected date as people read it, and as it is entered. */
const expected = /20 Mar 2027|2027-03-20/;

async function tells(on: Telling): Promise<void> {
  const { as, at } = on;
  await convenes(on, {
    words: { ...english, when: { ...english.when, chair: 'CRM' } },
    reference: 'INV-72',
    asker: 'peregrine',
    decider: 'magnolia',
    administrator: 'avery',
    chair: 'linden',
    criterion: 'A child suffers',
    asking: { 'Who stands behind it': 'A senior manager' },
    type: 'Pre-birth',
    from: { 'Strategy discussion': '2026-11-30', 'Expected date': '2027-03-20' },
    date: '2026-12-16',
    children: [{ expected: '2027-03-20', name: 'Plantedunborn' }],
    people: [
      [care, 'Social worker', 'Isolde'],
      [police, 'Police, Central', 'Bram'],
      [trust, 'Midwifery', 'Peregrine'],
      [trust, 'Health visitor', 'Nerys'],
    ],
  });
  for (const who of everybody) {
    await as(who).presses("I'll be there");
    await as(who).presses('Details');
    expect(as(who).reads('Form “Details”')).toContain('Unborn 1 (Plantedunborn)');
    await as(who).closes();
  }

  // Before the birth: a plan stands, all agree, and it is decided (ST-B1, ST-B2).
  await at('2026-12-16 10:05');
  await registers(on, 'linden', everybody);
  const chair = as('linden');
  await chair.presses('Say which');
  await chair.fills('Quorum', {
    'Have direct contact': [care, police, trust],
    'enough information': 'Yes',
    'fewer agencies are enough': 'No',
  });
  await chair.presses('Do all agree?');
  await chair.fills('Do all agree?', { 'Unborn 1': 'Yes: harm is likely, on what' });
  expect(chair.reads('A plan stands before the birth')).toContain('What must change is not said yet for: Unborn 1.');
  await chair.presses('Open the plan');
  await chair.presses('Add to the plan');
  await chair.fills('Add to the plan', { 'What it is': 'What must change', 'One on each': 'plantedoutcome' });
  await chair.presses('Record it');
  await chair.presses('Decide');
  await chair.fills('What is decided', {
    'What is decided': 'At risk',
    Category: ['Neglect'],
    'Why, and on what basis': 'plantedreason',
  });
  await chair.fills('What follows', { 'Does the family live in another': 'Yes', 'What is planned': 'plantedfollows' });
  await chair.presses('Who gets what');
  await chair.fills('Who gets what', {});
  await chair.presses('Close the conference');
  await chair.fills('Close', {});
  await writes(on, 'linden', { Risks: 'plantedminutes' });
  await agreesAndSends(on, 'linden');
  for (const who of everybody) {
    await as(who).presses('Read the decisions');
    const read = as(who).reads('Form “Decisions”');
    expect(read, who).toMatch(/Unborn 1 \(Plantedunborn\)[\s\S]*At risk[\s\S]*Next review by: Tue 16 Mar 2027/);
    const minutes = await minutesOf(on, who);
    expect(minutes, who).toMatch(/Unborn 1[\s\S]*plantedminutes[\s\S]*plantedoutcome/);
    // The expected date is for the midwife and whoever leads, of these four, and for nobody else before or after.
    const knows = who === 'peregrine' || who === 'isolde';
    expect(expected.test(`${minutes}\n${on.everRead(who)}`), who).toBe(knows);
  }
  await as('isolde').presses('What is to do');
  const toDo = as('isolde').reads('Form “What is to do”');
  expect(toDo).toContain('Tell the authority where the family lives, Unborn 1');
  // What is for after the birth is not due before it.
  expect(toDo).not.toContain('after the birth');
  await as('isolde').closes();

  // The birth is recorded with its date and the true name, and what is counted from it follows (ST-B1, ST-T5).
  await at('2027-01-22 09:10');
  const administrator = as('avery');
  for (const [what, form, filling] of [
    ['born now', 'The date of a child', { 'Date of birth': '2027-01-20' }],
    ['name, address', 'Which child it is', { Name: 'Plantedborn' }],
  ] as const) {
    await administrator.presses('Details');
    await administrator.presses('The children');
    await administrator.fills('The children', { 'What should change': what });
    await administrator.fills(form, filling);
  }
  expect(chair.reads('Who was Unborn 1')).toContain('Who was Unborn 1 is Child 1 now.');
  for (const who of everybody) {
    await as(who).presses('Read the decisions');
    const read = as(who).reads('Form “Decisions”');
    expect(read, who).toMatch(/Child 1 \(Plantedborn\)[\s\S]*At risk[\s\S]*Next review by: Sat 20 Feb 2027/);
    expect(read, who).not.toMatch(/Unborn/);
    await as(who).presses('Details');
    expect(as(who).reads('Form “Details”'), who).toContain('Child 1 (Plantedborn): born Wed 20 Jan 2027');
    await as(who).closes();
  }

  // Whoever leads enters when the child leaves hospital, and is asked at once for the core group before it (ST-T7).
  const lead = as('isolde');
  await lead.presses('Leaving hospital');
  await lead.fills('Leaving hospital', { 'Leaves hospital on': '2027-01-19' });
  expect(lead.reads('cannot leave hospital on this day')).toContain('Leaving hospital');
  await lead.fills('Leaving hospital', { 'Leaves hospital on': '2027-01-29' });
  for (const who of ['avery', 'linden'])
    expect(as(who).reads('When Child 1 leaves hospital'), who).toContain('was entered or changed');
  expect(lead.reads('Please call the core group')).toMatch(
    /Thu 28 Jan 2027: First core group before the return home after a birth in hospital \(ST-T7\)/,
  );
  await as('avery').presses('Details');
  expect(as('avery').reads('Form “Details”')).toContain('leaves hospital on Fri 29 Jan 2027');
  await as('avery').closes();
  for (const who of ['bram', 'nerys']) expect(on.everRead(who), who).not.toContain('When Child 1 leaves hospital');

  for (const one of postedBy(on)) expect(one).not.toMatch(/planted|2027-03-20|20 Mar(ch)? 2027/i);
}

test('decided before the birth, and born: the expected date is for few, and name, date and review follow (Q-1, ST-B1, ST-T5)', async () => {
  const title = 'pre-birth to birth';
  const tell = (on: Telling) => on.briefly(() => tells(on), 'untold');
  await play(stage, { title, procedure: 'stoke-on-trent', starts: '2026-12-01 09:10', tell });
}, 120_000);
