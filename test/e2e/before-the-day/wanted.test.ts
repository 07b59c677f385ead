import { afterAll, beforeAll, expect, test } from 'vitest';
import { deciders, english, welsh } from '../../support/story/before-the-day.ts';
import { postedBy } from '../../support/story/on-the-day.ts';
import { openStage, type Stage } from '../../trails/stage.ts';
import { play, type Telling } from '../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

const posts: Readonly<Record<string, string>> = { nerys: 'Child Protection Nurse Advisor', tamsin: 'Team worker' };
/** Each with the post that says as what they usually come, and the one language. */
const cast = (language: 'en' | 'cy') => (all: readonly never[]) =>
  all.map((one: { readonly id: string }) => ({
    ...one,
    language,
    ...(posts[one.id] === undefined ? {} : { post: posts[one.id] }),
  })) as never;
const toldBy = (procedure: string, tell: (on: Telling) => Promise<void>, language: 'en' | 'cy' = 'en') =>
  play(stage, { title: 'wanted', procedure, starts: '2026-12-01 09:10', people: cast(language) as never, tell });

/** A draft of this type, and whom it is about by date: of birth, or `expected`. */
async function drafts(
  { as }: Telling,
  words: typeof english,
  type: string,
  children: readonly string[],
  said: readonly string[],
) {
  const admin = as('juniper');
  const [form = '', reference = '', from = ''] = said;
  await admin.says('hello');
  await admin.presses(words.call);
  await admin.fills(words.call, { [form]: reference, [words.type]: type, [from]: '2026-11-30' });
  for (const child of children) {
    await admin.presses(words.child, `${reference}${words.draft}`);
    const date = child.replace('expected ', '');
    await admin.fills(words.child, { [date === child ? words.born : words.expected]: date });
  }
  return { admin, read: () => admin.reads(`${reference}${words.draft}`), at: `${reference}${words.draft}` };
}
const missingIn = (text: string) => /(?:Missing|Ar goll): (.*?)\. (?:The|Mae)/.exec(text)?.[1] ?? '';
const nobodyElse = { 'Under five, at no nursery': '0', 'Under five, at a nursery': '0', 'Of school age': '0' };

test('Falkirk: every child of the family’s age, one tap each, why somebody is missing, and who speaks for a school in its holidays (FV-P1, FV-P2, FV-P4, FV-P11)', async () => {
  await toldBy('forth-valley', async (on) => {
    const { as } = on;
    const { admin, read, at } = await drafts(
      on,
      english,
      'Initial',
      ['2024-05-04'],
      ['Case reference', 'INV-56', 'Concern notified'],
    );
    expect(missingIn(read())).toBe(
      'Social worker (FV-P1), Police (FV-P1), Education, pre-five included (FV-P1), Health visitor (FV-P1) and Child Protection Nurse Advisor (FV-P2)',
    );
    // At no nursery it needs no school; a brother or sister of school age whom it is not about does.
    const others = async (fields: Readonly<Record<string, string>>) => {
      await admin.presses('Who else', at);
      await admin.fills('Others in the family', fields);
    };
    await others({ ...nobodyElse, 'Children of the conference': 'No, none' });
    expect(missingIn(read())).not.toContain('Education');
    await others({ 'Of school age': '2' });
    expect(missingIn(read())).toContain('Education, pre-five included (FV-P1)');
    expect(missingIn(read())).not.toContain('School nurse');

    // One tap each, whoever it can only be.
    for (const who of ['Fenella', 'Nerys', 'Isolde']) await admin.presses('Put on the list', who);
    expect(missingIn(read())).toBe('Police (FV-P1) and Education, pre-five included (FV-P1)');
    await admin.presses('Say why', at);
    await admin.fills('Not invited', { 'In which role': 'Police', 'Why nobody': 'Nobody can be found' });
    expect(read()).toContain('Nobody is invited as: Police (FV-P1). Why is said.');
    await admin.presses('Choose people', at);
    await admin.fills(admin.reads('Form').split('“')[1]?.split('”')[0] ?? '', { Who: ['Marigold'] });
    expect(read()).not.toContain('Missing:');

    // Its day lies between two terms of the school's area: who speaks for the school is asked, and said.
    await admin.presses('Fill in', at);
    await admin.fills('Date, place and', { Date: '2026-12-16', Time: '10:00', Place: 'Plantedhall', Chair: 'Rowan' });
    expect(read()).not.toContain('school holidays');
    await admin.presses('The partnership');
    await admin.fills('The partnership', { 'What would you like': 'School terms' });
    await admin.fills('School terms', { 'Area of a new term': 'Falkirk', 'First day': '2026-08-18', 'Last day': '2026-12-11' });
    // Every case is looked at behind the answer.
    const drawn = async () => stage.settled().then(read);
    await expect.poll(drawn, { timeout: 30_000 }).toContain('The day lies in school holidays');
    await admin.presses('Say who', at);
    await admin.fills('School holidays', { 'Who speaks': 'plantedhead', 'Where its': 'plantedoffice' });

    await admin.presses('Send to the', at);
    const chair = as('rowan');
    await chair.presses('I have no tie');
    expect(chair.reads('who is invited')).toMatch(/Isolde[^\n]*needed: takes part in the enquiries/);
    expect(chair.reads('who is invited')).toMatch(/Nerys[^\n]*needed: advises the conference/);
    expect(chair.reads('who is invited')).toMatch(/On the list: 4 people of 3 agencies/);
    await chair.presses('Agree the list');
    await chair.presses('Details', 'who is coming');
    expect(chair.reads('Form “Details”')).toMatch(/plantedhead[\s\S]*plantedoffice/);
    await chair.closes();
    // Why them, and what is expected of them.
    expect(as('nerys').reads('INV-56')).toMatch(
      /invited as: Child Protection Nurse Advisor[\s\S]*Why you: advises the conference[\s\S]*Asked of you: attend; a written report; share it with the family/,
    );
    for (const one of postedBy(on)) expect(one).not.toMatch(/planted/i);
  });
}, 120_000);

