import type { Language } from '../../../domain/calendar/format.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import type { Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import { administrator, inOwnWords } from '../partnership.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

/** Which area a case is of, said and not said, and its dates with it. */
export function areaForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  const { areas } = forthValley;
  return ([null, 'falkirk'] as const).flatMap((area) => {
    const scene = sampleScene({ ...states.fullDraft(size), area }, administrator, language);
    const procedure = { ...inOwnWords(scene.procedure), areas };
    return (['area', 'dates'] as const).map((form): readonly [string, Form] => {
      const found = formFor({ form, of: scene.state.id }, { ...scene, procedure });
      if (found === null) throw new Error(`the sample form ${form} shows nothing`);
      return [`${form} ${area === null ? 'of no area yet' : 'of an area'}`, found];
    });
  });
}
