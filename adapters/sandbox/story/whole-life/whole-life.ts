import type { Tour } from '../act.ts';
import { afterwards } from './afterwards.ts';
import { beforehand } from './beforehand.ts';
import { onTheDay } from './on-the-day.ts';

/** The whole life of one invented case, from the request to its first review, as Buckinghamshire's procedure has it. */
export const wholeLife: Tour = {
  title: 'The life of a case',
  begins: [-11, '09:00'],
  chapters: (day) => [...beforehand(day), ...onTheDay(day), ...afterwards(day)],
};
