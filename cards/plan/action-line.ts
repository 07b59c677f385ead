import type { Conference } from '../../domain/case/conference.ts';
import type { Action } from '../../domain/case/plan/action.ts';
import { childLabel, dayText } from '../building/wording.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** Of which child an action is; '' where it is of all of them. One may have been taken off the case since, and its number is in no id. */
export function childOf({ child }: Action, { children }: Pick<Conference, 'children'>, reader: Reader): string {
  const { language } = reader;
  const found = children.find((one) => one.id === child);
  if (found !== undefined) return childLabel(found, language);
  return child === undefined ? '' : wordsFor(reader).actions.childGone;
}

/** Its number, its child and when it is due: all that is ever posted of one. */
export function actionLine(action: Action, state: Pick<Conference, 'children'>, reader: Reader): string {
  const words = wordsFor(reader).actions;
  return words.line(action.id.slice(1), dayText(action.by, reader.language), childOf(action, state, reader));
}
