import { saidWithCount } from '../../../domain/said-with-count.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import type { OverTime } from './over-time-drawn.ts';

/** What a picture of the scale over time says in itself and instead of it. */
export function overTimeWords(scene: Scene) {
  const { scale, planPeople } = wordsFor(scene);
  const { alt, at, mark, whose, actions } = scale.overTime;
  const { counts } = planPeople.progress;
  return { alt, at, mark, whose, counts: (...all: Parameters<typeof counts>) => actions(counts(...all)) };
}

/** The same as a list: each line with whose each number is, and how far the actions are. */
export function overTimeListed(scene: Scene, { lines, who, actions }: OverTime): readonly string[] {
  const { scale } = wordsFor(scene);
  const words = overTimeWords(scene);
  const items = lines.map(({ day, what, marks }) =>
    words.at(
      `${day}, ${what}`,
      saidWithCount(marks.map(({ nth, score }) => scale.picture.mark(nth, score, who[nth - 1] ?? ''))).join('; '),
    ),
  );
  return actions === null ? items : [...items, words.counts(actions.done, actions.open, actions.late)];
}
