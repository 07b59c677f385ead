import { formatDay } from '../../domain/calendar/format.ts';
import { localDay, localTime } from '../../domain/calendar/london.ts';
import type { ListedText } from '../../domain/case/redaction/listed.ts';
import type { Instant } from '../../domain/ids.ts';
import { nameOf } from '../building/people.ts';
import { fit } from '../building/wording.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

const longestOption = 75;

/** What, when, by whom: never a word of it. */
export function textLabel(scene: Scene, { kind, at, by }: Pick<ListedText, 'kind' | 'at' | 'by'>): string {
  const words = wordsFor(scene).redaction;
  const who = by === 'time' ? words.theBot : nameOf(scene, by);
  return fit(`${words.kinds[kind]} · ${instantText(at, scene)} · ${who}`, longestOption);
}

export function instantText(at: Instant, { language }: Pick<Scene, 'language'>): string {
  return wordsFor(language).whenAt(formatDay(localDay(at), language), localTime(at));
}
