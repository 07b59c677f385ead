import { afterAll, beforeAll, expect, test } from 'vitest';
import { convenes, deciders } from '../../../support/story/before-the-day.ts';
import { care, ofStoke, police, school, trust, usual } from '../../../support/story/deciding-stories.ts';
import { agreesAndSends, minutesOf, postedBy, registers, view, writes } from '../../../support/story/on-the-day.ts';
import { openStage, type Stage } from '../../../trails/stage.ts';
import { play, type Telling } from '../../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

const told = (procedure: string, tell: (on: Telling) => Promise<void>) =>
  play(stage, { title: procedure, procedure, starts: '2026-12-01 09:10', tell: (on) => on.briefly(() => tell(on), 'untold') });

/** It is over, its minutes are written, agreed and sent, and each of these has read and confirmed what went out. */
async function goesOut(
  on: Telling,
  chair: string,
  everybody: readonly string[],
  heading: string,
  copies: Readonly<Record<string, string>>,
) {
  const of = on.as(chair);
  await of.presses('Who gets what');
  await of.fills('Who gets what', copies);
  await of.presses('Close the conference');
  await of.fills('Close', {});
  await writes(on, chair, { [heading]: 'plantedminutes' });
  await agreesAndSends(on, chair);
  const minutes: string[] = [];
  for (const who of everybody) {
    await on.as(who).presses('Read the decisions');
    expect(on.as(who).reads('Form “Decisions”'), who).toMatch(/Child 1 \(Plantedname\)[\s\S]*At risk[\s\S]*neglect/);
    await on.as(who).closes();
    minutes.push(await minutesOf(on, who));
    await on.as(who).presses('I have the decisions');
    await on.as(who).presses('I have the minutes');
  }
  const all = everybody.length;
  expect(of.reads('the room')).toContain(`Minutes: ${all} of ${all} have it.`);
  return minutes;
}

test('Stoke-on-Trent, from the request to the acknowledged minutes: all agree, a report is counter-signed, a recommendation is answered (ST-D1, ST-R1, ST-D5)', async () => {
  await told('stoke-on-trent', async (on) => {
    const { as, at } = on;
    const everybody = ['isolde', 'bram', 'orla', 'marigold'];
    const [chair, lead] = [as('linden'), as('isolde')];
    await convenes(on, {
      ...ofStoke,
      reference: 'INV-83',
      people: [
        [care, 'Social worker', 'Isolde'],
        [police, 'Police, Central', 'Bram'],
        [trust, 'School nurse', 'Orla'],
        [school, 'School of a child', 'Marigold'],
      ],
    });
    for (const who of everybody) {
      await as(who).presses("I'll be there");
      await as(who).presses('It is ready');
    }
    await lead.presses('My report');
    await lead.presses('Ask a manager');
    await lead.fills('Counter-signature', { 'Which manager': 'Corin' });
    await as('corin').presses('I counter-sign it');
    for (const who of everybody.slice(0, 3)) await as(who).presses('I have sent it');

    await at('2026-12-16 10:05');
    await registers(on, 'linden', everybody);
    await chair.presses('Say which');
    await chair.fills('Quorum', {
      'Have direct contact': [care, police, trust, school],
      'enough information': 'Yes',
      'fewer agencies are enough': 'No',
    });
    await chair.presses('Do all agree?');
    await chair.fills('Do all agree?', { 'Child 1': 'Yes: harm was shown' });
    await chair.presses('Record it');
    await chair.presses('Recommend it');
    await chair.fills('What is recommended', { 'What is recommended': 'plantedvisit', 'Who answers': 'Bram' });
    await chair.presses('Record it');
    await chair.presses('Decide');
    await chair.fills('What is decided', {
      'What is decided': 'At risk',
      Category: ['Neglect'],
      'Why, and on what basis': 'plantedreason',
    });
    await as('bram').presses('What was decided');
    await as('bram').presses('Answer');
    await as('bram').fills('Answer', { 'What your agency says': 'Accepted' });
    await as('bram').fills('Answer', { 'By when': '2026-12-23' });

    const minutes = await goesOut(on, 'linden', everybody, 'Risks', { 'Minutes for Child 1': 'No minutes' });
    for (const text of minutes) {
      expect(text).toMatch(/Initial Child Protection Conference[\s\S]*plantedminutes/);
      expect(text).toContain('counter-signed');
      expect(text).toMatch(/plantedvisit/);
    }
    // Who counter-signed had that part alone.
    expect(on.everRead('corin')).not.toMatch(/planted|Child 1|decided/i);
    for (const one of postedBy(on)) expect(one).not.toMatch(/planted/i);
  });
}, 240_000);

