import { paperHtml, paperStyle } from '../../adapters/files/paper/paper-html.ts';
import { linePicture } from '../../adapters/files/png/line-picture.ts';
import { linesToDraw } from '../../cards/meeting/scale/line-drawn.ts';
import type { Paper, PaperPart } from '../../cards/paper.ts';
import type { Scene } from '../../cards/scene.ts';
import { wordsFor } from '../../cards/words/words-for.ts';
import { paperOf, type Sheet } from '../http/page.ts';

/** The line of each child as a picture, the list beside it. */
export function lineFile(scene: Scene): Sheet | null {
  const lines = linesToDraw(scene);
  if (lines.length === 0) return null;
  const { scale: words, minutesDocument } = wordsFor(scene);
  const parts = lines.flatMap((line): readonly PaperPart[] => {
    const { png, alt } = linePicture(line, words);
    const items = line.marks.map(({ score, who }, nth) => words.picture.mark(nth + 1, score, who));
    return [
      { part: 'picture', png, alt },
      { part: 'list', items },
    ];
  });
  const paper: Paper = {
    language: scene.language,
    header: minutesDocument.header(scene.state.reference),
    title: words.pictureTitle(scene.state.reference),
    parts: [{ part: 'text', text: words.pictureWarning, tone: 'warning' }, ...parts],
  };
  return paperOf(paperHtml(paper), paperStyle(paper));
}
