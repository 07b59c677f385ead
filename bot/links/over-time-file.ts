import { paperHtml, paperStyle } from '../../adapters/files/paper/paper-html.ts';
import { overTimePictures } from '../../adapters/files/png/over-time-picture.ts';
import { overTimeOf } from '../../cards/meeting/scale/over-time-drawn.ts';
import { overTimeListed, overTimeWords } from '../../cards/meeting/scale/over-time-listed.ts';
import type { Paper, PaperPart } from '../../cards/paper.ts';
import type { Scene } from '../../cards/scene.ts';
import { wordsFor } from '../../cards/words/words-for.ts';
import { paperOf, type Sheet } from '../http/page.ts';

/** Each child's scale over time as pictures, what they show beside them as lists. */
export function overTimeFile(scene: Scene): Sheet | null {
  const all = overTimeOf(scene);
  if (all.length === 0) return null;
  const { scale: words, minutesDocument } = wordsFor(scene);
  const parts = all.flatMap((over): readonly PaperPart[] => [
    ...overTimePictures(over, overTimeWords(scene)).map(({ png, alt }) => ({ part: 'picture', png, alt }) as const),
    { part: 'list', items: overTimeListed(scene, over) },
  ]);
  const paper: Paper = {
    language: scene.language,
    header: minutesDocument.header(scene.state.reference),
    title: words.overTime.title(scene.state.reference),
    parts: [{ part: 'text', text: words.pictureWarning, tone: 'warning' }, ...parts],
  };
  return paperOf(paperHtml(paper), paperStyle(paper));
}
