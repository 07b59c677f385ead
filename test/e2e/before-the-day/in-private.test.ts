import { afterAll, beforeAll, expect, test } from 'vitest';
import { convenes, deciders, welsh } from '../../support/story/before-the-day.ts';
import { care, ofStoke, police, school, trust } from '../../support/story/deciding-stories.ts';
import { postedBy } from '../../support/story/on-the-day.ts';
import { openStage, type Stage } from '../../trails/stage.ts';
import { play, type Telling } from '../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

const children = [
  { born: '2013-05-04', name: 'Plantedfirst' },
  { born: '2019-03-02', name: 'Plantedsecond' },
] as const;

async function opened({ as }: Telling, who: string, label: string, on?: string): Promise<string> {
  await as(who).presses(label, on);
  const text = as(who).reads('Form');
  await as(who).closes();
  return text;
}

test('Stoke-on-Trent: fear of violence is read by the chair alone, names stand to nobody meanwhile, and the unit manager learns that a note waits (Q-6)', async () => {
  const tell = async (on: Telling) => {
    const { as, at } = on;
    await convenes(on, {
      ...ofStoke,
      reference: 'INV-63',
      people: [
        [care, 'Social worker', 'Isolde'],
        [police, 'Police, Central', 'Bram'],
        [trust, 'School nurse', 'Orla'],
        [school, 'School of a child', 'Marigold'],
      ],
      children,
    });
    for (const who of ['isolde', 'bram', 'orla', 'marigold']) await as(who).presses("I'll be there");
    expect(await opened(on, 'orla', 'Details')).toContain('Plantedfirst');
    await as('marigold').presses('Something else');
    await as('marigold').fills('Something else', { 'Your answer': 'something in private' });
    await as('marigold').fills('To the', { 'What the': 'plantedfear' });
    for (const who of ['orla', 'bram', 'isolde']) {
      const text = await opened(on, who, 'Details');
      expect(text, who).not.toMatch(/Planted(first|second)/);
      expect(text, who).not.toMatch(/violence has|fear of|note waits/i);
    }
    // Neither who wrote it nor that there is one is read by whoever keeps the conference.
    expect(await opened(on, 'avery', 'Details', 'INV-63')).not.toMatch(/plantedfear|Planted(first|second)/);
    expect(as('magnolia').reads('')).not.toContain('a note waits');
    // After a working day it is the unit manager's to know that one waits, and no more.
    await at('2026-12-03 09:30');
    expect(as('magnolia').reads('INV-63: a note waits')).not.toMatch(/Marigold|planted/i);
    await as('linden').presses('Read it');
    expect(as('linden').reads('Form')).toMatch(/Marigold[\s\S]*plantedfear/);
    await as('linden').presses('It holds no more');
    await as('linden').fills('Does it still hold?', {});
    expect(await opened(on, 'orla', 'Details')).toContain('Plantedfirst');
    for (const who of ['orla', 'bram', 'isolde', 'avery', 'magnolia']) expect(on.everRead(who), who).not.toContain('plantedfear');
    for (const one of postedBy(on)) expect(one).not.toMatch(/planted/i);
  };
  await play(stage, { title: 'in private', procedure: 'stoke-on-trent', starts: '2026-12-01 09:10', tell });
}, 120_000);