test('a transfer to Falkirk wants both authorities; nobody is offered for the other one as if it could only be them (FV-P7)', async () => {
  await toldBy('forth-valley', async (on) => {
    const { admin, read } = await drafts(on, english, 'Transfer', ['2013-05-04'], ['Case reference', 'INV-57', 'Move notified']);
    for (const role of [
      'Social worker (FV-P1)',
      'Manager of the social worker (FV-P7)',
      'Social worker of the authority moved from (FV-P7)',
    ])
      expect(missingIn(read())).toContain(role);
    expect(missingIn(read())).toContain('Manager of the authority moved from (FV-P7)');
    await admin.presses('Put on the list', 'Isolde');
    expect(read()).not.toMatch(/authority moved from: /);
  });
}, 60_000);

test.each([
  [
    'stoke-on-trent',
    'Pre-birth',
    ['expected 2027-06-01'],
    'Social worker (ST-P1), Police, Central Referral Unit (ST-P1) and Midwifery (ST-P1)',
    'Peregrine',
  ],
  [
    'stoke-on-trent',
    'Initial',
    ['2013-05-04'],
    'Social worker (ST-P1), Police, Central Referral Unit (ST-P1), School nurse (ST-P1) and School of a child in the household (ST-P1)',
    'Orla',
  ],
  [
    'buckinghamshire',
    'Pre-birth',
    ['expected 2027-06-01'],
    'Social worker (BU-S3), Police (BU-P2) and Midwife (BU-P2)',
    'Peregrine',
  ],
  [
    'buckinghamshire',
    'Initial',
    ['2013-05-04', '2024-05-04'],
    'Social worker (BU-S3), Police (BU-P2), School nurse (BU-P2), Health visitor (BU-P2) and School or college, with authority to commit resources (BU-P3)',
    'Fenella',
  ],
] as const)(
  '%s, %s: what is missing is said with the row that asks, and is one tap away (ST-P1)',
  async (procedure, type, children, missing, tap) => {
    await toldBy(procedure, async (on) => {
      const from = procedure === 'stoke-on-trent' ? 'Strategy discussion' : 'Section 47';
      const { admin, read } = await drafts(on, english, type, children, ['Case reference', 'INV-58', from]);
      expect(missingIn(read())).toBe(missing);
      await admin.presses('Put on the list', tap);
      expect(read()).toContain(tap);
    });
  },
  60_000,
);

test('Ceredigion, in Welsh: the same in its words', async () => {
  await toldBy(
    'ceredigion',
    async (on) => {
      const { admin, read } = await drafts(
        on,
        welsh,
        welsh.initial,
        ['2013-05-04'],
        ['Cyfeirnod', 'INV-59', 'Trafodaeth strategaeth'],
      );
      expect(missingIn(read())).toBe('Gweithiwr cymdeithasol (CE-D1), Heddlu (CE-D1), Nyrs ysgol (CE-D1) ac Ysgol (CE-D1)');
      await admin.presses('Rhoi ar y rhestr', 'Orla');
      expect(read()).not.toMatch(/Missing|Nobody/);
    },
    'cy',
  );
}, 60_000);
