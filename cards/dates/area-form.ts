import type { Procedure } from '../../domain/procedures/schema.ts';
import { nameIn } from '../../domain/procedures/text.ts';
import { asked, opens, say } from '../building/building.ts';
import { isAdministrator } from '../building/reader-part.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Block, Field, Form, FormRef } from '../model.ts';
import type { NewScene, Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** Which area of the procedure a case is of (FV-T13); null: the procedure is one area. */
export function areaField({ procedure, language }: Scene | NewScene, start: string | null): Field | null {
  if (procedure.areas.length === 0) return null;
  const { areaLabel, areaHint } = wordsFor(language).dates;
  const options = procedure.areas.map((one) => ({ value: one.key, label: nameIn(one.title, language) }));
  const begin = start === null ? {} : { start: [start] };
  return { name: 'area', label: areaLabel, hint: areaHint, required: false, field: 'one', options, ...begin };
}

export function areaForm(scene: Scene, ref: FormRef): Form | null {
  const field = areaField(scene, scene.state.area);
  if (!isAdministrator(scene) || field === null) return null;
  const words = wordsFor(scene).dates;
  return asked(scene, ref, words.areaLabel, [say(words.areaMeans)], [{ ...field, required: true }]);
}

export function readArea(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const area = read.choice('area', areaKeys(scene.procedure), 'required');
  return sound(read) && area !== undefined ? { command: { do: 'set-area', area } } : { problems: read.problems };
}

export function areaKeys({ areas }: Pick<Procedure, 'areas'>): readonly string[] {
  return areas.map((one) => one.key);
}

/** The area the case is of, with the way to say another one for whoever may; nothing where the procedure is one area. */
export function areaRow(scene: Scene): readonly Block[] {
  const { procedure, state, language } = scene;
  if (procedure.areas.length === 0) return [];
  const words = wordsFor(scene).dates;
  const found = procedure.areas.find((one) => one.key === state.area);
  const text = found === undefined ? words.areaUnsaid : `${words.areaLabel}: ${nameIn(found.title, language)}`;
  if (!isAdministrator(scene)) return [say(text)];
  const about = { id: state.id, meeting: state.meeting };
  return [{ block: 'row', text, button: opens(found === undefined ? words.areaSay : words.areaChange, 'area', about) }];
}
