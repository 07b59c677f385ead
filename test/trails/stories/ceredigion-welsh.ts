import type { Story } from '../story.ts';

export const story: Story = {
  title: 'Ceredigion in Welsh, an initial conference: everybody reads Welsh but the police',
  procedure: 'ceredigion',
  starts: '2026-12-03 09:10',
  people: (all) => all.map((one) => (one.agency === 'police' ? one : { ...one, language: 'cy' })),
  async tell(on) {
    const { as, at, briefly } = on;
    const [avery, rowan, marigold] = [as('avery'), as('rowan'), as('marigold')];
    const draft = 'INV-13: drafft';
    await briefly(async () => {
      await avery.says('helo');
      await avery.presses('Galw cynhadledd');
    });
    await avery.fills('Galw cynhadledd', {
      'Cyfeirnod yr achos': 'INV-13',
      'Math o gynhadledd': 'Cychwynnol',
      'Trafodaeth strategaeth': '2026-12-01',
    });
    await briefly(async () => {
      await avery.presses('Ychwanegu plentyn', draft);
      await avery.fills('Ychwanegu plentyn', { 'Dyddiad geni': '2019-05-04' });
      await avery.presses('Llenwi', draft);
      await avery.fills('Dyddiad', { Dyddiad: '2026-12-16', Amser: '10:00', Lle: 'Neuadd Ddychmygol', Cadeirydd: 'Rowan' });
      for (const [agency, role, person] of [
        ["Netherwick Children's Social Care", 'Gweithiwr cymdeithasol', 'Tamsin'],
        ['Thornmere Police', 'Heddlu', 'Bram'],
        ['Wickwater Health Trust', 'Nyrs ysgol', 'Orla'],
        ['Alderbrook Academy', 'Ysgol', 'Marigold'],
      ] as const) {
        await avery.presses('Ychwanegu pobl', draft);
        await avery.fills('Pwy i’w gwahodd', { Asiantaeth: agency, 'Gwahoddir fel': role });
        await avery.fills('Pwy ohonynt', { Pobl: [person] });
      }
      await avery.presses('Anfon at y Cadeirydd', draft);
    });
    await rowan.presses('Cytuno ar y rhestr');
    await at('2026-12-04 08:30');
    await marigold.presses('Manylion');
    await marigold.closes();
    await marigold.presses('Byddaf yno');
    await as('orla').presses('Rhywbeth arall');
    await as('orla').fills('Rhywbeth arall', { 'Eich ateb': 'Ymddiheuriadau / Apologies' });
    await as('orla').closes();
    await marigold.says('dyddiadau');
    await at('2026-12-09 09:01');
  },
};
