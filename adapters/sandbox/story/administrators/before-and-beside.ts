import type { Chapter, DayOf, Step } from '../act.ts';
import type { Told } from '../whole-life/told.ts';

/** Where the nation has no other procedure, there is nothing to compare with. */
const read: readonly Step[] = [
  {
    title: 'Magnolia looks at the procedure',
    text: 'She reads which one is in force, and from where it was taken. Another can only be one of the same nation, and here there is none yet.',
    people: ['magnolia', 'avery'],
    acts: [{ who: 'magnolia', press: 'The procedure', reads: 'closed' }],
  },
];

const adoptedAndTakenBack = (day: DayOf, chair: string, compared: string): readonly Step[] => [
  {
    title: 'Magnolia compares two procedures',
    text: 'Before anything is adopted the form says which dates would be counted otherwise, and which open ones would move.',
    people: ['magnolia', 'avery'],
    acts: [
      {
        who: 'magnolia',
        press: 'The procedure',
        fill: [
          ['The procedure', { 'What would you like to do?': `See what changes with: ${compared}` }],
          ['Adopt a procedure', { 'In force from': day(20) }],
        ],
      },
    ],
  },
  {
    title: 'She takes it back',
    text: `Until its day it can be taken back. Administrators, ${chair}s and managers are told of both; cases that are open keep theirs.`,
    people: ['magnolia', 'avery'],
    acts: [
      {
        who: 'magnolia',
        press: 'The procedure',
        fill: [['The procedure', { 'What would you like to do?': 'Take back' }]],
      },
    ],
  },
];

/** What an administrator and a manager look at: what is not settled, the unit's cases, and which procedure is gone by. */
export const beforeAndBeside = (day: DayOf, { called, compared }: Told): readonly Chapter[] => [
  {
    key: 'pre-flight',
    title: 'Before the day',
    steps: [
      {
        title: 'What is not settled yet',
        text: 'Two working days before, Avery has one card of what is still open: each line with the one button that may settle it.',
        people: ['avery', 'orla'],
        acts: [
          { clock: [-2, '09:00'] },
          { who: 'avery', press: 'Remind now', beside: 'Orla' },
          { who: 'orla', press: "I'll be there" },
        ],
      },
      {
        title: 'Those who do not answer',
        text: 'Whoever was reminded and is still silent is telephoned: numbers of those who have one stand in one form.',
        people: ['avery', 'marigold'],
        acts: [{ who: 'avery', press: 'All of it, with telephones', reads: 'closed' }],
      },
    ],
  },
  {
    key: 'board',
    title: 'The board',
    steps: [
      {
        title: 'Magnolia looks at the board',
        text: 'A unit manager sees which conferences are near their limit, who is silent and what is late: counted, and no child named.',
        people: ['magnolia', 'avery'],
        acts: [{ who: 'magnolia', press: 'Board', reads: 'closed' }],
      },
      {
        title: 'Avery looks at the cases of the unit',
        text: 'An administrator has all cases in one list, to pass some on to a colleague who is in this week.',
        people: ['magnolia', 'avery'],
        acts: [{ who: 'avery', press: 'Cases of the unit', reads: 'closed' }],
      },
    ],
  },
  {
    key: 'procedure',
    title: 'Another procedure',
    steps: compared === null ? read : adoptedAndTakenBack(day, called.chair, compared),
  },
];
