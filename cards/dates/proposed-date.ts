import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { proposedDay } from '../../domain/case/dates/proposed-day.ts';
import { calendarOf } from '../../domain/timescales/calendar-of.ts';
import { quiet } from '../building/building.ts';
import { dayText } from '../building/wording.ts';
import type { Block } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** What a form to set the next one starts with, where nothing was said yet. In a dialog: its reader may know what it is counted from. */
export function proposedDate(scene: Scene, to: 'review' | 'core-group'): { readonly date?: string } {
  const day = proposedDay(scene.datesToRead(), to, localDay(scene.now), calendarOf(scene.procedure));
  return day === null ? {} : { date: isoFromDay(day) };
}

/** Why that day stands there; `next`: the form has no day, and the one after it does. */
export function proposedLine(scene: Scene, to: 'review' | 'core-group', where: 'here' | 'next' = 'here'): readonly Block[] {
  const { date } = proposedDate(scene, to);
  return date === undefined
    ? []
    : [quiet(wordsFor(scene).dates[where === 'here' ? 'proposed' : 'proposedNext'](dayText(date, scene.language)))];
}
