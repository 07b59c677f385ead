import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { FamilyMember, Point, RevealedRound, Whose } from '../../../domain/case/meeting/scale/round.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { heading, say } from '../../building/building.ts';
import { agencyOf } from '../../building/people.ts';
import { inviteeOf } from '../../building/reader-part.ts';
import { childNamedOf, roleTitle } from '../../building/wording.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Whose number it is: agency and role, never a name; a parent's or carer's is marked as theirs (BU-S3). */
export function pointWho(scene: Scene, point: Point): string {
  const all = wordsFor(scene);
  const family = familyToldOf(scene, point.whose);
  if (family !== null) return all.scale.theirs(all.family[family]);
  if ('family' in point.whose) return all.scale.notShown;
  const { person } = point.whose;
  return personOnLine(scene, person, point.enteredBy === person ? [] : [all.scale.enteredByChair]);
}

/** Whose of the family it is, as far as that is told: as long as anybody fears violence a parent is not told from an agency. null: not, or nobody's of them. */
export function familyToldOf(scene: Scene, whose: Whose): FamilyMember | null {
  return 'family' in whose && !scene.state.notes.withholds ? whose.family : null;
}

export function personOnLine(scene: Scene, person: PersonId, more: readonly string[] = []): string {
  const all = wordsFor(scene);
  // As long as anybody fears violence nobody is told from another.
  if (scene.state.notes.withholds) return all.scale.notShown;
  // A role names the service too.
  if (scene.hides(person)) return all.anotherService;
  const agency = agencyOf(scene, person)?.name ?? all.somebody;
  const role = inviteeOf(scene, person)?.role;
  const notes = [...(role === undefined ? [] : [roleTitle(scene.procedure, role, scene.language)]), ...more];
  return notes.length === 0 ? agency : `${agency} (${notes.join(', ')})`;
}

/** The reasons for one child, lowest number first. */
export function reasonItems(scene: Scene, round: RevealedRound, child: ChildId): readonly Block[] {
  const words = wordsFor(scene).scale;
  const points = round.points.filter((point) => point.child === child).toSorted((a, b) => a.score - b.score);
  const items = points.map((point) =>
    words.why(`${point.score}, ${pointWho(scene, point)}`, point.reason === '' ? words.noReason : point.reason),
  );
  return [heading(childNamedOf(scene, child)), items.length === 0 ? say(words.noNumbers) : { block: 'list', items }];
}
