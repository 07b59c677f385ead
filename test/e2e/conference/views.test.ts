import { afterAll, beforeAll, expect, test } from 'vitest';
import { convenes, deciders, english, welsh } from '../../support/story/before-the-day.ts';
import { ofStoke } from '../../support/story/deciding-stories.ts';
import { openStage, type Stage } from '../../trails/stage.ts';
import { play, type Telling } from '../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

const care = "Netherwick Children's Social Care";
const [police, trust, school] = ['Thornmere Police', 'Wickwater Health Trust', 'Alderbrook Academy'];
const told = async (procedure: string, tell: (on: Telling) => Promise<void>, people = (all: readonly never[]) => all) =>
  play(stage, { title: procedure, procedure, starts: '2026-12-01 09:10', people: people as never, tell });
const everybody = ['rowan', 'linden', 'isolde', 'bram', 'orla', 'nerys', 'marigold', 'juniper', 'avery'];

/** Nobody's chat ever held what somebody's view rests on: it was in forms alone. */
function nothingPosted({ as }: Telling): void {
  for (const who of everybody) {
    const found = (() => {
      try {
        return as(who).reads('plantedevidence');
      } catch {
        return 'nowhere';
      }
    })();
    expect(found, who).toBe('nowhere');
  }
}

const evidence = { 'on what evidence': 'plantedevidence' };

test('Falkirk: everybody involved says the same, so that is proposed as consensus; whoever comments is asked for none', async () => {
  await told('forth-valley', async (on) => {
    const { as, at } = on;
    await convenes(on, {
      words: english,
      reference: 'INV-61',
      asker: 'marigold',
      decider: 'osric',
      administrator: 'juniper',
      chair: 'rowan',
      criterion: 'A child is at risk of significant harm',
      asking: { 'Talked over': 'Yes' },
      from: { 'Concern notified': '2026-11-30' },
      date: '2026-12-16',
      people: [
        [care, 'Social worker', 'Isolde'],
        [police, 'Police', 'Bram'],
        [school, 'Education', 'Marigold'],
      ],
    });
    for (const who of ['isolde', 'bram', 'marigold']) await as(who).presses("I'll be there");
    await at('2026-12-16 10:05');
    const chair = as('rowan');
    await chair.presses('Take the register');
    await chair.fills('Register', { 'Who is here': ['Isolde', 'Bram', 'Marigold'] });
    await chair.presses('Ask for views');
    expect(chair.reads('Views in')).toContain('Views in: 0 of 3 people');
    for (const who of ['isolde', 'bram', 'marigold']) {
      expect(as(who).reads('asks for your view')).toMatch(/CPCC INV-61: your view/);
      await as(who).presses('Give view');
      await as(who).fills('Your view', { 'Child 1': 'Yes, at risk of significant harm', ...evidence });
      expect(as(who).reads('Your view is in')).toContain('You may change it until they are closed.');
    }
    expect(chair.reads('Views in')).toContain('Views in: 3 of 3 people');
    nothingPosted(on);
    await chair.presses('Close views');
    expect(chair.reads('Form “Close views”')).toContain('Everybody who is asked has given a view for every child.');
    await chair.fills('Close views', {});
    await as('marigold').presses('Open the views');
    const read = as('marigold').reads('Form “The views”');
    expect(read).toMatch(
      /At risk: 3\. Not at risk: 0\.[\s\S]*Proposed: at risk of significant harm: all views are the same \(FV-D1\)/,
    );
    expect(read).toMatch(/Thornmere Police \(Police\): at risk\. plantedevidence/);
    await as('marigold').closes();
    nothingPosted(on);
  });
}, 60_000);

test('Stoke-on-Trent: not all agree, so one view is asked of each agency, with the limb it rests on; no majority is for the chair', async () => {
  await told('stoke-on-trent', async (on) => {
    const { as, at } = on;
    await convenes(on, {
      ...ofStoke,
      reference: 'INV-62',
      people: [
        [care, 'Social worker', 'Isolde'],
        [police, 'Police, Central', 'Bram'],
        [trust, 'School nurse', 'Orla'],
        [trust, 'Health visitor', 'Nerys'],
      ],
    });
    for (const who of ['isolde', 'bram', 'orla', 'nerys']) await as(who).presses("I'll be there");
    await at('2026-12-16 10:05');
    const chair = as('linden');
    await chair.presses('Take the register');
    await chair.fills('Register', { 'Who is here': ['Isolde', 'Bram', 'Orla', 'Nerys'] });
    await chair.presses('Do all agree?');
    await chair.fills('Do all agree?', { 'Child 1': 'Not agreed' });
    expect(chair.reads('Not agreed on: Child 1')).toContain('Of one agency more than one person is here.');
    await chair.presses('Ask each agency');
    expect(as('orla').reads('one view for all of it')).toContain('You speak for your agency');
    expect(as('nerys').reads('Somebody else speaks')).toBeTruthy();
    await chair.presses('Who speaks');
    await chair.fills('Who speaks', { 'Who speaks': 'Wickwater Health Trust: Nerys' });
    expect(as('nerys').reads('You speak for your agency')).toBeTruthy();
    const says = { isolde: 'Yes: harm was shown', bram: 'I cannot say', nerys: 'No, not at risk' };
    for (const [who, view] of Object.entries(says)) {
      await as(who).presses('Give view');
      await as(who).fills('Your view', { 'Child 1': view, ...evidence });
    }
    await chair.presses('Close views');
    await chair.fills('Close views', {});
    await chair.presses('Open the views');
    const read = chair.reads('Form “The views”');
    expect(read).toMatch(
      /At risk: 1\. Not at risk: 1\. Cannot say: 1\. Nothing is proposed: as many one way as the other \(ST-D1\)\./,
    );
    expect(read).toMatch(/decides\.[\s\S]*One view of each agency/);
    expect(read).toMatch(/at risk, harm was shown, and further harm is likely\. plantedevidence/);
    await chair.closes();
    nothingPosted(on);
  });
}, 60_000);

