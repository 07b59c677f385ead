import type { Conference } from '../conference.ts';
import type { Drawn } from '../drawn.ts';
import type { Known } from '../whole.ts';
import { tieCards } from './chair-tie/shown.ts';
import { dayCards } from './day/shown.ts';
import { minutesDrawn } from './minutes/waiting.ts';
import { noteCards } from './private-note/waiting.ts';
import { timelinessCards } from './timeliness/shown.ts';

/** What is asked beside the conference's own course: of the chair's tie to the case, of what is late, of a note that waits, of the day and of the minutes. */
export function besideCards(is: Conference | null, known: Pick<Known, 'procedure' | 'directory'>): readonly Drawn[] {
  return [
    ...tieCards(is, known),
    ...timelinessCards(is, known),
    ...noteCards(is, known),
    ...dayCards(is, known),
    ...minutesDrawn(is),
  ];
}
