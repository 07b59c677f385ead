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

/** Each has given a view of the child, and the chair has closed them. */
async function viewsOn({ as, at }: Telling, says: Readonly<Record<string, string>>): Promise<void> {
  for (const who of Object.keys(says)) await as(who).presses("I'll be there");
  await at('2026-12-16 10:05');
  const chair = as('rowan');
  await chair.presses('Take the register');
  await chair.fills('Register', { 'Who is here': ['Isolde', 'Bram', 'Marigold'] });
  await chair.presses('Ask for views');
  for (const [who, view] of Object.entries(says)) {
    await as(who).presses('Give view');
    await as(who).fills('Your view', { 'Child 1': view, 'on what evidence': 'plantedevidence' });
  }
  await chair.presses('Close views');
  await chair.fills('Close views', {});
}

const statement = 'Too few agencies were present, so decision and recommendations are provisional.';

test('Stoke-on-Trent without a quorum: it goes on, provisional, which stands on all that is sent; who was not there asks, and it is reconvened', async () => {
  await told('stoke-on-trent', async (on) => {
    const { as } = on;
    await inStoke(on, 'INV-71', ['Isolde', 'Bram']);
    const [chair, absent, administrator] = [as('linden'), as('marigold'), as('avery')];
    await chair.presses('Say which');
    await chair.fills('Quorum', {
      'Have direct contact': [care, police],
      'Is there enough information': 'Yes',
      'Was it agreed that fewer': 'No',
    });
    expect(chair.reads('the room')).toMatch(/make no quorum\. The conference goes ahead[\s\S]*Fewer than 2 other agencies/);
    await chair.presses('Do all agree?');
    await chair.fills('Do all agree?', { 'Child 1': 'harm was shown' });
    await chair.presses('Record it');
    await chair.presses('Decide');
    expect(chair.reads('Form “What is decided”')).toMatch(/rule of the procedure proposes[\s\S]*Too few agencies are here/);
    await chair.fills('What is decided', {
      'What is decided': 'At risk',
      'How it came about': 'As was agreed',
      Category: ['Neglect'],
      'Why, and on what basis': 'plantedreason',
    });
    // The CRM hears at once who is told of it, and that nobody has read it yet.
    expect(chair.reads('Told now')).toMatch(
      /Told now: 5. Nobody has read it yet. Not there: [^.]*Marigold[^.]*\. Emergency duty team: /,
    );
    expect(absent.reads('What was decided is recorded.')).toContain(statement);
    await absent.presses('What was decided');
    expect(absent.reads('Form “What was decided”')).toMatch(new RegExp(`${statement}[\\s\\S]*provisional`));
    await absent.closes();

    // It is over, and what goes out says so to every agency.
    await chair.presses('Close the conference');
    await chair.fills('Close the conference', {});
    await absent.presses('Ask to reconvene');
    expect(absent.reads('You have asked the CRM to reconvene.')).toContain(statement);
    await chair.presses('Who gets what');
    await chair.fills('Who gets what', { 'Minutes for Child 1': 'No minutes' });
    for (const who of ['marigold', 'orla', 'bram']) {
      await as(who).presses('Read the decisions');
      expect(as(who).reads('Form “Decisions”')).toContain(statement);
      await as(who).closes();
    }

    expect(chair.reads('Ask you to reconvene')).toContain('Ask you to reconvene: Marigold');
    await chair.presses('Reconvene');
    expect(chair.reads('You have chosen to reconvene')).toContain('has been told.');
    expect(administrator.reads('wants it reconvened')).toContain('call it as a continued one');
    await administrator.presses('Call it');
    await administrator.fills('Call the next conference', { Type: 'Continued' });
    expect(administrator.reads('INV-71: draft')).toBeTruthy();
    nothingPosted(on);
  });
}, 120_000);

