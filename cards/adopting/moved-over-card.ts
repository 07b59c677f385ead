import { dayFromIso } from '../../domain/calendar/iso.ts';
import { nameIn } from '../../domain/procedures/text.ts';
import { opens, posted, say } from '../building/building.ts';
import type { Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { moveLines } from './move-over-form.ts';
import { titleOf } from './procedure-form.ts';

/** To everybody in a case that goes by another procedure since: which dates moved. `about`: which procedure, and the how manieth move. null: it was moved again since. */
export function movedOverCard(scene: Scene, about: string): Card | null {
  const { state, movedOver, goesBy, language } = scene;
  if (movedOver === null || about !== `${goesBy.key}/${movedOver.earlier}`) return null;
  const all = wordsFor(scene);
  const words = all.adopting;
  const day = (date: string | null) => (date === null ? null : dayFromIso(date));
  const dates = movedOver.dates.map(({ title, was, is }) => ({ title, was: day(was), is: day(is) }));
  return posted(
    scene,
    words.movedOverTitle(state.reference),
    [say(words.movedOverSays(titleOf(movedOver.from, scene), nameIn(goesBy.title, language)))],
    [opens(all.dates.how, 'dates', state)],
    moveLines(dates, scene),
  );
}
