import { afterAll, beforeAll, expect, test } from 'vitest';
import { convenes, deciders, english } from '../../../support/story/before-the-day.ts';
import { agreesAndSends, minutesOf, registers, view, writes } from '../../../support/story/on-the-day.ts';
import { openStage, type Stage } from '../../../trails/stage.ts';
import { play, type Telling } from '../../../trails/story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(deciders);
});
afterAll(() => stage.stop());

const care = "Netherwick Children's Social Care";
const [police, trust, school, surgery] = ['Thornmere Police', 'Wickwater Health Trust', 'Alderbrook Academy', 'Millrace Surgery'];
/** Who is there for which child: of each one on either platform. */
const thereFor = { isolde: [1, 2], bram: [1, 2], marigold: [1], fenella: [1], orla: [2], ottoline: [2] } as const;
type Who = keyof typeof thereFor;
const everybody = Object.keys(thereFor) as Who[];
const nameOf = (nth: 1 | 2) => ['Plantedfirst', 'Plantedsecond'][nth - 1] ?? '';
const child = (nth: 1 | 2) => `Child ${nth} (${nameOf(nth)})`;
/** Filled in for each child that somebody is there for. */
const forOwn = (who: Who, fill: (nth: 1 | 2) => Readonly<Record<string, string>>) =>
  Object.assign({}, ...thereFor[who].map(fill)) as Record<string, string>;

/** Whatever is typed or true of one child alone in this story, each found nowhere else, and who is there for it alone. */
const ofChild = {
  1: /Marigold|Fenella|Alderbrook|Child 1|Parent 1|Plantedfirst|Plantedfather|fear1|why1|evidence1|outcome1|action1|reason1|minutes1|neglect|16 Mar 2027/,
  2: /Orla|Ottoline|Millrace|Child 2|Parent 2|Plantedsecond|Plantedmother|why2|evidence2|outcome2|action2|reason2|help2|minutes2/,
};

/** From the request to the list that is agreed: two half-siblings, a parent of each, and whoever is there for one of them. */
async function convenesForBoth(on: Telling): Promise<void> {
  const { as } = on;
  await convenes(on, {
    words: english,
    reference: 'INV-71',
    asker: 'bram',
    decider: 'osric',
    administrator: 'juniper',
    chair: 'rowan',
    criterion: 'A child suffers',
    asking: { 'Who stands behind it': 'Nobody' },
    from: { 'Section 47': '2026-11-30' },
    date: '2026-12-16',
    children: [
      { born: '2013-05-04', name: nameOf(1) },
      { born: '2019-03-02', name: nameOf(2) },
    ],
    people: [
      [care, 'Social worker', 'Isolde'],
      [police, 'Police', 'Bram'],
    ],
  });
  const [chair, lead] = [as('rowan'), as('isolde')];
  await chair.presses('Details', 'who is coming');
  await chair.presses('Half-siblings');
  await chair.fills('Half-siblings', { 'Half-siblings of': ['Child 2'] });
  for (const [agency, role, who] of [
    [school, 'School or college', 'marigold'],
    [trust, 'Health visitor', 'fenella'],
    [trust, 'School nurse', 'orla'],
    [surgery, 'GP', 'ottoline'],
  ] as const) {
    await chair.presses('Add people', 'who is coming');
    await chair.fills('Who to invite', { Agency: agency, 'Invited as': role });
    const [nth] = thereFor[who];
    await chair.fills('Who of them', { People: [`${who[0]?.toUpperCase()}${who.slice(1)}`], 'They are there for': [child(nth)] });
  }
  for (const who of everybody) await as(who).presses("I'll be there");
  for (const [nth, name] of [
    [1, 'Plantedfather'],
    [2, 'Plantedmother'],
  ] as const) {
    await lead.presses('The family');
    await lead.presses('Parents and carers');
    await lead.fills('Parents and carers', { 'What should change': 'Add a parent' });
    await lead.fills('Parent or carer', { 'They are': 'Parent', Name: name, 'Of which children': [child(nth)] });
  }
}