test('Buckinghamshire, from the request to the acknowledged minutes: the scale, the plan before the decision, the majority, the first core group (BU-S2, BU-D1, BU-D2)', async () => {
  await told('buckinghamshire', async (on) => {
    const { as, at } = on;
    const everybody = ['isolde', 'bram', 'marigold'];
    const chair = as('rowan');
    await convenes(on, {
      ...usual,
      reference: 'INV-84',
      criterion: 'A child suffers',
      asking: { 'Who stands behind it': 'Nobody' },
      from: { 'Section 47': '2026-11-30' },
      people: [
        [care, 'Social worker', 'Isolde'],
        [police, 'Police', 'Bram'],
        [school, 'School or college', 'Marigold'],
      ],
    });
    for (const who of everybody) await as(who).presses("I'll be there");
    await at('2026-12-16 10:05');
    await registers(on, 'rowan', everybody);
    await chair.presses('Open the scale');
    for (const [nth, who] of everybody.entries()) {
      await as(who).presses('Place');
      await as(who).fills('Safety scale', { ': from': `${nth + 2}`, ': why': `plantedwhy of ${who}` });
      // Until the chair reveals it nobody reads whose number is what.
      for (const other of everybody.filter((one) => one !== who))
        expect(on.everRead(other)).not.toContain(`plantedwhy of ${who}`);
    }
    await chair.presses('Reveal');
    await chair.fills('Reveal', {});
    await as('bram').presses('Open the line');
    expect(as('bram').reads('Form “The line”')).toMatch(/2 ● \| 3 ● \| 4 ● ‖[\s\S]*From 2 to 4\./);
    await as('bram').closes();

    expect(chair.reads('the room')).toContain('What must change is not said yet for: Child 1.');
    await chair.presses('Open the plan');
    await chair.presses('Add to the plan');
    await chair.fills('Add to the plan', { 'What it is': 'What must change', 'One on each': 'plantedoutcome' });
    await chair.closes();
    await chair.presses('Ask for views');
    const says = (what: string) => ({ 'has suffered': what, 'on what evidence': 'plantedevidence' });
    const [yes, no] = [says('Yes, at risk'), says('No, not at risk')];
    await view(on, 'rowan', { isolde: yes, bram: yes, marigold: no });
    await chair.presses('Record it');
    await chair.presses('Decide');
    expect(chair.reads('Form “What is decided”')).toContain('the rule of the procedure proposes: At risk');
    await chair.fills('What is decided', { Category: ['Neglect'], 'Anything to add': 'plantedreason' });

    const minutes = await goesOut(on, 'rowan', everybody, 'Current risks', {});
    for (const text of minutes) {
      expect(text).toMatch(/plantedminutes[\s\S]*plantedoutcome[\s\S]*plantedevidence/);
      expect(text).toMatch(/plantedwhy of marigold/);
      expect(text).not.toContain('counter-signed');
    }
    await at('2026-12-17 10:01');
    await as('isolde').presses('Call the core group');
    await as('isolde').fills('Call the core group', {
      Date: '2027-01-05',
      Time: '14:00',
      Place: 'Plantedroom',
      'Who is invited': ['Bram', 'Marigold'],
    });
    for (const who of ['bram', 'marigold']) expect(as(who).reads('You are invited to the core group')).toContain('5 Jan 2027');
    for (const one of postedBy(on)) expect(one).not.toMatch(/planted/i);
  });
}, 240_000);
