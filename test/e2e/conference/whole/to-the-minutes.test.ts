import { afterAll, beforeAll, expect, test } from 'vitest';
import { convenes, deciders, english, welsh } from '../../../support/story/before-the-day.ts';
import { care, police, school, usual } from '../../../support/story/deciding-stories.ts';
import { agreesAndSends, dayInWelsh, minutesOf, postedBy, registers, view, writes } from '../../../support/story/on-the-day.ts';
import { openStage, type Stage } from '../../../trails/stage.ts';
import { play, type Telling } from '../../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

/** One on Slack, two on Teams. */
const everybody = ['isolde', 'bram', 'marigold'];

async function inFalkirk(on: Telling): Promise<void> {
  const { as, at } = on;
  const [chair, lead] = [as('rowan'), as('isolde')];
  await convenes(on, {
    ...usual,
    words: english,
    reference: 'INV-75',
    criterion: 'A child is at risk of significant harm',
    asking: { 'Talked over': 'Yes' },
    from: { 'Concern notified': '2026-11-30' },
    people: [
      [care, 'Social worker', 'Isolde'],
      [police, 'Police', 'Bram'],
      [school, 'Education', 'Marigold'],
    ],
  });
  for (const who of everybody) await as(who).presses("I'll be there");
  await lead.presses('The family');
  await lead.presses('Parents and carers');
  await lead.fills('Parents and carers', { 'What should change': 'Add a parent' });
  await lead.fills('Parent or carer', { 'They are': 'Parent', Name: 'Plantedparent' });
  await at('2026-12-16 10:05');
  await registers(on, 'rowan', everybody);
  await chair.presses('Ask for views');
  const yes = { 'Child 1 (Plantedname): at risk': 'Yes, at risk', 'on what evidence': 'plantedevidence' };
  await view(on, 'rowan', Object.fromEntries(everybody.map((who) => [who, yes])));
  await chair.presses('Record it');
  await chair.presses('Decide');
  await chair.fills('What is decided', {
    'Referral to the Reporter': 'Referred already',
    'Why it is referred': 'plantedreferral',
  });

  // A parent does not agree: the chair records it as they said it, answers it, and whoever leads tells them (FV-D3).
  await chair.presses('What was decided');
  await chair.presses('Record it', 'One of the family does not agree');
  await chair.fills('Family does not agree', {
    'Who does not agree': 'Parent 1 (Plantedparent)',
    'About which child': 'Child 1 (Plantedname)',
    'What they said': 'planteddissent',
  });
  expect(chair.reads('Somebody does not agree with what was decided')).toContain('Please answer by Thu 17 Dec 2026.');
  await chair.presses('What was decided');
  await chair.presses('Answer it');
  await chair.fills('Answer it', { Answer: 'plantedanswer' });
  expect(lead.reads('One of the family does not agree, and is answered')).toContain('Please tell them');
  await lead.presses('What was decided');
  await lead.presses('Say', 'Is it settled by the answer?');
  expect(lead.reads('Form “How it goes on”')).toMatch(/Parent 1 \(Plantedparent\)[\s\S]*planteddissent[\s\S]*plantedanswer/);
  await lead.fills('How it goes on', { 'Is it settled': 'It is not settled' });
  await lead.fills('How it goes on', { 'What the next step is': 'plantednext' });
  await chair.presses('What was decided');
  expect(chair.reads('Form “What was decided”')).toContain('It is not settled, and goes on: plantednext');
  await chair.closes();
  for (const who of ['bram', 'marigold', 'juniper'])
    expect(on.everRead(who), who).not.toMatch(/planted(dissent|answer|next)|Please tell them/);

  await chair.presses('Who gets what');
  await chair.fills('Who gets what', {});
  await chair.presses('Close the conference');
  await chair.fills('Close', {});
  await writes(on, 'rowan', { Risks: 'plantedminutes' });
  await agreesAndSends(on, 'rowan');
  for (const who of everybody) {
    await as(who).presses('Read the decisions');
    expect(as(who).reads('Form “Decisions”'), who).toMatch(/Child 1 \(Plantedname\)[\s\S]*At risk/);
    const minutes = await minutesOf(on, who);
    expect(minutes, who).toMatch(/plantedminutes[\s\S]*plantedevidence/);
    expect(minutes, who).toMatch(/planteddissent[\s\S]*plantedanswer[\s\S]*plantednext/);
    if (who !== 'bram') await as(who).presses('I have the decisions');
    await as(who).presses('I have the minutes');
  }
  // Whoever has not confirmed is asked again by the day of it, in their digest, and by the tap there no more (FV-T9).
  const asked = 'Confirm that you have the decisions of INV-75, by';
  await at('2026-12-17 09:05');
  expect(as('bram').reads('What is due from you')).toContain(asked);
  for (const who of ['isolde', 'marigold']) expect(() => as(who).reads(asked), who).toThrow();
  await as('bram').presses('I have the decisions', asked);
  expect(() => as('bram').reads(asked)).toThrow();
  expect(chair.reads('the room')).toMatch(/Decisions: 3 of 5 have it/);
  expect(chair.reads('the room')).toMatch(/Minutes: 3 of 4 have it/);
  for (const one of postedBy(on)) expect(one).not.toMatch(/planted/i);
}