test('Stoke-on-Trent adjourned since the CRM does not agree with the majority: each agency is asked whom it sends, and the reconvened one decides', async () => {
  await told('stoke-on-trent', async (on) => {
    const { as, at } = on;
    await inStoke(on, 'INV-72', ['Isolde', 'Bram', 'Orla', 'Marigold']);
    const [chair, administrator] = [as('linden'), as('avery')];
    await chair.presses('Say which');
    await chair.fills('Quorum', {
      'Have direct contact': [care, police, trust, school],
      'Is there enough information': 'Yes',
      'Was it agreed that fewer': 'No',
    });
    await chair.presses('Do all agree?');
    await chair.fills('Do all agree?', { 'Child 1': 'Not agreed' });
    await chair.presses('Ask each agency');
    const says = { isolde: 'Yes: harm was shown', bram: 'No, not at risk', orla: 'No, not at risk', marigold: 'No, not at risk' };
    for (const [who, view] of Object.entries(says)) {
      await as(who).presses('Give view');
      await as(who).fills('Your view', { 'Child 1': view, 'on what evidence': 'plantedevidence' });
    }
    await chair.presses('Close views');
    await chair.fills('Close views', {});
    await chair.presses('Record it');
    await chair.presses('Decide');
    // Neither alone nor as agreed: against the majority the CRM adjourns.
    const against = { 'What is decided': 'At risk', Category: ['Neglect'] };
    const unagreed = { ...against, 'How it came about': 'Nothing was agreed', 'Anything to add': 'plantedreason' };
    await chair.fills('What is decided', unagreed);
    expect(chair.reads('Form “What is decided”')).toContain('By the views it did not come about so.');
    await chair.fills('What is decided', { ...against, 'How it came about': 'I do not agree with most', Why: 'plantedreason' });
    for (const who of ['isolde', 'bram', 'orla', 'marigold'])
      expect(as(who).reads('was adjourned for a child')).toContain('how senior, your agency sends to the reconvened conference');
    await as('bram').presses('What was decided');
    expect(as('bram').reads('Form “What was decided”')).toContain('Adjourned: the CRM does not agree with the majority');
    expect(as('bram').reads('Form “What was decided”')).not.toContain('plantedreason');
    await as('bram').closes();
    nothingPosted(on);

    expect(administrator.reads('was adjourned for a child')).toContain('The reconvened conference has to be called.');
    await chair.presses('Close the conference');
    await chair.fills('Close the conference', {});
    await administrator.presses('Call the next conference');
    await administrator.fills('Call the next conference', { Type: 'Continued' });
    await administrator.presses('Fill in', 'draft');
    await administrator.fills('Date, place and', { Date: '2026-12-22', Time: '10:00', Place: 'Plantedhall', CRM: 'Linden' });
    await administrator.presses('Send to the', 'draft');
    await chair.presses('Agree the list');
    await at('2026-12-22 10:05');
    await chair.presses('Take the register');
    await chair.fills('Register', { 'Who is here': ['Isolde', 'Bram', 'Orla', 'Marigold'] });
    await chair.presses('Say which');
    await chair.fills('Quorum', {
      'Have direct contact': [care, police, trust, school],
      'Is there enough information': 'Yes',
      'Was it agreed that fewer': 'No',
    });
    await chair.presses('Do all agree?');
    await chair.fills('Do all agree?', { 'Child 1': 'harm was shown' });
    await chair.presses('Record it');
    await chair.presses('Decide');
    await chair.fills('What is decided', {
      'What is decided': 'At risk',
      'How it came about': 'As was agreed',
      Category: ['Neglect'],
      'Why, and on what basis': 'plantedreason',
    });
    await as('bram').presses('What was decided');
    await as('bram').fills('Before you read it', {});
    await as('bram').presses('Open it now');
    const read = as('bram').reads('Form “What was decided”');
    expect(read).toMatch(
      /At risk: Child Protection Plan[\s\S]*Since: Tue 22 Dec 2026[\s\S]*neglect[\s\S]*It rests on: harm was shown/,
    );
    expect(read).not.toMatch(/provisional|Adjourned/);
    await as('bram').closes();
    nothingPosted(on);
  });
}, 120_000);

