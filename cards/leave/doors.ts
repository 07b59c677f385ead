import { type Day, weekday } from '../../domain/calendar/day.ts';
import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { weeksIn } from '../../domain/directory/leave/turns.ts';
import type { PersonId } from '../../domain/ids.ts';
import { opens } from '../building/building.ts';
import { dayText } from '../building/wording.ts';
import type { Block, Button } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { leaveAhead, leaveText } from './away-form.ts';

/**
 * On everybody's Home: that they are away or going to be, with the button that ends it, and their settings; a button of the card says that they
 * are away. Rows have buttons of their own: Teams takes no more than six on a card (adapters/teams/limits.ts).
 */
export function leaveDoors(reader: Reader): { readonly blocks: readonly Block[]; readonly buttons: readonly Button[] } {
  const words = wordsFor(reader).leave;
  const leave = leaveAhead(reader, reader.me);
  const row = (text: string, label: string, form: 'back' | 'settings'): Block => ({
    block: 'row',
    text,
    button: opens(label, form, null, reader.me),
  });
  return {
    blocks: [
      ...(leave === null ? [] : [row(leaveText(reader, leave), words.backDoor, 'back')]),
      row(words.settingsRow, words.settingsDoor, 'settings'),
      ...otherWeeks(reader),
    ],
    buttons: [opens(words.awayDoor, 'away', null, reader.me)],
  };
}

/** Where weeks follow each other, a row for each of the weeks to come that is not like this one. */
function otherWeeks(reader: Reader): readonly Block[] {
  const { me, language } = reader;
  const words = wordsFor(reader).leave;
  return mondaysAhead(reader, me).map((monday): Block => {
    const text = words.weekRow(dayText(isoFromDay(monday), language));
    return { block: 'row', text, button: opens(words.settingsDoor, 'settings', null, `${me}/${monday}`) };
  });
}

/** Where somebody's weeks follow each other, the Mondays of those to come that are not like this one. */
export function mondaysAhead({ directory, now }: Reader, person: PersonId): readonly Day[] {
  const of = weeksIn(directory.people.get(person)?.times ?? []);
  const today = localDay(now);
  return Array.from({ length: of - 1 }, (_, nth) => today - weekday(today) + 7 * (nth + 1));
}
