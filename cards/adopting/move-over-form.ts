import { localDay } from '../../domain/calendar/london.ts';
import type { MovingDate } from '../../domain/case/dates/moving-dates.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import { inLanguage, nameIn } from '../../domain/procedures/text.ts';
import { asked, heading, quiet, say, shown } from '../building/building.ts';
import type { Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Block, Form, FormRef } from '../model.ts';
import type { Reader, Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { moveText } from './adopt-form.ts';

/** What it changes that the case goes by another procedure, which is named in `about`: the one that stood on the screen. */
export function moveOverForm(scene: Scene, ref: FormRef): Form | null {
  const to = ref.about ?? scene.movesOverTo;
  if (to === null || to !== scene.movesOverTo) return null;
  const words = wordsFor(scene).adopting;
  const { language, directory, goesBy } = scene;
  const next = procedureOf(to, directory);
  const means = say(words.moveOverMeans(nameIn(goesBy.title, language), nameIn(next.title, language)));
  const dates = scene.movingTo(next);
  if (dates === null) return shown(scene, ref, words.moveOverTitle, [means, say(words.moveOverNot)]);
  return asked(
    scene,
    { ...ref, about: to },
    words.moveOverTitle,
    [
      means,
      quiet(words.edition(inLanguage(next.document, language), next.sourceDate)),
      ...moveLines(dates, scene),
      say(words.moveOverStays),
    ],
    [],
    (all) => all.adopting.moveOver,
  );
}

export function readMoveOver(_: Values, scene: Scene, ref: FormRef): FormRead {
  return { command: { do: 'move-over', to: ref.about ?? '' }, line: () => wordsFor(scene).adopting.movedOver };
}

/** Which dates, from and to; of one that is past by now that what it asks for is owed. */
export function moveLines(dates: readonly Pick<MovingDate, 'title' | 'was' | 'is'>[], reader: Reader): readonly Block[] {
  const words = wordsFor(reader).adopting;
  if (dates.length === 0) return [quiet(words.moveOverNone)];
  const today = localDay(reader.now);
  const items = dates.map((one) => {
    const text = moveText(one, reader);
    return one.is !== null && one.is < today ? words.moveOverPast(text) : text;
  });
  return [heading(words.moveOverDates), { block: 'list', items }];
}