test('Falkirk: the views are not all the same, so the Chair decides with a reason, refers to the Reporter, and the register is told', async () => {
  await told('forth-valley', async (on) => {
    const { as } = on;
    const chair = as('rowan');
    await convenes(on, {
      ...usual,
      reference: 'INV-73',
      asking: { 'Talked over': 'Yes' },
      from: { 'Concern notified': '2026-11-30' },
      criterion: 'A child is at risk of significant harm',
      people: [
        [care, 'Social worker', 'Isolde'],
        [police, 'Police', 'Bram'],
        [school, 'Education', 'Marigold'],
      ],
    });
    await viewsOn(on, {
      isolde: 'Yes, at risk of significant harm',
      bram: 'Yes, at risk of significant harm',
      marigold: 'No, not at risk',
    });
    await chair.says('conferences');
    expect(chair.reads('INV-73 · To record')).toContain('To record what is decided on each child: 0 of 1 so far.');
    await chair.presses('Record it', 'INV-73 · To record');
    await chair.presses('Decide');
    const form = chair.reads('Form “What is decided”');
    expect(form).toContain('By the views, the rule of the procedure proposes nothing: the Chair decides, with a reason.');
    expect(form).not.toContain('As was agreed');
    await chair.fills('What is decided', {
      'What is decided': 'At risk',
      'How it came about': 'Nothing was agreed: the Chair decides',
      Why: 'plantedreason',
      'Referral to the Reporter': 'To be referred',
      'Why it is referred': 'plantedreason',
    });
    await chair.presses('What was decided');
    expect(chair.reads('Form “What was decided”')).toMatch(/Decided by the Chair, since nothing was agreed[\s\S]*plantedreason/);
    await chair.closes();
    await as('juniper').presses('What is to do');
    expect(as('juniper').reads('Form “What is to do”')).toContain('Tell whoever keeps the register, Child 1');
    await as('juniper').closes();
    await as('marigold').presses('What was decided');
    expect(as('marigold').reads('Form “What was decided”')).not.toContain('plantedreason');
    nothingPosted(on);
  });
}, 120_000);

test('Buckinghamshire: the majority sees no risk, and the Chair overrules it with a reason', async () => {
  await told('buckinghamshire', async (on) => {
    const { as } = on;
    const chair = as('rowan');
    await convenes(on, {
      ...usual,
      reference: 'INV-74',
      asking: { 'Who stands behind it': 'Nobody' },
      from: { 'Section 47': '2026-11-30' },
      criterion: 'A child suffers',
      people: [
        [care, 'Social worker', 'Isolde'],
        [police, 'Police', 'Bram'],
        [school, 'School or college', 'Marigold'],
      ],
    });
    await viewsOn(on, { isolde: 'Yes, at risk', bram: 'No, not at risk', marigold: 'No, not at risk' });
    await chair.presses('Record it');
    await chair.presses('Decide');
    expect(chair.reads('Form “What is decided”')).toContain('proposes: Not at continuing risk of significant harm.');
    const on1 = { 'What is decided': 'At risk', Category: ['Neglect'], 'Anything to add': 'plantedreason' };
    await chair.fills('What is decided', { ...on1, 'How it came about': 'As was agreed' });
    expect(chair.reads('Form “What is decided”')).toContain('By the views it did not come about so.');
    await chair.fills('What is decided', { ...on1, 'How it came about': 'Otherwise than most saw it' });
    await chair.presses('What was decided');
    expect(chair.reads('Form “What was decided”')).toMatch(
      /Decided by the chair, otherwise than the majority[\s\S]*plantedreason/,
    );
    await chair.closes();
    nothingPosted(on);
  });
}, 120_000);