test('one parent excluded, two half-siblings: whoever is there for one of them has nothing of the other, from the invitation to the minutes (Q-9)', async () => {
  await play(stage, {
    title: 'half-siblings',
    procedure: 'buckinghamshire',
    starts: '2026-12-01 09:10',
    tell: (on) => on.briefly(() => tells(on), 'untold'),
  });
}, 120_000);
async function tells(on: Telling) {
  const { as, at } = on;
  await convenesForBoth(on);
  const [chair, lead] = [as('rowan'), as('isolde')];

  // The social worker asks that the father of the first is not there, and the chair decides it (ST-P15).
  await lead.presses('Details');
  await lead.presses('Open', 'Somebody of the family');
  await lead.presses('Ask the');
  await lead.fills('Ask the', {
    'Whom it is about': 'Parent 1',
    'What you ask for': 'Not there at all',
    'On which ground': 'threat',
    'Is there evidence': 'Yes',
    'In your words': 'plantedfear1',
  });
  await chair.presses('Open', 'for you alone');
  await chair.presses('Decide');
  await chair.fills('Decide', { 'What you decide': 'Not there at all', Why: 'plantedreason1' });
  expect(chair.reads('Form “Who does what”')).toMatch(/Marigold[\s\S]*Fenella/);
  expect(chair.reads('Form “Who does what”')).not.toMatch(/Orla|Ottoline/);
  await chair.closes();

  await at('2026-12-16 10:05');
  await registers(on, 'rowan', everybody);
  await chair.presses('Who of the family');
  expect(chair.reads('Form “The family here”')).toContain('Parent 1 (Plantedfather) (excluded from all of it)');
  await chair.fills('The family here', { 'Of the family': ['Parent 2'] });

  await chair.presses('Open the scale');
  for (const who of everybody) {
    await as(who).presses('Place');
    await as(who).fills(
      'Safety scale',
      forOwn(who, (nth) => ({ [`${child(nth)}: from`]: '4', [`${child(nth)}: why`]: `plantedwhy${nth}` })),
    );
  }
  await chair.presses('Reveal');
  await chair.fills('Reveal', {});
  await chair.presses('Open the plan');
  for (const nth of [1, 2] as const) {
    await chair.presses('Add to the plan');
    await chair.fills('Add to the plan', {
      'What it is': 'What must change',
      'One on each': `plantedoutcome${nth}`,
      'For which child': child(nth),
    });
    await chair.presses('Open the plan');
  }
  await chair.closes();
  for (const [nth, who] of [
    [1, 'Marigold'],
    [2, 'Orla'],
  ] as const) {
    await chair.presses('Give an action');
    await chair.fills('Give an action', {
      'Who does it': who,
      'What is to be done': `plantedaction${nth}`,
      'Why: the risk': `plantedaction${nth}`,
      'By when': '2027-01-08',
      'For which child': child(nth),
    });
  }

  await chair.presses('Ask for views');
  const views = everybody.map((who) => [
    who,
    forOwn(who, (nth) => ({
      [`${child(nth)}: has`]: nth === 1 ? 'Yes, at risk' : 'No, not at risk',
      [`${child(nth)}: on what`]: `plantedevidence${nth}`,
    })),
  ]);
  await view(on, 'rowan', Object.fromEntries(views));
  await chair.presses('Record it');
  await chair.presses('Decide');
  await chair.fills('What is decided', { Category: ['Neglect'], 'Anything to add': 'plantedreason1' });
  await chair.fills('What is decided', { 'Anything to add': 'plantedreason2' });
  await chair.fills('What follows', {
    'Is there other help': 'Other help',
    'Who leads': 'Orla',
    'What is planned': 'plantedhelp2',
  });
  await chair.presses('Who gets what');
  const list = chair.reads('Form “Who gets what”');
  expect(list).toMatch(/Marigold[^\n]*\(only of Child 1 \(Plantedfirst\)\)/);
  expect(list).toMatch(/Orla[^\n]*\(only of Child 2 \(Plantedsecond\)\)/);
  expect(list).toMatch(/Minutes for Parent 1 \(Plantedfather\) \(excluded/);
  await chair.fills('Who gets what', { 'Minutes for Parent 1': 'No minutes' });
  await chair.presses('Close the conference');
  await chair.fills('Close', {});
  await writes(on, 'rowan', {
    'Current risks': { 'What was said': 'plantedminutes1', 'Who reads it': ['Child 1'] } as never,
    'Grey areas': { 'What was said': 'plantedminutes2', 'Who reads it': ['Child 2'] } as never,
    'Current strengths': { 'What was said': 'plantedminutesall', 'Who reads it': ['Everybody'] } as never,
  });
  await agreesAndSends(on, 'rowan');

  for (const who of everybody) {
    for (const [button, form] of [
      ['Details', 'Details'],
      ['Open the line', 'The line'],
      ['Open the views', 'The views'],
      ['What was decided', 'What was decided'],
      ['Read the decisions', 'Decisions'],
    ] as const) {
      await as(who).presses(button);
      for (const nth of thereFor[who]) expect(as(who).reads(`Form “${form}”`), `${who}: ${form}`).toContain(nameOf(nth));
    }
    const minutes = await minutesOf(on, who);
    expect(minutes, who).toContain('plantedminutesall');
    for (const nth of [1, 2] as const) {
      const isOwn = (thereFor[who] as readonly number[]).includes(nth);
      if (isOwn) for (const text of [`plantedminutes${nth}`, `plantedoutcome${nth}`]) expect(minutes, who).toContain(text);
      else {
        const read = `${minutes}\n${on.everRead(who)}`.split('\n');
        expect(
          read.filter((line) => ofChild[nth].test(line)),
          `${who} of child ${nth}`,
        ).toEqual([]);
      }
    }
  }
}
