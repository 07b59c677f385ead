import type { Chapter, DayOf } from '../act.ts';
import { withArticle } from '../in-words.ts';
import type { Told } from '../whole-life/told.ts';

/** Whoever is not known yet is let in by somebody who knows their voice: on every procedure. */
export const newcomer: Chapter = {
  key: 'newcomer',
  title: 'Somebody new',
  steps: [
    {
      title: 'Rosalind greets the bot',
      text: 'Nobody knows her yet, so nothing is said to her but a code. It lets nobody in by itself: she reads it out by telephone.',
      people: ['avery', 'rosalind'],
      acts: [{ who: 'rosalind', say: 'hello' }],
    },
    {
      title: 'Avery lets her in',
      text: 'Avery knows her voice, types the code and says who she is and for whom she works. From then on she can be invited.',
      people: ['avery', 'rosalind'],
      acts: [
        {
          who: 'avery',
          press: 'The partnership',
          fill: [
            ['The partnership', { 'What would you like to do?': 'Enter a code' }],
            ['Enter a code', { Code: { readBy: 'rosalind' } }],
            ['Which agency', { Found: 'Netherwick Homes' }],
            ['Introduce somebody', { Name: 'Rosalind Tanglemere', Post: 'Housing officer', Language: 'English' }],
          ],
        },
      ],
    },
  ],
};

/** Somebody new is let in, and is on the list of the conference that is called next. */
export const peopleAndList = (day: DayOf, { another, called, from, invited, limits }: Told): readonly Chapter[] => [
  newcomer,
  {
    key: 'call',
    title: `${withArticle(called.conference).replace(/^a/, 'A')} is called`,
    steps: [
      {
        title: 'Avery calls it',
        text: `A reference of your own system and the date it is counted from: the card answers ${limits.conference === null ? '' : 'by when it has to be held, and '}what is still missing.`,
        people: ['avery', 'rowan'],
        acts: [
          {
            who: 'avery',
            press: 'Call a conference',
            fill: [
              ['Call a conference', { 'Case reference': 'INV-12', 'Type of conference': 'Initial', ...from(day) }],
              ['Add a child', { 'Date of birth': '2017-09-02' }],
              ['Date, place and', { Date: day(0), Time: '10:00', Place: 'Invented Hall', Chair: 'Rowan' }],
              ['Who is needed', { 'Who to invite': invited.filter((one) => !one.startsWith('Police')) }],
            ],
          },
        ],
      },
      {
        title: 'A person, and a team',
        text: 'Rosalind is there to be chosen now. For the police no person is named: their unit is asked as a team, and says itself who comes.',
        people: ['avery', 'rowan'],
        acts: [
          {
            who: 'avery',
            press: 'Add people',
            beside: 'draft',
            fill: [
              ['Who to invite', { Agency: 'Netherwick Homes', 'Invited as': another }],
              ['Who of them', { People: ['Rosalind'], 'Why they are needed': 'Knows the home' }],
            ],
          },
          {
            who: 'avery',
            press: 'Add people',
            beside: 'draft',
            fill: [
              ['Who to invite', { Agency: 'Thornmere Police', 'Invited as': 'Police' }],
              ['Who of them', { 'Or a team that answers as one': 'Thornmere protection unit' }],
            ],
          },
          { who: 'avery', press: `Send to the ${called.chair}`, beside: 'draft' },
          { who: 'rowan', press: 'I have no tie' },
          { who: 'rowan', press: 'Agree the list and invite' },
        ],
      },
    ],
  },
  {
    key: 'team',
    title: 'A team answers',
    steps: [
      {
        title: 'Sunniva takes the place',
        text: 'Everybody in the unit has the same card, which tells nothing of the family. Sunniva takes it; on Bram’s card it is taken at once.',
        people: ['bram', 'sunniva'],
        acts: [{ who: 'sunniva', press: 'I take it' }],
      },
      {
        title: 'And answers for herself',
        text: 'Only whoever takes the place is invited, accepts the undertaking and reads what stands in Details.',
        people: ['bram', 'sunniva'],
        acts: [{ who: 'sunniva', press: "I'll be there" }],
      },
    ],
  },
];
