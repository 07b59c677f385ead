import { afterAll, beforeAll, expect, test } from 'vitest';
import { convenes, deciders, welsh } from '../../support/story/before-the-day.ts';
import { care, inStoke, nothingPosted, police, school, usual } from '../../support/story/deciding-stories.ts';
import { openStage, type Stage } from '../../trails/stage.ts';
import { play, type Telling } from '../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

const told = (procedure: string, tell: (on: Telling) => Promise<void>) =>
  play(stage, { title: procedure, procedure, starts: '2026-12-01 09:10', tell });

test('Stoke-on-Trent: what is recommended has an owner, who accepts it with a day or says why not, at their own screen (ST-D5)', async () => {
  await told('stoke-on-trent', async (on) => {
    const { as } = on;
    await inStoke(on, 'INV-75', ['Isolde', 'Bram', 'Orla', 'Marigold']);
    const chair = as('linden');
    await chair.opensHome();
    expect(chair.reads('INV-75 · To record')).toContain('0 of 1 so far.');
    await chair.presses('Record it');
    const recommend = async (what: string, owner: string) => {
      await chair.presses('Recommend it');
      await chair.fills('What is recommended', { 'What is recommended': what, 'Who answers': owner });
    };
    await recommend('plantedreason of a visit', 'Bram');
    await chair.presses('Record it');
    await recommend('plantedreason of a referral', 'Marigold');
    for (const who of ['bram', 'marigold']) {
      expect(as(who).reads('Something is recommended to your agency')).not.toContain('plantedreason');
      await as(who).presses('What was decided');
      await as(who).presses('Answer');
    }
    expect(as('bram').reads('Form “Answer”')).toContain('plantedreason of a visit');
    expect(as('bram').reads('Form “Answer”')).not.toContain('of a referral');
    await as('bram').fills('Answer', { 'What your agency says': 'Accepted' });
    await as('bram').fills('Answer', { 'By when': '2026-12-23' });
    await as('marigold').fills('Answer', { 'What your agency says': 'Not accepted' });
    await as('marigold').fills('Answer', { 'Why, where it is not': 'plantedevidence' });
    await chair.presses('Record it');
    const read = chair.reads('Form “What was decided”');
    expect(read).toMatch(/Thornmere Police|Bram Ketteridge/);
    expect(read).toMatch(/of a visit · Accepted, Wed 23 Dec 2026/);
    expect(read).toMatch(/of a referral · Not accepted: plantedevidence/);
    await chair.closes();
    nothingPosted(on);
  });
}, 120_000);

test.each([
  ['marigold', 'Slack', 'INV-76'],
  ['bram', 'Teams', 'INV-77'],
])(
  'Ceredigion, in Welsh: %s on %s does not agree, is answered, and says that the protocol follows (CE-D2)',
  async (who, _, reference) => {
    const inWelsh = (all: readonly object[]) => all.map((one) => ({ ...one, language: 'cy' }));
    const tell = async (on: Telling) => {
      const { as, at } = on;
      const chair = as('rowan');
      await convenes(on, {
        ...usual,
        words: welsh,
        administrator: 'avery',
        reference,
        criterion: 'Mae plentyn yn dioddef',
        asking: {},
        from: { 'Trafodaeth strategaeth': '2026-11-30' },
        people: [
          [care, 'Gweithiwr cymdeithasol', 'Isolde'],
          [police, 'Heddlu', 'Bram'],
          [school, 'Ysgol', 'Marigold'],
        ],
      });
      await at('2026-12-16 10:05');
      await chair.presses('Nodi presenoldeb');
      await chair.fills('Presenoldeb', { 'Pwy sydd yma': ['Isolde', 'Bram', 'Marigold'] });
      await chair.presses('Ei gofnodi');
      await chair.presses('Penderfynu');
      await chair.fills('Beth a benderfynir', {
        'Beth a benderfynir': 'Nid yw’r plentyn',
        'Sut y daeth i fod': 'Fel y cytunwyd',
        'Pam, ac ar ba sail': 'plantedreason',
      });
      await chair.fills('Beth sy’n dilyn', { 'A oes cymorth arall': 'Nid oes angen' });
      await as(who).presses('Beth a benderfynwyd');
      await as(who).fills('Cyn i chi ei ddarllen', {});
      await as(who).presses('Agor nawr');
      await as(who).presses('Dweud hynny');
      expect(as(who).reads('Form “Pwy nad yw’n cytuno')).toContain('dywedwch wrth eich rheolwr ar unwaith');
      await as(who).fills('Pwy nad yw’n cytuno', { 'Am ba blentyn': 'Plentyn 1', Pam: `plantedreason of ${who}` });
      await chair.presses('Beth a benderfynwyd');
      expect(chair.reads(`plantedreason of ${who}`)).toContain('I’w ateb erbyn');
      await chair.presses('Ei ateb');
      await chair.fills('Ei ateb', { Ateb: `plantedevidence for ${who}` });
      expect(as(who).reads('Mae gennych ateb')).toBeTruthy();
      await as(who).presses('Beth a benderfynwyd');
      expect(as(who).reads(`plantedevidence for ${who}`)).not.toContain('plantedreason of isolde');
      await as(who).presses('Dweud');
      expect(as(who).reads('Form “Sut mae’n parhau')).toContain('dilynir y protocol gwahaniaethau proffesiynol');
      await as(who).fills('Sut mae’n parhau', {
        'A yw’r ateb': 'Nid yw wedi ei setlo',
        'Fy rheolwr fy hun': ['Wedi cael gwybod'],
      });
      await as(who).fills('Sut mae’n parhau', { 'Beth yw’r cam nesaf': `plantedreason next of ${who}` });
      await chair.presses('Beth a benderfynwyd');
      expect(chair.reads(`plantedreason next of ${who}`)).toContain('wedi dweud wrth eu rheolwr eu hunain');
      await chair.closes();
      nothingPosted(on);
      expect(() => as('isolde').reads('Mae gennych ateb')).toThrow(/nowhere/);
    };
    await play(stage, {
      title: 'Ceredigion',
      procedure: 'ceredigion',
      starts: '2026-12-01 09:10',
      people: inWelsh as never,
      tell,
    });
  },
  120_000,
);
