import { posted, say } from '../building/building.ts';
import type { Button, Card } from '../model.ts';
import { can, directoryRef } from '../partnership/entries.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { comingLine, titleOf } from './procedure-form.ts';

/**
 * To administrators, chairs and unit managers: that another procedure comes, is in force, or does not come after all. `about`: its key, its
 * first day, and whether it is told on that day. null: there is nothing to say (any more).
 */
export function adoptionCard(reader: Reader, about: string): Card | null {
  const [key = '', from = '', onTheDay = ''] = about.split('/');
  const { adopting: words } = wordsFor(reader);
  const { procedure, coming } = reader.directory;
  const isComing = coming?.procedure === key && coming.from === from;
  const line = isComing ? comingLine(reader) : procedure === key ? words.nowInForce(titleOf(key, reader)) : null;
  // Its own day brings the one message: where that was taken back, the first one says so.
  if (line === null && (onTheDay !== '' || from === 'now')) return null;
  const see: readonly Button[] = can(reader, 'adopt-procedure', {})
    ? [{ label: words.door, opens: directoryRef('procedure') }]
    : [];
  return posted(reader, words.title, [say(line ?? words.takenBack(titleOf(key, reader)))], see);
}
