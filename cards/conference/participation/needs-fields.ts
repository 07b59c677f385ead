import { longestLanguage } from '../../../domain/case/conference/participation/same-plan.ts';
import type { AdultPlan, ChildPlan, needs } from '../../../domain/case/conference/participation/shape.ts';
import { type Reading, sound } from '../../building/values.ts';
import type { Field } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { anyOf } from './choices.ts';
import { readsWords } from './keeps-family.ts';

type Need = (typeof needs)[number];
type Plan = Pick<ChildPlan | AdultPlan, 'needs' | 'language'>;

/** What somebody of the family needs to take part, and the language of an interpreter, who is never a relative. */
export function needsFields(scene: Scene, list: readonly Need[], plan: Plan | undefined): readonly Field[] {
  const all = wordsFor(scene);
  const words = all.participation;
  const stands = (plan?.language ?? '') !== '';
  return [
    anyOf('needs', words.needsLabel, list, words.need, { start: plan?.needs ?? [] }),
    {
      name: 'language',
      label: words.languageLabel,
      // Left empty it stays as it is.
      required: !stands,
      once: { field: 'needs', is: ['interpreter'] },
      field: 'text',
      lines: 'one',
      max: longestLanguage,
      again: all.typeAgain,
      ...(stands ? { hint: all.ofChildren.emptyKeeps } : {}),
    },
  ];
}

export function readNeeds<N extends Need>(read: Reading, scene: Scene, list: readonly N[], before: Plan | undefined) {
  const needed = read.choices('needs', list, 'optional');
  const said = read.line('language', longestLanguage, 'optional');
  const speaks = needed.some((one) => one === 'interpreter');
  if (sound(read) && speaks && said === '' && (before?.language ?? '') === '')
    read.problems.language = wordsFor(scene).participation.needsLanguage;
  return { needs: needed, language: speaks ? said : '' };
}

/** The same, to read. */
export function needsFacts(scene: Scene, plan: Plan): readonly string[] {
  const words = wordsFor(scene).participation;
  const { needs = [], language = '' } = plan;
  return [
    ...(needs.length === 0 ? [] : [words.is.needs(needs.map((one) => words.need[one]).join('; '))]),
    ...(language === '' || !readsWords(scene) ? [] : [words.is.language(language)]),
  ];
}
