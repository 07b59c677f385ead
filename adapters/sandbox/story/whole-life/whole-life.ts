import type { Tour } from '../act.ts';
import { inWords } from '../in-words.ts';
import { afterwards } from './afterwards.ts';
import { beforehand } from './beforehand.ts';
import { onTheDay } from './on-the-day.ts';
import type { Told } from './told.ts';

/** The whole life of one invented case, from the request to its first review, as its procedure has it. */
export const wholeLife = (told: Told): Tour => ({
  title: 'The life of a case',
  begins: [-11, '09:00'],
  chapters: (day) =>
    [...beforehand(day, told), ...onTheDay(day, told), ...afterwards(day, told)].map((one) => inWords(one, told.words)),
});
