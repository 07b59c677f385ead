import { heading, quiet } from '../building/building.ts';
import { conferenceWord, dayText } from '../building/wording.ts';
import type { Block, Text } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** Before the word that says what became of a meeting. */
const mark = { held: '✓', cancelled: '✗', 'to-come': '○', unsaid: '⚠' } as const;

/** As many of them as a form lists; the latest. */
const most = 12;

/** The meetings so far and to come, each with its day and what became of it (BU-C2); by when the next is to be stands among the dates below. */
export function meetingsHeld(scene: Scene): readonly Block[] {
  const meetingDates = scene.meetingDates();
  if (meetingDates.length === 0) return [];
  const all = wordsFor(scene);
  const words = all.dates;
  const items = meetingDates.slice(-most).map(({ type, date, stands }): Text => {
    const called = type === null ? words.coreGroup : conferenceWord(scene.procedure, type, scene.language);
    return [{ strong: dayText(date, scene.language) }, ` · ${called} · ${mark[stands]} ${words.stands[stands]}`];
  });
  const more = meetingDates.length - items.length;
  return [heading(words.meetingsTitle), ...(more > 0 ? [quiet(words.earlierMeetings(more))] : []), { block: 'list', items }];
}
