import { keptPractices } from '../../../domain/case/conference/practice/kept.ts';
import type { Agency } from '../../../domain/directory/state.ts';
import type { AgencyId } from '../../../domain/ids.ts';
import { asked, opens, say } from '../../building/building.ts';
import { agencyOptions } from '../../building/person-options.ts';
import { isAdministrator, isChair, isConferenceOver } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Practices with somebody who can be told, and those that were. */
function practices({ directory, state }: Scene): readonly Agency[] {
  const all = new Set([...state.practice.warned, ...keptPractices(directory)]);
  return [...all].flatMap((one) => directory.agencies.get(one) ?? []);
}

/** Which practices were at the strategy discussion, and are told to expect a conference (GP-T3). */
export function warnForm(scene: Scene, ref: FormRef): Form | null {
  const all = practices(scene);
  if (all.length === 0 || scene.state.status === 'convened') return null;
  const words = wordsFor(scene).practice;
  const options = agencyOptions(scene, all);
  return asked(
    scene,
    ref,
    words.warnForm,
    [say(words.warnMeans)],
    [
      {
        name: 'agencies',
        label: words.warnWhich,
        hint: words.warnTells,
        required: false,
        field: 'many',
        options,
        start: [...scene.state.practice.warned],
      },
    ],
  );
}

export function readWarn(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const allowed: readonly AgencyId[] = practices(scene).map((one) => one.id);
  const agencies = read.choices('agencies', allowed, 'optional');
  return sound(read) ? { command: { do: 'warn-practices', agencies } } : { problems: read.problems };
}

/** While the list is made, on the card of whoever makes it, and of the chair who agrees it. */
export function warnLines(scene: Scene): readonly Block[] {
  const { state } = scene;
  if (!(isAdministrator(scene) || isChair(scene)) || state.status === 'convened' || isConferenceOver(state)) return [];
  if (state.needToKnow.named !== null || practices(scene).length === 0) return [];
  const words = wordsFor(scene).practice;
  const many = state.practice.warned.length;
  const text = many === 0 ? words.warnAsk : words.warnSaid(many);
  return [{ block: 'row', text, button: opens(many === 0 ? words.warn : words.change, 'warn-practices', state) }];
}
