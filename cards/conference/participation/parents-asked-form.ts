import type { AdultId } from '../../../domain/case/family/shape.ts';
import { asked, longestLabel, opens, say } from '../../building/building.ts';
import { isChair, isConferenceOver } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { adultNamed, fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** On the chair's card of the day, where the procedure has the parents asked; without anybody entered it is only said. */
export function askParentsRow(scene: Scene): readonly Block[] {
  const { state, procedure } = scene;
  if (!procedure.participation.parentsAsked || !isChair(scene) || isConferenceOver(state)) return [];
  const words = wordsFor(scene).participation;
  if (state.adults.length === 0) return [say(words.askRow)];
  const { asked: heard } = state.participation;
  const [text, label] = heard === null ? [words.askRow, words.askNote] : [words.askedRow, words.askChange];
  return [{ block: 'row', text, button: opens(label, 'parents-asked', state) }];
}

/** Closed choices alone: how they feel is nothing to write down of somebody in a hurry. */
export function parentsAskedForm(scene: Scene, ref: FormRef): Form | null {
  const { adults, participation } = scene.state;
  if (!isChair(scene) || !scene.procedure.participation.parentsAsked || adults.length === 0) return null;
  const words = wordsFor(scene).participation;
  const options = adults.map((one) => ({ value: one.id, label: fit(adultNamed(scene, one), longestLabel) }));
  const field = (name: string, label: string, those: readonly AdultId[] = []): Field => {
    const start = those.filter((id) => adults.some((one) => one.id === id));
    return { name, label, required: false, field: 'many', options, ...(start.length === 0 ? {} : { start }) };
  };
  const heard = participation.asked;
  return asked(
    scene,
    ref,
    words.askForm,
    [say(words.askRow)],
    [
      field('informed', words.askInformed, heard?.informed),
      field('explained', words.askExplained, heard?.explained),
      field('uneasy', words.askUneasy, heard?.uneasy),
    ],
  );
}

export function readParentsAsked(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const all = scene.state.adults.map(({ id }) => id);
  const [informed = [], explained = [], uneasy = []] = ['informed', 'explained', 'uneasy'].map((name) =>
    read.choices(name, all, 'optional'),
  );
  return sound(read) ? { command: { do: 'ask-parents', informed, explained, uneasy } } : { problems: read.problems };
}
