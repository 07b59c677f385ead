import { companionOf } from '../../../domain/case/conference/day/family-ids.ts';
import type { FamilyId } from '../../../domain/case/conference/day/shape.ts';
import type { AdultId, ChildId } from '../../../domain/case/family/shape.ts';
import { adultLabel, adultNamed, childLabelOf, childNamedOf } from '../../building/wording.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** By label, as it may stand on a card; `named`: with the name too, in a form alone. */
export function memberLabel(scene: Scene, id: AdultId | ChildId, named: 'named' | 'label'): string {
  const { adults, adultsOff } = scene.state;
  const adult = [...adults, ...adultsOff].find((one) => one.id === id);
  if (adult !== undefined) return named === 'named' ? adultNamed(scene, adult) : adultLabel(adult, scene.language);
  return named === 'named' ? childNamedOf(scene, id as ChildId) : childLabelOf(scene, id as ChildId);
}

export function familyLabel(scene: Scene, id: FamilyId, named: 'named' | 'label' = 'label'): string {
  const companion = companionOf(id);
  if (companion === null) return memberLabel(scene, id as AdultId | ChildId, named);
  const words = wordsFor(scene).day.companion;
  const how = Object.entries(words).find(([as]) => as === companion.as)?.[1];
  const of = memberLabel(scene, companion.of, named);
  return how === undefined ? of : how(of);
}
