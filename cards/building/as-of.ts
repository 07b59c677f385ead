import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay, localTime } from '../../domain/calendar/london.ts';
import type { Block } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { quiet } from './building.ts';
import { dayText } from './wording.ts';

/** On what was asked for in the chat: it stands there as it was, and is not brought up to date, so it says when that was so. */
export function asOf(reader: Pick<Reader, 'now' | 'language'>): Block {
  const { now, language } = reader;
  const words = wordsFor(reader);
  return quiet(words.convening.homeAsOf(words.whenAt(dayText(isoFromDay(localDay(now)), language), localTime(now))));
}
