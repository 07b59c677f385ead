import type { Chapter, DayOf } from '../act.ts';
import type { Told } from './told.ts';

const next = (limit: string | null): string =>
  limit === null ? 'The procedure sets no date for the next one.' : `The next one is due within ${limit}.`;

/** From the day after the conference to the review that is called. */
export const afterwards = (day: DayOf, { called, limits, own, review, scale }: Told): readonly Chapter[] => [
  {
    key: 'core-group',
    title: 'The core group',
    steps: [
      {
        title: 'Tamsin calls the core group',
        text: `The day after, whoever leads the plan, here the ${called.lead}, is asked to bring the core group together${limits.coreGroup === null ? '' : `, within ${limits.coreGroup}`}.`,
        people: ['tamsin', 'marigold'],
        acts: [
          { clock: [1, '11:00'] },
          {
            who: 'tamsin',
            press: 'Call the core group',
            fill: [
              [
                'Call the core group',
                { Date: day(4), Time: '14:00', Place: 'Invented Room', 'Who is invited': ['Bram', 'Marigold'] },
              ],
            ],
          },
          { who: 'bram', press: "I'll be there", beside: 'Core group', aside: true },
          { who: 'marigold', press: "I'll be there", beside: 'Core group' },
        ],
      },
      {
        title: 'The action is done',
        text: 'What is due comes by itself, once a day and on one card, until it is answered. One tap says that it is completed.',
        people: ['rowan', 'marigold'],
        acts: [{ clock: [3, '09:05'] }, { who: 'marigold', press: 'Completed' }],
      },
      {
        title: 'It was held',
        text: `Tamsin says who was there; only then is it counted as held. ${next(limits.nextCoreGroup)}`,
        people: ['tamsin', 'bram'],
        acts: [
          { clock: [4, '15:00'] },
          {
            who: 'tamsin',
            press: 'It was held: who was there',
            beside: 'Core group',
            fill: [['Register', { 'Who is here': ['Bram', 'Marigold'] }]],
          },
        ],
      },
    ],
  },
  {
    key: 'review',
    title: 'The review',
    steps: [
      {
        title: 'Avery calls the review',
        text: `Its limit is ${limits.review} after the ${called.conference}, and weeks before that the review is asked for. Everybody comes along in the draft; only day, place and ${called.chair} are missing.`,
        people: ['avery', 'rowan'],
        acts: [
          { clock: [review.called, '10:00'] },
          {
            who: 'avery',
            press: 'Call the review',
          },
          {
            who: 'avery',
            press: 'Fill in',
            beside: 'draft',
            fill: [['Date, place and', { Date: day(review.held), Time: '10:00', Place: 'Invented Hall', Chair: 'Rowan' }]],
          },
          { who: 'avery', press: `Send to the ${called.chair}`, beside: 'draft' },
        ],
      },
      {
        title: 'Rowan agrees, and it begins anew',
        text: `The invitations go out, the reports are asked for${scale ? ', and the scale keeps its line from the first conference' : ''}.${own.review ?? ''}`,
        people: ['rowan', 'marigold'],
        acts: [
          { who: 'rowan', press: 'Agree the list and invite' },
          { who: 'marigold', press: "I'll be there", beside: 'Review' },
        ],
      },
    ],
  },
];