test('Buckinghamshire: the majority, with a view entered from a sheet and a parent’s that is not counted', async () => {
  await told('buckinghamshire', async (on) => {
    const { as, at } = on;
    await convenes(on, {
      words: english,
      reference: 'INV-63',
      asker: 'marigold',
      decider: 'osric',
      administrator: 'juniper',
      chair: 'rowan',
      criterion: 'A child suffers',
      asking: { 'Who stands behind it': 'Nobody' },
      from: { 'Section 47': '2026-11-30' },
      date: '2026-12-16',
      people: [
        [care, 'Social worker', 'Isolde'],
        [police, 'Police', 'Bram'],
        [school, 'School or college', 'Marigold'],
      ],
    });
    for (const who of ['isolde', 'bram', 'marigold']) await as(who).presses("I'll be there");
    await at('2026-12-16 10:05');
    const chair = as('rowan');
    await chair.presses('Take the register');
    await chair.fills('Register', { 'Who is here': ['Isolde', 'Bram', 'Marigold'] });
    await chair.presses('Ask for views');
    // Asked for by mistake, it is taken back while nobody has given one.
    await chair.presses('Take the question back');
    await chair.presses('Ask for views');
    await as('bram').presses('Give view');
    await as('bram').fills('Your view', { 'Child 1': 'No, not at risk', ...evidence });
    await as('bram').presses('Change it');
    expect(as('bram').reads('Form “Your view”')).not.toContain('plantedevidence');
    await as('bram').fills('Your view', { 'Child 1': 'Yes, at risk', ...evidence });
    await chair.presses('Enter a view');
    await chair.fills('Enter a view', { 'Whose view': 'Marigold' });
    await chair.fills('Enter a view', { 'has suffered': 'Yes, at risk' });
    // The sheet goes on with the next who is waited for.
    await chair.fills('Enter a view', { 'Whose view': 'Parent 1' });
    await chair.fills('Enter a view', { 'has suffered': 'No, not at risk', ...evidence });
    await chair.closes();
    await chair.presses('Close views');
    expect(chair.reads('Form “Close views”')).toMatch(/One person has not given a view[\s\S]*Isolde/);
    await chair.fills('Close views', {});
    await as('bram').presses('Open the views');
    const read = as('bram').reads('Form “The views”');
    expect(read).toMatch(/At risk: 2\. Not at risk: 0\. Proposed: at risk[\s\S]*more than half of all views say so \(BU-D2\)/);
    expect(read).toMatch(/Heard, and not counted[\s\S]*Parent 1, their own view, entered by the chair, not counted: not at risk/);
    expect(read).toMatch(/Asked, and none given: Netherwick/);
    await as('bram').closes();
    nothingPosted(on);
  });
}, 60_000);

test('Ceredigion, in Welsh: each says which limb it rests on, and no rule follows from it', async () => {
  await told(
    'ceredigion',
    async (on) => {
      const { as, at } = on;
      await convenes(on, {
        words: welsh,
        reference: 'INV-64',
        asker: 'marigold',
        decider: 'osric',
        administrator: 'avery',
        chair: 'rowan',
        criterion: 'Mae plentyn yn dioddef',
        asking: {},
        from: { 'Trafodaeth strategaeth': '2026-11-30' },
        date: '2026-12-16',
        people: [
          [care, 'Gweithiwr cymdeithasol', 'Isolde'],
          [police, 'Heddlu', 'Bram'],
          [school, 'Ysgol', 'Marigold'],
        ],
      });
      for (const who of ['isolde', 'bram', 'marigold']) await as(who).presses('Byddaf yno');
      await at('2026-12-16 10:05');
      const chair = as('rowan');
      await chair.presses('Nodi presenoldeb');
      await chair.fills('Presenoldeb', { 'Pwy sydd yma': ['Bram', 'Marigold'] });
      await chair.presses('Gofyn am farn');
      const says = { bram: 'Ydy: mae niwed yn debygol, yn ôl yr ymholiadau', marigold: 'Nac ydy' };
      for (const [who, view] of Object.entries(says)) {
        await as(who).presses('Rhoi barn');
        await as(who).fills('Eich barn', { 'yn wynebu risg': view, 'ar ba dystiolaeth': 'plantedevidence' });
        expect(as(who).reads('Mae eich barn i mewn')).toBeTruthy();
      }
      await chair.presses('Cau’r farn');
      await chair.fills('Cau’r farn', {});
      await as('bram').presses('Agor y farn');
      const read = as('bram').reads('Y farn');
      expect(read).toMatch(/Plentyn mewn perygl: 1\. Nid mewn perygl: 1\.[\s\S]*nid oes gan y weithdrefn reol[\s\S]*\(CE-D1\)/);
      expect(read).toMatch(/mewn perygl, mae niwed yn debygol, yn ôl yr ymholiadau\. plantedevidence/);
      await as('bram').closes();
      nothingPosted(on);
    },
    (all) => all.map((one) => ({ ...(one as object), language: 'cy' }) as never),
  );
}, 60_000);
