import { afterAll, beforeAll, expect, test } from 'vitest';
import { charges } from '../../support/convene.ts';
import { convenes, deciders, welsh } from '../../support/story/before-the-day.ts';
import { care, police, school, usual } from '../../support/story/deciding-stories.ts';
import { agreesAndSends, dayInWelsh, minutesOf, postedBy, registers, view, writes } from '../../support/story/on-the-day.ts';
import { openStage, type Stage } from '../../trails/stage.ts';
import { play, type Telling } from '../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

const three = ['isolde', 'bram', 'marigold'];

async function tells(on: Telling, { administrator, chair: name }: (typeof charges)[number]): Promise<void> {
  const { as, at } = on;
  const chair = as(name);
  await convenes(on, {
    ...usual,
    administrator,
    chair: name,
    words: welsh,
    reference: 'INV-79',
    criterion: 'Mae plentyn yn dioddef',
    asking: {},
    from: { 'Trafodaeth strategaeth': '2026-11-30' },
    people: [
      [care, 'Gweithiwr cymdeithasol', 'Isolde'],
      [police, 'Heddlu', 'Bram'],
      [school, 'Ysgol', 'Marigold'],
    ],
  });
  for (const who of three) await as(who).presses('Byddaf yno');
  await at('2026-12-16 10:05');
  await registers(on, name, three, dayInWelsh);
  await chair.presses('Gofyn am farn');
  const no = { 'yn wynebu risg': 'Nac ydy', 'ar ba dystiolaeth': 'plantedevidence' };
  await view(on, name, Object.fromEntries(three.map((who) => [who, no])), dayInWelsh);
  await chair.presses('Ei gofnodi');
  await chair.presses('Penderfynu');
  // No rule follows from the views, so nothing is proposed, and no limb is asked of what is not at risk (CE-D1, CE-D3).
  expect(chair.reads('Form “Beth a benderfynir”')).not.toContain('yn cynnig');
  await chair.fills('Beth a benderfynir', {
    'Beth a benderfynir': 'Nid yw’r plentyn mewn perygl',
    'Sut y daeth i fod': 'Fel y cytunwyd',
    'Unrhyw beth i’w ychwanegu, os yw fel y cytunwyd': 'plantedreason',
  });

  // Advice, support and services are discussed at once (CE-D4); no lead is asked for, and one may be named.
  const follows = 'Beth sy’n dilyn';
  const called = 'cyngor, cymorth a gwasanaethau';
  expect(chair.reads(`Form “${follows}”`)).toContain(`Ystyrir ei anghenion yr un fath: ${called}.`);
  await chair.fills(follows, {
    'A oes cymorth arall': 'Mae cymorth arall yn parhau',
    'Pwy sy’n ei arwain': 'Marigold',
    'Beth a gynllunnir': 'plantedneed',
  });
  expect(as('marigold').reads('INV-79: beth sy’n dilyn')).toContain('Chi sy’n ei arwain.');
  // No name is entered on the register, so whoever keeps it and the police have nothing to be told (CE-D5).
  for (const who of [administrator, name, 'bram']) expect(on.everRead(who), who).not.toMatch(/Dweud wrth (geidwad|yr heddlu)/);
  for (const who of ['bram', 'marigold', 'isolde', name]) {
    await as(who).presses('Beth a benderfynwyd');
    const read = as(who).reads('Form “Beth a benderfynwyd”');
    expect(read, who).toContain('Nid yw’r plentyn mewn perygl parhaol o niwed sylweddol');
    expect(read, who).not.toContain('Mae’n seiliedig ar');
    expect(read, who).toContain(`${called}; dan arweiniad Marigold`);
    expect(read.includes('plantedneed'), who).toBe(who === 'marigold' || who === name);
    await as(who).closes();
  }

  await chair.presses('Pwy sy’n cael beth');
  await chair.fills('Pwy sy’n cael beth', {});
  await chair.presses('Cau’r gynhadledd');
  await chair.fills('Cau’r gynhadledd', {});
  await writes(on, name, { 'Prif bwyntiau': 'plantedminutes' }, dayInWelsh);
  await agreesAndSends(on, name, dayInWelsh);
  for (const who of three) {
    await as(who).presses('Darllen y penderfyniadau');
    const read = as(who).reads('Form “Penderfyniadau”');
    expect(read, who).toMatch(/nad yw mewn perygl o niwed sylweddol[\s\S]*Cymorth arall: /);
    expect(read, who).toContain(`${called}; dan arweiniad Marigold`);
    expect(await minutesOf(on, who, dayInWelsh), who).toMatch(
      new RegExp(`Cynigir cymorth arall: ${called}\\.[\\s\\S]*Arweinir gan Marigold[\\s\\S]*plantedneed`),
    );
    await as(who).presses('Mae’r penderfyniadau gennyf');
    await as(who).presses('Mae’r cofnodion gennyf');
  }
  expect(chair.reads('yr ystafell')).toContain('Cofnodion: gan 3 o’r 3 eisoes.');
  for (const one of postedBy(on)) expect(one).not.toMatch(/planted|niwed sylweddol/i);
}

test.each(charges)(
  'Ceredigion, in Welsh: not at risk, so advice, support and services are considered, whoever leads them is told, and the minutes have it, $where (CE-D4)',
  async (charge) => {
    const tell = (on: Telling) => on.briefly(() => tells(on, charge), 'untold');
    const people = (all: readonly object[]) => all.map((one) => ({ ...one, language: 'cy' })) as never;
    await play(stage, { title: 'Ceredigion', procedure: 'ceredigion', starts: '2026-12-01 09:10', people, tell });
  },
  120_000,
);
