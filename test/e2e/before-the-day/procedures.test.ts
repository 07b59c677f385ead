import { afterAll, beforeAll, expect, test } from 'vitest';
import { convenes, deciders, english, planted, welsh } from '../../support/story/before-the-day.ts';
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
const toldBy = async (procedure: string, tell: (on: Telling) => Promise<void>, people = (all: readonly never[]) => all) =>
  play(stage, { title: procedure, procedure, starts: '2026-12-01 09:10', people: people as never, tell });

async function details({ as }: Telling, who: string, label = 'Details'): Promise<string> {
  await as(who).presses(label);
  const text = as(who).reads(`Form “${label}”`);
  await as(who).closes();
  return text;
}

test('Falkirk: asked for in Slack, chaired in Teams; parts of one composite report; a child of 13 who does not want to come', async () => {
  await toldBy('forth-valley', async (on) => {
    const { as, at } = on;
    await convenes(on, {
      words: english,
      reference: 'INV-51',
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
        [trust, 'School nurse', 'Orla'],
        [trust, 'Child Protection Nurse', 'Nerys'],
        [school, 'Education', 'Marigold'],
      ],
    });
    expect(as('nerys').reads('CPCC INV-51')).toMatch(/Child Protection Nurse Advisor[\s\S]*advises the conference/);
    for (const who of ['bram', 'marigold']) {
      const text = await details(on, who);
      expect(text).toMatch(/Child Protection Case Conference \(CPCC\)[\s\S]*Lead Professional: Isolde Penhallow/);
      // It goes to whoever puts the parts together, and to nobody else (FV-R1).
      expect(text).toContain('Your part goes to the Lead Professional, who puts the parts together.');
      expect(text).not.toContain('Your report goes to');
      await as(who).presses("I'll be there");
      // No day is set for it: that is said, and it is wanted before the conference (FV-R3).
      expect(as(who).reads('CPCC INV-51')).toContain(
        'Your part of the composite report: asked for; wanted before the conference.',
      );
      expect(as(who).reads('CPCC INV-51')).toMatch(/Report shared with the family: before the conference[^\n]*sets no day/);
    }
    const isolde = as('isolde');
    await isolde.presses("I'll be there");
    await isolde.presses('The family');
    await isolde.presses('Change');
    expect(isolde.reads('How a child takes part')).toMatch(/considered whether to invite them \(12 or over\)/);
    await isolde.fills('How a child takes part', {
      'Is the child invited?': 'Yes',
      'Does the child come?': 'Does not come',
      'What the child wishes': 'Does not want to come',
      'By when a report': '2026-12-11',
    });
    for (const who of ['bram', 'marigold']) {
      expect(as(who).reads('CPCC INV-51')).toContain('Your part of the composite report: asked for, by Fri 11 Dec 2026.');
      expect(as(who).reads('CPCC INV-51')).toContain('Report shared with the family: by Fri 11 Dec 2026');
    }
    await isolde.presses('The family');
    expect(isolde.reads('Form “The family”')).toMatch(/Does not want to come[\s\S]*views obtained, by Tue 15 Dec 2026/);
    await isolde.closes();
    await at('2026-12-15 09:01');
    expect(as('rowan').reads('before the day')).toMatch(/Orla[\s\S]*no reply yet[\s\S]*Bram[\s\S]*the report is not in/);
    expect(as('bram').reads('What is due from you')).toContain('It is tomorrow.');
    for (const who of ['marigold', 'bram', 'orla', 'rowan', 'juniper'])
      expect(() => as(who).reads('lanted'), who).toThrow('nowhere');
  });
}, 40_000);

test('Stoke-on-Trent: a manager decides that there is one; the Conference and Review Manager chairs in Slack', async () => {
  await toldBy('stoke-on-trent', async (on) => {
    const { as, at } = on;
    await convenes(on, {
      ...ofStoke,
      reference: 'INV-52',
      people: [
        [care, 'Social worker', 'Isolde'],
        [police, 'Police, Central', 'Bram'],
        [trust, 'School nurse', 'Orla'],
        [school, 'School of a child', 'Marigold'],
      ],
    });
    for (const who of ['bram', 'marigold']) {
      const text = await details(on, who);
      expect(text).toMatch(/Initial Child Protection Conference \(ICPC\)[\s\S]*Conference and Review Manager \(CRM\): Linden/);
      expect(text).toMatch(/Lead worker: Isolde[\s\S]*how far you may decide for your agency[\s\S]*even if you cannot come/);
      await as(who).presses("I'll be there");
    }
    await at('2026-12-15 09:01');
    expect(as('linden').reads('before the day')).toMatch(/Orla[\s\S]*no reply yet[\s\S]*the report is not in/);
  });
}, 40_000);

test('Buckinghamshire: the independent Chair, the report a day before, and the scale in its own words', async () => {
  await toldBy('buckinghamshire', async (on) => {
    const { as, at } = on;
    await convenes(on, {
      words: english,
      reference: 'INV-53',
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
        [trust, 'School nurse', 'Orla'],
        [school, 'School or college', 'Marigold'],
      ],
    });
    for (const who of ['bram', 'marigold']) {
      const text = await details(on, who);
      expect(text).toMatch(/Independent Chair: Rowan[\s\S]*Report to the independent Chair[\s\S]*safety judgement scale/);
      await as(who).presses("I'll be there");
    }
    await at('2026-12-15 09:01');
    expect(as('rowan').reads('before the day')).toMatch(/Orla[\s\S]*no reply yet[\s\S]*the report is not in/);
  });
}, 40_000);

test('Ceredigion, wholly in Welsh: asked for, agreed and chaired by people who read Welsh', async () => {
  await toldBy(
    'ceredigion',
    async (on) => {
      const { as, at } = on;
      await convenes(on, {
        words: welsh,
        reference: 'INV-54',
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
          [trust, 'Nyrs ysgol', 'Orla'],
          [school, 'Ysgol', 'Marigold'],
        ],
      });
      for (const who of ['bram', 'marigold']) {
        const text = await details(on, who, 'Manylion');
        expect(text).toMatch(/Cynhadledd Amddiffyn Plant[\s\S]*Cadeirydd Annibynnol: Rowan[\s\S]*Gweithiwr Allweddol: Isolde/);
        expect(text).toContain('Anfon adroddiad ysgrifenedig, hyd yn oed os na allwch ddod.');
        await as(who).presses('Byddaf yno');
      }
      await at('2026-12-15 09:01');
      expect(as('rowan').reads('cyn y diwrnod')).toMatch(/Orla[\s\S]*dim ateb eto/);
      for (const who of ['rowan', 'avery', 'marigold'])
        for (const word of ['Conference INV', 'You are invited', planted.why, planted.place])
          expect(() => as(who).reads(word), `${who}: ${word}`).toThrow('nowhere');
    },
    (all) => all.map((one) => ({ ...(one as object), language: 'cy' }) as never),
  );
}, 40_000);
