import { mayTakeOf } from '../../../domain/case/plan/may-take.ts';
import type { Visitor } from '../../../domain/case/plan/visiting/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { who } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import type { Reading } from '../../building/values.ts';
import type { Field } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { owners } from '../owners.ts';

const longestName = 80;

/** Somebody of the core group or the list, or a name: the two fields that choose them. `except`: whom they stand in for. */
export function visitorFields(
  scene: Scene,
  label: string,
  nameLabel: string,
  more: readonly { value: string; label: string }[] = [],
  except: PersonId | null = null,
): readonly Field[] {
  const others = owners(scene).filter((one) => one !== except);
  const options = [...more, ...personOptions(scene, others)];
  const name: Field = { name: 'name', label: nameLabel, required: false, field: 'text', lines: 'one', max: longestName };
  return options.length === 0 ? [name] : [{ name: 'who', label, required: false, field: 'one', options }, name];
}

/** null: neither, or both, which stands beside the name as a problem. */
export function visitorIn(
  read: Reading,
  scene: Scene,
  need: 'required' | 'optional',
  except: PersonId | null = null,
): Visitor | null {
  const others = owners(scene).filter((one) => one !== except);
  const person = read.choice('who', others, 'optional');
  const name = read.line('name', longestName, 'optional');
  const both = person !== undefined && name !== '';
  if (both || (need === 'required' && person === undefined && name === ''))
    read.problems.name = wordsFor(scene).planPeople.coverBoth;
  if (both) return null;
  return person !== undefined ? { person } : name === '' ? null : { name };
}

/** As a form says it; of somebody who has left, that they have. */
export function visitorText(scene: Scene, visitor: Visitor): string {
  if (!('person' in visitor)) return visitor.name;
  const name = who(scene, visitor.person);
  return scene.state.away.some((one) => one.person === visitor.person) ? wordsFor(scene).planPeople.hasLeft(name) : name;
}

/** Whether they may know of the child it is for: of a name nobody can say. */
export function mayVisit(scene: Scene, visitor: Visitor, about: Parameters<typeof mayTakeOf>[2]): boolean {
  return !('person' in visitor) || mayTakeOf(scene.state, visitor.person, about);
}
