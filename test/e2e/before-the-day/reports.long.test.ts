import { afterAll, beforeAll, expect, test } from 'vitest';
import { inventedPartnership } from '../../../adapters/sandbox/partnership.ts';
import { forger } from '../../support/forger.ts';
import { convenes, deciders, english, welsh } from '../../support/story/before-the-day.ts';
import { care, ofStoke, police, school, trust, usual } from '../../support/story/deciding-stories.ts';
import { peopleBeside } from '../../support/story/invented-cast.ts';
import { postedBy } from '../../support/story/on-the-day.ts';
import { openStage, type Stage } from '../../trails/stage.ts';
import { play, type Telling } from '../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage([...deciders, ...peopleBeside().filter((one) => one.id === 'quill')]);
});
afterAll(() => stage.stop());

const toldBy = (procedure: string, tell: (on: Telling) => Promise<void>) =>
  play(stage, { title: 'reports', procedure, starts: '2026-12-01 09:10', tell });
const identityOf = (person: string) => {
  const found = inventedPartnership().people.find((one) => one.id === person)?.identities[0];
  if (found === undefined) throw new Error(`nobody is called ${person}`);
  return found;
};
/** What looks like another address, or does something. */
const hostile = [
  'javascript:alert(1)',
  'http://files.example.invalid/x',
  'https://files.example.invalid@evil.example.invalid/x',
  'https://a:b@evil.example.invalid/x',
  'data:text/html,x',
  'https://files.example.invalid\\@evil.example.invalid/x',
  'https://files.example.invalid/a b',
];
/** What stands in everybody's own form of their report. */
const own = /It has a part of its own: restricted access information/g;
/** Whatever a person reads in a form that they open, and close again. */
async function opened({ as }: Telling, who: string, button: string, on?: string): Promise<string> {
  await as(who).presses(button, on);
  const text = as(who).reads('Form');
  await as(who).closes();
  return text;
}
async function caseOf(): Promise<string> {
  for await (const stream of stage.sandbox.bot().app.streams.all()) if (stream.startsWith('case:')) return stream.slice(5);
  throw new Error('there is no case');
}

test('Stoke-on-Trent: what cannot go to the family is asked of the chair, agreed in part, then refused; nobody else learns of it, and nobody forges it (ST-R2)', async () => {
  await toldBy('stoke-on-trent', async (on) => {
    const { as } = on;
    await convenes(on, {
      ...ofStoke,
      reference: 'INV-61',
      people: [
        [care, 'Social worker', 'Isolde'],
        [police, 'Police, Central', 'Bram'],
        [trust, 'School nurse', 'Orla'],
        [school, 'School of a child', 'Marigold'],
      ],
    });
    const [chair, bram, marigold] = [as('linden'), as('bram'), as('marigold')];
    for (const one of [bram, marigold]) {
      await one.presses("I'll be there");
      await one.presses('It is ready');
      await one.presses('My report');
      await one.presses('Ask the');
      expect(one.reads('Form')).toMatch(/Your manager has to talk it over/);
      await one.fills('Not shared beforehand', { 'Which manager agrees': 'plantedmanager', 'Has your manager': 'Not yet' });
    }
    expect(chair.reads('INV-61')).toMatch(/Bram[^\n]*asks you something about their report/);
    await chair.presses('Read and answer', 'Bram');
    expect(chair.reads('Form')).toMatch(/plantedmanager[\s\S]*talks it over with you first/);
    await chair.fills('Not shared beforehand', { 'Your answer': 'Agreed in part', 'A line for': 'plantedline' });
    // The author hears that it was answered, and reads what and the line in a form; nobody else does.
    expect(bram.reads('INV-61')).toContain('has answered what you asked about your report');
    expect(marigold.reads('INV-61')).not.toContain('has answered');
    await bram.presses('My report');
    await bram.presses('Ask the');
    expect(bram.reads('Form')).toMatch(/Agreed in part[\s\S]*plantedline/);
    await bram.closes();

    // What is Bram's is opened and answered by nobody but the chair.
    const id = await caseOf();
    const { state } = { state: await stage.sandbox.bot().app.streams.cases.peek(`case:${id}`) };
    const at = Object.values(state.meetings)[0]?.reports['bram' as never]?.withheld?.at ?? 0;
    for (const who of ['marigold', 'orla', 'isolde', 'avery', 'saffron', 'corin']) {
      const hand = forger(stage, identityOf(who));
      const about = `bram/${at}`;
      for (const text of [
        await hand.open({ form: 'report-withheld', of: id, meeting: 'k1', about }),
        await hand.submit(
          { form: 'report-withheld', of: id, meeting: 'k1', about },
          { decision: 'agreed', line: 'plantedforged' },
        ),
        await hand.press({ verb: 'decide-withheld', of: id, meeting: 'k1', about }),
      ])
        expect(text, who).not.toMatch(/planted|Agreed|Bram/);
    }
    const after = await stage.sandbox.bot().app.streams.cases.peek(`case:${id}`);
    expect(Object.values(after.meetings)[0]?.reports['bram' as never]?.withheld).toMatchObject({
      decision: 'in-part',
      line: 'plantedline',
    });

    // Answered otherwise, he is told anew.
    await chair.presses('Reports');
    await chair.presses('Answer otherwise');
    await chair.fills('Not shared beforehand', { 'Your answer': 'Not agreed' });
    const list = await opened(on, 'linden', 'Reports');
    expect(list).toMatch(/Bram[^\n]*not shared beforehand: Not agreed/);
    expect(list).toMatch(/Marigold[^\n]*not shared beforehand: asked of you/);
    expect(await opened(on, 'avery', 'Reports')).not.toMatch(/not shared beforehand|planted/);
    // She asks no more: the chair is asked nothing of hers any more.
    await marigold.presses('My report');
    await marigold.presses('Ask the');
    await marigold.fills('Not shared beforehand', { 'What to do': 'Ask no more' });
    expect(chair.reads('who is coming')).not.toMatch(/Marigold[^\n]*asks you something/);
    for (const one of postedBy(on)) expect(one).not.toMatch(/planted/i);
    for (const who of ['orla', 'isolde', 'avery'])
      expect(on.everRead(who), who).not.toMatch(/plantedmanager|plantedline|not shared beforehand: /);
  });
}, 120_000);

