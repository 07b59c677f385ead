import { type Section, section } from '../section.ts';
import { arrangingCards, arrangingParts } from './arranging/shown.ts';
import { tieCards, tieParts } from './chair-tie/shown.ts';
import { dayCards, dayParts } from './day/shown.ts';
import { minutesDrawn, minutesParts } from './minutes/waiting.ts';
import { practiceCards, practiceParts } from './practice/shown.ts';
import { noteCards, noteParts } from './private-note/waiting.ts';
import { timelinessCards, timelinessParts } from './timeliness/shown.ts';

/** What is asked beside the conference's own course: of the chair's tie to the case, of what is late, of a school in its holidays, of a note that waits, of the day and of the minutes. */
export const besideSections: readonly Section[] = [
  section('proposed', tieParts, tieCards),
  section('draft', timelinessParts, timelinessCards),
  section('draft', arrangingParts, arrangingCards),
  section('draft', practiceParts, practiceCards),
  section('draft', noteParts, noteCards),
  section('convened', dayParts, dayCards),
  section('convened', minutesParts, minutesDrawn),
];
