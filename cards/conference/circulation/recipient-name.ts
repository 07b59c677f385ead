import type { RecipientId } from '../../../domain/case/conference/circulation/shape.ts';
import type { AdultId, ChildId } from '../../../domain/case/family/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { who } from '../../building/people.ts';
import { adultNamed, childNamedOf } from '../../building/wording.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Who somebody on the list is, in a form: a person with their role; of the family whoever it is, as the reader may know them. */
export function recipientName(scene: Scene, to: RecipientId, isPerson: boolean): string {
  if (isPerson) return who(scene, to as PersonId);
  const words = wordsFor(scene).circulation;
  const [, whose = '', beside] = to.split('/');
  const adult = [...scene.state.adults, ...scene.state.adultsOff].find((one) => one.id === (whose as AdultId));
  const named = adult === undefined ? childNamedOf(scene, whose as ChildId) : adultNamed(scene, adult);
  if (beside === 'advocate') return words.advocate(named);
  return beside === 'supporter' ? words.supporter(named) : named;
}
