import type { Tour } from '../act.ts';
import { inWords } from '../in-words.ts';
import type { Told } from '../whole-life/told.ts';
import { beforeAndBeside } from './before-and-beside.ts';
import { peopleAndList } from './people-and-list.ts';

/** What whoever sets it up does, beside the people whose conference it is. */
export const administrators = (told: Told): Tour => ({
  title: 'For administrators',
  begins: [-11, '09:00'],
  chapters: (day) => [...peopleAndList(day, told), ...beforeAndBeside(day, told)].map((one) => inWords(one, told.words)),
});