test('Ceredigion, in Welsh: the father of one half-sibling is there for a part only; whoever is there for the other reads nothing of it, and a named person tells him by a day (FV-P9, Q-9)', async () => {
  const tell = async (on: Telling) => {
    const { as } = on;
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
      ],
      children,
    });
    const [chair, lead] = [as('rowan'), as('isolde')];
    await chair.presses('Manylion', 'pwy sy’n dod');
    await chair.presses('Hanner brodyr');
    await chair.fills('Hanner brodyr', { 'Hanner brodyr neu': ['Plentyn 2'] });
    for (const [agency, role, who, child] of [
      [school, 'Ysgol', 'Marigold', 'Plentyn 1'],
      [trust, 'Nyrs ysgol', 'Orla', 'Plentyn 2'],
    ] as const) {
      await chair.presses('Ychwanegu pobl', 'pwy sy’n dod');
      await chair.fills('Pwy i’w gwahodd', { Asiantaeth: agency, 'Gwahoddir fel': role });
      await chair.fills('Pwy ohonynt', { Pobl: [who], 'Maent yno i': [child] });
    }
    for (const who of ['isolde', 'bram', 'marigold', 'orla']) await as(who).presses('Byddaf yno');
    await lead.presses('Manylion');
    await lead.presses('Rhieni a gofalwyr');
    await lead.fills('Rhieni a gofalwyr', { 'Beth ddylai newid': 'Ychwanegu' });
    await lead.fills('Rhiant neu ofalwr', { 'Maent yn': 'Rhiant', Enw: 'Plantedfather', 'I ba blant': ['Plentyn 1'] });
    // Whoever is there for the other child is offered nobody of his; who is there for this one asks.
    await as('orla').presses('Manylion');
    await as('orla').presses('Agor', 'Ni ddylai rhywun');
    await as('orla').presses('Gofyn i’r');
    expect(as('orla').reads('Gofyn')).not.toContain('Rhiant 1');
    await as('orla').closes();
    await as('marigold').presses('Manylion');
    await as('marigold').presses('Agor', 'Ni ddylai rhywun');
    await as('marigold').presses('Gofyn i’r');
    await as('marigold').fills('Gofyn i’r', {
      'Am bwy y mae': 'Rhiant 1',
      'Beth yr ydych': 'Yno am ran',
      'Ar ba sail': 'niweidio’r plentyn',
      'A oes tystiolaeth': 'Oes',
      'Yn eich geiriau': 'plantedground',
    });
    await chair.presses('Agor', 'i chi yn unig');
    expect(chair.reads('Form')).toMatch(/Plantedfather[\s\S]*Marigold[\s\S]*plantedground/);
    await chair.presses('Penderfynu');
    await chair.fills('Penderfynu', { 'Beth yr ydych': 'Yno am ran', Pam: 'plantedreason' });
    await chair.fills('Penderfynu', { 'Pa ran': 'plantedpart' });
    // Who tells him and by when, who obtains his views all the same: of those who may know of him, and of nobody else.
    const tasks = chair.reads('Form “Pwy sy’n gwneud beth”');
    expect(tasks).toMatch(/Isolde[\s\S]*Marigold/);
    expect(tasks).not.toContain('Orla');
    const doers = { 'Yn dweud wrthynt': 'Isolde', 'Yn cael eu barn': 'Isolde', 'Yn dweud y canlyniad': 'Isolde' };
    const days = { 'Dweud erbyn': '2026-12-10', 'Cael y farn': '2026-12-15', 'Dweud y canlyniad erbyn': '2026-12-17' };
    await chair.fills('Pwy sy’n gwneud beth', { ...doers, ...days, 'A ydynt yn cael adroddiad': 'Ydynt' });
    // Whoever has to tell him reads whom and what, and not why; whoever asked, that it was decided.
    expect(lead.reads('INV-64')).toMatch(/gofyn ichi wneud rhywbeth, erbyn Iau 10 Rhag 2026/);
    await lead.presses('Agor', 'i chi yn unig');
    expect(lead.reads('Form')).toMatch(/Plantedfather[\s\S]*plantedpart/);
    expect(lead.reads('Form')).not.toMatch(/plantedreason|plantedground|niweidio/);
    await lead.presses('Dweud beth');
    await lead.fills('Beth sydd', { 'Wedi ei': ['Yn dweud wrthynt'] });
    expect(as('marigold').reads('INV-64')).toContain('wedi penderfynu’r hyn a ofynnoch');
    // Of one half-sibling’s father whoever is there for the other has read nothing, nor that anything was asked.
    expect(on.everRead('orla')).not.toMatch(/Plantedfather|Plantedfirst|Rhiant 1|planted(ground|part|reason)/);
    expect(on.everRead('bram')).not.toMatch(/planted(ground|part|reason)/);
    expect(on.everRead('avery')).not.toMatch(/planted(ground|part|reason)/);
    for (const one of postedBy(on)) expect(one).not.toMatch(/planted|niweidio|Rhiant 1/i);
  };
  const cy = (all: readonly never[]) => all.map((one) => ({ ...(one as object), language: 'cy' }) as never);
  await play(stage, { title: 'in private', procedure: 'ceredigion', starts: '2026-12-01 09:10', people: cy as never, tell });
}, 120_000);
