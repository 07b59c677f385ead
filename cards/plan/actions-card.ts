import type { Action } from '../../domain/case/plan/action.ts';
import { few, mostNames, opens, posted, say } from '../building/building.ts';
import { who } from '../building/people.ts';
import { convened, isChair } from '../building/reader-part.ts';
import type { Card, Text } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { actionLine } from './action-line.ts';
import { actionStatus } from './action-status.ts';

/** The chair's card: each action's number, who, by when and how it stands. What and why are in the form. */
export function actionsCard(scene: Scene): Card | null {
  const state = convened(scene.state);
  if (state === null || !isChair(scene)) return null;
  const all = wordsFor(scene);
  const words = all.actions;
  // What is completed or withdrawn makes room for what is not.
  const open = state.actions.toSorted((a, b) => Number(a.status !== 'open') - Number(b.status !== 'open'));
  const items = (open.length > mostNames ? open : state.actions).map(
    (action): Text => [
      `${actionLine(action, state, scene)}: ${who(scene, action.to)}: `,
      { strong: actionStatus(action, state, scene) },
    ],
  );
  const withStatus = (wanted: Action['status']) => state.actions.filter(({ status }) => status === wanted).length;
  const completed = withStatus('completed');
  const asked = items.length - withStatus('withdrawn');
  return posted(
    scene,
    words.title(state.reference),
    [say(items.length === 0 ? words.nothing : words.sum(completed, all.actionsCount(asked)))],
    [
      opens(words.give, 'give-action', state),
      opens(all.outline.open, 'plan', state),
      ...(items.length > 0 ? [opens(all.details, 'details', state, 'actions')] : []),
      ...(withStatus('open') > 0 ? [opens(words.handOn, 'hand-on', state, 'all')] : []),
      ...(completed < items.length ? [opens(words.revise, 'revise', state, 'all')] : []),
    ],
    few(scene, items),
  );
}