test('Falkirk: the lead puts the parts together, and that one has a restricted part is read by its author and the chair, not by the lead or the administrator (FV-R1, FV-R2)', async () => {
  await toldBy('forth-valley', async (on) => {
    const { as } = on;
    await convenes(on, {
      words: english,
      reference: 'INV-62',
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
        [school, 'Education', 'Marigold'],
      ],
    });
    const [bram, marigold, lead] = [as('bram'), as('marigold'), as('isolde')];
    for (const one of [bram, marigold, lead]) await one.presses("I'll be there");
    expect(lead.reads('INV-62')).toMatch(/The composite report/);
    // Addresses that look like others, or do something, are refused beside their field and shown to nobody.
    await bram.presses('It is ready');
    await bram.presses('My report');
    for (const link of hostile) {
      await bram.fills('My report', { 'How far it is': 'Sent', 'How it was sent': 'By a link', 'Link to it': link });
      expect(bram.reads('Form “My report”'), link).toContain('https://');
      expect(bram.reads('Form “My report”'), link).not.toContain(link);
    }
    await bram.fills('My report', {
      'How far it is': 'Sent',
      'How it was sent': 'By a link',
      'Link to it': 'https://files.example.invalid/plantedlink',
      'Tick what is so': ['It has a part of its own'],
    });
    await marigold.presses('It is ready');
    await marigold.presses('I have sent it');
    expect(lead.reads('INV-62')).toContain('Reports: 2 of 4 sent.');
    const toLead = await opened(on, 'isolde', 'Reports');
    expect(toLead).toMatch(/Orla[\s\S]*Sent[\s\S]*Bram[^\n]*By a link/);
    expect(toLead).toMatch(/Bram[^\n]*Open it there/);
    expect(toLead).not.toContain('restricted');
    expect(await opened(on, 'rowan', 'Reports')).toMatch(/Bram[^\n]*a part of its own: restricted access information/);
    expect(await opened(on, 'juniper', 'Reports')).not.toContain('restricted');
    expect(await opened(on, 'bram', 'My report')).toMatch(/\[x\] It has a part of its own/);
    for (const who of ['isolde', 'juniper', 'marigold', 'orla', 'osric'])
      expect(on.everRead(who).replaceAll(own, ''), who).not.toMatch(/restricted access/);
    for (const one of postedBy(on)) expect(one).not.toMatch(/planted|restricted/i);
    // Whoever has no part in putting them together reads neither who is in nor where it is.
    const id = await caseOf();
    for (const who of ['marigold', 'orla', 'saffron'])
      expect(await forger(stage, identityOf(who)).open({ form: 'reports', of: id, meeting: 'k1' }), who).not.toMatch(
        /Bram|planted|Sent/,
      );
  });
}, 120_000);

