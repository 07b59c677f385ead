import { isLetGo } from '../../../domain/case/conference/minutes/result.ts';
import type { TypedText } from '../../../domain/case/conference/minutes/shape.ts';
import { quiet, say } from '../../building/building.ts';
import type { Values } from '../../building/values.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Whether what stands there is kept where nothing is typed: what was let go of a past conference is typed anew. */
export function isTyped<T extends Pick<TypedText, 'text'>>(was: T | undefined): was is T {
  return was !== undefined && !isLetGo(was);
}

/** What stands there, which is not prefilled; of a past conference it is read in the form before. */
export function standsThere(scene: Scene, was: Pick<TypedText, 'text'> | undefined): readonly Block[] {
  const words = wordsFor(scene).minutes;
  if (was === undefined) return [];
  return isTyped(was) ? [quiet(words.stands), say(was.text)] : [quiet(words.typedAnew)];
}

/** What is taken out needs no other text. */
export function isTakenOut({ also }: Values): boolean {
  return also === 'take-out' || (Array.isArray(also) && also.includes('take-out'));
}