test('Falkirk, from the request to the acknowledged minutes: all see a risk, and a parent who does not agree is answered and told (FV-D1, FV-D3)', async () => {
  const tell = (on: Telling) => on.briefly(() => inFalkirk(on), 'untold');
  await play(stage, { title: 'Falkirk', procedure: 'forth-valley', starts: '2026-12-01 09:10', tell });
}, 120_000);

async function inCeredigion(on: Telling): Promise<void> {
  const { as, at } = on;
  const chair = as('rowan');
  await convenes(on, {
    ...usual,
    words: welsh,
    administrator: 'avery',
    reference: 'INV-76',
    criterion: 'Mae plentyn yn dioddef',
    asking: {},
    from: { 'Trafodaeth strategaeth': '2026-11-30' },
    people: [
      [care, 'Gweithiwr cymdeithasol', 'Isolde'],
      [police, 'Heddlu', 'Bram'],
      [school, 'Ysgol', 'Marigold'],
    ],
  });
  for (const who of everybody) await as(who).presses('Byddaf yno');
  await at('2026-12-16 10:05');
  await registers(on, 'rowan', everybody, dayInWelsh);
  await chair.presses('Gofyn am farn');
  const yes = { 'yn wynebu risg': 'Ydy: dangoswyd niwed', 'ar ba dystiolaeth': 'plantedevidence' };
  await view(on, 'rowan', Object.fromEntries(everybody.map((who) => [who, yes])), dayInWelsh);
  await chair.presses('Ei gofnodi');
  await chair.presses('Penderfynu');
  // No rule of the procedure follows from views: nothing is proposed (CE-D1).
  expect(chair.reads('Form “Beth a benderfynir”')).not.toContain('cynnig');
  await chair.fills('Beth a benderfynir', {
    'Beth a benderfynir': 'Plentyn mewn perygl',
    'Sut y daeth i fod': 'Fel y cytunwyd',
    'Unrhyw beth i’w ychwanegu, os yw fel y cytunwyd': 'plantedreason',
  });
  // Whoever keeps the register and the police are told of a name that is entered, each ticked by whoever has it (CE-D5).
  const administrator = as('avery');
  await administrator.presses('Beth sydd i’w wneud');
  const toDo = administrator.reads('Form “Beth sydd i’w wneud”');
  expect(toDo).toContain('Dweud wrth geidwad y gofrestr amddiffyn plant, Plentyn 1');
  expect(toDo).toContain('Dweud wrth yr heddlu am y newid i’r gofrestr amddiffyn plant, Plentyn 1');
  await administrator.fills('Beth sydd i’w wneud', { 'Wedi ei wneud': ['Dweud wrth geidwad', 'Dweud wrth yr heddlu'] });
  await chair.presses('Beth a benderfynwyd');
  expect(chair.reads('Form “Beth a benderfynwyd”')).toMatch(/Mae’n seiliedig ar[\s\S]*dangoswyd niwed/);
  await chair.closes();
  await chair.presses('Pwy sy’n cael beth');
  await chair.fills('Pwy sy’n cael beth', {});
  await chair.presses('Cau’r gynhadledd');
  await chair.fills('Cau’r gynhadledd', {});
  await writes(on, 'rowan', { 'Prif bwyntiau': 'plantedminutes' }, dayInWelsh);
  await agreesAndSends(on, 'rowan', dayInWelsh);
  for (const who of everybody) {
    await as(who).presses('Darllen y penderfyniadau');
    expect(as(who).reads('Form “Penderfyniadau”'), who).toMatch(/Plentyn 1 \(Plantedname\)[\s\S]*Plentyn mewn perygl/);
    const minutes = await minutesOf(on, who, dayInWelsh);
    expect(minutes, who).toMatch(/Cynhadledd Amddiffyn Plant[\s\S]*plantedminutes[\s\S]*plantedevidence/);
    expect(minutes, who).toMatch(/Mae’n seiliedig ar: [\s\S]*Dweud wrth yr heddlu[\s\S]*Avery[\s\S]*wedi ei wneud/);
    await as(who).presses('Mae’r penderfyniadau gennyf');
    await as(who).presses('Mae’r cofnodion gennyf');
  }
  expect(chair.reads('yr ystafell')).toContain('Cofnodion: gan 3 o’r 3 eisoes.');
  for (const one of postedBy(on)) expect(one).not.toMatch(/planted/i);
}

test('Ceredigion, wholly in Welsh, from the request to the acknowledged minutes (CE-D1)', async () => {
  const tell = (on: Telling) => on.briefly(() => inCeredigion(on), 'untold');
  const people = (all: readonly object[]) => all.map((one) => ({ ...one, language: 'cy' })) as never;
  await play(stage, { title: 'Ceredigion', procedure: 'ceredigion', starts: '2026-12-01 09:10', people, tell });
}, 120_000);
