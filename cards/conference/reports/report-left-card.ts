import { posted, say } from '../../building/building.ts';
import { hasStarted } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import { convenorWithNumber } from '../../family/child-details.ts';
import type { Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** To whoever leads an agency: somebody of it who has left was to write a report. Neither who nor about whom: they telephone. */
export function reportLeftCard(scene: Scene): Card | null {
  const { state, language } = scene;
  if (state.when === null || state.stage !== 'convened' || hasStarted(scene)) return null;
  const all = wordsFor(scene);
  const rows = [
    [all.reference, state.reference],
    [all.whenLabel, whenText(state.when, language)],
    [all.answering.administers, convenorWithNumber(scene)],
  ] as const;
  return posted(scene, all.reports.leftTitle, [say(all.reports.left), { block: 'facts', rows }]);
}
