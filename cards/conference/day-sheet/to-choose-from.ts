import { inLanguage } from '../../../domain/procedures/text.ts';
import { besideEnglish, carefully } from '../../building/bilingual.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** What a view and a decision may rest on, where the document has that: in English too where nobody has reviewed its Welsh. */
export function limbsToChoose(scene: Scene): readonly string[] {
  if (!scene.procedure.decision.limbs) return [];
  return [carefully(scene, ({ daySheet, views: { limb } }) => daySheet.limbs(Object.values(limb).join('; ')))];
}

/** The categories, in the same way. */
export function categoriesToChoose(scene: Scene): readonly string[] {
  const { categories } = scene.procedure.decision;
  const titles = (one: Scene) => categories.map(({ title }) => inLanguage(title, one.language)).join('; ');
  return categories.length === 0 ? [] : [besideEnglish(scene, (one) => wordsFor(one).daySheet.categories(titles(one)))];
}
