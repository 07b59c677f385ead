import type { Tour } from './act.ts';

/** For a procedure that convenes nothing of its own, as a practice's: who calls a conference, and the form where it begins. */
export const toBeginWith: Tour = {
  title: 'A conference is called',
  begins: [0, '09:00'],
  chapters: () => [
    {
      key: 'calling',
      title: 'A conference is called',
      steps: [
        {
          title: 'Avery calls a conference',
          text: 'This procedure is that of a practice which others invite: it calls no conference of its own, so its story ends where one begins. Choose any other to see the life of a case.',
          people: ['avery', 'rowan'],
          acts: [
            { who: 'avery', say: 'hello' },
            { who: 'avery', press: 'Call a conference', reads: 'left' },
          ],
        },
      ],
    },
  ],
};
