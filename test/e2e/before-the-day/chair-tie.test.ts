import { afterAll, beforeAll, expect, test } from 'vitest';
import { convenes, deciders, welsh } from '../../support/story/before-the-day.ts';
import { care, ofStoke, police } from '../../support/story/deciding-stories.ts';
import { postedBy } from '../../support/story/on-the-day.ts';
import { openStage, type Stage } from '../../trails/stage.ts';
import { play, type Telling } from '../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

const stories = [
  {
    procedure: 'stoke-on-trent',
    language: 'en',
    convening: {
      ...ofStoke,
      people: [
        [care, 'Social worker', 'Isolde'],
        [police, 'Police, Central', 'Bram'],
      ],
    },
    says: {
      change: 'Change that',
      form: 'Tie to the case',
      label: 'What ties you',
      tie: 'I manage, or managed',
      details: 'Details',
      stays: 'The CRM stays',
      keep: 'The CRM stays',
      why: 'Why',
    },
    flagged: 'has said that they have a tie to the case',
    which: 'manages or managed the work',
    kept: 'has said that the CRM stays',
  },
  {
    procedure: 'ceredigion',
    language: 'cy',
    convening: {
      words: welsh,
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
    },
    says: {
      change: 'Newid hynny',
      form: 'Cyswllt â’r achos',
      label: 'Beth sy’n eich',
      tie: 'Rwy’n rheoli',
      details: 'Manylion',
      stays: 'Mae’r Cadeirydd yn aros',
      keep: 'Mae’r Cadeirydd',
      why: 'Pam mae',
    },
    flagged: 'wedi dweud bod ganddynt gyswllt',
    which: 'wedi rheoli’r gwaith ar yr achos',
    kept: 'yn aros',
  },
] as const;

async function tells(on: Telling, of: (typeof stories)[number]): Promise<void> {
  const { as } = on;
  const { says, convening } = of;
  await convenes(on, { ...convening, reference: 'INV-65' });
  const [chair, administrator, manager] = [as(convening.chair), as(convening.administrator), as('magnolia')];
  await chair.presses(says.change);
  await chair.fills(says.form, { [says.label]: [says.tie] });
  // Whoever set it up reads that there is one; which, in a form alone. The unit manager is asked, and nothing waits.
  expect(administrator.reads('INV-65')).toContain(of.flagged);
  await administrator.presses(says.details, 'INV-65');
  expect(administrator.reads('Form')).toContain(of.which);
  await administrator.closes();
  await manager.presses(says.stays);
  expect(manager.reads('Form')).toContain(of.which);
  await manager.fills(says.keep, { [says.why]: 'plantedstays' });
  expect(administrator.reads('INV-65')).toContain(of.kept);
  await chair.presses(says.details, 'INV-65');
  expect(chair.reads('Form')).toMatch(/Magnolia Underhill[^\n]*plantedstays/);
  await chair.closes();
  // Those who are invited learn neither that there is one nor which.
  for (const who of ['isolde', 'bram']) expect(on.everRead(who), who).not.toContain(of.flagged);
  for (const one of postedBy(on)) {
    expect(one).not.toContain('planted');
    expect(one).not.toContain(of.which);
  }
}

test.each(stories)(
  '$procedure: the chair declares a tie to the case: it is flagged, and the unit manager says why they stay (ST-P12)',
  async (of) => {
    const people = (all: readonly never[]) => all.map((one) => ({ ...(one as object), language: of.language }) as never);
    await play(stage, {
      title: 'tie',
      procedure: of.procedure,
      starts: '2026-12-01 09:10',
      people: people as never,
      tell: (on) => tells(on, of),
    });
  },
  120_000,
);
