import type { PersonId } from '../../domain/ids.ts';
import { opens, posted, press, say } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import { isAdministrator } from '../building/reader-part.ts';
import { chairWord, whenText } from '../building/wording.ts';
import type { Block, Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { capital } from '../words/in-a-sentence.ts';
import { wordsFor } from '../words/words-for.ts';

/** To an administrator: whoever had called the case is no administrator any more, so it is theirs now. null: it is somebody else's since. */
export function passedOnCard(scene: Scene, from: PersonId): Card | null {
  const { state } = scene;
  if (state.convenor !== scene.me || !isAdministrator(scene)) return null;
  const { details, notes: words } = wordsFor(scene);
  const facts: Block = { block: 'facts', rows: [[words.passedOnFrom, nameOf(scene, from)]] };
  return posted(scene, words.passedOnTitle(state.reference), [say(words.passedOn), facts], [opens(details, 'details', state)]);
}

/** To whoever had the case until now: who has it. null: it is somebody else's since. */
export function takenOverCard(scene: Scene, by: PersonId): Card | null {
  const { state } = scene;
  if (state.convenor !== by || !isAdministrator(scene)) return null;
  const words = wordsFor(scene).parts;
  const facts: Block = { block: 'facts', rows: [[words.convenor, nameOf(scene, by)]] };
  return posted(scene, words.takenOverTitle(state.reference), [say(words.takenOver), facts]);
}

/** To whoever chaired a conference, chairs it now, or made the case. `about`: the meeting and its new chair. null: it is somebody else since. */
export function chairChangedCard(scene: Scene, about: string): Card | null {
  const { state, language, procedure } = scene;
  const chair = about.slice(about.indexOf('/') + 1) as PersonId;
  if (state.chair !== chair) return null;
  const { details, parts: words } = wordsFor(scene);
  const facts: Block = { block: 'facts', rows: [[capital(chairWord(procedure, language)), nameOf(scene, chair)]] };
  const [said, reads] =
    chair === scene.me
      ? [words.chairIsYou, true]
      : isAdministrator(scene)
        ? [words.chairIsAnother, true]
        : [words.chairWasYou, false];
  return posted(scene, words.chairTitle(state.reference), [say(said), facts], reads ? [opens(details, 'details', state)] : []);
}

/** To the backup of a chair who has not agreed the list. null: it is agreed, called off, or another's to agree. */
export function backupCard(scene: Scene): Card | null {
  const { state, language, directory, me } = scene;
  if (state.stage !== 'proposed' || state.status !== 'proposed' || state.chair === null) return null;
  if (directory.people.get(state.chair)?.backup !== me) return null;
  const all = wordsFor(scene);
  const when: Block = { block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] };
  return posted(
    scene,
    all.parts.backupTitle(state.reference),
    [when, say(all.parts.backup)],
    [{ ...press(scene, ({ parts }) => parts.takeChair, 'take-chair', state), tone: 'main' }],
  );
}
