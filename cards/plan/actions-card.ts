import { few, mostNames, opens, posted, say } from '../building/building.ts';
import { who } from '../building/people.ts';
import { convened, isChair } from '../building/reader-part.ts';
import { dayText } from '../building/wording.ts';
import type { Card, Text } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { actionStatus } from './action-status.ts';

/** The chair's card: each action's number, who, by when and how it stands. What and why are in the form. */
export function actionsCard(scene: Scene): Card | null {
  const state = convened(scene.state);
  if (state === null || !isChair(scene)) return null;
  const all = wordsFor(scene.language);
  const words = all.actions;
  // What is completed makes room for what is not.
  const open = state.actions.toSorted((a, b) => Number(a.status === 'completed') - Number(b.status === 'completed'));
  const items = (open.length > mostNames ? open : state.actions).map(
    (action): Text => [
      `${words.line(action.id.slice(1), dayText(action.by, scene.language))}: ${who(scene, action.to)}: `,
      { strong: actionStatus(action, scene) },
    ],
  );
  const completed = state.actions.filter((action) => action.status === 'completed').length;
  return posted(
    scene,
    words.title(state.reference),
    items.length === 0 ? [say(words.nothing)] : [say(words.sum(completed, all.actionsCount(items.length))), ...few(scene, items)],
    [
      opens(words.give, 'give-action', state),
      ...(items.length > 0 ? [opens(all.details, 'details', state, 'actions')] : []),
      ...(completed < items.length ? [opens(words.handOn, 'hand-on', state, 'all')] : []),
    ],
  );
}
