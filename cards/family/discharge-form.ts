import { localDay } from '../../domain/calendar/london.ts';
import { countsFromDischarge, dischargeFits, isBaby } from '../../domain/case/family/set-discharge.ts';
import type { Child } from '../../domain/case/family/shape.ts';
import { asked, opens, say } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import { childNamed, dayText } from '../building/wording.ts';
import type { FormRead } from '../kinds.ts';
import type { Block, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { childAbout, keepsAdults } from './keeps-children.ts';

/** Of which children whoever keeps the family says when they leave hospital: of babies, where anything is counted from it. */
export function leavesHospital(scene: Scene, child: Child): boolean {
  return keepsAdults(scene) && countsFromDischarge(scene.procedure) && isBaby(child, localDay(scene.now));
}

/** When one baby leaves hospital. The field is empty: what stands there now is read in Details. */
export function dischargeForm(scene: Scene, ref: FormRef): Form | null {
  const child = childAbout(scene, ref);
  if (child === null || !leavesHospital(scene, child)) return null;
  const words = wordsFor(scene).ofChildren;
  const stands = scene.state.family.discharges[child.id] !== undefined;
  const unknown = { value: 'unknown', label: words.dischargeUnknown };
  return asked(
    scene,
    ref,
    words.dischargeForm,
    [say(words.dischargeMeans(childNamed(scene, child)))],
    [
      { name: 'on', label: words.dischargeDay, required: !stands, field: 'date' },
      ...(stands
        ? [{ name: 'unknown', label: words.dischargeNot, required: false, field: 'many', options: [unknown] } as const]
        : []),
    ],
  );
}

export function readDischarge(values: Values, scene: Scene, ref: FormRef): FormRead {
  const child = childAbout(scene, ref);
  if (child === null || !leavesHospital(scene, child)) return { problems: {} };
  const all = wordsFor(scene);
  const words = all.ofChildren;
  const read = reading(values, all);
  const stands = scene.state.family.discharges[child.id] !== undefined;
  const on = read.date('on', stands ? 'optional' : 'required');
  const unknown = stands && read.choices('unknown', ['unknown'], 'optional').length > 0;
  if (sound(read) && unknown === (on !== '')) read.problems.on = words.dischargeOr;
  if (sound(read) && on !== '' && !dischargeFits(child, on)) read.problems.on = words.dischargeFits;
  if (!sound(read)) return { problems: read.problems };
  return { command: { do: 'set-discharge', child: child.id, on: unknown ? null : on } };
}

/** In words, for whoever reads dates of birth; null: none is entered, or nobody reads it, since somebody fears violence. */
export function dischargeDay({ state, language }: Scene, child: Child): string | null {
  const day = state.family.discharges[child.id];
  return day === undefined || state.notes.withholds ? null : dayText(day, language);
}

/** In Details, of each baby: the day as it stands, and the way to say it. */
export function dischargeRows(scene: Scene): readonly Block[] {
  const { state } = scene;
  const words = wordsFor(scene).ofChildren;
  return state.children.flatMap((child): readonly Block[] => {
    if (!leavesHospital(scene, child)) return [];
    const day = dischargeDay(scene, child);
    const text = words.dischargeRow(childNamed(scene, child), day);
    return [{ block: 'row', text, button: opens(words.dischargeEnter, 'child-discharge', state, child.id) }];
  });
}
