import type { Exclusion, Subject, TaskKind } from '../../../domain/case/conference/exclusion/shape.ts';
import { mayKnowOf } from '../../../domain/case/conference/exclusion/subject.ts';
import { adultNamed, childNamedOf } from '../../building/wording.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Of whom it is, in a form alone. */
export function subjectLabel(scene: Scene, subject: Subject): string {
  const words = wordsFor(scene);
  if (subject === 'other') return words.exclusion.somebodyElse;
  if ('child' in subject) return childNamedOf(scene, subject.child);
  const { adults, adultsOff } = scene.state;
  const adult = [...adults, ...adultsOff].find((one) => one.id === subject.adult);
  if (adult === undefined) return words.exclusion.somebodyElse;
  const label = adultNamed(scene, adult);
  return subject.as === 'self' ? label : words.exclusion.supporter(label);
}

/** Whom somebody may be asked about: everybody of the family that the reader may know of; a supporter with each adult; somebody else. */
export function subjectsFor(scene: Scene): readonly (readonly [value: string, subject: Subject])[] {
  const { state, me } = scene;
  const all: readonly (readonly [string, Subject])[] = [
    ...state.adults.map(({ id }) => [id, { adult: id, as: 'self' }] as const),
    ...state.adults.map(({ id }) => [`s/${id}`, { adult: id, as: 'supporter' }] as const),
    ...state.children.map(({ id }) => [id, { child: id }] as const),
    ['other', 'other'],
  ];
  return all.filter(([, subject]) => mayKnowOf(state, me, subject));
}

export const yesNo = ['yes', 'no'] as const;

export function exclusionAbout({ state }: Scene, about: string | undefined): Exclusion | undefined {
  return state.exclusion.asked.find((one) => one.id === about);
}

/** What somebody is asked to do; of whoever is not excluded after all, that they are told so. */
export function exclusionTaskLabel(scene: Scene, { decision }: Pick<Exclusion, 'decision'>, kind: TaskKind): string {
  const words = wordsFor(scene).exclusion;
  return decision?.what === 'not' ? words.tellBack : words.kinds[kind];
}
