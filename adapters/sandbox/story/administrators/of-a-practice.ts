import type { Tour } from '../act.ts';
import { newcomer } from './people-and-list.ts';

/** What is left for whoever sets it up where no conference is called: who is known, and what is in force. */
export const administratorsOfPractice: Tour = {
  title: 'For administrators',
  begins: [0, '09:00'],
  chapters: () => [
    newcomer,
    {
      key: 'procedure',
      title: 'The procedure',
      steps: [
        {
          title: 'Magnolia looks at the procedure',
          text: 'She reads which one is in force, and from where it was taken. Its dates are worked back from a conference that others call. Teams that answer, the days before and the board are of conferences, so there is no more to see here: choose any other procedure.',
          people: ['magnolia', 'avery'],
          acts: [
            { who: 'magnolia', say: 'hello' },
            { who: 'magnolia', press: 'The procedure', reads: 'left' },
          ],
        },
      ],
    },
  ],
};
