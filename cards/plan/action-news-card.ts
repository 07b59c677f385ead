import type { Convened } from '../../domain/case/conference.ts';
import type { Action, Update } from '../../domain/case/plan/action.ts';
import { newsNamed } from '../../domain/case/plan/action-tells.ts';
import { disownedAt } from '../../domain/case/plan/not-mine.ts';
import { opens, posted, say } from '../building/building.ts';
import { who } from '../building/people.ts';
import { convened, isActive } from '../building/reader-part.ts';
import { dayText } from '../building/wording.ts';
import type { Button, Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { actionLine } from './action-line.ts';
import { keepsPlan } from './hand-on-form.ts';

/** Something was said or done of an action, to whom it concerns. Its words, and why, are behind the button. null: it is not so any more. */
export function actionNewsCard(scene: Scene, about: string): Card | null {
  const state = convened(scene.state);
  const named = newsNamed(about);
  const action = state?.actions.find((one) => one.id === named?.action);
  const update = action?.updates[named?.nth ?? -1];
  if (state === null || action === undefined || update === undefined || !isActive(scene)) return null;
  if (!stands(action, update) || !concerns(scene, action, update)) return null;
  const words = wordsFor(scene).actions;
  return posted(
    scene,
    words.newsTitle(state.reference),
    [say([{ strong: actionLine(action, state, scene) }]), say(said(scene, action, update))],
    buttons(scene, state, action, update),
  );
}

/** Nothing that was done since has made it untrue. */
function stands(action: Action, { update, at }: Update): boolean {
  switch (update) {
    case 'help':
      return action.status === 'open';
    case 'not-mine':
      return disownedAt(action) === at;
    case 'withdrawn':
      return action.status === 'withdrawn';
    case 'restored':
    case 'changed':
      return action.status !== 'withdrawn';
    default:
      return true;
  }
}

/** Whoever had it when it was handed on, who has it now, and those who look after the plan. */
function concerns(scene: Scene, action: Action, update: Update): boolean {
  const had = update.update === 'handed-on' && update.from === scene.me;
  return had || action.to === scene.me || keepsPlan(scene);
}

function said(scene: Scene, action: Action, update: Update): string {
  const words = wordsFor(scene).actions.news;
  switch (update.update) {
    case 'changed':
      return words.changed(who(scene, update.by), dayText(action.by, scene.language));
    case 'handed-on':
      return update.to === scene.me ? words.staysYours : words.handedOn;
    case 'withdrawn':
    case 'restored':
    case 'help':
    case 'not-mine':
    case 'mine':
      return words[update.update](who(scene, update.by));
    default:
      return '';
  }
}

function buttons(scene: Scene, state: Convened, action: Action, { update }: Update): readonly Button[] {
  const words = wordsFor(scene).actions;
  // Whoever had it reads no more of it.
  if (action.to !== scene.me && !keepsPlan(scene)) return [];
  const read = opens(words.what, 'details', state, action.id);
  if (!keepsPlan(scene) || (update !== 'help' && update !== 'not-mine')) return [read];
  return [
    { ...read, tone: 'main' },
    opens(words.handOn, 'hand-on', state, action.id),
    opens(words.revise, 'revise', state, action.id),
  ];
}
