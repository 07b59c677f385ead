import type { Tour } from './act.ts';

/** For a procedure whose whole life is not told: who calls a conference, and the form where it begins. */
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
          text: 'The whole story is told on Buckinghamshire’s procedure. Here you go on by hand: what is asked, of whom and by when follows from the procedure you have chosen.',
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
