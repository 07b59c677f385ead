import type { Chapter, DayOf } from '../act.ts';
import { withArticle } from '../in-words.ts';
import type { Told } from './told.ts';

const reference = 'INV-8';

const counted = (limit: Told['limits']['conference']): string =>
  limit === null
    ? 'By when it is to be held was not found for this procedure, so no date is worked out.'
    : `By when it is to be held is worked out: within ${limit.within} of ${limit.of}.`;

/** From the request to two working days before the conference. */
export const beforehand = (
  day: DayOf,
  { asking, called, decides, from, invited, limits, note, own }: Told,
): readonly Chapter[] => [
  {
    key: 'request',
    title: 'A request',
    steps: [
      {
        title: `Tamsin asks for ${withArticle(called.conference)}`,
        text: `A social worker says in her own chat whom it concerns and why. The request goes to whoever decides, and to nobody else.${own.asked ?? ''}${note}`,
        people: ['tamsin', decides.who],
        acts: [
          { who: 'tamsin', say: 'I would like to ask for a conference' },
          {
            who: 'tamsin',
            press: 'Ask for a conference',
            fill: [
              [
                'Ask for a conference',
                {
                  'Whom it concerns': reference,
                  'What it is asked for': 'A child suffers',
                  'Why now': 'Invented: what the school saw this week.',
                  ...asking,
                },
              ],
            ],
          },
        ],
      },
      {
        title: `${decides.name} answers it`,
        text: `${decides.post} reads the reasons in a form, and answers within two working days.`,
        people: ['tamsin', decides.who],
        acts: [
          { who: decides.who, press: 'Read it', reads: 'closed' },
          {
            who: decides.who,
            press: 'Answer',
            fill: [
              [
                'Answer',
                { 'Your answer': 'There will be a conference', 'Why, or why not': 'Invented: the enquiry bears it out.' },
              ],
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'invitation',
    title: 'The invitation',
    steps: [
      {
        title: 'Avery sets it up',
        text: `Each form leads to the next. ${counted(limits.conference)} The procedure says who is needed.`,
        people: ['avery', 'rowan'],
        acts: [
          {
            who: 'avery',
            press: 'Set it up',
            fill: [
              ['Call a conference', { 'Type of conference': 'Initial', ...from(day) }],
              ['Add a child', { 'Date of birth': '2018-05-04' }],
              ['Date, place and', { Date: day(0), Time: '10:00', Place: 'Invented Hall', Chair: 'Rowan' }],
              [
                'Who is needed',
                {
                  'Who to invite': invited,
                },
              ],
            ],
          },
          {
            who: 'avery',
            press: 'Add people',
            beside: 'draft',
            fill: [
              ['Who to invite', { Agency: 'Millrace Surgery', 'Invited as': 'GP' }],
              ['Who of them', { People: ['Ottoline'] }],
            ],
          },
          { who: 'avery', press: `Send to the ${called.chair}`, beside: 'draft' },
        ],
      },
      {
        title: 'Rowan agrees the list',
        text: `Nobody is invited before the ${called.chair} has agreed. Then each invitation goes to its own chat, in Teams or in Slack.`,
        people: ['rowan', 'bram'],
        acts: [
          { who: 'bram', press: 'I keep it free' },
          { who: 'rowan', press: 'I have no tie' },
          { who: 'rowan', press: 'Agree the list and invite' },
        ],
      },
      {
        title: 'The first answers',
        text: 'One tap is an answer. Orla cannot come and says what keeps her away; her card then asks for a deputy and for her report.',
        people: ['bram', 'orla'],
        acts: [
          { clock: [-9, '09:30'], aside: true },
          { who: 'bram', press: "I'll be there" },
          {
            who: 'orla',
            press: 'Something else',
            fill: [
              ['Something else', { 'Your answer': 'Apologies' }],
              ['Apologies', { 'What keeps you away': 'Clinic' }],
            ],
          },
          { who: 'tamsin', press: "I'll be there", aside: true },
          { clock: [-2, '09:00'], aside: true },
        ],
      },
    ],
  },
  {
    key: 'before',
    title: 'Two days to go',
    steps: [
      {
        title: 'Marigold says that she comes',
        text: `The ${called.conference} is in two working days. Rowan chairs it in Teams; Marigold leads safeguarding at a school that uses Slack, and has not answered yet. Press her button and watch Rowan’s card.${note}`,
        people: ['rowan', 'marigold'],
        acts: [{ who: 'marigold', press: "I'll be there" }],
      },
      {
        title: 'Her report is ready',
        text: `The report itself never passes through the chat. Marigold says that it is ready, and that it has been sent; Rowan sees who still owes one.${own.report ?? ''}`,
        people: ['rowan', 'marigold'],
        acts: [
          { who: 'marigold', press: 'It is ready' },
          { who: 'marigold', press: 'I have sent it' },
        ],
      },
    ],
  },
];