test('Ceredigion, in Welsh: a report is asked for with apologies too, and with each parent and child it is said what became of sharing it (CE-R1, CE-T3, FV-R3)', async () => {
  const inWelsh = (all: readonly object[]) => all.map((one) => ({ ...one, language: 'cy' })) as never;
  const tell = async (on: Telling) => {
    const { as, at } = on;
    await convenes(on, {
      ...usual,
      words: welsh,
      administrator: 'avery',
      reference: 'INV-63',
      criterion: 'Mae plentyn yn dioddef',
      asking: {},
      from: { 'Trafodaeth strategaeth': '2026-11-30' },
      people: [
        [care, 'Gweithiwr cymdeithasol', 'Isolde'],
        [police, 'Heddlu', 'Bram'],
        [school, 'Ysgol', 'Marigold'],
      ],
    });
    // One on each platform sends apologies. That there will be no report is not offered: it is wanted of whoever does not come too (CE-R1).
    for (const [who, said] of [
      ['bram', { 'Eich adroddiad': 'Mae’n dod o hyd' }],
      ['marigold', {}],
    ] as const) {
      const one = as(who);
      await one.presses('Rhywbeth arall', 'INV-63');
      await one.fills('Rhywbeth arall', { 'Eich ateb': 'Ymddiheuriadau' });
      expect(one.reads('Form “Ymddiheuriadau”'), who).not.toContain('Ni fydd un');
      await one.fills('Ymddiheuriadau', { 'Beth sy’n eich cadw draw': 'Gwyliau', ...said });
      expect(one.reads('INV-63'), who).toContain('Gofynnir am wybodaeth gennych o hyd, erbyn y dyddiadau isod.');
      expect(one.reads('INV-63'), who).toMatch(/Eich adroddiad: [^\n]*, erbyn Maw 15 Rhag 2026/);
    }
    await at('2026-12-15 09:01');
    expect(as('rowan').reads('cyn y diwrnod')).toMatch(/Bram[\s\S]*nid yw’r adroddiad i mewn/);

    const how = { bram: 'Nid yw’n ddiogel ei rannu', marigold: 'Ni ellid cael gafael' };
    for (const who of ['bram', 'marigold'] as const) {
      const one = as(who);
      await one.presses('Mae’n barod');
      await one.presses('Fy adroddiad');
      await one.presses('Ei rannu');
      await one.fills('Rhannu’r adroddiad', {
        'Y rhieni': how[who],
        'Plentyn 1': 'Gwrthododd ei ddarllen',
        'Yr hyn a ddywedasant': ['Maent yn anghytuno'],
        'Mewn ychydig eiriau': `plantedsaid of ${who}`,
      });
      await one.presses('Rwyf wedi’i anfon');
      expect(one.reads('INV-63'), who).toContain('Eich adroddiad: wedi’i anfon.');
    }
    const toChair = await opened(on, 'rowan', 'Adroddiadau');
    for (const who of ['bram', 'marigold'] as const) {
      const line = toChair.split('\n').find((one) => one.toLowerCase().includes(who)) ?? '';
      expect(line, who).toContain(how[who]);
      expect(line, who).toMatch(/Gwrthododd ei ddarllen/);
    }
    expect(toChair).toMatch(
      /plantedsaid of bram[\s\S]*plantedsaid of marigold|plantedsaid of marigold[\s\S]*plantedsaid of bram/,
    );
    // With whom, the administrator reads too; what they said is the chair's alone, and nobody else's.
    expect(await opened(on, 'avery', 'Adroddiadau')).toContain(how.bram);
    for (const who of ['avery', 'isolde']) expect(on.everRead(who), who).not.toContain('plantedsaid');
    for (const one of postedBy(on)) expect(one).not.toMatch(/planted|ddiogel ei rannu/i);
  };
  await play(stage, { title: 'reports', procedure: 'ceredigion', starts: '2026-12-01 09:10', people: inWelsh, tell });
}, 120_000);
