import { opens, posted, say } from '../building/building.ts';
import { isActive, isConferenceOver } from '../building/reader-part.ts';
import { whenText } from '../building/wording.ts';
import { sheetButton } from '../conference/day-sheet/sheet-form.ts';
import { diaryButton } from '../meeting/diary/diary-button.ts';
import type { Block, Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** To whoever writes the record of a conference. */
export function recordCard(scene: Scene): Card | null {
  const { state, language, procedure } = scene;
  if (state.minuteTaker !== scene.me || state.when === null || !isActive(scene)) return null;
  const all = wordsFor(scene);
  const when: Block = { block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] };
  const helps = procedure.minuteTakerHelps;
  const keeps = helps && state.status === 'convened' && !isConferenceOver(state);
  return posted(
    scene,
    all.parts.recordTitle(state.reference),
    [when, say(helps ? all.parts.record : all.parts.recordOnly)],
    [
      ...(keeps ? [opens(all.parts.register, 'register', state)] : []),
      ...sheetButton(scene),
      ...diaryButton(scene),
      opens(all.details, 'details', state),
    ],
  );
}
