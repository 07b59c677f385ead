import type { PaperPart } from '../../paper.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { tieSaid } from '../chair-tie/tie-lines.ts';

/** The chair's tie to the case as it stands in Details; where they have not said it, room to write it, to be entered afterwards (ST-P12). */
export function tieOnSheet(scene: Scene): readonly PaperPart[] {
  if (scene.procedure.chairRule === null) return [];
  const { chairTie, daySheet } = wordsFor(scene);
  const said = tieSaid(scene);
  return [
    { part: 'heading', text: chairTie.detailsTitle, level: 2 },
    ...said.map((text) => ({ part: 'text', text }) as const),
    ...(said.length === 0 ? [{ part: 'lines', label: daySheet.tie, count: 1 } as const] : []),
  ];
}
