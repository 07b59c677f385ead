import { inLanguage } from '../../domain/procedures/text.ts';
import { rowsByName } from '../../domain/timescales/row-name.ts';
import { opens, posted, say } from '../building/building.ts';
import { convened } from '../building/reader-part.ts';
import { dayText } from '../building/wording.ts';
import type { Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** Newly published bank holidays moved an open date: which, from and to, and how it is counted now behind a button. */
export function datesMovedCard(scene: Scene): Card | null {
  const state = convened(scene.state);
  if (state === null || state.moved.length === 0) return null;
  const words = wordsFor(scene).dates;
  const rows = rowsByName(scene.goesBy.timescales);
  const items = state.moved.map(({ row: name, from, to }) => {
    const row = rows.get(name);
    const title = row === undefined ? name : `${inLanguage(row.title, scene.language)} (${row.id})`;
    // Where the day would tell an expected date of delivery it is not posted.
    const open = scene.deadlines().some((one) => one.row === row && !one.tellsExpected);
    if (!open) return words.movedInDialog(title);
    return words.movedFromTo(title, dayText(from, scene.language), dayText(to, scene.language));
  });
  return posted(
    scene,
    words.movedTitle(state.reference),
    [say(words.movedWhy), { block: 'list', items }],
    [opens(words.how, 'dates', state)],
  );
}
