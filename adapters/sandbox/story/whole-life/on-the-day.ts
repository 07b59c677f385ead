import type { Chapter, DayOf, Step, StoryAct } from '../act.ts';
import type { Told } from './told.ts';

const place = (number: string, why: string) =>
  [['Safety scale', { 'Child 1: from 0 to 10': number, 'Child 1: why': `Invented: ${why}` }]] as const;

const view = (why: string) => [['Your view', { 'Child 1': 'Yes', 'Child 1: on what evidence': `Invented: ${why}` }]] as const;

const register: StoryAct = {
  who: 'rowan',
  press: 'Take the register',
  fill: [['Register', { 'Who is here': ['Tamsin', 'Bram', 'Marigold'] }]],
};

const scaled: readonly Step[] = [
  {
    title: 'Rowan opens the scale',
    text: 'The day has come. Only those who are ticked as here, and who have accepted the undertaking, can place a number.',
    people: ['rowan', 'marigold'],
    acts: [{ clock: [0, '10:05'] }, register, { who: 'rowan', press: 'Open the scale', beside: 'the room' }],
  },
  {
    title: 'Everybody places a number, blind',
    text: 'From 0 to 10: how safe is the child? Each number is sealed. Rowan sees how many have placed, and nobody sees a number.',
    people: ['rowan', 'marigold'],
    acts: [
      { who: 'bram', press: 'Place', fill: place('6', 'two quiet weeks.'), aside: true },
      { who: 'tamsin', press: 'Place', fill: place('5', 'the visits were kept.'), aside: true },
      { who: 'marigold', press: 'Place', fill: place('3', 'hungry most mornings.') },
    ],
  },
  {
    title: 'Rowan reveals the line',
    text: 'All numbers open at once, on one line. The school says 3 and the police 6: that is what the conference talks about now.',
    people: ['rowan', 'marigold'],
    acts: [
      { who: 'rowan', press: 'Reveal', fill: [['Reveal', {}]] },
      { who: 'rowan', press: 'Open the line', reads: 'left' },
    ],
  },
];

const unscaled = (quorum: Told['quorum']): readonly Step[] => [
  {
    title: 'Rowan takes the register',
    text: 'The day has come. Whoever is ticked as here, and has accepted the undertaking, is asked for a view. This procedure places no numbers on a scale.',
    people: ['rowan', 'marigold'],
    acts: [{ clock: [0, '10:05'] }, register],
  },
  ...(quorum === null
    ? []
    : [
        {
          title: 'Rowan says who knows the child',
          text: 'Here a quorum hangs on how many agencies have direct contact with the child. Too few never stop a conference: what it decides is then provisional, and says so.',
          people: ['rowan', 'marigold'],
          acts: [{ who: 'rowan', press: 'Say which', fill: [['Quorum', quorum] as const] }],
        },
      ]),
];

/** The conference itself. */
export const onTheDay = (day: DayOf, { scale, quorum, agreeFirst, decided, own, released }: Told): readonly Chapter[] => [
  {
    key: 'day',
    title: 'The day',
    steps: scale ? scaled : unscaled(quorum),
  },
  {
    key: 'decision',
    title: 'The decision',
    steps: [
      {
        title: 'Each gives a view',
        text: `${agreeFirst ? 'The room is asked first whether all agree. They do not: one view is asked of each agency. ' : ''}Every agency says for itself whether the child is at risk, and on what evidence. The views are sealed too, until Rowan closes them.`,
        people: ['rowan', 'marigold'],
        acts: [
          ...(agreeFirst
            ? [{ who: 'rowan', press: 'Do all agree?', fill: [['Do all agree?', { 'Child 1': 'Not agreed' }] as const] }]
            : []),
          { who: 'rowan', press: 'Ask for views', beside: 'the room' },
          { who: 'bram', press: 'Give view', fill: view('two calls to the house.'), aside: true },
          { who: 'tamsin', press: 'Give view', fill: view('what was seen on visits.'), aside: true },
          { who: 'marigold', press: 'Give view', fill: view('what she says in the morning.') },
          { who: 'rowan', press: 'Close views', fill: [['Close views', {}]] },
        ],
      },
      {
        title: 'Rowan records what is decided',
        text: 'Where the procedure has a rule, it proposes; Rowan decides, and says why where it is otherwise. Everybody invited is told, present or not.',
        people: ['rowan', 'orla'],
        acts: [
          { who: 'rowan', press: 'Record it' },
          {
            who: 'rowan',
            press: 'Decide',
            fill: [['What is decided', decided]],
          },
        ],
      },
      {
        title: 'An action, and what goes out',
        text: `Marigold is given something to do, with a date. Then Rowan looks at who gets what, and releases it.${own.released ?? ''}`,
        people: ['rowan', 'marigold'],
        acts: [
          {
            who: 'rowan',
            press: 'Give an action',
            fill: [
              [
                'Give an action',
                {
                  'Who does it': 'Marigold',
                  'What is to be done': 'Invented: breakfast at school each day.',
                  Why: 'Invented: hungry most mornings.',
                  'By when': day(3),
                },
              ],
            ],
          },
          { who: 'rowan', press: 'Close the conference', fill: [['Close the conference', {}]] },
          { who: 'rowan', press: 'Who gets what', fill: [['Who gets what', released]] },
          { who: 'marigold', press: 'I have the decisions' },
        ],
      },
    ],
  },
];
