import { dayFromIso } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { Conference } from '../../domain/case/conference.ts';
import { isStill } from '../../domain/case/people/departures.ts';
import type { Action } from '../../domain/case/plan/action.ts';
import { disownedAt } from '../../domain/case/plan/not-mine.ts';
import { lastSaid } from '../../domain/case/plan/snooze/last-said.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** How an action stands, in a few words: the last thing its owner said, and whether its day has gone by. */
export function actionStatus(action: Action, of: Conference, reader: Reader): string {
  const said = actionSaid(action, of, reader);
  const isOwed = action.status === 'open' && action.unowned !== true && disownedAt(action) === null;
  const late = localDay(reader.now) > (dayFromIso(action.by) ?? Number.POSITIVE_INFINITY);
  return isOwed && late ? `${wordsFor(reader).actions.status.overdue}, ${said}` : said;
}

/** The same where it stands beside how far its day is. */
export function actionSaid(action: Action, of: Conference, reader: Reader): string {
  const words = wordsFor(reader).actions.status;
  if (action.status !== 'open') return words[action.status];
  if (action.unowned === true) return words.unowned;
  if (disownedAt(action) !== null) return words['not-mine'];
  const last = lastSaid(action);
  if (last?.update === 'offered' && !isStillAsked(last.to, of, reader)) return words.offeredLeft;
  return last === undefined || last.update === 'completed' ? words.none : words[last.update];
}

/** Of the core group, for the agency that they are of it for. */
function isStillAsked(person: PersonId, of: Conference, { directory }: Reader): boolean {
  return of.status === 'convened' && of.coreGroup.includes(person) && isStill(person, of.agencies[person], directory);
}
