import { formatDay } from '../../../domain/calendar/format.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** By when the core group is to meet; nothing where the procedure says no day. */
export function openDates(scene: Scene): readonly Block[] {
  const words = wordsFor(scene).coreGroup;
  const items = scene
    .deadlines()
    .flatMap((row) =>
      row.to === 'core-group' && row.by === null && row.due !== null
        ? [words.heldBy(formatDay(row.due, scene.language), `${inLanguage(row.title, scene.language)} (${row.rule})`)]
        : [],
    );
  return items.length === 0 ? [] : [{ block: 'list', items }];
}
