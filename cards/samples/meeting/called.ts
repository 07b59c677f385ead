import type { Language } from '../../../domain/calendar/format.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import type { Form, FormRef } from '../../model.ts';
import { formFor } from '../../registry.ts';
import { beforeCoreGroup, cancelled, coreGroup, held, review } from '../endings.ts';
import { administrator, chair, guests } from '../partnership.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

const first = guests[0] ?? chair;
type Sample = readonly [name: string, form: Form];

/** The next conference after one that was held or cancelled, and once it is called. */
export function called(language: Language, size: states.Size): readonly Sample[] {
  const after: readonly (readonly ['call' | 'call-core-group', string, Conference])[] = [
    ['call', 'held', held(size)],
    ['call', 'cancelled', cancelled(states.answered(size))],
    ['call', 'called', review(size)],
    ['call-core-group', 'first', beforeCoreGroup(size)],
    ['call-core-group', 'called', coreGroup(size)],
  ];
  return after.flatMap(([name, said, state]): readonly Sample[] => {
    const core = name === 'call-core-group';
    const ref: FormRef = { form: name, of: state.id, meeting: core ? 'g1' : 'k2' };
    const scene = {
      ...sampleScene(state, core ? first : administrator, language, states.afterwards),
      ...(core ? { lead: first } : {}),
    };
    const form = formFor(ref, scene);
    if (form === null) throw new Error(`the form ${name}, ${said}, shows nothing`);
    const problems = Object.fromEntries(form.fields.map((field) => [field.name, 'This cannot be right.']));
    const again = form.fields.length === 0 ? null : formFor(ref, scene, problems, {});
    return [[`${name} ${said}`, form], ...(again === null ? [] : [[`${name} ${said}, again`, again] as const])];
  });
}
